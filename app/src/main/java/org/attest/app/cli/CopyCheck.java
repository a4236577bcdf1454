package org.attest.app.cli;

import org.attest.app.decisions.ChainCheck;
import org.attest.app.store.Store;

/** Says what a copy of a store holds, and whether its log is whole. */
final class CopyCheck {

  private CopyCheck() {}

  static int say(Helpful command, Store copy) {
    int entries = copy.decisions().all().size();
    ChainCheck.Result chain =
        ChainCheck.of(copy.decisions().all(), copy.decisions().written(), null);
    command
        .out()
        .println(
            "%s holds %s.".formatted(copy.name(), EventWords.count(copy.reportCount(), "report")));
    if (chain.fault() != null) {
      command.err().println(Printable.line("attest: The log was tampered with. " + chain.fault()));
      return ExitCode.SOME_REJECTED;
    }
    command
        .out()
        .println(
            "OK: %s, head %s"
                .formatted(entries == 1 ? "1 entry" : entries + " entries", chain.head()));
    return ExitCode.OK;
  }
}
