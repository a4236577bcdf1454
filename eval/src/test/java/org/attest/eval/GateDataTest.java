package org.attest.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateDataTest {
  private static final Map<String, String> BUILD_SERVER = Map.of("CI", "true");

  @TempDir private Path folder = Path.of("");

  @Test
  void absentDataSkipTheGateButNotOnABuildServerThatShouldHaveThem() throws IOException {
    Path data = folder.resolve("shared/data");
    assertThat(GateData.of(data, Map.of())).isEqualTo(GateData.ABSENT);
    assertThat(GateData.of(data, BUILD_SERVER)).isEqualTo(GateData.ABSENT);
    Files.createDirectory(folder.resolve("shared"));
    assertThat(GateData.of(data, Map.of())).isEqualTo(GateData.ABSENT);
    assertThat(GateData.of(data, BUILD_SERVER)).isEqualTo(GateData.LOST);
    Files.createDirectory(data);
    assertThat(GateData.of(data, BUILD_SERVER)).isEqualTo(GateData.PRESENT);
  }
}
