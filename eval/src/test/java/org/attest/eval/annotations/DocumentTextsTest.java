package org.attest.eval.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTextsTest {
  @TempDir private Path data = Path.of("");

  private void file(String name, String text) throws IOException {
    Path file = data.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String text(String set, String document) throws IOException {
    return DocumentTexts.read(set, data, Set.of(document)).getOrDefault(document, "none");
  }

  @Test
  void jsonLines() throws IOException {
    file("muc4/processed/train.json", "{\"docid\": \"D-1\", \"doctext\": \"One.\\n\\nTwo.\"}\n");
    file("indiapolice/docs.jsonl", "{\"doc_id\": 7, \"doc_text\": \"A crowd.\"}\n");
    file("re3d/Some Source/documents.json", "{\"_id\": \"A1\", \"text\": \"Talks\\r\\nbegan.\"}\n");
    assertThat(text("muc4", "D-1")).isEqualTo("One.\n\nTwo.");
    assertThat(text("indiapolice", "7")).isEqualTo("A crowd.");
    assertThat(text("re3d", "A1")).isEqualTo("Talks\r\nbegan.");
  }

  @Test
  void articlesInNestedFolders() throws IOException {
    file("giveme5w1h/news_cluster/e/a.json", "{\"dId\": \"x\", \"text\": \" A report. \"}");
    file("giveme5w1h/news_cluster/e/b.json", "{\"dId\": \"y\", \"text\": null}");
    assertThat(text("giveme5w1h", "x")).isEqualTo(" A report. ");
    assertThat(text("giveme5w1h", "y")).isEqualTo("none");
  }

  @Test
  void plainFilesKeepTheirLineEnds() throws IOException {
    file("polnear/train/text/some.article.txt", "First\r\nline\n");
    assertThat(text("polnear", "some.article")).isEqualTo("First\r\nline\n");
  }

  @Test
  void tokensAreJoinedWithinAndBetweenSentences() throws IOException {
    file(
        "ecbplus/ECB+/9/9_1ecb.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document doc_name="9_1ecb.xml">
        <token t_id="1" sentence="0" number="0">Fire</token>
        <token t_id="2" sentence="0" number="1">&amp;</token>
        <token t_id="3" sentence="0" number="2"></token>
        <token t_id="4" sentence="1" number="0">smoke</token>
        </Document>
        """);
    // An empty token still has its blank.
    assertThat(text("ecbplus", "9_1ecb.xml")).isEqualTo("Fire & \nsmoke");
  }

  @Test
  void aMissingSetIsToldFromAMissingDocument() throws IOException {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> text("polnear", "a"))
        .withMessageContaining("polnear");
    file("polnear/train/text/b.txt", "B");
    assertThat(text("polnear", "a")).isEqualTo("none");
    assertThatIOException().isThrownBy(() -> text("novels", "a")).withMessageContaining("novels");
  }
}
