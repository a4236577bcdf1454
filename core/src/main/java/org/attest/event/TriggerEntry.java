package org.attest.event;

import java.util.List;
import java.util.Map;
import org.attest.model.PartOfSpeech;

/**
 * A line of the trigger lexicon.
 *
 * @param line its number in the file
 * @param type id of an event type, or {@link #NONE} for words that are no occurrence although they
 *     look like one
 * @param pos part of speech of the head; {@link PartOfSpeech#X} for any
 * @param headKinds what each form of the head is, as forms of a verb
 * @param conditions all must hold
 */
record TriggerEntry(
    int line,
    String type,
    String phrase,
    TriggerPattern pattern,
    PartOfSpeech pos,
    String frame,
    Map<String, TriggerForms.Kind> headKinds,
    List<TriggerCondition> conditions,
    List<String> examples,
    List<String> counterexamples) {

  static final String NONE = "none";

  /** How much an entry asks for: words count most, then what must be there, not what must not. */
  int weight() {
    long asked = conditions.stream().filter(condition -> !condition.negated()).count();
    return 10 * pattern.elements().size() + (int) asked;
  }

  boolean blocks() {
    return type.equals(NONE);
  }

  String name() {
    return "triggers.tsv:" + line + " " + phrase;
  }
}
