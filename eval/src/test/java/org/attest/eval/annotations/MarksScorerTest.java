package org.attest.eval.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SequencedMap;
import org.assertj.core.data.Offset;
import org.attest.eval.annotations.Marks.MarkedRole;
import org.attest.eval.annotations.Marks.MarkedSaying;
import org.attest.eval.annotations.Marks.MarkedTrigger;
import org.attest.model.Certainty;
import org.attest.model.Responsibility;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.junit.jupiter.api.Test;

class MarksScorerTest {
  private static final Offset<Double> NEAR = within(0.01);

  private static MarkedTrigger trigger(
      int at,
      String type,
      Status status,
      Certainty certainty,
      int occurrence,
      MarkedRole... roles) {
    return new MarkedTrigger(
        new Span(at, at + 5), type, status, certainty, occurrence, List.of(roles));
  }

  private static MarkedTrigger trigger(int at, String type, int occurrence, MarkedRole... roles) {
    return trigger(at, type, Status.OCCURRED, Certainty.CERTAIN, occurrence, roles);
  }

  private static MarkedRole role(String name, int start, int end) {
    return new MarkedRole(name, new Span(start, end), Responsibility.REPORTED);
  }

  private static MarkedSaying saying(
      int start, int end, Stance stance, List<Span> sources, List<Span> contents) {
    return new MarkedSaying(new Span(start, end), stance, sources, contents);
  }

  /**
   * Two attacks of one occurrence (the second without roles), an arrest and a protest; the system
   * takes the arrest for an abduction, misses the protest and adds talks.
   */
  private static MarksScorer scored() {
    Marks gold =
        new Marks(
            List.of(
                trigger(
                    0,
                    "attack",
                    0,
                    new MarkedRole("agent", new Span(10, 20), Responsibility.ACCUSED),
                    role("target", 30, 40)),
                trigger(50, "arrest", Status.ONGOING, Certainty.CERTAIN, 1, role("target", 60, 70)),
                trigger(80, "attack", 0),
                trigger(120, "protest", 3, role("place", 130, 140))),
            List.of());
    Marks predicted =
        new Marks(
            List.of(
                trigger(
                    0,
                    "attack",
                    Status.OCCURRED,
                    Certainty.POSSIBLE,
                    0,
                    role("agent", 10, 20),
                    role("target", 33, 43)),
                trigger(
                    50, "abduction", Status.PLANNED, Certainty.PROBABLE, 1, role("target", 60, 75)),
                trigger(80, "attack", 2, role("agent", 10, 20)),
                trigger(90, "talks", 3, role("agent", 100, 110))),
            List.of());
    MarksScorer scorer = new MarksScorer();
    scorer.add("first", gold, predicted);
    scorer.add("second", new Marks(List.of(trigger(0, "riot", 0)), List.of()), none());
    return scorer;
  }

  private static Marks none() {
    return new Marks(List.of(), List.of());
  }

  @Test
  void triggersByWordAndByType() {
    SequencedMap<String, Double> figures = scored().figures();
    // 5 gold with the riot, 4 predicted. Words right: 0, 50, 80: 2 * 3 / 9. With type: 2 * 2 / 9.
    assertThat(figures.get("trigger_word_f1")).isCloseTo(66.667, NEAR);
    assertThat(figures.get("trigger_f1")).isCloseTo(44.444, NEAR);
    assertThat(figures.get("trigger_precision")).isEqualTo(50);
    assertThat(figures.get("trigger_recall")).isEqualTo(40);
    // Both attacks are right; an abduction is no gold type. Of the first set 2 * 2 / (4 + 4).
    assertThat(figures.get("trigger_attack_f1")).isEqualTo(100);
    assertThat(figures.get("trigger_arrest_f1")).isZero();
    assertThat(figures).doesNotContainKey("trigger_abduction_f1");
    assertThat(figures.get("first_trigger_f1")).isEqualTo(50);
    assertThat(figures.get("second_trigger_f1")).isZero();
  }

