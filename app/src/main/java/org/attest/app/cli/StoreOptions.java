package org.attest.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOptions {
  @Option(
      names = "--db",
      paramLabel = "FILE",
      description = "The store; default: $$ATTEST_DB, else ./attest.db.")
  private @Nullable Path file;

  /** True if the user named a file with --db. */
  boolean isNamed() {
    return file != null;
  }

  Path file() {
    if (file != null) {
      return file;
    }
    String named = System.getenv("ATTEST_DB");
    return named == null || named.isEmpty() ? Path.of("attest.db") : Path.of(named);
  }

  Store open() {
    return Store.open(file());
  }

  /**
   * Opens a store that must be there, with its events up to date.
   *
   * @throws IllegalArgumentException if there is none
   */
  Store openToRead() {
    Store store = openToCheck();
    store.derive(Derivation::derive);
    return store;
  }

  /**
   * Opens a store that must be there, as it is.
   *
   * @throws IllegalArgumentException if there is none
   */
  Store openToCheck() {
    if (!Files.exists(file())) {
      throw new IllegalArgumentException(
          "There is no store "
              + file()
              + " yet. It is made by: ./attest ingest FILE... (or name another with --db)");
    }
    return open();
  }
}
