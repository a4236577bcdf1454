package org.attest.eval.wikievents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Analysis;
import org.attest.model.Certainty;
import org.attest.model.EventType;
import org.attest.model.Predictions;
import org.attest.model.Predictions.PredictedRole;
import org.attest.model.Predictions.PredictedTrigger;
import org.attest.model.Predictions.Rated;
import org.attest.model.Responsibility;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.nlp.Analyzer;
import org.junit.jupiter.api.Test;

class EncoderEventsTest {
  private static final List<List<String>> SENTENCES =
      List.of(
          List.of("Rebels", "shelled", "the", "town", "."),
          List.of("Five", "people", "died", "in", "Orvan", ",", "two", "were", "wounded", "."));

  /** Predicts one trigger, in the first sentence, with roles by words of the text. */
  private static DocumentEventReader reader(String type, int token, String... rolesAndWords) {
    return new EncoderEvents(
        report -> {
          Analysis analysis = new Analyzer().analyze(report);
          List<PredictedRole> roles = new ArrayList<>();
          for (int i = 0; i < rolesAndWords.length; i += 2) {
            int start = analysis.text().indexOf(rolesAndWords[i + 1]);
            roles.add(
                new PredictedRole(
                    rolesAndWords[i],
                    new Span(start, start + rolesAndWords[i + 1].length()),
                    1,
                    Responsibility.REPORTED));
          }
          return analysis.with(
              new Predictions(
                  List.of(
                      new PredictedTrigger(
                          0,
                          token,
                          type,
                          1,
                          0,
                          new Rated<>(Status.OCCURRED, 1),
                          new Rated<>(Certainty.CERTAIN, 1),
                          roles,
                          List.of())),
                  List.of(),
                  List.of()));
        });
  }

  private static DocumentEvent.Argument argument(String role, int start, int end) {
    return new DocumentEvent.Argument(role, new TokenSpan(start, end));
  }

  @Test
  void tollsAreEventsOfTheirOwn() {
    List<DocumentEvent> events =
        reader(
                "shelling",
                1,
                "agent",
                "Rebels",
                "target",
                "the town",
                "place",
                "Orvan",
                "killed",
                "Five people",
                "injured",
                "two")
            .events(SENTENCES);
    assertThat(events)
        .containsExactly(
            new DocumentEvent(
                "Conflict.Attack.Unspecified",
                new TokenSpan(1, 2),
                List.of(
                    argument("Attacker", 0, 1),
                    argument("Target", 2, 4),
                    argument("Place", 9, 10))),
            new DocumentEvent(
                "Life.Die.Unspecified",
                new TokenSpan(7, 8),
                List.of(
                    argument("Killer", 0, 1), argument("Place", 9, 10), argument("Victim", 5, 7))),
            new DocumentEvent(
                "Life.Injure.Unspecified",
                new TokenSpan(13, 14),
                List.of(argument("Injurer", 0, 1), argument("Victim", 11, 12))));
  }

  @Test
  void aTollWithoutAWordOfHarmIsNoEvent() {
    List<DocumentEvent> events =
        reader("shelling", 1, "killed", "the town").events(List.of(SENTENCES.getFirst()));
    assertThat(events)
        .extracting(DocumentEvent::type)
        .containsExactly("Conflict.Attack.Unspecified");
  }

  @Test
  void aWordOfHarmThatIsTheTriggerIsOneEvent() {
    List<DocumentEvent> events =
        reader("attack", 1, "target", "a farmer", "killed", "a farmer")
            .events(List.of(List.of("Rebels", "killed", "a", "farmer", ".")));
    assertThat(events)
        .containsExactly(
            new DocumentEvent(
                "Life.Die.Unspecified", new TokenSpan(1, 2), List.of(argument("Victim", 2, 4))));
  }

  @Test
  void typesThatTheSetLacksAreNoEvents() {
    assertThat(reader("coup", 1, "agent", "Rebels").events(SENTENCES)).isEmpty();
  }

  @Test
  void everyTypeHasALine() {
    KairosTypes types = new KairosTypes();
    assertThat(EventType.all()).isNotEmpty().allMatch(type -> types.knows(type.id()));
    assertThat(types.of("court-action", "trial"))
        .hasValueSatisfying(
            one -> assertThat(one.event()).isEqualTo("Justice.TrialHearing.Unspecified"));
    assertThat(types.of("court-action", "warrant"))
        .hasValueSatisfying(
            one -> assertThat(one.event()).isEqualTo("Justice.ChargeIndict.Unspecified"));
  }
}
