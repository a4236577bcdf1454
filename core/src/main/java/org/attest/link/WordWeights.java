package org.attest.link;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Inverse document frequencies over the evidence of all claims, each report counted once. */
final class WordWeights {
  private final Map<String, Integer> reportsWith = new HashMap<>();
  private final int reports;

  WordWeights(Collection<ReportClaim> claims) {
    Map<String, Set<String>> byReport = new HashMap<>();
    for (ReportClaim claim : claims) {
      byReport
          .computeIfAbsent(claim.ref().reportId(), key -> new HashSet<>())
          .addAll(claim.words());
    }
    reports = byReport.size();
    for (Set<String> words : byReport.values()) {
      words.forEach(word -> reportsWith.merge(word, 1, Integer::sum));
    }
  }

  /** ln(1 + N / n): never zero, so that a batch of two reports still compares words. */
  private double weight(String word) {
    return StrictMath.log(1 + (double) reports / reportsWith.getOrDefault(word, 1));
  }

  /** Cosine of the two sets of words under these weights, 0 to 1. Sums run in sorted order. */
  double cosine(List<String> one, List<String> other) {
    double dot = 0;
    Set<String> others = new HashSet<>(other);
    for (String word : one) {
      if (others.contains(word)) {
        dot += weight(word) * weight(word);
      }
    }
    return dot == 0 ? 0 : dot / StrictMath.sqrt(square(one) * square(other));
  }

  private double square(List<String> words) {
    double sum = 0;
    for (String word : words) {
      sum += weight(word) * weight(word);
    }
    return sum;
  }

  /** The rarest words, at most {@code limit}; ties in alphabetical order. */
  List<String> rarest(List<String> words, int limit) {
    return words.stream()
        .sorted(
            Comparator.<String>comparingInt(word -> reportsWith.getOrDefault(word, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(limit)
        .toList();
  }
}
