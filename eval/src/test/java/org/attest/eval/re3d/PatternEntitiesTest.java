package org.attest.eval.re3d;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.eval.entity.Entity;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PatternEntitiesTest {

  static List<PatternEntities.Rule> rules() {
    return PatternEntities.rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findsItsExamplesWholeAndNoCounterexample(PatternEntities.Rule rule) {
    assertThat(rule.examples())
        .isNotEmpty()
        .allSatisfy(
            example ->
                assertThat(rule.pattern().matcher("So: " + example + "."))
                    .satisfies(
                        matcher -> {
                          assertThat(matcher.find()).as(example).isTrue();
                          assertThat(example).endsWith(matcher.group());
                        }));
    assertThat(rule.counterexamples())
        .allSatisfy(example -> assertThat(rule.pattern().matcher(example).find()).isFalse());
  }

  @Test
  void yieldsToFrequentTypesAndReplacesRareOnes() {
    String text = "Iraqi Rockets FC paid $5 million for rockets.";
    Entity club = entity(text, "Iraqi Rockets FC", "Organisation");
    PatternEntities tagger =
        new PatternEntities(given -> List.of(club, entity(text, "5 million", "Quantity")));

    assertThat(tagger.entities(text))
        .containsExactlyInAnyOrder(
            club, entity(text, "$5 million", "Money"), entity(text, "rockets", "Weapon"));
  }

  private static Entity entity(String text, String words, String type) {
    int start = text.indexOf(words);
    return new Entity(new Span(start, start + words.length()), type);
  }
}
