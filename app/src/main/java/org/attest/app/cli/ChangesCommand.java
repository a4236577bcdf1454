package org.attest.app.cli;

import java.util.concurrent.Callable;
import org.attest.app.store.Changes;
import org.attest.app.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what was added, changed and removed. */
@Command(
    name = "changes",
    header = "Say what was added, changed and removed since a moment or a cursor.",
    footer = {
      "",
      "Examples:",
      "  ./attest changes --since 2031-03-05T07:30:00Z",
      "  ./attest changes --since c1742      what came since the feed that ended with c1742",
      "",
      Helpful.EXIT_CODES
    })
final class ChangesCommand extends Helpful implements Callable<Integer> {
  /** How it is printed. */
  enum Format {
    jsonl,
    text
  }

  @Option(
      names = "--since",
      paramLabel = "MOMENT|CURSOR",
      description = "A day, an instant (UTC), or what the last feed ended with; default: all.")
  private String since = "c0";

  @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl or text.")
  private Format format = Format.jsonl;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      Changes changes = store.changes();
      long from = Usage.check(this, () -> changes.number("--since", since));
      ChangeText text = new ChangeText(store);
      long end =
          changes.since(
              from,
              change ->
                  out().println(format == Format.jsonl ? text.json(change) : text.line(change)));
      out().println(format == Format.jsonl ? ChangeText.end(end) : "Next: --since c" + end);
    }
    return ExitCode.OK;
  }
}
