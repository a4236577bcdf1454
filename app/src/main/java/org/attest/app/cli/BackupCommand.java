package org.attest.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attest.app.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies a store into a file. */
@Command(
    name = "backup",
    header = "Copy the store as it is at this moment into a file, while others go on writing.",
    footer = {
      "",
      "Examples:",
      "  ./attest backup 2031-03-05.db",
      "  ./attest events --db 2031-03-05.db      a backup is a store",
      "",
      Helpful.EXIT_CODES
    })
final class BackupCommand extends Helpful implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The file to write; none of that name yet.")
  private String file = "";

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    Path copy = Path.of(file);
    try (Store store = Usage.check(this, storeOptions::openToCheck)) {
      Usage.check(
          this,
          () -> {
            store.backup(copy);
            return copy;
          });
    }
    try (Store written = Store.open(copy)) {
      return CopyCheck.say(this, written);
    }
  }
}
