package org.attest.app.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Counts explored events in one pass. What fails one facet alone is counted in that facet, so that
 * its values say what choosing them would give.
 */
final class Exploring extends SimpleCollector {
  private static final int DAYS_FAIL = 1 << Facet.values().length;
  private static final List<String> GRADES =
      List.of("confirmed", "corroborated", "single-source", "contested", "discounted");

  private final Exploration asked;
  private final List<ExploringLeaf> leaves = new ArrayList<>();
  private final Comparator<Candidate> order;
  private final PriorityQueue<Candidate> best;
  private final int kept;
  private final DayCounts days = new DayCounts();
  private final DistinctNumbers reports = new DistinctNumbers();
  private final DistinctNumbers origins = new DistinctNumbers();
  private final Map<Spot, Explored.Placed> places = new HashMap<>();
  private int total;
  private int placeless;
  private @Nullable ExploringLeaf leaf;
  private @Nullable Scorable scorer;

  /** One of number and text is what is ordered by; neither if the event has no value. */
  private record Candidate(String id, double number, @Nullable String text) {
    boolean isWithout() {
      return Double.isNaN(number) && text == null;
    }
  }

  private record Spot(double lat, double lon, double radius, Explored.Form form) {
    /** Degrees have few digits, which the usual hash puts into the same few buckets. */
    @Override
    public int hashCode() {
      long mixed = Double.doubleToLongBits(lat) * 31 + Double.doubleToLongBits(lon);
      mixed = (mixed * 31 + Double.doubleToLongBits(radius)) * 31 + form.ordinal();
      return (int) (mixed * DistinctNumbers.MIX >>> 32);
    }

    Explored.Placed placed(boolean isExact, int count, String id, Explored.@Nullable Harm toll) {
      return new Explored.Placed(lat, lon, radius, isExact, form, count, id, toll);
    }
  }

  Exploring(Exploration asked) {
    this.asked = asked;
    Comparator<Candidate> value =
        Comparator.comparingDouble(Candidate::number)
            .thenComparing(Candidate::text, Comparator.nullsLast(Comparator.naturalOrder()));
    this.order =
        Comparator.comparing(Candidate::isWithout)
            .thenComparing(
                asked.order().direction() == Exploration.Direction.UP ? value : value.reversed())
            .thenComparing(Candidate::id);
    this.best = new PriorityQueue<>(order.reversed());
    this.kept = asked.page().skipped() + asked.page().length();
  }

