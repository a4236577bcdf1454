package org.attest.eval.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataHashTest {
  @TempDir private Path folder = Path.of("");

  private String hash(String... parts) throws IOException {
    return DataHash.of(folder.resolve("data"), folder.resolve("project"), List.of(parts));
  }

  private void write(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  @Test
  void isThatOfTheListThatSha256sumPrints() throws IOException {
    write("data/set/b.txt", "two");
    write("data/set/a/c.txt", "one");
    // In data: find set -type f | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum
    assertThat(hash("set"))
        .isEqualTo("79c7d8f2fbc4317d754450b95567eac1c181ce485ca5b9f4399eeb248b69b151");
  }

  @Test
  void changesWithContentNameAndNumberOfFiles() throws IOException {
    write("data/set/a.txt", "one");
    String before = hash("set");
    assertThat(hash("set")).isEqualTo(before);
    write("data/set/a.txt", "one ");
    assertThat(hash("set")).isNotEqualTo(before);
    write("data/set/a.txt", "one");
    Files.move(folder.resolve("data/set/a.txt"), folder.resolve("data/set/b.txt"));
    assertThat(hash("set")).isNotEqualTo(before);
    write("data/set/a.txt", "one");
    assertThat(hash("set")).isNotEqualTo(before);
    // The folder held nothing but this file.
    assertThat(hash("set/a.txt")).isEqualTo(before);
  }

  @Test
  void coversPartsOfTheProjectToo() throws IOException {
    write("data/set/a.txt", "one");
    write("project/marks/m.txt", "mark");
    String before = hash("set", "project:marks");
    write("project/marks/m.txt", "other mark");
    assertThat(hash("set", "project:marks")).isNotEqualTo(before);
    assertThatIOException().isThrownBy(() -> hash("none")).withMessageContaining("none");
  }
}
