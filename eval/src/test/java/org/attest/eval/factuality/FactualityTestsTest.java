package org.attest.eval.factuality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactualityTestsTest {
  private static final String DOCUMENT =
      """
      <TimeML><DCT><TIMEX3 tid="t0" value="2031-03-12">2031-03-12</TIMEX3></DCT>
      <TEXT>
      The mayor <EVENT eid="e1">said</EVENT> that rebels <EVENT eid="e2">shelled</EVENT> the mill.
      The rebels <EVENT eid="e3">plan</EVENT> to <EVENT eid="e4">storm</EVENT> the port.
      Guards <EVENT eid="e5">prevented</EVENT> the <EVENT eid="e6">theft</EVENT> of the grain.
      </TEXT>
      <MAKEINSTANCE eventID="e1" eiid="ei1" polarity="POS" tense="PAST" />
      <MAKEINSTANCE eventID="e2" eiid="ei2" polarity="%s" tense="PAST" />
      <MAKEINSTANCE eventID="e3" eiid="ei3" polarity="POS" tense="PRESENT" />
      <MAKEINSTANCE eventID="e4" eiid="ei4" polarity="POS" tense="INFINITIVE" />
      <MAKEINSTANCE eventID="e5" eiid="ei5" polarity="POS" tense="PAST" />
      <MAKEINSTANCE eventID="e6" eiid="ei6" polarity="POS" tense="NONE" />
      <SLINK lid="l1" relType="EVIDENTIAL" eventInstanceID="ei1" subordinatedEventInstance="ei2" />
      <SLINK lid="l2" relType="MODAL" eventInstanceID="ei3" subordinatedEventInstance="ei4" />
      <SLINK lid="l3" relType="%s" eventInstanceID="ei5" subordinatedEventInstance="ei6" />
      </TimeML>
      """;

  private static Figures figures(Path folder, String polarity, String link) throws IOException {
    Files.writeString(folder.resolve("made.tml"), DOCUMENT.formatted(polarity, link));
    return new FactualityTests().run(new EvalInput(folder, null));
  }

  @Test
  void linksAreTestsOfTheStatus(@TempDir Path folder) throws IOException {
    Figures figures = figures(folder, "POS", "COUNTER_FACTIVE");
    assertThat(figures.figures()).containsEntry("accuracy", 100.0);
    assertThat(figures.counts()).containsEntry("all", 3L).containsEntry("modal", 1L);
  }

  @Test
  void whatContradictsTheLinkIsWrong(@TempDir Path folder) throws IOException {
    Figures figures = figures(folder, "NEG", "FACTIVE");
    assertThat(figures.figures())
        .containsEntry("evidential_neg_accuracy", 0.0)
        .containsEntry("factive_accuracy", 0.0)
        .containsEntry("modal_accuracy", 100.0);
  }
}
