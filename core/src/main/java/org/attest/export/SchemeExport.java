package org.attest.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Events in the forms of other data sets and tools (docs/formats.md says what maps and what is
 * lost).
 *
 * <p>A form that can only say that something happened takes no event that is planned, denied,
 * hypothetical, threatened or attempted, and the outcome says how many were left out and why. What
 * is not known is an empty cell. The same events give the same bytes on every machine and day.
 */
public final class SchemeExport {

  /** The forms. */
  public enum Format {
    /** CSV with ACLED's 31 columns. */
    ACLED,
    /** CSV with the 49 columns of UCDP GED since version 23.1. */
    GED,
    /** PLOVER's JSON, one object a line. */
    PLOVER,
    /** The 61 columns of GDELT 2.0 events, tab-separated, without a header. */
    GDELT,
    /** CSV with the 44 columns of the Aid Worker Security Database. */
    AWSD,
    /** CSV with a row of HXL hashtags. */
    HXL,
    /** The events CSV and its Frictionless description: two files. */
    PACKAGE,
    /** A GeoJSON feature collection. */
    GEOJSON,
    /** Everything, one event a line. */
    JSONL
  }

  /**
   * What an export gave.
   *
   * @param files texts by file name; one, but for {@link Format#PACKAGE}
   * @param written how many events are in them
   * @param leftOut how many are not, by reason, in the order of the reasons' words
   */
  public record Export(Map<String, String> files, int written, Map<String, Integer> leftOut) {

    public Export {
      files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
      leftOut = java.util.Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }

    /** How many events were left out. */
    public int left() {
      return leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The SHA-256 of a file's UTF-8 bytes, 64 hex digits. */
    public String sha256(String file) {
      String text = files.get(file);
      if (text == null) {
        throw new IllegalArgumentException("no file " + file);
      }
      return Sha256.hex(text);
    }
  }

  private SchemeExport() {}

  /**
   * Writes events.
   *
   * @param reports the report of an id with its claims, empty if it is gone
   */
  public static Export write(
      List<Event> events,
      Function<String, Optional<Outcome.Extracted>> reports,
      Format format,
      Names names) {
    List<ToldEvent> taken = new ArrayList<>();
    Map<String, Integer> leftOut = new TreeMap<>();
    for (Event event : events) {
      Event named = names == Names.WITHHELD ? PrivateNames.withoutThem(event) : event;
      ToldEvent told = ToldEvent.of(named, reports);
      String reason = leftOut(told, format);
      if (reason == null) {
        taken.add(told);
      } else {
        leftOut.merge(reason, 1, Integer::sum);
      }
    }
    return new Export(files(taken, format, names), taken.size(), leftOut);
  }

  private static @Nullable String leftOut(ToldEvent told, Format format) {
    return switch (format) {
      case ACLED -> Scope.acled(told);
      case GED -> Scope.ged(told);
      case PLOVER -> Scope.plover(told);
      case GDELT -> Scope.gdelt(told);
      case AWSD -> Scope.awsd(told);
      case HXL, PACKAGE, GEOJSON, JSONL -> null;
    };
  }

  private static Map<String, String> files(List<ToldEvent> told, Format format, Names names) {
    List<Event> events = told.stream().map(ToldEvent::event).toList();
    return switch (format) {
      case ACLED -> Map.of("acled.csv", Csv.write(AcledColumns.ALL, told));
      case GED -> Map.of("ged.csv", Csv.write(GedColumns.all(names), told));
      case PLOVER -> Map.of("plover.jsonl", lines(told, names));
      case GDELT -> Map.of("gdelt.tsv", Tsv.write(GdeltColumns.ALL, told));
      case AWSD -> Map.of("awsd.csv", Csv.write(AwsdColumns.ALL, told));
      case HXL -> Map.of("hxl.csv", HxlColumns.write(told));
      case PACKAGE -> DataPackage.write(events);
      case GEOJSON -> Map.of("events.geojson", JsonText.pretty(GeoJson.collection(events)) + "\n");
      case JSONL -> {
        FullJson full = new FullJson(names);
        yield Map.of(
            "events.jsonl",
            told.stream()
                .map(event -> JsonText.line(full.line(event)) + "\n")
                .collect(Collectors.joining()));
      }
    };
  }

  private static String lines(List<ToldEvent> told, Names names) {
    PloverJson plover = new PloverJson(names);
    return told.stream()
        .map(event -> JsonText.line(plover.event(event)) + "\n")
        .collect(Collectors.joining());
  }
}
