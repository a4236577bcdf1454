package org.attest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.model.EventType;
import org.attest.model.Trigger;
import org.junit.jupiter.api.Test;

/** Runs every example and counterexample of the lexicon's files. */
class TriggerLexiconTest {
  private static final TriggerLexicon LEXICON = TriggerLexicon.shipped();

  @Test
  void everyExampleTriggersItsType() {
    List<String> wrong = new ArrayList<>();
    for (TriggerEntry entry : LEXICON.entries()) {
      for (String example : entry.examples()) {
        List<Trigger> found = TriggerReading.triggers(example);
        boolean right =
            entry.blocks()
                ? found.isEmpty()
                : found.stream().anyMatch(trigger -> trigger.type().equals(entry.type()));
        if (!right) {
          wrong.add(entry.name() + " (" + entry.type() + "): " + example + " -> " + found);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noCounterexampleTriggersTheType() {
    List<String> wrong = new ArrayList<>();
    for (TriggerEntry entry : LEXICON.entries()) {
      for (String counterexample : entry.counterexamples()) {
        List<Trigger> found = TriggerReading.triggers(counterexample);
        if (found.stream().anyMatch(trigger -> trigger.type().equals(entry.type()))) {
          wrong.add(entry.name() + " (" + entry.type() + "): " + counterexample + " -> " + found);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void refinementsHoldOnTheirExamplesOnly() {
    List<String> wrong = new ArrayList<>();
    for (TriggerRefinement refinement : LEXICON.refinements()) {
      for (String example : refinement.examples()) {
        if (!TriggerReading.types(example).contains(refinement.to())) {
          wrong.add(refinement.name() + " misses " + example);
        }
      }
      for (String example : refinement.counterexamples()) {
        if (TriggerReading.triggers(example).stream()
            .anyMatch(trigger -> trigger.entry().endsWith(refinement.name()))) {
          wrong.add(refinement.name() + " wrongly takes " + example);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTypeHasEntriesAndEveryEntryAnExample() {
    Map<String, Long> counts =
        LEXICON.entries().stream()
            .collect(Collectors.groupingBy(TriggerEntry::type, Collectors.counting()));
    for (EventType type : EventType.all()) {
      assertThat(counts.getOrDefault(type.id(), 0L)).as(type.id()).isGreaterThanOrEqualTo(6);
    }
    assertThat(LEXICON.entries()).hasSizeGreaterThanOrEqualTo(650);
    assertThat(LEXICON.entries()).noneMatch(entry -> entry.examples().isEmpty());
  }

  @Test
  void noEntryStandsTwice() {
    Set<String> seen = new HashSet<>();
    List<String> doubled = new ArrayList<>();
    for (TriggerEntry entry : LEXICON.entries()) {
      String key = entry.type() + " " + entry.phrase() + " " + entry.pos() + entry.conditions();
      if (!seen.add(key)) {
        doubled.add(entry.name());
      }
    }
    assertThat(doubled).isEmpty();
  }

  @Test
  void anUnknownClassInAConditionIsNamed() {
    TriggerForms forms = TriggerForms.shipped();
    assertThatThrownBy(
            () -> TriggerCondition.parse("object=spoon", forms, WordClasses.shipped(forms)))
        .hasMessageContaining("spoon");
  }
}
