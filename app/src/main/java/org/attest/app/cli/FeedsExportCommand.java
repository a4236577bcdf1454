package org.attest.app.cli;

import java.util.concurrent.Callable;
import org.attest.app.feeds.Opml;
import org.attest.app.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the feeds as OPML. */
@Command(
    name = "export",
    header = "Print the feeds as OPML, for feed readers and another store.",
    footer = {"", "Example:", "  ./attest feeds export > feeds.opml", "", Helpful.EXIT_CODES})
final class FeedsExportCommand extends Helpful implements Callable<Integer> {

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    try (Store store = Usage.check(this, storeOptions::openToCheck)) {
      out().print(Opml.write(store.feeds().all()));
    }
    return ExitCode.OK;
  }
}
