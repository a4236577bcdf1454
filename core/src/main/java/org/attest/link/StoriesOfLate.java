package org.attest.link;

import java.util.LinkedHashMap;
import java.util.Map;

/** How alike the reports compared of late are: claims of two reports are compared in a row. */
final class StoriesOfLate {
  private static final int KEPT = 4_096;

  private record Reports(String one, String other) {}

  private final Map<Reports, Map<String, Double>> signs =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Reports, Map<String, Double>> eldest) {
          return size() > KEPT;
        }
      };

  /** The signs of {@link StoryLikeness}; none for one report. */
  Map<String, Double> of(ToldWords one, ToldWords other) {
    if (one.report().id().equals(other.report().id())) {
      return Map.of();
    }
    return signs.computeIfAbsent(
        new Reports(one.report().id(), other.report().id()),
        key -> StoryLikeness.signs(one.about(), other.about()));
  }
}
