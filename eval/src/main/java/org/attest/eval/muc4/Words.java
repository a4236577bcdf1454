package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares words of the text (guidelines 3.1.1). Correct: the same words but for articles,
 * quantifiers and nationalities before them, or two alternatives of the key side by side (a name
 * and its abbreviation). Partial: one holds the other as a run of whole words ("TORRES" for
 * "ALBERTO ROBERTO TORRES", or more than the noun phrase).
 */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Set<String> UNESSENTIAL =
      Set.of(
          ("A AN THE ABOUT SOME SEVERAL MANY FEW OTHER ANOTHER THIS THESE THOSE THAT HIS HER ITS"
                  + " THEIR ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE"
                  + " SALVADORAN GUATEMALAN HONDURAN ARGENTINE BOLIVIAN CHILEAN COLOMBIAN"
                  + " ECUADORAN PERUVIAN NICARAGUAN SPANISH AMERICAN MEXICAN CUBAN PANAMANIAN")
              .split(" "));
  private static final Set<String> EMPTY =
      Set.of("A", "AN", "THE", "OF", "IN", "AND", "TO", "BY", "S", "FROM", "WITH", "ON", "AT");

  private Words() {}

  static Credit credit(String response, List<String> alternatives) {
    List<String> given = words(response);
    List<List<String>> keys = alternatives.stream().map(Words::words).toList();
    if (keys.contains(given) || isTwoOf(given, keys)) {
      return Credit.CORRECT;
    }
    boolean holds = keys.stream().anyMatch(key -> isWithin(given, key) || isWithin(key, given));
    return holds ? Credit.PARTIAL : Credit.INCORRECT;
  }

  private static boolean isTwoOf(List<String> given, List<List<String>> keys) {
    for (List<String> first : keys) {
      for (List<String> second : keys) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        if (!first.equals(second) && both.equals(given)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWithin(List<String> part, List<String> whole) {
    return part.stream().anyMatch(word -> !EMPTY.contains(word))
        && Collections.indexOfSubList(whole, part) >= 0;
  }

  private static List<String> words(String text) {
    List<String> all =
        WORD.matcher(text.toUpperCase(Locale.ROOT)).results().map(found -> found.group()).toList();
    int from = 0;
    while (from < all.size() - 1 && isUnessential(all.get(from))) {
      from++;
    }
    return all.subList(from, all.size());
  }

  private static boolean isUnessential(String word) {
    return UNESSENTIAL.contains(word) || word.chars().allMatch(Character::isDigit);
  }
}
