package org.attest.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.model.Span;

/**
 * A word as names are compared: hyphens divide words, apostrophes inside them do not count, accents
 * and case are folded away, British and American spellings fall together.
 *
 * @param fold the form that is compared; {@code 's} for a possessive ending
 */
record Word(Span span, String text, String fold) {

  private static final Pattern WORD =
      Pattern.compile(
          "(?:\\p{L}\\.){2,}(?:\\p{L}(?!\\p{L}))?|['’]s\\b"
              + "|\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['’‘ʿʼ`](?!s\\b)\\p{L}[\\p{L}\\p{M}\\p{N}]*)*"
              + "|\\p{N}+");
  private static final Pattern MARKS = Pattern.compile("[\\p{M}.'’‘ʿʼ`]+");
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("defence", "defense"),
          Map.entry("organisation", "organization"),
          Map.entry("organisations", "organizations"),
          Map.entry("labour", "labor"),
          Map.entry("centre", "center"),
          Map.entry("el", "al"),
          Map.entry("an", "an"),
          Map.entry("armour", "armor"),
          Map.entry("programme", "program"));

  static List<Word> in(String text, Span range) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(range.start(), range.end());
    while (matcher.find()) {
      words.add(new Word(new Span(matcher.start(), matcher.end()), matcher.group(), fold(matcher)));
    }
    return words;
  }

  static List<Word> in(String text) {
    return in(text, new Span(0, text.length()));
  }

  /** The words of a name as one key, a leading "the" dropped. */
  static String key(String name) {
    String key = in(name).stream().map(Word::fold).collect(Collectors.joining(" "));
    return key.startsWith("the ") ? key.substring(4) : key;
  }

  private static String fold(Matcher matcher) {
    String word = matcher.group();
    if (word.length() == 2 && (word.charAt(0) == '\'' || word.charAt(0) == '’')) {
      return "'s";
    }
    boolean plain = word.chars().allMatch(c -> c < 128 && c != '.' && c != '\'' && c != '`');
    String bare =
        plain
            ? word
            : MARKS
                .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ı', 'i')
                .replace('ø', 'o')
                .replace('ł', 'l');
    String lower = bare.toLowerCase(Locale.ROOT);
    return SPELLINGS.getOrDefault(lower, lower);
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }

  boolean isUpper() {
    return text.chars().noneMatch(Character::isLowerCase);
  }
}
