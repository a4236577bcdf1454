package org.attest.nlp;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.model.Vocabulary;

/**
 * Gives the dictionary form of a word by its Penn tag: irregular forms from a list, the others by
 * the rules of English inflection, checked against a list of verbs.
 */
final class Lemmatizer {
  private static final Map<String, String> CLITICS =
      Map.of("n't", "not", "'re", "be", "'m", "be", "'ve", "have", "'ll", "will", "an", "a");
  private static final Set<String> BE =
      Set.of("am", "is", "are", "was", "were", "been", "being", "be", "'s");

  private final Map<String, String> irregularVerbs = new HashMap<>();
  private final Map<String, String> irregularNouns = new HashMap<>();
  private final Set<String> verbs;

  Lemmatizer() {
    for (Vocabulary.Row row : Vocabulary.load(Lemmatizer.class, "irregular-forms.tsv")) {
      (row.get("pos").equals("VERB") ? irregularVerbs : irregularNouns)
          .put(row.get("form"), row.get("lemma"));
    }
    verbs =
        Vocabulary.load(Lemmatizer.class, "verbs.tsv").stream()
            .map(row -> row.get("lemma"))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The lemma in lower case. */
  String lemma(String word, String tag) {
    String form = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (tag.startsWith("VB") || tag.equals("MD")) {
      return verb(form, tag);
    }
    if (tag.equals("NNS") || tag.equals("NNPS")) {
      return noun(form);
    }
    return CLITICS.getOrDefault(form, form);
  }

  private String verb(String form, String tag) {
    if (tag.equals("MD")) {
      return switch (form) {
        case "'d" -> "would";
        case "ca" -> "can";
        case "wo" -> "will";
        default -> CLITICS.getOrDefault(form, form);
      };
    }
    if (BE.contains(form)) {
      return "be";
    }
    String known = irregularVerbs.get(form);
    if (known != null && !tag.equals("VB") && !tag.equals("VBP")) {
      return known;
    }
    if (CLITICS.containsKey(form)) {
      return CLITICS.getOrDefault(form, form);
    }
    for (String candidate : verbCandidates(form)) {
      if (verbs.contains(candidate)) {
        return candidate;
      }
    }
    return known != null ? known : verbCandidates(form).getFirst();
  }

  private static List<String> verbCandidates(String form) {
    int n = form.length();
    if (form.endsWith("ies") && n > 4) {
      return List.of(form.substring(0, n - 3) + "y", form.substring(0, n - 1));
    }
    if (form.endsWith("ied") && n > 4) {
      return List.of(form.substring(0, n - 3) + "y", form.substring(0, n - 1));
    }
    if (form.endsWith("es") && n > 3) {
      return List.of(form.substring(0, n - 1), form.substring(0, n - 2));
    }
    if (form.endsWith("s") && !form.endsWith("ss") && n > 2) {
      return List.of(form.substring(0, n - 1), form);
    }
    if (form.endsWith("ed") && n > 3) {
      return stems(form.substring(0, n - 2), form);
    }
    if (form.endsWith("ing") && n > 4) {
      return stems(form.substring(0, n - 3), form);
    }
    return List.of(form);
  }

  /** "plann" -> plan, "mak" -> make, "heat" -> heat. */
  private static List<String> stems(String stem, String form) {
    int n = stem.length();
    boolean doubled = n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2);
    return doubled
        ? List.of(stem, stem.substring(0, n - 1), stem + "e", form)
        : List.of(stem + "e", stem, form);
  }

  private String noun(String form) {
    String known = irregularNouns.get(form);
    if (known != null) {
      return known;
    }
    int n = form.length();
    if (form.endsWith("ss") || form.endsWith("us") || form.endsWith("is") || n < 4) {
      return form;
    }
    if (form.endsWith("ies") && n > 4) {
      return form.substring(0, n - 3) + "y";
    }
    if (form.endsWith("ches")
        || form.endsWith("shes")
        || form.endsWith("xes")
        || form.endsWith("sses")
        || form.endsWith("zzes")) {
      return form.substring(0, n - 2);
    }
    return form.endsWith("s") ? form.substring(0, n - 1) : form;
  }
}
