package org.attest.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.attest.export.Csv.Column;
import org.attest.export.Curated.Actor;
import org.attest.export.Curated.Refusal;
import org.attest.export.Curated.Row;
import org.attest.export.Curated.Scheme;
import org.jspecify.annotations.Nullable;

/** Reads curated files line by line. */
final class CuratedReader {
  private static final List<String> ACLED_NEEDS =
      List.of("event_id_cnty", "event_date", "event_type", "latitude", "longitude", "fatalities");
  private static final List<String> GED_NEEDS =
      List.of("id", "type_of_violence", "latitude", "longitude", "date_start", "date_end", "best");

  /** Kilometres about the point, by ACLED's geo_precision 1 to 3. */
  private static final double[] ACLED_RADIUS = {15, 30, 150};

  /** Kilometres about the point, by UCDP's where_prec 1 to 7. */
  private static final double[] GED_RADIUS = {15, 30, 60, 150, 300, 1000, 300};

  private final Scheme scheme;

  CuratedReader(Scheme scheme) {
    this.scheme = scheme;
  }

  Curated read(String text) {
    List<CsvRows.Line> lines = CsvRows.read(text);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("the file is empty");
    }
    List<String> header =
        lines.getFirst().cells().stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .toList();
    boolean headless = isHeadless(header);
    if (headless) {
      header = GedColumns.all(Names.WITHHELD).stream().map(Column::name).toList();
    }
    checkColumns(header);
    List<Row> rows = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    for (CsvRows.Line line : lines.subList(headless ? 0 : 1, lines.size())) {
      try {
        rows.add(row(new CuratedCells(line, header)));
      } catch (IllegalArgumentException e) {
        refused.add(new Refusal(line.number(), String.valueOf(e.getMessage())));
      }
    }
    Map<String, Integer> firstLines = new HashMap<>();
    List<Row> distinct = new ArrayList<>();
    for (Row row : rows) {
      Integer first = firstLines.putIfAbsent(row.id(), row.line());
      if (first == null) {
        distinct.add(row);
      } else {
        refused.add(new Refusal(row.line(), "id " + row.id() + " is also on line " + first));
      }
    }
    refused.sort(java.util.Comparator.comparingInt(Refusal::line));
    return new Curated(distinct, refused);
  }

  /** Candidate files of GED have come without a header: then the first cell is a number. */
  private boolean isHeadless(List<String> first) {
    return scheme == Scheme.GED
        && !first.contains("id")
        && first.size() == GedColumns.all(Names.WITHHELD).size()
        && first.getFirst().matches("[0-9]+");
  }

  private void checkColumns(List<String> header) {
    List<String> missing =
        (scheme == Scheme.ACLED ? ACLED_NEEDS : GED_NEEDS)
            .stream().filter(name -> !header.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "no " + scheme + " file: it has no column " + String.join(", ", missing));
    }
  }

  private Row row(CuratedCells cells) {
    return scheme == Scheme.ACLED ? acled(cells) : ged(cells);
  }

  private static Row acled(CuratedCells cells) {
    LocalDate day = cells.day("event_date");
    int around = around(cells.code("time_precision", 3), day);
    cells.oneOf("civilian_targeting");
    Double lat = cells.degrees("latitude", 90);
    Double lon = cells.degrees("longitude", 180);
    Long fatalities = cells.count("fatalities");
    return new Row(
        cells.number(),
        cells.needed("event_id_cnty"),
        day.minusDays(around),
        day.plusDays(around),
        cells.oneOf("event_type"),
        cells.oneOf("sub_event_type"),
        actors(cells),
        cells.text("country"),
        cells.text("location"),
        lat == null || lon == null ? null : lat,
        lat == null || lon == null ? null : lon,
        ACLED_RADIUS[cells.code("geo_precision", 3) - 1],
        fatalities,
        fatalities,
        fatalities);
  }

  /** ACLED dates a week or a month by a day within it: so many days to both sides. */
  private static int around(int precision, LocalDate day) {
    return switch (precision) {
      case 1 -> 0;
      case 2 -> 3;
      default -> day.lengthOfMonth() / 2;
    };
  }

  private static List<Actor> actors(CuratedCells cells) {
    List<Actor> actors = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      String inter = cells.inter("inter" + i);
      String name = cells.text("actor" + i);
      if (name != null) {
        actors.add(new Actor(name, inter));
      }
    }
    return actors;
  }

  private static Row ged(CuratedCells cells) {
    LocalDate start = cells.day("date_start");
    LocalDate end = cells.day("date_end");
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("date_end " + end + " is before date_start " + start);
    }
    Long low = cells.count("low");
    Long best = cells.count("best");
    Long high = cells.count("high");
    checkOrder(low, best, high);
    Double lat = cells.degrees("latitude", 90);
    Double lon = cells.degrees("longitude", 180);
    return new Row(
        cells.number(),
        cells.needed("id"),
        start,
        end,
        cells.typeOfViolence(),
        null,
        Stream.of("side_a", "side_b")
            .map(cells::text)
            .filter(java.util.Objects::nonNull)
            .map(name -> new Actor(name, null))
            .toList(),
        cells.text("country"),
        cells.text("where_coordinates"),
        lat == null || lon == null ? null : lat,
        lat == null || lon == null ? null : lon,
        GED_RADIUS[cells.code("where_prec", 7) - 1],
        low,
        best,
        high);
  }

  private static void checkOrder(@Nullable Long low, @Nullable Long best, @Nullable Long high) {
    boolean disordered =
        (low != null && best != null && low > best)
            || (best != null && high != null && best > high)
            || (low != null && high != null && low > high);
    if (disordered) {
      throw new IllegalArgumentException(
          "low, best and high are not in order: " + low + ", " + best + ", " + high);
    }
  }

  /** Days between two spans of days; 0 where they share one. */
  static long daysApart(LocalDate start, LocalDate end, LocalDate from, LocalDate to) {
    if (end.isBefore(from)) {
      return ChronoUnit.DAYS.between(end, from);
    }
    return to.isBefore(start) ? ChronoUnit.DAYS.between(to, start) : 0;
  }
}
