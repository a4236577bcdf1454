package org.attest.eval.tempeval3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.attest.eval.EvalInput;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideTest {
  @TempDir private Path directory = Path.of("");
  private final List<String> said = new ArrayList<>();
  private final List<String> read = new ArrayList<>();

  /** Finds the first word of each text, as a day that is right for one of them. */
  private final class FirstWord implements PeerTagger {
    @Override
    public String name() {
      return "first";
    }

    @Override
    public List<Timex> tag(String text, @Nullable LocalDate created) {
      read.add(text);
      return List.of(new Timex(new Span(0, text.indexOf(' ')), "DATE", String.valueOf(created)));
    }
  }

  private SideBySide sideBySide() {
    return new SideBySide(List.of(FirstWord::new), 2, said::add);
  }

  private void write(String name, String value, String rest) throws IOException {
    Files.writeString(
        directory.resolve(name),
        """
        <TimeML><DCT><TIMEX3 type="DATE" value="2001-02-03">x</TIMEX3></DCT>
        <TEXT><TIMEX3 type="DATE" value="%s">Today</TIMEX3> %s</TEXT></TimeML>
        """
            .formatted(value, rest));
  }

  @Test
  void allAreScoredOnTheSameDocuments() throws IOException {
    write("a.tml", "2001-02-03", "it rained.");
    write("b.tml", "2001-02-04", "it snowed.");
    List<Comparison.Measured> systems = sideBySide().run(new EvalInput(directory, null)).systems();
    assertThat(systems).extracting(Comparison.Measured::name).containsExactly("attest", "first");
    // Both days are found; only that of a.tml has the value of the document's day.
    for (Comparison.Measured system : systems) {
      assertThat(system.figures().get("strict_f1")).isCloseTo(100, within(1e-9));
      assertThat(system.figures().get("value_f1")).isCloseTo(50, within(1e-9));
      assertThat(system.figures().get("articles_per_s")).isPositive();
      assertThat(system.counts())
          .containsEntry("documents", 2L)
          .containsEntry("expressions_gold", 2L)
          .containsEntry("expressions_predicted", 2L)
          .containsEntry("rounds", 2L);
    }
  }

  @Test
  void aRoundToWarmUpComesFirst() throws IOException {
    write("a.tml", "2001-02-03", "it rained.");
    sideBySide().run(new EvalInput(directory, null));
    assertThat(read).hasSize(3).containsOnly("Today it rained.");
    assertThat(said)
        .containsExactly("loading a peer", "warming up", "round 1 of 2", "round 2 of 2");
  }

  @Test
  void documentsAreLookedForBeforePeersAreLoaded() {
    assertThatThrownBy(() -> sideBySide().run(new EvalInput(directory, "none")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none");
    assertThat(said).isEmpty();
  }
}
