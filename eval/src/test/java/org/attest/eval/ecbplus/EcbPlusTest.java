package org.attest.eval.ecbplus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attest.eval.EvalInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EcbPlusTest {
  private static final String DOCUMENT =
      """
      <Document doc_name="%1$s">
      <token t_id="1" sentence="0" number="0">Skip</token>
      <token t_id="2" sentence="1" number="0">Troops</token>
      <token t_id="3" sentence="1" number="1">carried</token>
      <token t_id="4" sentence="1" number="2">out</token>
      <token t_id="5" sentence="1" number="3">raids</token>
      <Markables>
      <ACTION_OCCURRENCE m_id="7"><token_anchor t_id="3"/><token_anchor t_id="4"/></ACTION_OCCURRENCE>
      <NEG_ACTION_OCCURRENCE m_id="8"><token_anchor t_id="5"/></NEG_ACTION_OCCURRENCE>
      <ACTION_OCCURRENCE m_id="9"><token_anchor t_id="1"/></ACTION_OCCURRENCE>
      <HUMAN_PART_PER m_id="10"><token_anchor t_id="2"/></HUMAN_PART_PER>
      <ACTION_OCCURRENCE m_id="11" instance_id="ACT5"/>
      </Markables>
      <Relations><CROSS_DOC_COREF r_id="1" note="ACT5">
      <source m_id="8"/><target m_id="11"/></CROSS_DOC_COREF></Relations>
      </Document>
      """;

  @TempDir private Path folder = Path.of("");

  private void topic(int topic) throws IOException {
    Path path = Files.createDirectories(folder.resolve("ECB+/" + topic));
    for (String file : List.of(topic + "_1ecb.xml", topic + "_1ecbplus.xml")) {
      Files.writeString(path.resolve(file), DOCUMENT.formatted(file));
    }
  }

  @Test
  void readsMentionsOfSelectedSentences() throws IOException {
    topic(36);
    topic(1);
    Files.writeString(
        folder.resolve("ECBplus_coreference_sentences.csv"),
        "Topic,File,Sentence Number\n36,1ecb,1\n36,1ecbplus,1\n1,1ecb,1\n");
    EcbReader.Read read = EcbReader.read(folder, null);
    // Topic 1 is for training. In topic 36 the mention of sentence 0 is not in a selected one.
    assertThat(read.gold())
        .isEqualTo(
            Map.of(
                "36_1ecb.xml#7", "36_1ecb.xml#7",
                "36_1ecb.xml#8", "ACT5",
                "36_1ecbplus.xml#7", "36_1ecbplus.xml#7",
                "36_1ecbplus.xml#8", "ACT5"));
    assertThat(read.documents().getFirst().mentions().getFirst().tokens()).containsExactly(1, 2);
    assertThat(EcbReader.read(folder, "train").gold()).hasSize(2);
    assertThatIOException().isThrownBy(() -> EcbReader.read(folder, "dev"));
  }

  @Test
  void sameLemmaIsOneEvent() throws IOException {
    topic(36);
    Files.writeString(
        folder.resolve("ECBplus_coreference_sentences.csv"), "36,1ecb,1\n36,1ecbplus,1\n");
    EcbReader.Read read = EcbReader.read(folder, null);
    assertThat(new SameLemma().clusters(read.documents()))
        .containsEntry("36_1ecb.xml#7", "carry")
        .containsEntry("36_1ecbplus.xml#8", "raid");
    assertThat(new EcbPlus().run(new EvalInput(folder, null)).counts())
        .containsEntry("mentions", 4L)
        .containsEntry("system_clusters", 2L);
  }
}
