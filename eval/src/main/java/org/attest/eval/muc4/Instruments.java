package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Types of instruments, by their words, or by those of the act where none is named. */
final class Instruments {
  private static final Map<Pattern, String> NOUNS = new LinkedHashMap<>();
  private static final Map<Pattern, String> ACTS = new LinkedHashMap<>();

  static {
    for (Vocabulary.Row row : Vocabulary.load(Instruments.class, "instrument-words.tsv")) {
      String type = row.get("type");
      row.list("words").forEach(words -> NOUNS.put(Passages.whole(words), type));
      row.list("verb").forEach(words -> ACTS.put(Passages.whole(words), type));
    }
  }

  private Instruments() {}

  /** An instrument by the words of the text. */
  static Template.Instrument named(String words) {
    return new Template.Instrument(words, type(words));
  }

  /** The type that the longest known words give; null without any. */
  private static @Nullable String type(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    String type = null;
    int best = 0;
    int last = 0;
    for (Map.Entry<Pattern, String> noun : NOUNS.entrySet()) {
      Matcher matcher = noun.getKey().matcher(lower);
      while (matcher.find()) {
        int length = matcher.end() - matcher.start();
        boolean many = noun.getKey().pattern().contains(" ");
        int weight = many ? length + 100 : 1;
        if (weight > best || weight == best && matcher.start() > last) {
          best = weight;
          last = matcher.start();
          type = noun.getValue();
        }
      }
    }
    return type;
  }

  /** What the act was done with where no words name it: a bombing was done with a bomb. */
  static List<Template.Instrument> told(String incident, List<String> sentences) {
    if (incident.equals("BOMBING")) {
      return List.of(new Template.Instrument(null, "BOMB"));
    }
    List<Template.Instrument> found = new ArrayList<>();
    if (incident.equals("ATTACK")) {
      for (Map.Entry<Pattern, String> act : ACTS.entrySet()) {
        Template.Instrument instrument = new Template.Instrument(null, act.getValue());
        if (!found.contains(instrument)
            && sentences.stream().anyMatch(sentence -> act.getKey().matcher(sentence).find())) {
          found.add(instrument);
        }
      }
    }
    return found;
  }
}
