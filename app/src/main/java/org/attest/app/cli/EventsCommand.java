package org.attest.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

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
      listing().print(events, format, out());
      if (events.isEmpty()) {
        err().println("No events in " + store.file() + " answer that.");
      }
    }
    return ExitCode.OK;
  }

  static Listing<Event> listing() {
    return new Listing<>(
        EventWords.table(),
        event -> (ObjectNode) Json.tree(event),
        List.of(
            new Listing.Column<>("event_id", Event::id),
            new Listing.Column<>("type", Event::type),
            new Listing.Column<>("status", event -> event.status().code()),
            new Listing.Column<>("first_day", EventsCommand::start),
            new Listing.Column<>("last_day", EventsCommand::end),
            new Listing.Column<>("agents", event -> EventWords.parties(event.agents())),
            new Listing.Column<>("targets", event -> EventWords.parties(event.targets())),
            new Listing.Column<>("place", EventWords::place),
            new Listing.Column<>("country", event -> ofPlace(event, Place::country)),
            new Listing.Column<>("lat", event -> ofPlace(event, Place::lat)),
            new Listing.Column<>("lon", event -> ofPlace(event, Place::lon)),
            new Listing.Column<>("acled_precision", event -> ofPlace(event, Place::acledPrecision)),
            new Listing.Column<>("tolls", EventWords::tolls),
            new Listing.Column<>("grade", event -> event.grade().code()),
            new Listing.Column<>("origins", event -> event.origins().size()),
            new Listing.Column<>("reports", event -> EventWords.reports(event).size())),
        EventsCommand::place);
  }

  private static @Nullable Object ofPlace(Event event, Function<Place, @Nullable Object> field) {
    Place place = place(event);
    return place == null ? null : field.apply(place);
  }

  private static @Nullable Place place(Event event) {
    return event.place() == null ? null : event.place().place();
  }

  private static @Nullable DateRange range(Event event) {
    return event.date() == null ? null : event.date().range();
  }

  private static @Nullable Object start(Event event) {
    DateRange range = range(event);
    return range == null ? null : range.start();
  }

  private static @Nullable Object end(Event event) {
    DateRange range = range(event);
    return range == null ? null : range.end();
  }
}
