package org.attest.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Bounds;
import org.attest.model.Effect;
import org.attest.model.Phrase;
import org.attest.model.Sentence;
import org.attest.model.VerbFeatures;
import org.attest.model.Vocabulary;

/**
 * Tells a running total and a sum over a period or over several occurrences from the toll of one
 * occurrence (cumulative.tsv).
 */
final class SumReader {
  /** "Thousands have been killed": so many in the perfect are of many occurrences. */
  private static final long GREAT = 1000;

  private static final Pattern GREAT_WORDS =
      Pattern.compile("(?:tens|hundreds) of thousands|thousands|millions");

  private static final Pattern RUNNING =
      Pattern.compile(
          "\\b(?:rise|rises|rising|rose|risen|climb\\w*|reach\\w*|pass(?:ed|es)|top(?:s|ped)|bring\\w*|"
              + "tak(?:e|es|ing)|took|"
              + "brought|increas\\w*|jump\\w*|mount\\w*|grow\\w*|grew|doubl\\w*|surpass\\w*|touch\\w*|cross\\w*|exceed\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "Bringing to 40 the number of dead". */
  private static final Pattern BROUGHT_TO =
      Pattern.compile(
          "\\b(?:bring|brings|bringing|brought|rais\\w+|tak(?:e|es|ing)|took|ris\\w+|rose|climb\\w*)\\b[^,;.]{0,60}\\bto\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** "The worst raid since 2011" places no sum. */
  private static final Pattern SUPERLATIVE =
      Pattern.compile("\\b(?:\\w+est|worst|first|most \\w+)\\b[^,;.]*$", Pattern.CASE_INSENSITIVE);

  private record Sign(Pattern words, String when) {
    boolean isOpen() {
      return when.equals("open");
    }

    boolean isTrend() {
      return when.equals("trend");
    }
  }

  private final List<Sign> signs = new ArrayList<>();

  SumReader() {
    for (Vocabulary.Row row : Vocabulary.load(SumReader.class, "cumulative.tsv")) {
      signs.add(
          new Sign(
              Pattern.compile("\\b(?:" + row.get("words") + ")", Pattern.CASE_INSENSITIVE),
              row.get("when")));
    }
  }

  boolean isSum(String text, Sentence sentence, Harm harm, Victims victims) {
    String words = sentence.span().of(text);
    if (harm.kind() == Harm.Kind.TOLL) {
      return RUNNING.matcher(words).find();
    }
    Long best = victims.bounds().best();
    if (best != null && best < 2) {
      return false;
    }
    int start = sentence.token(victims.start()).span().start();
    String before = text.substring(sentence.span().start(), start);
    return victims.figure() != null && BROUGHT_TO.matcher(before).find()
        || isGreat(text, sentence, harm, victims)
        || signs.stream()
            .filter(sign -> sign.isTrend() || mayBeSum(sentence, harm, victims))
            .anyMatch(sign -> fits(sign, words, sentence, harm));
  }

  /** Victims without a figure are summed only by the perfect: "many have been killed". */
  private static boolean mayBeSum(Sentence sentence, Harm harm, Victims victims) {
    VerbFeatures verb = sentence.phraseAt(harm.head()).map(Phrase::verb).orElse(null);
    return victims.figure() != null
        || verb == null && harm.kind() == Harm.Kind.PLURAL
        || verb != null && verb.perfect();
  }

  private static boolean fits(Sign sign, String words, Sentence sentence, Harm harm) {
    Matcher matcher = sign.words().matcher(words);
    while (matcher.find()) {
      boolean open =
          isOpen(sentence, harm)
              && !SUPERLATIVE.matcher(words.substring(0, matcher.start())).find();
      if (!sign.isOpen() || open) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpen(Sentence sentence, Harm harm) {
    VerbFeatures verb = sentence.phraseAt(harm.head()).map(Phrase::verb).orElse(null);
    return verb == null
        || verb.perfect()
        || verb.form() != VerbFeatures.Form.FINITE
        || verb.tense() != VerbFeatures.Tense.PAST;
  }

  static boolean isGreat(String text, Sentence sentence, Harm harm, Victims victims) {
    VerbFeatures verb = sentence.phraseAt(harm.head()).map(Phrase::verb).orElse(null);
    if (verb == null || !verb.perfect()) {
      return false;
    }
    Bounds bounds = victims.bounds();
    String words =
        sentence.span(victims.start(), victims.end()).of(text).toLowerCase(java.util.Locale.ROOT);
    boolean many =
        bounds.best() != null && bounds.best() >= GREAT || GREAT_WORDS.matcher(words).find();
    return many && (harm.effect() != Effect.DISPLACED || words.contains("million"));
  }
}
