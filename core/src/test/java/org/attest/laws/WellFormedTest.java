package org.attest.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.export.ClaimJson;
import org.attest.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks the made-up outcome in one place at a time and sees the law fail that guards it. */
class WellFormedTest {

  private final String json = ClaimJson.line(MadeUp.outcome());

  @Test
  void theMadeUpOutcomeKeepsEveryLaw() {
    WellFormed.assertWellFormed(MadeUp.outcome());
  }

  static Stream<Arguments> breaks() {
    return Stream.of(
        // what is replaced in the JSON, by what, what the law says
        Arguments.of("\"type\":\"armed-clash\"", "\"type\":\"brawl\"", "is no type"),
        Arguments.of("\"id\":\"c2\"", "\"id\":\"c7\"", "is not the id of claim 2"),
        Arguments.of("\"part_of\":\"c3\"", "\"part_of\":\"c9\"", "leads to c9"),
        Arguments.of("\"part_of\":\"c3\"", "\"part_of\":null", "of which a part is told"),
        Arguments.of("\"part_of\":\"c3\"", "\"part_of\":\"c4\"", "leads to c4"),
        Arguments.of("\"text\":\"a fuel depot\"", "\"text\":\"a depot\"", "is not what stands"),
        Arguments.of("\"text\":\"Five children\"", "\"text\":\"five children\"", "not what stands"),
        Arguments.of("\"text\":\"next month\"", "\"text\":\"next week\"", "is not what stands"),
        Arguments.of("\"text\":\"near Sarmin\"", "\"text\":\"Sarmin\"", "is not what stands"),
        Arguments.of("\"text\":\"two raids\"", "\"text\":\"2 raids\"", "is not what stands"),
        Arguments.of("\"cue\":\"citing\"", "\"cue\":\"quoting\"", "is not what stands"),
        Arguments.of("\"cue\":\"Source:\"", "\"cue\":null", "a span without words"),
        Arguments.of("\"min\":8,\"best\":8", "\"min\":9,\"best\":9", "9 by at-least is not in"),
        Arguments.of("\"min\":8,\"best\":8", "\"min\":8,\"best\":null", "not of the shape"),
        Arguments.of("\"min\":5,\"best\":5,\"max\":5", "\"min\":5,\"best\":5,\"max\":4", "order"),
        Arguments.of("\"rule\":\"approximate\"", "\"rule\":\"guess\"", "no rule guess"),
        Arguments.of("\"best\":300", "\"best\":301", "301 by approximate is not in"),
        Arguments.of("\"who\":[\"child\",\"civilian\"]", "\"who\":[\"kid\"]", "who is not known"),
        Arguments.of("\"part_of\":0,\"cum", "\"part_of\":7,\"cum", "part of 7"),
        Arguments.of("\"part_of\":0,\"cum", "\"part_of\":1,\"cum", "part of 1"),
        Arguments.of("\"kind\":\"government\"", "\"kind\":\"boss\"", "is no kind of source"),
        Arguments.of("\"kind\":\"unnamed\"", "\"kind\":\"witness\"", "only an unnamed source"),
        Arguments.of("\"responsibility\":\"reported\"", "\"responsibility\":null", "for agents"),
        Arguments.of("\"role\":\"host\"", "\"role\":null", "a role's name is for others"),
        Arguments.of("\"actor\":\"Oman\"", "\"actor\":null", "an id without an actor"),
        Arguments.of("\"unresolved\":\"not-in-gazetteer\"", "\"x\":1", "one of them"),
        Arguments.of("\"lat\":35.90333", "\"lat\":135.9", "not on the globe"),
        Arguments.of("\"level\":\"settlement\"", "\"level\":\"country\"", "is not as precise"),
        Arguments.of("\"partial\":\"--04\"", "\"partial\":\"April\"", "breaks the schema"),
        Arguments.of("\"field\":\"date\"", "\"field\":\"day\"", "inferred by no rule"),
        Arguments.of("\"inferred\":true", "\"inferred\":false", "neither words nor inferred"),
        Arguments.of("\"rule\":\"containment-said\"", "\"rule\":\"\"", "why: empty"),
        Arguments.of("\"title\":\"Jets hit", "\"title\":\"Jets bomb", "is not the title"),
        Arguments.of("\"language\":\"en\"", "\"language\":\"English\"", "breaks the schema"),
        Arguments.of("\"chain\":0,\"kind\"", "\"chain\":3,\"kind\"", "no chain 3"),
        Arguments.of("\\n\\nThe ministry", "\\u0000\\nThe ministry", "U+0000"),
        Arguments.of("\\n\\nThe ministry", "\\u202E\\nThe ministry", "U+202E"),
        Arguments.of("\\n\\nThe ministry", "\\uD800\\nThe ministry", "U+D800"));
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @MethodSource("breaks")
  void eachLawCanFail(String good, String bad, String law) {
    assertThat(json).contains(good);
    Outcome.Extracted broken = (Outcome.Extracted) ClaimJson.read(json.replace(good, bad));
    assertThatThrownBy(() -> WellFormed.assertWellFormed(broken))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(law);
  }

  @Test
  void spansOutsideTheTextAndEvidenceOutOfOrderAreSeen() {
    assertBroken("\"span\":[0,26]", "\"span\":[0,99999]", "");
    String evidence = json.substring(json.indexOf("\"evidence\":[[") + 11);
    evidence = evidence.substring(0, evidence.indexOf("]]") + 2);
    List<String> spans =
        new ArrayList<>(List.of(evidence.substring(2, evidence.length() - 2).split("],\\[")));
    String first = spans.removeFirst();
    spans.add(first);
    String turned = "[[" + String.join("],[", spans) + "]]";
    assertBroken(evidence, turned, "not in text order");
    assertBroken(evidence, evidence.replace(first, "0,99999"), "is not in a text of");
  }

  private void assertBroken(String good, String bad, String law) {
    String broken = json.replace(good, bad);
    if (!broken.equals(json)) {
      assertThat(WellFormed.breaches((Outcome.Extracted) ClaimJson.read(broken)))
          .anyMatch(breach -> breach.contains(law));
    }
  }

  @Test
  void numbersAreReadFromDigitsAndWords() {
    assertThat(Numbers.in("At least twenty-three people")).contains(23L, 20L, 3L);
    assertThat(Numbers.in("1,234 dead and 12 hurt")).contains(1234L, 12L);
    assertThat(Numbers.in("some 1.5 million people")).contains(1_500_000L);
    assertThat(Numbers.in("two hundred and five")).contains(205L);
    assertThat(Numbers.in("three thousand two hundred")).contains(3200L);
    assertThat(Numbers.in("a soldier")).containsExactly(1L);
    assertThat(Numbers.in("half a dozen, two dozen")).contains(6L, 24L);
    assertThat(Numbers.in("ten to twelve")).isEqualTo(Set.of(10L, 12L));
    assertThat(Numbers.in("dozens of people")).isEmpty();
  }
}
