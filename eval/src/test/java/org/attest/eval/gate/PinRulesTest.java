package org.attest.eval.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.attest.eval.gate.GateRow.Floor;
import org.attest.eval.gate.GateRow.Pinning;
import org.attest.eval.gate.GateRow.Run;
import org.junit.jupiter.api.Test;

class PinRulesTest {
  private static final Run RUN = new Run("number", "set", "dev", List.of("set"));

  private static GateRow row(String floor, String margin, Pinning pinning) {
    return new GateRow(
        RUN, "f1", new Floor(new BigDecimal(floor), new BigDecimal(margin)), pinning);
  }

  private static GateRow row(String floor, String margin) {
    return row(floor, margin, new Pinning("ab", "2031-01-01 c0ffee", "", ""));
  }

  private static List<String> problems(GateRow gate, GateRow... history) {
    return PinRules.problems(List.of(gate), List.of(history), Set.of(7));
  }

  @Test
  void floorsMayRise() {
    GateRow last = row("50.5", "1.0");
    assertThat(problems(last, row("50.0", "1.0"), last)).isEmpty();
  }

  @Test
  void aLoweredFloorIsRefused() {
    GateRow last = row("49.9", "1.0");
    assertThat(problems(last, row("50.0", "1.0"), last))
        .singleElement()
        .asString()
        .contains("number dev f1", "49.9", "lower than 50.0", "2031-01-01 c0ffee", "decision");
  }

  @Test
  void aWiderMarginIsALoweredFloor() {
    // 50.2 - 1.5 = 48.7 is under 50.0 - 1.0 = 49.0, although the floor itself rose.
    GateRow last = row("50.2", "1.5");
    assertThat(problems(last, row("50.0", "1.0"), last)).hasSize(1);
  }

  @Test
  void aLoweredFloorNeedsAReasonAndADecisionRecordThatIsThere() {
    GateRow before = row("50.0", "1.0");
    GateRow explained = row("40.0", "1.0", new Pinning("ab", "day", "data corrected", "7"));
    assertThat(problems(explained, before, explained)).isEmpty();
    GateRow mute = row("40.0", "1.0", new Pinning("ab", "day", "", "7"));
    assertThat(problems(mute, before, mute)).hasSize(1);
    GateRow unrecorded = row("40.0", "1.0", new Pinning("ab", "day", "data corrected", "8"));
    assertThat(problems(unrecorded, before, unrecorded)).hasSize(1);
    GateRow undecided = row("40.0", "1.0", new Pinning("ab", "day", "data corrected", ""));
    assertThat(problems(undecided, before, undecided)).hasSize(1);
  }

  @Test
  void aFloorLoweredByHandIsNotWhatWasPinned() {
    assertThat(problems(row("49.0", "1.0"), row("50.0", "1.0")))
        .singleElement()
        .asString()
        .contains("49.0 - 1.0 is not what was pinned last, 50.0 - 1.0");
  }

  @Test
  void aFloorRaisedByHandIsNotInTheHistory() {
    assertThat(problems(row("50.0", "1.0"))).hasSize(1);
    assertThat(problems(row("0.0", "1.0", Pinning.NEVER))).isEmpty();
  }

  @Test
  void aPinnedRowStays() {
    assertThat(PinRules.problems(List.of(), List.of(row("50.0", "1.0")), Set.of()))
        .singleElement()
        .asString()
        .contains("lacks it now");
  }

  @Test
  void rowsOfARunAgree() {
    GateRow one = row("50.0", "1.0");
    GateRow elsewhere =
        new GateRow(
            new Run("number", "other", "dev", List.of("other")),
            "recall",
            one.floor(),
            new Pinning("cd", "day", "", ""));
    assertThat(PinRules.problems(List.of(one, elsewhere), List.of(one, elsewhere), Set.of()))
        .containsExactly(
            "number dev: its rows differ in folder or hashed",
            "number dev: its rows differ in sha256");
    assertThat(PinRules.problems(List.of(one, one), List.of(one), Set.of()))
        .containsExactly("number dev f1: stands twice in gate.tsv");
  }

  @Test
  void theHistoryOnlyGrows() {
    assertThat(PinRules.rewritten("a\nb\n", "a\nb\nc\n")).isEmpty();
    assertThat(PinRules.rewritten("a\nb\n", "a\nc\n")).hasSize(1);
    assertThat(PinRules.rewritten("a\nb\n", "a\n")).hasSize(1);
  }
}
