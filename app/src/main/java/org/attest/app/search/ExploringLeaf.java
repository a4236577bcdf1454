package org.attest.app.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;

/** The values of one segment of the index that explored events are counted by. */
final class ExploringLeaf {
  /** Stands for a number that is not there. */
  static final long NONE = Long.MIN_VALUE;

  private static final Facet[] FACETS = Facet.values();
  private static final int MOST_VALUES = 64;

  final NumericDocValues first;
  final NumericDocValues last;
  final NumericDocValues lat;
  final NumericDocValues lon;
  final NumericDocValues radius;
  final NumericDocValues precise;
  final NumericDocValues tollMin;
  final NumericDocValues tollBest;
  final NumericDocValues tollMax;
  final SortedNumericDocValues reports;
  final SortedNumericDocValues origins;
  private final SortedDocValues keys;
  private final SortedDocValues where;
  private final SortedSetDocValues[] facets = new SortedSetDocValues[FACETS.length];
  private final int[][] counts = new int[FACETS.length][];
  private final FixedBitSet[] chosen = new FixedBitSet[FACETS.length];
  private final int[][] found = new int[FACETS.length][MOST_VALUES];
  private final int[] foundCount = new int[FACETS.length];
  private final Map<Integer, String> names = new HashMap<>();
  private final Explored.Form[] forms;

  ExploringLeaf(LeafReaderContext context, Map<Facet, Set<String>> wanted) throws IOException {
    var reader = context.reader();
    first = DocValues.getNumeric(reader, Fields.FIRST_DAY);
    last = DocValues.getNumeric(reader, Fields.LAST_DAY);
    lat = DocValues.getNumeric(reader, Fields.LAT);
    lon = DocValues.getNumeric(reader, Fields.LON);
    radius = DocValues.getNumeric(reader, Fields.RADIUS);
    precise = DocValues.getNumeric(reader, Fields.PRECISE);
    tollMin = DocValues.getNumeric(reader, Fields.TOLL_MIN);
    tollBest = DocValues.getNumeric(reader, Fields.TOLL_BEST);
    tollMax = DocValues.getNumeric(reader, Fields.TOLL_MAX);
    reports = DocValues.getSortedNumeric(reader, Fields.REPORTS);
    origins = DocValues.getSortedNumeric(reader, Fields.ORIGINS);
    keys = DocValues.getSorted(reader, Fields.KEY);
    where = DocValues.getSorted(reader, Fields.WHERE);
    for (int i = 0; i < FACETS.length; i++) {
      SortedSetDocValues values = DocValues.getSortedSet(reader, FACETS[i].field());
      facets[i] = values;
      counts[i] = new int[(int) values.getValueCount()];
      Set<String> some = wanted.get(FACETS[i]);
      if (some != null) {
        chosen[i] = new FixedBitSet(Math.max(1, counts[i].length));
        for (String value : some) {
          long ord = values.lookupTerm(new BytesRef(Fields.cut(value)));
          if (ord >= 0) {
            chosen[i].set((int) ord);
          }
        }
      }
    }
    SortedSetDocValues statuses = facets[Facet.STATUS.ordinal()];
    forms = new Explored.Form[(int) statuses.getValueCount()];
    for (int ord = 0; ord < forms.length; ord++) {
      forms[ord] =
          Explored.Form.of(
              Status.valueOf(
                  statuses.lookupOrd(ord).utf8ToString().toUpperCase(java.util.Locale.ROOT)));
    }
  }

  /** Reads an event's facets; gives those that nothing chosen fits, as bits. */
  int failing(int document) throws IOException {
    int failing = 0;
    for (int i = 0; i < FACETS.length; i++) {
      SortedSetDocValues values = facets[i];
      int n = 0;
      boolean fits = chosen[i] == null;
      if (values.advanceExact(document)) {
        n = Math.min(MOST_VALUES, values.docValueCount());
        for (int k = 0; k < n; k++) {
          int ord = (int) values.nextOrd();
          found[i][k] = ord;
          fits |= chosen[i] != null && chosen[i].get(ord);
        }
      }
      foundCount[i] = n;
      if (!fits) {
        failing |= 1 << i;
      }
    }
    return failing;
  }

  /** Counts the values that were read last, of one facet. */
  void count(int facet) {
    int[] here = counts[facet];
    for (int k = 0; k < foundCount[facet]; k++) {
      here[found[facet][k]]++;
    }
  }

  Explored.Form form() {
    int status = Facet.STATUS.ordinal();
    return foundCount[status] == 0 ? Explored.Form.FACT : forms[found[status][0]];
  }

  /** A value of the facet that was read last; null if there is none. */
  @Nullable String value(Facet facet) throws IOException {
    return foundCount[facet.ordinal()] == 0
        ? null
        : facets[facet.ordinal()].lookupOrd(found[facet.ordinal()][0]).utf8ToString();
  }

  String id(int document) throws IOException {
    if (!keys.advanceExact(document)) {
      throw new IOException("an entry without a key");
    }
    return Fields.idOf(keys.lookupOrd(keys.ordValue()).utf8ToString());
  }

  @Nullable String where(int document) throws IOException {
    if (!where.advanceExact(document)) {
      return null;
    }
    String known = names.get(where.ordValue());
    if (known == null) {
      known = where.lookupOrd(where.ordValue()).utf8ToString();
      names.put(where.ordValue(), known);
    }
    return known;
  }

  static long number(NumericDocValues values, int document) throws IOException {
    return values.advanceExact(document) ? values.longValue() : NONE;
  }

  static double decimal(NumericDocValues values, int document) throws IOException {
    return values.advanceExact(document) ? Double.longBitsToDouble(values.longValue()) : Double.NaN;
  }

  /** Adds what was counted to the counts of the facet's values. */
  void addTo(Facet facet, Map<String, Integer> all) throws IOException {
    int[] here = counts[facet.ordinal()];
    for (int ord = 0; ord < here.length; ord++) {
      if (here[ord] > 0) {
        all.merge(facets[facet.ordinal()].lookupOrd(ord).utf8ToString(), here[ord], Integer::sum);
      }
    }
  }
}
