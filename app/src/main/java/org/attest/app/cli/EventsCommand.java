package org.attest.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.attest.actor.ActorDirectory;
import org.attest.app.sources.Ratings;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.export.EventExport;
import org.attest.model.Event;
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

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, json, jsonl, csv or geojson.")
  private ListFormat format = ListFormat.table;

  @Override
  public Integer call() {
    Filter filter = Usage.check(this, filterOptions::filter);
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      List<Event> events = store.events(filter);
      if (format == ListFormat.table) {
        EventWords.table().lines(events, Screen.width()).forEach(out()::println);
      } else {
        Ratings ratings = new Ratings(store.ratings(), ActorDirectory::shipped);
        out().print(EventExport.events(events, format.exported(), ratings::of));
      }
      if (events.isEmpty()) {
        err().println("No events in " + store.name() + " answer that.");
      }
    }
    return ExitCode.OK;
  }
}
