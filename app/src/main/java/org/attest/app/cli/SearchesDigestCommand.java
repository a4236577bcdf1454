package org.attest.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.app.search.SearchIndex;
import org.attest.app.store.Digest;
import org.attest.app.store.SavedSearch;
import org.attest.app.store.Store;
import org.attest.app.watching.DigestMaker;
import org.attest.app.watching.DigestWords;
import org.attest.app.words.Words;
import org.attest.model.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what changed of a saved search. */
@Command(
    name = "digest",
    header = "Print what changed of a saved search since its last digest; changes nothing.",
    footer = {"", "Example:", "  ./attest searches digest 3f9ac2d1", "", Helpful.EXIT_CODES})
final class SearchesDigestCommand extends Helpful implements Callable<Integer> {

  @Parameters(paramLabel = "SEARCH", description = "Its id, or how it begins.")
  private String id = "";

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    try (Store store = Usage.check(this, storeOptions::openToRead);
        SearchIndex index =
            new SearchIndex(
                store, SearchIndex.beside(store), line -> err().println(Printable.line(line)))) {
      SavedSearch search = Usage.check(this, () -> find(store));
      List<String> ids =
          Usage.check(this, () -> index.explore(DigestMaker.asked(search.query()))).ids();
      Digest digest = new DigestMaker(store).make(search, ids, Instant.now()).digest();
      out()
          .println(
              Printable.line(
                  search.name() + ": " + DigestWords.events(digest.events()) + " changed"));
      for (Digest.Line line : digest.lines()) {
        String title = store.event(line.eventId()).map(SearchesDigestCommand::title).orElse("");
        out().println(Printable.line(line.eventId() + "  " + title + "  " + DigestWords.of(line)));
      }
    }
    return ExitCode.OK;
  }

  private SavedSearch find(Store store) {
    List<SavedSearch> found =
        store.searches().all().stream().filter(one -> one.id().startsWith(id)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          found.isEmpty()
              ? "No saved search begins so; ./attest searches list has all."
              : "Several saved searches begin so; write more of the id.");
    }
    return found.getFirst();
  }

  private static String title(Event event) {
    Event.EventDate date = event.date();
    Event.EventPlace place = event.place();
    return Words.type(event.type(), event.status())
        + (place == null ? "" : ", " + Words.shortPlace(place.place(), place.text()))
        + (date == null || date.range() == null ? "" : ", " + Words.shortDate(date.range()));
  }
}
