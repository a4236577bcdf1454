package org.attest.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.GreatCircle;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which of our events are in a curated data set, by place, day and type.
 *
 * <p>Two may be one where their days are at most {@value #MOST_DAYS} apart and the areas that their
 * precisions allow touch. Of all such pairs the best is taken first, and each event goes into one
 * pair at most: the same type before others, then the fewer days apart, then the nearer. Ours are
 * those that the scheme's export would hold, dated and placed; the others are counted apart.
 *
 * @param notComparable ours that the scheme's export leaves out, and those without a point
 */
public record CuratedComparison(
    List<Pair> matched, List<Event> onlyOurs, List<Curated.Row> onlyTheirs, int notComparable) {
  /** One day, for reports that date by the day they were told. */
  static final int MOST_DAYS = 1;

  /** A degree of latitude is a little more. */
  private static final double LEAST_KM_PER_DEGREE = 111;

  public CuratedComparison {
    matched = List.copyOf(matched);
    onlyOurs = List.copyOf(onlyOurs);
    onlyTheirs = List.copyOf(onlyTheirs);
  }

  /**
   * One of ours and the best of theirs.
   *
   * @param daysApart 0 where they share a day
   * @param km from point to point
   * @param sameType true if ours is of the type the curated row has; true where the row has none
   */
  public record Pair(Event ours, Curated.Row theirs, long daysApart, double km, boolean sameType) {}

  /** Compares; the order of the events decides nothing but the order of the result. */
  public static CuratedComparison of(
      Curated.Scheme scheme,
      List<Event> events,
      Function<String, Optional<Outcome.Extracted>> reports,
      List<Curated.Row> rows) {
    List<ToldEvent> ours = new ArrayList<>();
    for (Event event : events) {
      ToldEvent told = ToldEvent.of(event, reports);
      String reason = scheme == Curated.Scheme.ACLED ? Scope.acled(told) : Scope.ged(told);
      if (reason == null && told.point() != null) {
        ours.add(told);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    CuratedWeeks weeks = new CuratedWeeks(rows, MOST_DAYS);
    for (ToldEvent told : ours) {
      for (Curated.Row row : weeks.near(told.range())) {
        Pair pair = pair(scheme, told, row);
        if (pair != null) {
          pairs.add(pair);
        }
      }
    }
    List<Pair> matched = best(pairs);
    Set<String> ourIds = new HashSet<>();
    Set<String> theirIds = new HashSet<>();
    matched.forEach(
        pair -> {
          ourIds.add(pair.ours().id());
          theirIds.add(pair.theirs().id());
        });
    return new CuratedComparison(
        matched,
        ours.stream().map(ToldEvent::event).filter(event -> !ourIds.contains(event.id())).toList(),
        rows.stream().filter(row -> !theirIds.contains(row.id())).toList(),
        events.size() - ours.size());
  }

  private static List<Pair> best(List<Pair> pairs) {
    pairs.sort(
        Comparator.comparing((Pair pair) -> !pair.sameType())
            .thenComparingLong(Pair::daysApart)
            .thenComparingDouble(Pair::km)
            .thenComparing(pair -> pair.ours().id())
            .thenComparing(pair -> pair.theirs().id()));
    Set<String> taken = new HashSet<>();
    List<Pair> best = new ArrayList<>();
    for (Pair pair : pairs) {
      String ours = "ours " + pair.ours().id();
      String theirs = "theirs " + pair.theirs().id();
      if (!taken.contains(ours) && !taken.contains(theirs)) {
        taken.add(ours);
        taken.add(theirs);
        best.add(pair);
      }
    }
    best.sort(
        Comparator.comparing((Pair pair) -> pair.theirs().start())
            .thenComparing(pair -> pair.ours().id()));
    return best;
  }

  private static @Nullable Pair pair(Curated.Scheme scheme, ToldEvent told, Curated.Row row) {
    DateRange range = told.range();
    Place point = told.point();
    Double lat = row.lat();
    Double lon = row.lon();
    if (range == null || point == null || lat == null || lon == null) {
      return null;
    }
    LocalDate start = range.start();
    LocalDate end = range.end();
    if (start == null || end == null) {
      return null;
    }
    long days = CuratedReader.daysApart(start, end, row.start(), row.end());
    double radii = point.radiusKm() + row.radiusKm();
    // most are too far north or south, which is seen without a sine
    if (days > MOST_DAYS || Math.abs(point.lat() - lat) * LEAST_KM_PER_DEGREE > radii) {
      return null;
    }
    double km = GreatCircle.km(point.lat(), point.lon(), lat, lon);
    if (km > radii) {
      return null;
    }
    return new Pair(told.event(), row, days, km, isSameType(scheme, told, row));
  }

  private static boolean isSameType(Curated.Scheme scheme, ToldEvent told, Curated.Row row) {
    String theirs = row.type();
    if (theirs == null) {
      return true;
    }
    if (scheme == Curated.Scheme.ACLED) {
      return theirs.equals(Crosswalk.ACLED.get(told, "event_type"));
    }
    Integer number = GedColumns.typeOfViolence(told);
    return number != null
        && theirs.equals(List.of("state-based", "non-state", "one-sided").get(number - 1));
  }
}
