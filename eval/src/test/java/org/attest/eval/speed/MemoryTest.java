package org.attest.eval.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void readsTheKernelsForm() throws IOException {
    Path status = folder.resolve("status");
    Files.writeString(
        status, "Name:\tjava\nVmPeak:\t 9999999 kB\nVmHWM:\t  716800 kB\nVmRSS:\t  524800 kB\n");
    // 700 and 512.5 times 1024.
    assertThat(Memory.read(status)).contains(new Memory(512.5, 700));
  }

  @Test
  void elsewhereThereIsNone() throws IOException {
    assertThat(Memory.read(folder.resolve("status"))).isEmpty();
    Path status = Files.writeString(folder.resolve("other"), "VmRSS:\t  524800 kB\n");
    assertThat(Memory.read(status)).isEmpty();
  }
}
