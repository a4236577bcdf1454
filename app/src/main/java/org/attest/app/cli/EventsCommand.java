package org.attest.app.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.attest.actor.ActorDirectory;
import org.attest.app.search.Kind;
import org.attest.app.sources.Ratings;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.export.EventExport;
import org.attest.export.Names;
import org.attest.model.Event;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists events of the store. */
@Command(
    name = "events",
    header = "List events, by date.",
    footer = {
      "",
      "Examples:",
      "  ./attest events",
      "  ./attest events --type air-strike --country SY --from 2023-05-01 --to 2023-05-31",
      "  ./attest events --grade contested --format geojson > contested.geojson",
      "",
      "ORIGINS \"1 of 3\": one independent origin behind three reports.",
      Helpful.EXIT_CODES
    })
final class EventsCommand extends Helpful implements Callable<Integer> {
  @Mixin private FilterOptions filterOptions = new FilterOptions();
  @Mixin private StoreOptions storeOptions = new StoreOptions();
  @Mixin private AreaOptions areaOptions = new AreaOptions();

  @Option(
      names = "--text",
      paramLabel = "QUERY",
      description = "Words, as for search: 'bridge -denied place:idlib'.")
  private @Nullable String text;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, json, jsonl, csv or geojson.")
  private ListFormat format = ListFormat.table;

  @Option(
      names = "--with-names",
      description = "In csv and geojson: leave names of private persons in.")
  private boolean withNames;

  @Override
  public Integer call() {
    Filter filter = Usage.check(this, filterOptions::filter);
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      List<Event> events = events(store, filter);
      if (format == ListFormat.table) {
        EventWords.table().lines(events, Screen.width()).forEach(out()::println);
      } else {
        Ratings ratings = new Ratings(store.ratings(), ActorDirectory::shipped);
        out().print(EventExport.events(named(events), format.exported(), ratings::of));
      }
      if (events.isEmpty()) {
        err().println("No events in " + store.name() + " answer that.");
      }
    }
    return ExitCode.OK;
  }

  /** What is made to be passed on leaves as exports do; the rest is for the user's own eyes. */
  private List<Event> named(List<Event> events) {
    boolean leaves = format == ListFormat.csv || format == ListFormat.geojson;
    return leaves && !withNames ? events.stream().map(Names.WITHHELD::of).toList() : events;
  }

  private List<Event> events(Store store, Filter filter) {
    if (text == null && !areaOptions.isGiven()) {
      return store.events(filter);
    }
    Set<String> found = areaOptions.ids(this, store, Kind.EVENT, text, filter);
    return store.events(areaOptions.forStore(filter)).stream()
        .filter(event -> found.contains(event.id()))
        .limit(filter.limit())
        .toList();
  }
}
