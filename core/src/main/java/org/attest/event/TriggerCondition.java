package org.attest.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.model.PartOfSpeech;

/**
 * A condition on the words around a trigger, written {@code slot=value,value} or negated {@code
 * !slot=value}; it holds if any word of the slot has any of the values.
 *
 * <p>Slots: subject, object, means (the clause without its target), context (the clause), sentence,
 * modifier (of a noun), next, prev, after (four words), before (four words), voice, or any
 * preposition. Values: a word class, {@code :word} (all its forms), {@code proper}, {@code number},
 * {@code any}; {@code passive} or {@code active} for voice.
 */
record TriggerCondition(boolean negated, String slot, List<Value> values) {

  /** A class, or the forms of a word. */
  record Value(String name, Set<String> forms) {
    boolean holds(TriggerWord word) {
      if (!forms.isEmpty()) {
        return forms.contains(word.lower());
      }
      return switch (name) {
        case "any" -> word.isNominal() || word.is(PartOfSpeech.PRON) || word.is(PartOfSpeech.NUM);
        case "proper" -> word.is(PartOfSpeech.PROPN);
        case "number" -> word.is(PartOfSpeech.NUM);
        default -> word.isIn(name);
      };
    }
  }

  private static final Set<String> BUILT_IN =
      Set.of("any", "proper", "number", "passive", "active");

  /**
   * Reads one condition.
   *
   * @throws IllegalArgumentException if it has no slot or names an unknown class
   */
  static TriggerCondition parse(String written, TriggerForms forms, WordClasses classes) {
    boolean negated = written.startsWith("!");
    String[] sides = written.substring(negated ? 1 : 0).split("=", 2);
    if (sides.length < 2) {
      throw new IllegalArgumentException("not a condition: " + written);
    }
    List<Value> values =
        Stream.of(sides[1].split(",")).map(value -> value(value, forms, classes)).toList();
    return new TriggerCondition(negated, sides[0], values);
  }

  private static Value value(String written, TriggerForms forms, WordClasses classes) {
    if (written.startsWith(":")) {
      return new Value(written, new LinkedHashSet<>(forms.any(written.substring(1))));
    }
    if (!BUILT_IN.contains(written) && !classes.knows(written)) {
      throw new IllegalArgumentException("no word class " + written);
    }
    return new Value(written, Set.of());
  }

  boolean holds(TriggerSlots slots) {
    if (slot.equals("voice")) {
      boolean passive = values.get(0).name().equals("passive");
      return negated != (slots.isPassive() == passive);
    }
    boolean found =
        slots.words(slot).anyMatch(word -> values.stream().anyMatch(value -> value.holds(word)));
    return negated != found;
  }
}
