package org.attest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Predictions.PredictedRole;
import org.attest.model.Responsibility;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;

/** Sayings say how an agent comes to be named; where they only report, the model may. */
class ResponsibilityTest {
  private static final Span AGENT = new Span(4, 10);

  private static Responsibility of(Responsibility said, Span words, Responsibility predicted) {
    return ClaimFinisher.responsibility(
        said, AGENT, List.of(new PredictedRole("agent", words, 0.9, predicted)));
  }

  @Test
  void theModelAccusesWhereSayingsOnlyReport() {
    assertThat(of(Responsibility.REPORTED, AGENT, Responsibility.ACCUSED))
        .isEqualTo(Responsibility.ACCUSED);
    assertThat(of(Responsibility.SUSPECTED, AGENT, Responsibility.ACCUSED))
        .isEqualTo(Responsibility.SUSPECTED);
  }

  @Test
  void theModelAloneTakesNoResponsibilityForAnyone() {
    assertThat(of(Responsibility.REPORTED, AGENT, Responsibility.CLAIMED))
        .isEqualTo(Responsibility.REPORTED);
    assertThat(of(Responsibility.REPORTED, AGENT, Responsibility.DENIED))
        .isEqualTo(Responsibility.REPORTED);
  }

  @Test
  void otherWordsAreAnotherAgent() {
    assertThat(of(Responsibility.REPORTED, new Span(20, 25), Responsibility.ACCUSED))
        .isEqualTo(Responsibility.REPORTED);
  }
}
