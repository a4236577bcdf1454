package org.attest.app.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.app.Ingest;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.model.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads the corpus that ships with the program and shows what comes of it. */
@Command(
    name = "demo",
    header = "Read a small invented corpus and show the events it adds up to.",
    footer = {
      "",
      "Examples:",
      "  ./attest demo",
      "  ./attest demo --db demo.db      keep the store, to look around in it",
      "",
      Helpful.EXIT_CODES
    })
final class DemoCommand extends Helpful implements Callable<Integer> {
  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    sayIfWithoutModel();
    try (Corpus corpus = new Corpus()) {
      boolean isKept = storeOptions.isNamed();
      Path thrownAway = corpus.folder().resolve("demo.db");
      try (Store store = isKept ? Usage.check(this, storeOptions::open) : Store.open(thrownAway)) {
        Ingest.Summary summary =
            new Ingest(corpus, Derivation::derive).run(List.of(), store, outcome -> {});
        show(store, summary);
        hints(isKept ? store.name() : "demo.db", isKept);
        return summary.rejections() == 0 ? ExitCode.OK : ExitCode.SOME_REJECTED;
      }
    }
  }

  private void show(Store store, Ingest.Summary summary) {
    List<Event> events = store.events(Filter.all());
    out()
        .printf(
            "%d invented reports: the outlets, persons and incidents do not exist, the places do.%n%n",
            summary.added() + summary.known());
    List<Event> placed =
        events.stream().filter(event -> event.date() != null && event.place() != null).toList();
    EventWords.table().lines(placed, Screen.width()).forEach(out()::println);
    out()
        .printf(
            "%nORIGINS 1 of 3: one independent origin behind three reports. %d further events have no"
                + " place or no date.%n",
            events.size() - placed.size());
    out().println();
    events.stream()
        .max(
            Comparator.<Event>comparingInt(event -> EventWords.reports(event).size())
                .thenComparingInt(event -> event.origins().size())
                .thenComparing(Event::id, Comparator.reverseOrder()))
        .ifPresent(event -> EventText.lines(event, store).forEach(out()::println));
    if (summary.rejections() > 0) {
      err().println("attest: " + summary.rejections() + " reports of the demo were not used.");
    }
  }

  private void hints(String store, boolean isKept) {
    out().println();
    out().println("Now try:");
    if (!isKept) {
      out().println("  ./attest demo --db demo.db                       keep this store");
    }
    out().println("  ./attest events --db " + store + " --format json      the events as data");
    out().println("  ./attest extract your-report.txt --format text   a report of your own");
  }
}