  /** All in one piece, as a search of one thread is. */
  static CollectorManager<Exploring, Explored> manager(Exploration asked) {
    return new CollectorManager<>() {
      private final Exploring only = new Exploring(asked);

      @Override
      public Exploring newCollector() {
        return only;
      }

      @Override
      public Explored reduce(Collection<Exploring> collectors) throws IOException {
        return only.result();
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return asked.order().by() == Exploration.By.RELEVANCE
        ? ScoreMode.COMPLETE
        : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public void setScorer(Scorable scores) {
    this.scorer = scores;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    leaf = new ExploringLeaf(context, asked.chosen());
    leaves.add(leaf);
  }

  @Override
  public void collect(int document) throws IOException {
    ExploringLeaf here = leaf;
    if (here == null) {
      return;
    }
    double lat = ExploringLeaf.decimal(here.lat, document);
    double lon = ExploringLeaf.decimal(here.lon, document);
    double radius = ExploringLeaf.decimal(here.radius, document);
    Area area = asked.area();
    if (area != null && (Double.isNaN(lat) || !area.touches(lat, lon, radius))) {
      return;
    }
    boolean isDated = here.first.advanceExact(document) && here.last.advanceExact(document);
    long first = isDated ? here.first.longValue() : 0;
    long last = isDated ? here.last.longValue() : 0;
    int failing = here.failing(document);
    if (!fitsDays(isDated, first, last)) {
      failing |= DAYS_FAIL;
    }
    for (int facet = 0; facet < Facet.values().length; facet++) {
      if ((failing & ~(1 << facet)) == 0) {
        here.count(facet);
      }
    }
    if ((failing & ~DAYS_FAIL) == 0) {
      if (isDated) {
        days.add(first, last);
      } else {
        days.addUndated();
      }
    }
    if (failing == 0) {
      total++;
      add(here.reports, document, reports);
      add(here.origins, document, origins);
      Explored.Harm harm = harm(here, document);
      if (Double.isNaN(lat)) {
        placeless++;
      } else {
        place(here, document, new Spot(lat, lon, radius, here.form()), harm);
      }
      candidate(here, document, isDated ? first : null, harm);
    }
  }

  private boolean fitsDays(boolean isDated, long first, long last) {
    Exploration.Days range = asked.days();
    if (!range.areAsked()) {
      return true;
    }
    if (!isDated) {
      return range.undated() == SearchRequest.Undated.KEPT;
    }
    return (range.from() == null || last >= range.from().toEpochDay())
        && (range.to() == null || first <= range.to().toEpochDay());
  }

  private static void add(SortedNumericDocValues values, int document, DistinctNumbers numbers)
      throws IOException {
    if (values.advanceExact(document)) {
      for (int n = values.docValueCount(); n > 0; n--) {
        numbers.add(values.nextValue());
      }
    }
  }

  private static Explored.@Nullable Harm harm(ExploringLeaf here, int document) throws IOException {
    Long min = known(ExploringLeaf.number(here.tollMin, document));
    Long most = known(ExploringLeaf.number(here.tollBest, document));
    Long max = known(ExploringLeaf.number(here.tollMax, document));
    return min == null && most == null && max == null ? null : new Explored.Harm(min, most, max);
  }

  private static @Nullable Long known(long number) {
    return number == ExploringLeaf.NONE ? null : number;
  }

  private void place(ExploringLeaf here, int document, Spot spot, Explored.@Nullable Harm harm)
      throws IOException {
    Explored.Placed had = places.get(spot);
    boolean isExact = ExploringLeaf.number(here.precise, document) == 1;
    if (had == null) {
      places.put(spot, spot.placed(isExact, 1, here.id(document), harm));
    } else if (isHigher(harm, had.toll())) {
      places.put(spot, spot.placed(isExact, had.count() + 1, here.id(document), harm));
    } else {
      places.put(spot, spot.placed(isExact, had.count() + 1, had.id(), had.toll()));
    }
  }

  private static boolean isHigher(Explored.@Nullable Harm one, Explored.@Nullable Harm other) {
    return one != null && (other == null || one.drawn() > other.drawn());
  }

  private void candidate(
      ExploringLeaf here, int document, @Nullable Long day, Explored.@Nullable Harm harm)
      throws IOException {
    double number = Double.NaN;
    String text = null;
    switch (asked.order().by()) {
      case RELEVANCE -> number = scorer == null ? 0 : scorer.score();
      case DATE -> number = day == null ? Double.NaN : day;
      case TOLL -> number = harm == null ? Double.NaN : harm.drawn();
      case ORIGINS ->
          number = here.origins.advanceExact(document) ? here.origins.docValueCount() : 0;
      case GRADE -> number = -GRADES.indexOf(String.valueOf(here.value(Facet.GRADE)));
      case WHAT -> text = here.value(Facet.TYPE);
      case WHERE -> text = here.where(document);
    }
    Candidate worst = best.size() < kept ? null : best.peek();
    if (worst != null && order.compare(new Candidate("", number, text), worst) > 0) {
      return;
    }
    Candidate candidate = new Candidate(here.id(document), number, text);
    if (worst == null) {
      best.add(candidate);
    } else if (order.compare(candidate, worst) < 0) {
      best.poll();
      best.add(candidate);
    }
  }

  private Explored result() throws IOException {
    Map<Facet, List<SearchResult.Count>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Map<String, Integer> all = new HashMap<>();
      for (ExploringLeaf each : leaves) {
        each.addTo(facet, all);
      }
      facets.put(
          facet,
          all.entrySet().stream()
              .map(one -> new SearchResult.Count(one.getKey(), one.getValue()))
              .sorted(
                  Comparator.comparing((SearchResult.Count one) -> -one.count())
                      .thenComparing(SearchResult.Count::value))
              .toList());
    }
    return new Explored(
        best.stream().sorted(order).skip(asked.page().skipped()).map(Candidate::id).toList(),
        total,
        facets,
        days.result(),
        reports.count(),
        origins.count(),
        places.values().stream()
            .sorted(
                Comparator.comparingDouble((Explored.Placed one) -> -one.radiusKm())
                    .thenComparing(Explored.Placed::id))
            .toList(),
        placeless);
  }
}
