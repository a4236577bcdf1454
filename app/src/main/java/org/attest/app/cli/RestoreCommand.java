package org.attest.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attest.app.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Fills a store from a backup. */
@Command(
    name = "restore",
    header = "Fill a new store, of a file or in PostgreSQL, with what a backup holds.",
    footer = {
      "",
      "Examples:",
      "  ./attest restore 2031-03-05.db --db attest.db",
      "  ./attest restore 2031-03-05.db --db \"jdbc:postgresql://localhost/attest?user=ann\"",
      "",
      Helpful.EXIT_CODES
    })
final class RestoreCommand extends Helpful implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A backup, or any store that is a file.")
  private String file = "";

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    Path copy = Path.of(file);
    if (!Files.exists(copy)) {
      throw new picocli.CommandLine.ParameterException(
          spec().commandLine(), Printable.line("There is no file " + file));
    }
    try (Store store = Usage.check(this, storeOptions::open)) {
      store.restore(copy);
      return CopyCheck.say(this, store);
    }
  }
}
