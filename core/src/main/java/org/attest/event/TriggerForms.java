package org.attest.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.Vocabulary;

/**
 * The inflected forms of English words, computed by the regular rules and completed by {@code
 * irregular-forms.tsv}. Both doubled and single consonants are given ("targeted", "targetted"), and
 * both of -ise and -ize, because newswires write both.
 */
final class TriggerForms {

  /** What a form is of its verb. */
  enum Kind {
    BASE,
    THIRD_PERSON,
    PAST,
    GERUND
  }

  private static final String VOWELS = "aeiou";

  private final Map<String, List<String>> pasts = new LinkedHashMap<>();
  private final Map<String, List<String>> plurals = new LinkedHashMap<>();

  private TriggerForms(List<Vocabulary.Row> rows) {
    for (Vocabulary.Row row : rows) {
      if (!row.list("past").isEmpty()) {
        pasts.put(row.get("lemma"), row.list("past"));
      }
      if (!row.list("plural").isEmpty()) {
        plurals.put(row.get("lemma"), row.list("plural"));
      }
    }
  }

  static TriggerForms shipped() {
    return new TriggerForms(Vocabulary.load(TriggerForms.class, "irregular-forms.tsv"));
  }

  /** Base form and plural. */
  Set<String> noun(String lemma) {
    Set<String> forms = new LinkedHashSet<>();
    for (String spelling : spellings(lemma)) {
      forms.add(spelling);
      forms.addAll(plurals.getOrDefault(spelling, List.of(withS(spelling))));
    }
    return forms;
  }

  /** Every form of a verb with what it is; a form that is base and past ("hit") counts as base. */
  Map<String, Kind> verb(String lemma) {
    Map<String, Kind> forms = new LinkedHashMap<>();
    for (String spelling : spellings(lemma)) {
      forms.put(spelling, Kind.BASE);
      forms.putIfAbsent(withS(spelling), Kind.THIRD_PERSON);
      for (String past : pasts.getOrDefault(spelling, regularPasts(spelling))) {
        forms.putIfAbsent(past, Kind.PAST);
      }
      for (String gerund : gerunds(spelling)) {
        forms.putIfAbsent(gerund, Kind.GERUND);
      }
    }
    return forms;
  }

  /** Every form of a word, whatever it is. */
  Set<String> any(String lemma) {
    Set<String> forms = new LinkedHashSet<>(noun(lemma));
    forms.addAll(verb(lemma).keySet());
    return forms;
  }

  private static Set<String> spellings(String lemma) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(lemma);
    if (lemma.length() > 5 && lemma.endsWith("ise")) {
      spellings.add(lemma.substring(0, lemma.length() - 3) + "ize");
    } else if (lemma.length() > 5 && lemma.endsWith("ize")) {
      spellings.add(lemma.substring(0, lemma.length() - 3) + "ise");
    }
    return spellings;
  }

  private static String withS(String lemma) {
    if (lemma.matches(".*(s|x|z|ch|sh)") || lemma.matches(".*[^aeiou]o")) {
      return lemma + "es";
    }
    return endsInConsonantY(lemma) ? stem(lemma, 1) + "ies" : lemma + "s";
  }

  private static List<String> regularPasts(String lemma) {
    if (lemma.endsWith("e")) {
      return List.of(lemma + "d");
    }
    if (endsInConsonantY(lemma)) {
      return List.of(stem(lemma, 1) + "ied");
    }
    return mayDouble(lemma) ? List.of(doubled(lemma) + "ed", lemma + "ed") : List.of(lemma + "ed");
  }

  private static List<String> gerunds(String lemma) {
    if (lemma.endsWith("ie")) {
      return List.of(stem(lemma, 2) + "ying");
    }
    if (lemma.endsWith("e") && !lemma.endsWith("ee")) {
      return List.of(stem(lemma, 1) + "ing");
    }
    return mayDouble(lemma)
        ? List.of(doubled(lemma) + "ing", lemma + "ing")
        : List.of(lemma + "ing");
  }

  private static boolean endsInConsonantY(String lemma) {
    int length = lemma.length();
    return length > 1 && lemma.endsWith("y") && VOWELS.indexOf(lemma.charAt(length - 2)) < 0;
  }

  private static boolean mayDouble(String lemma) {
    return lemma.matches(".*[^aeiou][aeiou][bdgklmnprt]");
  }

  private static String doubled(String lemma) {
    return lemma + lemma.charAt(lemma.length() - 1);
  }

  private static String stem(String lemma, int cut) {
    return lemma.substring(0, lemma.length() - cut);
  }
}
