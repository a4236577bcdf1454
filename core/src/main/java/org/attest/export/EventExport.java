package org.attest.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attest.model.Claim;
import org.attest.model.Event;
import org.attest.model.Report;
import org.attest.model.SourceRating;

/**
 * Events and single claims in the forms people and programs read: a table for the terminal, JSON,
 * JSON lines, CSV and GeoJSON. Fields and columns are documented in docs/data-dictionary.md. Every
 * form keeps status and grade, so that what is planned or denied is never taken for what happened.
 * Names stand as they are in the records: keeping those of private persons out is the caller's
 * part.
 */
public final class EventExport {

  /** The forms. */
  public enum Format {
    TABLE,
    JSON,
    JSONL,
    CSV,
    GEOJSON
  }

  /** A claim and the report that makes it. */
  public record ToldClaim(Report report, Claim claim) {}

  private EventExport() {}

  /** The events in the order given; text ends with a line end in every form. */
  public static String events(List<Event> events, Format format) {
    return events(events, format, origin -> Optional.empty());
  }

  /**
   * As {@link #events(List, Format)}, with the user's own ratings beside the origins. JSON and JSON
   * lines hold them; the other forms only count origins.
   *
   * @param ratings the rating of an origin's source, empty where the user has set none
   */
  public static String events(
      List<Event> events, Format format, Function<Event.Origin, Optional<SourceRating>> ratings) {
    EventJson json = new EventJson(ratings);
    return switch (format) {
      case TABLE -> table(events);
      case JSON -> JsonText.pretty(json.document(events)) + "\n";
      case JSONL -> lines(events, event -> JsonText.line(json.event(event)));
      case CSV -> Csv.write(EventColumns.ALL, events);
      case GEOJSON -> JsonText.pretty(GeoJson.collection(events)) + "\n";
    };
  }

  /** The claims in the order given; text ends with a line end in every form. */
  public static String claims(List<ToldClaim> claims, Format format) {
    return switch (format) {
      case TABLE -> ClaimRows.table(claims);
      case JSON -> JsonText.pretty(ClaimRows.document(claims)) + "\n";
      case JSONL -> lines(claims, claim -> JsonText.line(ClaimRows.json(claim)));
      case CSV -> Csv.write(ClaimRows.COLUMNS, claims);
      case GEOJSON -> JsonText.pretty(GeoJson.claims(claims)) + "\n";
    };
  }

  private static <T> String lines(List<T> items, Function<T, String> line) {
    return items.stream().map(item -> line.apply(item) + "\n").collect(Collectors.joining());
  }

  private static String table(List<Event> events) {
    return TextTable.write(
        List.of("id", "date", "type", "place", "who -> whom", "toll", "status", "grade", "origins"),
        events.stream().map(EventExport::row).toList());
  }

  private static List<String> row(Event event) {
    long reports = EventColumns.reports(event);
    return List.of(
        event.id(),
        Words.date(event.date()),
        event.type(),
        Words.place(event.place()),
        Words.parties(event),
        Words.tolls(event.tolls()),
        event.status().code(),
        event.grade().code(),
        event.origins().size() + " of " + reports);
  }
}
