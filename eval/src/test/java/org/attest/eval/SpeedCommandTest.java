package org.attest.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedCommandTest {
  @TempDir private Path directory = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return EvalCommand.run(List.of(), arguments, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void helpTellsTheOptions() {
    assertThat(run("speed", "--help")).isZero();
    assertThat(out.toString())
        .contains("attest eval speed")
        .contains("--threads", "--articles", "--rounds", "--peers", "--json");
  }

  @Test
  void numbersBelowOneAreUsageErrors() {
    assertThat(run("speed", "--data", directory.toString(), "--threads", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("at least 1").contains("attest eval speed --help");
    assertThat(run("speed", "--data", directory.toString(), "--rounds", "0")).isEqualTo(2);
    assertThat(run("speed")).isEqualTo(2);
  }

  @Test
  void missingArticlesAreADataError() {
    assertThat(run("speed", "--data", directory.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("attest eval speed: ").contains("none");
  }
}
