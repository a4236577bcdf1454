package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Analysis;
import org.attest.model.Attribution;
import org.attest.model.Predictions;
import org.attest.model.Predictions.PredictedSaying;
import org.attest.model.Predictions.Rated;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.junit.jupiter.api.Test;

/** What becomes of sayings that a language model sees, with made-up predictions. */
class PredictedSayingsTest {
  private static final AttributionReader READER = new AttributionReader();

  private static Span words(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static List<Attribution> read(String text, String source, String cue, String content) {
    Analysis analysis = Texts.analyze(text);
    PredictedSaying saying =
        new PredictedSaying(
            0,
            words(text, cue),
            List.of(words(text, source)),
            List.of(words(text, content)),
            new Rated<>(Stance.ASSERTS, 0.9),
            0.9);
    return READER.read(
        analysis.with(new Predictions(List.of(), List.of(saying), List.of())), List.of());
  }

  @Test
  void aSayingWithoutAKnownCueIsTheModels() {
    assertThat(
            read("The envoy hinted rebels burned it.", "The envoy", "hinted", "rebels burned it"))
        .extracting(Attribution::rule)
        .containsExactly("encoder");
  }

  @Test
  void whoReactsByACueOfTheModelsSaysNothing() {
    assertThat(read("The envoy mourned the raid.", "The envoy", "mourned", "the raid")).isEmpty();
  }

  @Test
  void anArticleIsNobody() {
    assertThat(read("Troops hold an ostensible 40 posts here.", "an", "ostensible", "40 posts"))
        .isEmpty();
  }

  @Test
  void sourceAndContentAreTheModelsCueAndRuleTheRules() {
    String text = "The envoy of the port said on Monday rebels burned the mill.";
    assertThat(read(text, "The envoy of the port", "said on Monday", "rebels burned the mill"))
        .singleElement()
        .satisfies(
            saying -> {
              assertThat(saying.rule()).isEqualTo("saying");
              assertThat(saying.cue()).isEqualTo(words(text, "said"));
              assertThat(saying.source()).isEqualTo(words(text, "The envoy of the port"));
              assertThat(saying.contents()).containsExactly(words(text, "rebels burned the mill"));
            });
  }

  @Test
  void whatASourceCitesKeepsItsPlace() {
    String text = "The radio, citing police, reported that rebels burned the mill.";
    assertThat(read(text, "The radio", "reported", "that rebels burned the mill"))
        .filteredOn(saying -> saying.rule().equals("saying"))
        .singleElement()
        .satisfies(saying -> assertThat(saying.holds(words(text, "citing"))).isTrue());
  }

  @Test
  void whoReactsSaysNothingByModelAndRules() {
    assertThat(read("The mayor condemned the raid.", "The mayor", "condemned", "the raid"))
        .isEmpty();
  }

  @Test
  void itIsNobody() {
    assertThat(read("It hinted rebels burned it.", "It", "hinted", "rebels burned it")).isEmpty();
  }

  @Test
  void whereNoGroupSpeaksNobodyDoes() {
    assertThat(read("No group hinted rebels burned it.", "No group", "hinted", "rebels burned it"))
        .isEmpty();
  }

  @Test
  void whoIsCitedStaysTheRules() {
    String text = "The radio, citing police, reported that rebels burned the mill.";
    assertThat(read(text, "The radio", "citing", "police, reported that rebels burned the mill"))
        .filteredOn(saying -> saying.rule().equals("citing"))
        .extracting(Attribution::source)
        .containsExactly(words(text, "police"));
  }
}
