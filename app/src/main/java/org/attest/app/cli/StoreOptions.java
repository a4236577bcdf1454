package org.attest.app.cli;

import org.attest.app.decisions.Derivation;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOptions {
  @Option(
      names = "--db",
      paramLabel = "FILE",
      description =
          "The store: a file, or jdbc:postgresql://HOST/DATABASE?user=NAME; default: $$ATTEST_DB,"
              + " else ./attest.db.")
  private @Nullable String location;

  /** True if the user named a store with --db. */
  boolean isNamed() {
    return location != null;
  }

  String location() {
    if (location != null) {
      return location;
    }
    String named = System.getenv("ATTEST_DB");
    return named == null || named.isEmpty() ? "attest.db" : named;
  }

  /**
   * Opens a store, which need not be there yet.
   *
   * @throws IllegalArgumentException if it is named as none can be
   */
  Store open() {
    return Store.open(location());
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
    if (!Store.isThere(location())) {
      throw new IllegalArgumentException(
          "There is no store "
              + Store.nameOf(location())
              + " yet. It is made by: ./attest ingest FILE... (or name another with --db)");
    }
    return open();
  }
}
