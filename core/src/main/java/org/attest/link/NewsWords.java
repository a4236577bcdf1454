package org.attest.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text that say what it is about. */
public final class NewsWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final Set<String> EMPTY =
      Set.of(
          ("the and that was were had has have been said says say for with from after when who which"
                  + " its his her their they this than into not but are will would also according"
                  + " told him them she being while other some more one two there")
              .split(" "));

  private NewsWords() {}

  /**
   * A word of a text.
   *
   * @param form lower case, a plural cut
   * @param name true if it has a capital though no sentence begins with it
   */
  public record Word(String form, int start, boolean name) {
    boolean isNumber() {
      return Character.isDigit(form.charAt(0));
    }
  }

  /** Words of three letters or more and numbers, less those that say nothing, in text order. */
  public static List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      String lower = word.toLowerCase(Locale.ROOT);
      boolean number = Character.isDigit(lower.charAt(0));
      if (number || lower.length() > 2 && !EMPTY.contains(lower)) {
        words.add(
            new Word(
                number ? lower : singular(lower),
                matcher.start(),
                Character.isUpperCase(word.charAt(0)) && !opensSentence(text, matcher.start())));
      }
    }
    return words;
  }

  private static boolean opensSentence(String text, int start) {
    int before = start - 1;
    while (before >= 0
        && (text.charAt(before) == ' ' || "\"'“‘(".indexOf(text.charAt(before)) >= 0)) {
      before--;
    }
    return before < 0 || ".!?:\n".indexOf(text.charAt(before)) >= 0;
  }

  private static String singular(String word) {
    return word.length() > 4 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** The word without the endings of verbs and of nouns made from them: {@code bombing}, bomb. */
  static String stem(String word) {
    for (String ending :
        List.of("ing", "ment", "ation", "ition", "ion", "er", "or", "ed", "al", "s", "e")) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
