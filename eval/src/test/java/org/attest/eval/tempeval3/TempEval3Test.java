package org.attest.eval.tempeval3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.attest.eval.EvalInput;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempEval3Test {
  @TempDir private Path directory = Path.of("");

  @Test
  void figuresOfTwoGoldExpressions() throws IOException {
    Files.createDirectories(directory.resolve("set"));
    Files.writeString(
        directory.resolve("set/a.tml"),
        """
        <TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2001-02-03">x</TIMEX3></DCT>
        <TEXT>Rain &amp; wind <TIMEX3 tid="t1" type="DATE" value="2001-02-02">on Friday</TIMEX3> \
        <EVENT eid="e1">lasted</EVENT> <TIMEX3 tid="t2" type="DURATION" value="P3D">three days\
        </TIMEX3></TEXT></TimeML>
        """);
    // "Rain & wind on Friday lasted three days"
    TimeTagger system =
        (text, created) -> {
          assertThat(text).isEqualTo("Rain & wind on Friday lasted three days");
          assertThat(created).isEqualTo(LocalDate.of(2001, 2, 3));
          return List.of(
              new TimeTagger.Timex(new Span(0, 4), "DATE", "x"),
              new TimeTagger.Timex(new Span(15, 21), "DATE", "2001-02-02"),
              new TimeTagger.Timex(new Span(29, 39), "DURATION", "P4D"));
        };
    var figures = new TempEval3().run(new EvalInput(directory, "set"), system).figures();
    // Two of three predicted overlap the two gold: P 2/3, R 1, F 0.8; one has the same extent:
    // 2 * 1 / (3 + 2) = 0.4; one of the two the same value: 0.8 / 2; both the same type.
    assertThat(figures.get("relaxed_f1")).isCloseTo(80, within(1e-9));
    assertThat(figures.get("strict_f1")).isCloseTo(40, within(1e-9));
    assertThat(figures.get("value_f1")).isCloseTo(40, within(1e-9));
    assertThat(figures.get("type_f1")).isCloseTo(80, within(1e-9));
  }
}