  @Test
  void rolesOfMissedAndSpuriousTriggersCount() {
    SequencedMap<String, Double> figures = scored().figures();
    // 4 gold roles (that of the protest is missed), 5 predicted (those of the talks and of the
    // second attack are spurious). Right: the agent, both targets (7 of 10, 10 of 15 characters):
    // 2 * 3 / 9; of these only the agent is exact: 2 * 1 / 9.
    assertThat(figures.get("role_f1")).isCloseTo(66.667, NEAR);
    assertThat(figures.get("role_exact_f1")).isCloseTo(22.222, NEAR);
    // The second attack's agent is that of the first, the same occurrence: 2 * 3 / (4 + 4).
    assertThat(figures.get("role_chain_f1")).isEqualTo(75);
    // Of the triggers found: 3 gold, 4 predicted: 2 * 3 / 7.
    assertThat(figures.get("role_given_trigger_f1")).isCloseTo(85.714, NEAR);
    assertThat(figures.get("role_target_f1")).isEqualTo(100);
    assertThat(figures.get("role_agent_f1")).isEqualTo(50);
    assertThat(figures.get("role_place_f1")).isZero();
  }

  @Test
  void accuraciesAreOverWhatWasFound() {
    SequencedMap<String, Double> figures = scored().figures();
    // Three triggers found: status wrong at the arrest; certainty wrong at it and the first attack.
    assertThat(figures.get("status_accuracy")).isCloseTo(66.667, NEAR);
    assertThat(figures.get("certainty_accuracy")).isCloseTo(33.333, NEAR);
    // One agent found, accused, taken for reported.
    assertThat(figures.get("responsibility_accuracy")).isZero();
    assertThat(scored().counts())
        .containsEntry("found_triggers", 3L)
        .containsEntry("judged_responsibility", 1L);
  }

  @Test
  void halfOfTheLongerSpanIsEnough() {
    assertThat(Pairs.isClose(new Span(0, 10), new Span(5, 15))).isTrue();
    assertThat(Pairs.isClose(new Span(0, 10), new Span(6, 14))).isFalse();
    assertThat(Pairs.isClose(new Span(0, 20), new Span(0, 9))).isFalse();
  }

  @Test
  void pairsAreOneToOneAndAsManyAsFit() {
    Marks gold =
        new Marks(
            List.of(trigger(0, "attack", 0, role("target", 0, 10), role("target", 4, 10))),
            List.of());
    Marks predicted =
        new Marks(
            List.of(trigger(0, "attack", 0, role("target", 0, 9), role("target", 0, 8))),
            List.of());
    MarksScorer scorer = new MarksScorer();
    scorer.add("set", gold, predicted);
    // [0, 10) goes with both, [4, 10) only with [0, 9) (5 of 9): both pairs can be made.
    assertThat(scorer.figures().get("role_f1")).isEqualTo(100);
  }

  @Test
  void sayingsByOverlappingCues() {
    List<Span> nobody = List.of();
    Marks gold =
        new Marks(
            List.of(),
            List.of(
                saying(0, 4, Stance.ASSERTS, List.of(new Span(10, 20)), List.of(new Span(30, 60))),
                saying(70, 78, Stance.DENIES, nobody, List.of(new Span(80, 100)))));
    Marks predicted =
        new Marks(
            List.of(),
            List.of(
                saying(2, 6, Stance.ASSERTS, List.of(new Span(10, 14)), List.of(new Span(30, 50))),
                saying(71, 75, Stance.ASSERTS, nobody, List.of(new Span(90, 130))),
                saying(200, 204, Stance.ASSERTS, nobody, List.of(new Span(210, 230)))));
    MarksScorer scorer = new MarksScorer();
    scorer.add("set", gold, predicted);
    SequencedMap<String, Double> figures = scorer.figures();
    // Two of three cues, two gold: 2 * 2 / 5. The first source shares 4 of 10, the second is
    // rightly none; contents share 20 of 30 and 10 of 40; the denial is taken for a statement.
    assertThat(figures.get("cue_f1")).isEqualTo(80);
    assertThat(figures.get("source_accuracy")).isEqualTo(50);
    assertThat(figures.get("content_accuracy")).isEqualTo(50);
    assertThat(figures.get("stance_accuracy")).isEqualTo(50);
  }
}
