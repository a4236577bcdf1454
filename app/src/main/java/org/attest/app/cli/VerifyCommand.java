package org.attest.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.attest.app.decisions.ChainCheck;
import org.attest.app.decisions.Derivation;
import org.attest.app.decisions.Entry;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks log and events. */
@Command(
    name = "verify",
    header = "Check that the log is as it was written and that the events follow from it.",
    footer = {
      "",
      "Example:",
      "  ./attest verify --head 5d2c...      that the log still holds what it once ended with",
      "",
      Helpful.EXIT_CODES
    })
final class VerifyCommand extends Helpful implements Callable<Integer> {
  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = "What the log once ended with; every decision prints it. Finds deleted ends.")
  private @Nullable String head;

  @Option(
      names = "--derive",
      description = "Derive the events anew first, as after an upgrade of Attest.")
  private boolean derives;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    try (Store store = Usage.check(this, storeOptions::openToCheck)) {
      List<Entry> log = store.decisions().all();
      ChainCheck.Result chain =
          ChainCheck.of(log, store.decisions().written(), head == null ? null : head.strip());
      if (chain.fault() != null) {
        err().println(Printable.line("attest: The log was tampered with. " + chain.fault()));
        err().println("Go back to a copy of " + store.name() + " from before, and check that too.");
        return ExitCode.SOME_REJECTED;
      }
      if (derives) {
        store.markStale();
      }
      store.derive(Derivation::derive);
      List<String> differences = store.differences(Derivation::derive);
      if (!differences.isEmpty()) {
        err().println("attest: The log is whole, but the stored events are not what follows from");
        err().println("log and claims: " + Printable.line(String.join(", ", differences)));
        err()
            .println(
                "If Attest was upgraded since they were derived, or to mend them: verify --derive");
        return ExitCode.SOME_REJECTED;
      }
      out().println("OK: %s, head %s".formatted(entries(log.size()), chain.head()));
      if (chain.after() > 0) {
        out().println(entries(chain.after()) + " since " + head);
      }
    }
    return ExitCode.OK;
  }

  private static String entries(long count) {
    return count == 1 ? "1 entry" : count + " entries";
  }
}
