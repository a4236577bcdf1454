package org.attest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.attest.model.Reason;

/**
 * Tells English from other languages.
 *
 * <p>First by its function words, which settles nearly every English text at no cost; the OpenNLP
 * model of 183 languages is loaded only for the rest. A text of a few words in Latin letters is
 * taken as English: no detector can tell.
 */
final class LanguageCheck {

  private static final int SAMPLE = 4_000;
  private static final int FEW_WORDS = 12;

  /** Words that few other languages have, so that Dutch or Scots do not pass. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "and", "of", "to", "that", "with", "from", "by", "at", "as", "for", "were", "has",
          "have", "had", "said", "been", "which", "who", "their", "this", "they", "it", "its",
          "after", "but", "not", "are", "would", "will", "when", "two", "people", "killed");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");

  private LanguageCheck() {}

  private static final class Model {
    private static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream stream = Model.class.getResourceAsStream("/langdetect-183.bin")) {
        if (stream == null) {
          throw new IllegalStateException("langdetect-183.bin is not on the class path");
        }
        return new LanguageDetectorModel(stream);
      } catch (IOException e) {
        throw new UncheckedIOException("language model", e);
      }
    }
  }

  static void requireEnglish(String text) throws Refusal {
    String sample = sample(text).toLowerCase(Locale.ROOT);
    if (hasEnglishFunctionWords(sample)) {
      return;
    }
    long letters = sample.codePoints().filter(Character::isLetter).count();
    long latin = sample.codePoints().filter(LanguageCheck::isLatin).count();
    boolean foreignScript = latin * 2 < letters;
    if (!foreignScript && words(sample) < FEW_WORDS) {
      return;
    }
    Language best = new LanguageDetectorME(Model.LOADED).predictLanguage(sample);
    if (!foreignScript && best.getLang().equals("eng")) {
      return;
    }
    String name = name(best.getLang());
    throw new Refusal(
        Reason.NOT_ENGLISH,
        "the text looks like %s (%s); only English is read: give a translation"
            .formatted(name, best.getLang()));
  }

  /** The English name of a language; Java knows names by the two-letter codes only. */
  private static String name(String iso3) {
    // The model tells Mandarin from other Chinese.
    String wanted = iso3.equals("cmn") ? "zho" : iso3;
    for (String iso2 : Locale.getISOLanguages()) {
      Locale locale = Locale.of(iso2);
      if (locale.getISO3Language().equals(wanted)) {
        return locale.getDisplayLanguage(Locale.ENGLISH);
      }
    }
    return "a language of code " + iso3;
  }

  private static String sample(String text) {
    return text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
  }

  private static boolean isLatin(int point) {
    return Character.isLetter(point)
        && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
  }

  private static int words(String sample) {
    return (int) WORD.matcher(sample).results().count();
  }

  private static boolean hasEnglishFunctionWords(String sample) {
    Matcher matcher = WORD.matcher(sample);
    Set<String> distinct = new HashSet<>();
    int words = 0;
    int found = 0;
    while (matcher.find()) {
      words++;
      if (FUNCTION_WORDS.contains(matcher.group())) {
        found++;
        distinct.add(matcher.group());
      }
    }
    return distinct.size() >= 3 && found * 100 >= words * 14;
  }
}
