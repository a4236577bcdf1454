package org.attest.time;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The vocabulary of time by class (words.tsv), with the names of holidays.tsv as class holiday. */
final class TimeWords {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private final Map<String, Map<String, String>> classes = new LinkedHashMap<>();

  TimeWords() {
    for (Vocabulary.Row row : Vocabulary.load(TimeWords.class, "words.tsv")) {
      classes
          .computeIfAbsent(row.get("class"), key -> new LinkedHashMap<>())
          .put(row.get("word"), row.get("value"));
    }
    classes.put("holiday", Holidays.names());
  }

  /** The value of a word of a class, or null if it is none. */
  @Nullable String value(String name, String word) {
    return words(name).get(normal(word));
  }

  boolean has(String name, String word) {
    return words(name).containsKey(normal(word));
  }

  /**
   * The value of a word that a pattern made from this class has matched.
   *
   * @throws IllegalStateException if the class lacks it
   */
  String matched(String name, String word) {
    String value = value(name, word);
    if (value == null) {
      throw new IllegalStateException("no " + name + " '" + word + "'");
    }
    return value;
  }

  Map<String, String> words(String name) {
    Map<String, String> words = classes.get(name);
    if (words == null) {
      throw new IllegalArgumentException("no class " + name + " in words.tsv");
    }
    return words;
  }

  /** A pattern for any word of a class, longest first. */
  String alternatives(String name) {
    return words(name).keySet().stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
        .map(word -> word.replace(".", "\\.").replace(" ", "\\s+"))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  static String normal(String words) {
    return SPACE.matcher(words.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
  }
}
