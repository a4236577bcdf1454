package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Writes targets as the keys do: names and descriptions told apart, each with its type. */
final class Targets {
  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}'-]+");
  private static final Map<String, String> PEOPLE = new HashMap<>();
  private static final Map<String, String> THINGS = new HashMap<>();

  /** By these a phrase is a description though it has no known noun. */
  private static final Pattern DESCRIBING = Pattern.compile("^(?:the|a|an|some|several|\\d+)\\b.*");

  static {
    for (Vocabulary.Row row : Vocabulary.load(Targets.class, "target-words.tsv")) {
      for (String word : row.list("words")) {
        (row.get("kind").equals("people") ? PEOPLE : THINGS).putIfAbsent(word, row.get("type"));
      }
    }
  }

  private Targets() {}

  /** People by the words of the text. */
  static Template.HumanTarget people(String words) {
    String type = last(words, PEOPLE);
    boolean described = type != null || DESCRIBING.matcher(words).matches();
    return new Template.HumanTarget(
        described ? null : words,
        described ? words : null,
        type == null ? "CIVILIAN" : type,
        null,
        null,
        null);
  }

  /** True if the words have a known noun for people. */
  static boolean isRole(String words) {
    return last(words, PEOPLE) != null;
  }

  /** A thing by the words of the text. */
  static Template.PhysicalTarget thing(String words) {
    String type = last(words, THINGS);
    return new Template.PhysicalTarget(words, type == null ? "OTHER" : type, null, null, null);
  }

  /** The type of the last known noun before an "of", or else of the last: it is the head. */
  private static @Nullable String last(String words, Map<String, String> types) {
    List<String> known = new ArrayList<>();
    for (String word : WORD.split(words.toLowerCase(Locale.ROOT))) {
      if (word.equals("of") && !known.isEmpty()) {
        break;
      }
      if (types.containsKey(word)) {
        known.add(word);
      }
    }
    return known.isEmpty() ? null : types.get(known.getLast());
  }
}
