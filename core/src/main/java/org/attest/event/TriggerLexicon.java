package org.attest.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.EventType;
import org.attest.model.PartOfSpeech;
import org.attest.model.Vocabulary;

/** The trigger lexicon: {@code triggers.tsv}, with the classes and refinements it leans on. */
final class TriggerLexicon {
  private static final Set<String> FRAMES =
      Set.of(
          "transitive",
          "intransitive",
          "undergoer",
          "reciprocal",
          "instrument",
          "give",
          "demand",
          "noun-of-target",
          "noun-of-agent",
          "noun-between",
          "noun-place",
          "claim-of");

  private final TriggerForms forms;
  private final WordClasses classes;
  private final List<TriggerEntry> entries;
  private final List<TriggerRefinement> refinements;
  private final Map<String, List<TriggerEntry>> byHeadForm = new LinkedHashMap<>();

  private TriggerLexicon() {
    forms = TriggerForms.shipped();
    classes = WordClasses.shipped(forms);
    entries =
        Vocabulary.load(TriggerLexicon.class, "triggers.tsv").stream().map(this::entry).toList();
    refinements =
        Vocabulary.load(TriggerLexicon.class, "refinements.tsv").stream()
            .map(row -> TriggerRefinement.of(row, this::conditions))
            .toList();
    for (TriggerEntry entry : entries) {
      for (String form : entry.pattern().headForms()) {
        byHeadForm.computeIfAbsent(form, ignored -> new ArrayList<>()).add(entry);
      }
    }
  }

  /**
   * The lexicon that ships.
   *
   * @throws IllegalArgumentException if a line of it is wrong; says which
   */
  static TriggerLexicon shipped() {
    return new TriggerLexicon();
  }

  List<TriggerEntry> entries() {
    return entries;
  }

  List<TriggerRefinement> refinements() {
    return refinements;
  }

  WordClasses classes() {
    return classes;
  }

  /** The entries whose head takes this form, in file order. */
  List<TriggerEntry> under(String form) {
    return byHeadForm.getOrDefault(form, List.of());
  }

  private TriggerEntry entry(Vocabulary.Row row) {
    try {
      String type = row.get("type");
      if (!type.equals(TriggerEntry.NONE)) {
        EventType.of(type);
        if (!FRAMES.contains(row.get("frame"))) {
          throw new IllegalArgumentException("no frame " + row.get("frame"));
        }
      }
      PartOfSpeech pos = PartOfSpeech.of(row.get("pos"));
      TriggerPattern pattern = TriggerPattern.parse(row.get("phrase"), pos, forms);
      return new TriggerEntry(
          row.line(),
          type,
          row.get("phrase"),
          pattern,
          pos,
          row.get("frame"),
          headKinds(pattern, row.get("phrase")),
          conditions(row.get("conditions")),
          row.list("examples"),
          row.list("counterexamples"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(row.file() + " line " + row.line(), e);
    }
  }

  private Map<String, TriggerForms.Kind> headKinds(TriggerPattern pattern, String phrase) {
    Map<String, TriggerForms.Kind> kinds = new LinkedHashMap<>();
    List<String> written =
        TriggerPattern.split(phrase).stream().filter(word -> !word.equals("...")).toList();
    for (String lemma : written.get(pattern.head()).replaceFirst("^[*]", "").split("/")) {
      forms.verb(lemma.replace("=", "")).forEach(kinds::putIfAbsent);
    }
    return kinds;
  }

  private List<TriggerCondition> conditions(String written) {
    return Arrays.stream(written.split(" "))
        .filter(each -> !each.isBlank())
        .map(each -> TriggerCondition.parse(each, forms, classes))
        .toList();
  }
}
