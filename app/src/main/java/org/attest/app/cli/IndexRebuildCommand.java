package org.attest.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attest.app.search.SearchIndex;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the index anew. */
@Command(
    name = "rebuild",
    header = "Make the index anew from the store.",
    footer = {"", "Example:", "  ./attest index rebuild --db attest.db", "", Helpful.EXIT_CODES})
final class IndexRebuildCommand extends Helpful implements Callable<Integer> {
  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index; default: beside the store, named as it with -index.")
  private @Nullable Path folder;

  @Override
  public Integer call() {
    try (Store store = Usage.check(this, storeOptions::openToRead);
        SearchIndex index =
            new SearchIndex(
                store,
                folder == null ? SearchIndex.beside(store) : folder,
                line -> out().println(Printable.line(line)))) {
      index.rebuild();
    }
    return ExitCode.OK;
  }
}
