package org.attest.eval.muc4;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many a noun phrase speaks of, in the form of {@link Numbers}. */
final class Counted {
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N},'-]+");
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("a", "1"),
          Map.entry("an", "1"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("both", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("dozen", "12"),
          Map.entry("fifteen", "15"),
          Map.entry("twenty", "20"));
  private static final Set<String> ABOUT = Set.of("about", "some", "approximately", "around");
  private static final Set<String> PLURAL_WORDS =
      Set.of("people", "police", "men", "women", "children", "policemen", "others", "dead");
  private static final Set<String> AFTER_HEAD =
      Set.of("of", "in", "at", "on", "for", "from", "who", "which", "that", "belonging", "where");

  private Counted() {}

  /**
   * The number said in the phrase or just before it; PLURAL or 1 by the form of its noun without
   * one.
   *
   * @param before what stands before the phrase in its sentence
   */
  static String of(String phrase, String before) {
    List<String> words = words(phrase);
    String said = said(words, words(before));
    return said != null ? said : isPlural(words) ? "PLURAL" : "1";
  }

  private static @Nullable String said(List<String> words, List<String> before) {
    for (int i = 0; i < words.size() && !AFTER_HEAD.contains(words.get(i)); i++) {
      String number = number(words.get(i));
      if (number != null) {
        boolean about = i > 0 ? ABOUT.contains(words.get(i - 1)) : isAbout(before, 1);
        return about ? "~" + number : number;
      }
    }
    String number = before.isEmpty() ? null : number(before.getLast());
    if (number == null || number.equals("1") && isPlural(words)) {
      return null;
    }
    return isAbout(before, 2) ? "~" + number : number;
  }

  private static boolean isAbout(List<String> before, int back) {
    return before.size() >= back && ABOUT.contains(before.get(before.size() - back));
  }

  private static @Nullable String number(String word) {
    String plain = word.replace(",", "");
    return !plain.isEmpty() && plain.length() < 7 && plain.chars().allMatch(Character::isDigit)
        ? plain
        : WORDS.get(word);
  }

  private static boolean isPlural(List<String> words) {
    String head = "";
    for (String word : words) {
      if (AFTER_HEAD.contains(word) && !head.isEmpty()) {
        break;
      }
      if (word.equals("and")) {
        return true;
      }
      head = word;
    }
    return PLURAL_WORDS.contains(head)
        || head.length() > 3
            && head.endsWith("s")
            && !head.endsWith("ss")
            && !head.endsWith("us")
            && !head.endsWith("'s")
            && !head.endsWith("headquarters");
  }

  private static List<String> words(String text) {
    return GAP.splitAsStream(text.toLowerCase(Locale.ROOT).strip())
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
