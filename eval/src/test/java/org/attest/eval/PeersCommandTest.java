package org.attest.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersCommandTest {
  @TempDir private Path directory = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return EvalCommand.run(List.of(), arguments, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void helpTellsTheOptionsAndWhatIsTimed() {
    assertThat(run("peers", "--help")).isZero();
    assertThat(out.toString())
        .contains("attest eval peers", "HeidelTime", "SUTime", "What is timed", "GPL")
        .contains("--data", "--split", "--rounds", "--json");
  }

  @Test
  void wrongCallsAreUsageErrors() {
    assertThat(run("peers")).isEqualTo(2);
    assertThat(err.toString()).contains("--data").contains("attest eval peers --help");
    assertThat(run("peers", "--data", directory.toString(), "--rounds", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("at least 1");
  }

  @Test
  void missingDocumentsAreADataError() {
    assertThat(run("peers", "--data", directory.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("attest eval peers: no directory").contains("none");
  }
}
