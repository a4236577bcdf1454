package org.attest.app.decisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Krippendorff's alpha for nominal data, any number of coders, and values that are missing.
 *
 * <p>alpha = 1 - D<sub>o</sub> / D<sub>e</sub>, computed from the matrix of coincidences as in K.
 * Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C:
 *
 * <pre>
 * o(c,k) = sum over units u of (pairs of values c and k in u) / (m(u) - 1)
 * n(c) = sum over k of o(c,k);  n = sum over c of n(c)
 * alpha = ((n - 1) sum o(c,c) - sum n(c)(n(c) - 1)) / (n(n - 1) - sum n(c)(n(c) - 1))
 * </pre>
 *
 * <p>m(u) is the number of values of a unit; units with fewer than two count for nothing. 1 is
 * perfect agreement, 0 what chance gives, below 0 less than chance.
 */
public final class Alpha {

  private Alpha() {}

  /**
   * Alpha of units.
   *
   * @param units for each unit the value that each coder gave, null where one gave none
   * @return empty if nothing was coded twice, or if only one value was ever given, where alpha is
   *     not defined
   */
  public static OptionalDouble nominal(List<? extends List<? extends @Nullable Object>> units) {
    Map<Object, Double> totals = new HashMap<>();
    double n = 0;
    double same = 0;
    for (List<? extends @Nullable Object> unit : units) {
      Map<Object, Integer> counts = new HashMap<>();
      unit.stream().filter(Objects::nonNull).forEach(value -> counts.merge(value, 1, Integer::sum));
      int values = counts.values().stream().mapToInt(Integer::intValue).sum();
      if (values < 2) {
        continue;
      }
      n += values;
      for (var count : counts.entrySet()) {
        int times = count.getValue();
        totals.merge(count.getKey(), (double) times, Double::sum);
        same += times * (times - 1.0) / (values - 1);
      }
    }
    double byChance = totals.values().stream().mapToDouble(count -> count * (count - 1)).sum();
    double all = n * (n - 1);
    return n == 0 || all == byChance
        ? OptionalDouble.empty()
        : OptionalDouble.of(((n - 1) * same - byChance) / (all - byChance));
  }
}
