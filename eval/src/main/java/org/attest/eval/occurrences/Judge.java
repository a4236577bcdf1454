package org.attest.eval.occurrences;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attest.model.Claim.ClaimDate;
import org.attest.model.Claim.ClaimPlace;
import org.attest.model.DateRange;
import org.jspecify.annotations.Nullable;

/** Whether place and days of a claim are those that were annotated. */
final class Judge {

  /**
   * Acceptable names of a place.
   *
   * @param names in the report's words; empty if the report gives no place
   * @param ids gazetteer ids of what the names are resolved to, where they are
   */
  record Acceptable(List<String> names, Set<String> ids) {}

  private Judge() {}

  /**
   * True if neither has a place, or one of the claim's names (its words, what the gazetteer calls
   * it, its parts) and an acceptable one hold each other's words, or are one place.
   */
  static boolean isRight(@Nullable ClaimPlace place, Acceptable acceptable) {
    if (place == null || acceptable.names().isEmpty()) {
      return place == null && acceptable.names().isEmpty();
    }
    List<String> names = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    collect(place, names, ids);
    return ids.stream().anyMatch(acceptable.ids()::contains)
        || names.stream()
            .anyMatch(name -> acceptable.names().stream().anyMatch(other -> isSame(name, other)));
  }

  private static void collect(ClaimPlace place, List<String> names, Set<String> ids) {
    names.add(place.text());
    if (place.place() != null) {
      names.add(place.place().name());
      ids.add(place.place().id());
    }
    place.parts().forEach(part -> collect(part, names, ids));
  }

  private static boolean isSame(String one, String other) {
    String a = words(one);
    String b = words(other);
    return !a.isBlank() && !b.isBlank() && (a.contains(b) || b.contains(a));
  }

  /** Lower case, a blank around each word. */
  private static String words(String name) {
    return " "
        + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip()
        + " ";
  }

  /** True if neither has days, or first and last are the same. */
  static boolean isRight(@Nullable ClaimDate date, GoldOccurrence.@Nullable Days days) {
    DateRange range = date == null ? null : date.range();
    return range == null || days == null
        ? range == null && days == null
        : new GoldOccurrence.Days(range.start(), range.end()).equals(days);
  }
}
