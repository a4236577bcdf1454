package org.attest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.attest.model.Analysis;
import org.attest.model.Certainty;
import org.attest.model.Mentions;
import org.attest.model.Status;
import org.junit.jupiter.api.Test;

/** What shows whether an occurrence took place, and what it comes to. */
class StatusSignsTest {
  private static final StatusWeights WEIGHTS = StatusWeights.shipped();

  private static Set<String> signs(String text) {
    Analysis analysis = TriggerReading.analyze(text);
    ReportGraph report =
        new ReportGraph(
            analysis,
            new Mentions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    List<Draft> drafts =
        TriggerReading.triggers(text).stream()
            .map(
                trigger ->
                    new RatedTrigger(
                        trigger, Status.OCCURRED, Certainty.CERTAIN, "plain-telling", ""))
            .map(StatusSignsTest::draft)
            .toList();
    return new StatusSigns(report).of(drafts.getFirst(), drafts);
  }

  private static Draft draft(RatedTrigger rated) {
    Draft draft = new Draft(rated, 0, false);
    draft.paths.add(List.of());
    return draft;
  }

  @Test
  void theVerbAndItsTenseAreSigns() {
    assertThat(signs("Gunmen kidnapped a baker in Dorna."))
        .contains("form verb", "own verb finite past", "told occurred", "own voice");
    assertThat(signs("Soldiers are shelling the village of Dorna."))
        .contains("form verb", "own verb finite present progressive");
  }

  @Test
  void anotherTellingOfTheTypeIsASign() {
    assertThat(signs("Gunmen kidnapped a baker. Gunmen kidnapped a miller."))
        .contains("others 1", "others occurred 1", "others ongoing 0");
    assertThat(signs("Gunmen kidnapped a baker.")).contains("others 0");
  }

  @Test
  void theModelMayOverruleTheWording() {
    Set<String> wording = Set.of("any", "status occurred", "told occurred", "form bare plural");
    Set<String> withModel =
        Set.of(
            "any",
            "status occurred",
            "told occurred",
            "form bare plural",
            "model ongoing",
            "model ongoing 4");
    assertThat(WEIGHTS.best(wording, Status.OCCURRED)).isEqualTo(Status.OCCURRED);
    assertThat(WEIGHTS.best(withModel, Status.OCCURRED)).isEqualTo(Status.ONGOING);
  }

  @Test
  void withoutSignsTheStatusStays() {
    assertThat(WEIGHTS.best(Set.of("no such sign"), Status.PLANNED)).isEqualTo(Status.PLANNED);
  }
}
