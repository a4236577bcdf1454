package org.attest.app.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts what answers, by facets too, and keeps the best; what lies outside the area is left. */
final class Gathering extends SimpleCollector {
  /** The facets, in the order in which they are shown. */
  static final List<String> FACETS =
      List.of(
          Fields.TYPE,
          Fields.STATUS,
          Fields.GRADE,
          Fields.COUNTRY,
          Fields.PARTY,
          Fields.KIND,
          Fields.MONTH);

  private final SearchRequest request;
  private final PriorityQueue<Candidate> best;
  private final Map<String, Map<String, Integer>> counts = new HashMap<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private final Comparator<Candidate> order;
  private int total;
  private @Nullable Leaf leaf;
  private @Nullable Scorable scorer;

  private record Candidate(String key, float score, long day) {}

  Gathering(SearchRequest request) {
    this.request = request;
    this.order =
        Comparator.comparing((Candidate one) -> -one.score())
            .thenComparingLong(Candidate::day)
            .thenComparing(Candidate::key);
    this.best = new PriorityQueue<>(order.reversed());
  }

  /** All in one piece, as a search of one thread is. */
  static CollectorManager<Gathering, SearchResult> manager(SearchRequest request) {
    return new CollectorManager<>() {
      private final Gathering only = new Gathering(request);

      @Override
      public Gathering newCollector() {
        return only;
      }

      @Override
      public SearchResult reduce(Collection<Gathering> collectors) {
        return only.result();
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return isScored() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public void setScorer(Scorable scores) {
    this.scorer = scores;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    leaf = new Leaf(context);
    leaves.add(leaf);
  }

  @Override
  public void collect(int document) throws IOException {
    Leaf now = leaf;
    Scorable scores = scorer;
    if (now == null || scores == null || !now.isInArea(request, document)) {
      return;
    }
    total++;
    now.count(document);
    float score = isScored() ? scores.score() : 0;
    int limit = request.filter().limit();
    if (best.size() >= limit && score < worst().score()) {
      return;
    }
    Candidate candidate =
        new Candidate(
            now.key(document),
            score,
            now.day.advanceExact(document) ? now.day.longValue() : Long.MAX_VALUE);
    if (best.size() < limit) {
      best.add(candidate);
    } else if (order.compare(candidate, worst()) < 0) {
      best.poll();
      best.add(candidate);
    }
  }

  private Candidate worst() {
    Candidate worst = best.peek();
    if (worst == null) {
      throw new IllegalStateException("a limit below 1");
    }
    return worst;
  }

  private boolean isScored() {
    return request.order() == SearchRequest.Order.RELEVANCE;
  }

  private SearchResult result() {
    try {
      for (Leaf each : leaves) {
        each.addTo(counts);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    List<Candidate> sorted = new ArrayList<>(best);
    sorted.sort(order);
    Map<String, List<SearchResult.Count>> facets = new LinkedHashMap<>();
    for (String field : FACETS) {
      Comparator<SearchResult.Count> byValue = Comparator.comparing(SearchResult.Count::value);
      facets.put(
          field,
          counts.getOrDefault(field, Map.of()).entrySet().stream()
              .map(one -> new SearchResult.Count(one.getKey(), one.getValue()))
              .sorted(
                  field.equals(Fields.MONTH)
                      ? byValue
                      : Comparator.comparing((SearchResult.Count one) -> -one.count())
                          .thenComparing(byValue))
              .toList());
    }
    return new SearchResult(
        sorted.stream()
            .map(one -> new SearchResult.Hit(Fields.idOf(one.key()), one.score()))
            .toList(),
        total,
        facets,
        null);
  }

  /** The values of one segment. */
  private static final class Leaf {
    private final SortedDocValues keys;
    private final NumericDocValues day;
    private final NumericDocValues lat;
    private final NumericDocValues lon;
    private final NumericDocValues radius;
    private final NumericDocValues precise;
    private final List<SortedSetDocValues> facets = new ArrayList<>();
    private final List<int[]> counted = new ArrayList<>();

    Leaf(LeafReaderContext context) throws IOException {
      keys = DocValues.getSorted(context.reader(), Fields.KEY);
      day = DocValues.getNumeric(context.reader(), Fields.DAY);
      lat = DocValues.getNumeric(context.reader(), Fields.LAT);
      lon = DocValues.getNumeric(context.reader(), Fields.LON);
      radius = DocValues.getNumeric(context.reader(), Fields.RADIUS);
      precise = DocValues.getNumeric(context.reader(), Fields.PRECISE);
      for (String field : FACETS) {
        SortedSetDocValues values = DocValues.getSortedSet(context.reader(), field);
        facets.add(values);
        counted.add(new int[(int) values.getValueCount()]);
      }
    }

    String key(int document) throws IOException {
      if (!keys.advanceExact(document)) {
        throw new IOException("an entry without a key");
      }
      return keys.lookupOrd(keys.ordValue()).utf8ToString();
    }

    boolean isInArea(SearchRequest request, int document) throws IOException {
      Area area = request.area();
      boolean exact = request.places() == SearchRequest.Places.EXACT;
      if (area == null && !exact) {
        return true;
      }
      if (!lat.advanceExact(document)
          || !lon.advanceExact(document)
          || !radius.advanceExact(document)
          || !precise.advanceExact(document)
          || (exact && precise.longValue() == 0)) {
        return false;
      }
      return area == null
          || area.touches(
              Double.longBitsToDouble(lat.longValue()),
              Double.longBitsToDouble(lon.longValue()),
              exact ? 0 : Double.longBitsToDouble(radius.longValue()));
    }

    void count(int document) throws IOException {
      for (int i = 0; i < facets.size(); i++) {
        SortedSetDocValues values = facets.get(i);
        if (values.advanceExact(document)) {
          int[] counts = counted.get(i);
          for (int n = values.docValueCount(); n > 0; n--) {
            counts[(int) values.nextOrd()]++;
          }
        }
      }
    }

    void addTo(Map<String, Map<String, Integer>> all) throws IOException {
      for (int i = 0; i < facets.size(); i++) {
        Map<String, Integer> counts = all.computeIfAbsent(FACETS.get(i), f -> new HashMap<>());
        int[] here = counted.get(i);
        for (int ord = 0; ord < here.length; ord++) {
          if (here[ord] > 0) {
            counts.merge(facets.get(i).lookupOrd(ord).utf8ToString(), here[ord], Integer::sum);
          }
        }
      }
    }
  }
}
