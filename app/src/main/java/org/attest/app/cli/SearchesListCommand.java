package org.attest.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.attest.app.store.SavedSearch;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists saved searches. */
@Command(
    name = "list",
    header = "List saved searches, whose they are, and when their digests come.",
    footer = {"", "Example:", "  ./attest searches list --owner ann", "", Helpful.EXIT_CODES})
final class SearchesListCommand extends Helpful implements Callable<Integer> {

  @Option(names = "--owner", paramLabel = "NAME", description = "Only those of that account.")
  private @Nullable String owner;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    String name = owner;
    try (Store store = Usage.check(this, storeOptions::openToCheck)) {
      List<SavedSearch> searches =
          name == null ? store.searches().all() : store.searches().of(name);
      if (searches.isEmpty()) {
        out().println("Nothing is saved. Searches are saved in Explore, in the browser.");
      } else {
        new Table<SavedSearch>()
            .fixed("id", search -> search.id().substring(0, 8))
            .column("owner", SavedSearch::owner)
            .column("name", SavedSearch::name)
            .column("looks for", search -> search.query().isEmpty() ? "all" : search.query())
            .fixed("digest", SearchesListCommand::digest)
            .lines(searches, Screen.width())
            .forEach(out()::println);
      }
    }
    return ExitCode.OK;
  }

  private static String digest(SavedSearch search) {
    return search.every() == SavedSearch.Every.NEVER
        ? "never"
        : "every " + search.every().code() + ", next " + search.due();
  }
}
