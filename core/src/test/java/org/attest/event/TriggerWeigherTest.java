package org.attest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Analysis;
import org.attest.model.Certainty;
import org.attest.model.Predictions;
import org.attest.model.Predictions.PredictedTrigger;
import org.attest.model.Predictions.Rated;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.Token;
import org.attest.model.Trigger;
import org.junit.jupiter.api.Test;

class TriggerWeigherTest {
  private static final Analysis ANALYSIS =
      TriggerReading.analyze("Gunmen killed two farmers near the mill on Monday.");

  private static int word(String text) {
    return sentence().tokens().stream()
        .filter(token -> token.text().equals(text))
        .mapToInt(Token::index)
        .findFirst()
        .orElseThrow();
  }

  private static Sentence sentence() {
    return ANALYSIS.sentences().getFirst();
  }

  /** The lexicon's answer: "killed" is an attack that occurred. */
  private static List<RatedTrigger> lexicon() {
    int killed = word("killed");
    Trigger trigger =
        new Trigger(0, sentence().token(killed).span(), killed, "attack", "transitive", "kill");
    return List.of(new RatedTrigger(trigger, Status.OCCURRED, Certainty.CERTAIN, "past", "killed"));
  }

  private static PredictedTrigger predicted(
      String word, String type, double probability, double other, Rated<Status> status) {
    return new PredictedTrigger(
        0,
        word(word),
        type,
        probability,
        other,
        status,
        new Rated<>(Certainty.CERTAIN, 1),
        List.of(),
        List.of());
  }

  private static List<String> weighed(TriggerWeigher weigher, PredictedTrigger... predicted) {
    return weighed(weigher, List.of(), predicted);
  }

  private static List<String> weighed(
      TriggerWeigher weigher, List<Span> none, PredictedTrigger... predicted) {
    Predictions predictions = new Predictions(List.of(predicted), List.of(), List.of());
    return weigher.weigh(ANALYSIS.with(predictions), lexicon(), none).stream()
        .map(
            rated ->
                "%s %s %s %s"
                    .formatted(
                        rated.trigger().span().of(ANALYSIS.text()),
                        rated.trigger().type(),
                        rated.status(),
                        rated.rule()))
        .toList();
  }

  private static Rated<Status> occurred() {
    return new Rated<>(Status.OCCURRED, 1);
  }

  @Test
  void withoutPredictionsTheLexiconStays() {
    assertThat(weighed(TriggerWeigher.cautious())).containsExactly("killed attack OCCURRED past");
    assertThat(weighed(TriggerWeigher.balanced())).containsExactly("killed attack OCCURRED past");
  }

  @Test
  void onlyTheBalancedDropWhatTheModelTakesForNoTrigger() {
    PredictedTrigger none = predicted("killed", "attack", 0.04, 0.95, occurred());
    assertThat(weighed(TriggerWeigher.cautious(), none)).hasSize(1);
    assertThat(weighed(TriggerWeigher.balanced(), none)).isEmpty();
  }

  @Test
  void onlyTheBalancedTakeTheModelsType() {
    PredictedTrigger other = predicted("killed", "assassination", 0.97, 0.01, occurred());
    assertThat(weighed(TriggerWeigher.cautious(), other))
        .containsExactly("killed attack OCCURRED past");
    assertThat(weighed(TriggerWeigher.balanced(), other))
        .containsExactly("killed assassination OCCURRED past");
  }

  @Test
  void theCautiousAddWhatIsMoreProbablyATrigger() {
    PredictedTrigger killed = predicted("killed", "attack", 0.9, 0.05, occurred());
    assertThat(
            weighed(
                TriggerWeigher.cautious(),
                killed,
                predicted("mill", "property-destruction", 0.3, 0.6, occurred())))
        .hasSize(1);
    assertThat(
            weighed(
                TriggerWeigher.cautious(),
                killed,
                predicted("mill", "property-destruction", 0.9, 0.05, occurred())))
        .containsExactly(
            "killed attack OCCURRED past", "mill property-destruction OCCURRED encoder");
  }

  @Test
  void theModelAddsNothingThatTheLexiconCallsNone() {
    PredictedTrigger mill = predicted("mill", "property-destruction", 0.9, 0.05, occurred());
    List<Span> none = List.of(sentence().token(word("mill")).span());
    assertThat(weighed(TriggerWeigher.cautious(), none, mill))
        .containsExactly("killed attack OCCURRED past");
    assertThat(weighed(TriggerWeigher.balanced(), none, mill))
        .noneMatch(told -> told.contains("mill"));
  }

  @Test
  void aProbableStatusIsHeardAndNamed() {
    Rated<Status> denied = new Rated<>(Status.DENIED, 0.97);
    assertThat(weighed(TriggerWeigher.cautious(), predicted("killed", "attack", 0.9, 0.05, denied)))
        .containsExactly("killed attack DENIED encoder");
    Rated<Status> unsure = new Rated<>(Status.DENIED, 0.55);
    assertThat(weighed(TriggerWeigher.cautious(), predicted("killed", "attack", 0.9, 0.05, unsure)))
        .containsExactly("killed attack OCCURRED past");
  }
}
