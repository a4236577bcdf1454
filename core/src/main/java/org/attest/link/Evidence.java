package org.attest.link;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.attest.model.ClaimRef;
import org.jspecify.annotations.Nullable;

/** The claims of one event and the origins behind them: what every rule of derivation reads. */
record Evidence(List<ReportClaim> claims, List<FoundOrigin> origins) {

  List<ClaimRef> refs() {
    return refs(claims);
  }

  static List<ClaimRef> refs(Collection<ReportClaim> claims) {
    return claims.stream().map(ReportClaim::ref).distinct().sorted().toList();
  }

  /** How many origins stand behind at least one of these claims. */
  long originsBehind(Collection<ReportClaim> some) {
    Set<ClaimRef> refs = new TreeSet<>(refs(some));
    return origins.stream()
        .filter(origin -> origin.claims().stream().anyMatch(refs::contains))
        .count();
  }

  /** Values with the claims that give them, in the order of {@code order}. */
  <T> Map<T, List<ReportClaim>> byValue(
      Function<ReportClaim, @Nullable T> value, Comparator<? super T> order) {
    Map<T, List<ReportClaim>> byValue = new TreeMap<>(order);
    for (ReportClaim claim : claims) {
      T given = value.apply(claim);
      if (given != null) {
        byValue.computeIfAbsent(given, key -> new java.util.ArrayList<>()).add(claim);
      }
    }
    return new LinkedHashMap<>(byValue);
  }

  /** The value most origins give; on a tie the first in {@code order}. */
  <T> Map.Entry<T, List<ReportClaim>> mostGiven(
      Function<ReportClaim, @Nullable T> value, Comparator<? super T> order) {
    return byValue(value, order).entrySet().stream()
        .reduce(
            (best, next) ->
                originsBehind(next.getValue()) > originsBehind(best.getValue()) ? next : best)
        .orElseThrow();
  }
}
