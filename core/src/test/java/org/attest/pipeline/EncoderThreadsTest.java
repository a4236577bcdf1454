package org.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.attest.export.ClaimJson;
import org.attest.nlp.EncoderAnalyzer;
import org.attest.nlp.encoder.Encoder;
import org.attest.nlp.encoder.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The number of threads changes no byte of what comes out. The reports are invented. */
class EncoderThreadsTest {
  private static final List<String> REPORTS =
      List.of(
          "Gunmen on motorcycles attacked a market near Tillaberi on Tuesday, killing at least 14"
              + " people and wounding nine others, the governor's office said. No group claimed"
              + " responsibility. The army said it had sent reinforcements to the area.",
          "The ministry of defence denied that its aircraft had struck a clinic in Taiz. Doctors"
              + " without a name to give said two shells hit the building at dawn and that three"
              + " patients were injured. Residents blamed the Houthis for the shelling.",
          "Police in Medell\u00edn arrested four members of a gang who, prosecutors say, planned to"
              + " kidnap the son of a mayor. Two rifles and a home-made bomb were seized.",
          "NINE HURT IN BLAST AT BUS STATION IN QUETTA\n\nA bomb planted under a bench went off at"
              + " the bus station in Quetta late on Friday, rescue workers said. A separatist group"
              + " claimed the attack in a message to reporters.");

  private static final PipelineOptions DATED =
      new PipelineOptions(LocalDate.of(2021, 4, 15), null, false, null, null, null, 1);

  @TempDir private Path folder = Path.of("");

  private static Encoder load(int threads) {
    Encoder.Loaded loaded = Encoder.load(threads);
    assumeTrue(
        loaded.encoder() != null, "no encoder here, nothing to compare: " + loaded.missing());
    return Objects.requireNonNull(loaded.encoder());
  }

  /** The reports, and one that is all of them several times over, so that it takes many windows. */
  private List<String> inputs() throws IOException {
    List<String> texts = new ArrayList<>(REPORTS);
    texts.add(String.join("\n\n", REPORTS).concat("\n\n").repeat(4));
    List<String> inputs = new ArrayList<>();
    for (String text : texts) {
      Path file = folder.resolve("report" + inputs.size() + ".txt");
      inputs.add(Files.writeString(file, text, StandardCharsets.UTF_8).toString());
    }
    return inputs;
  }

  private static String claims(Encoder encoder, PipelineOptions options, List<String> inputs) {
    StringBuilder lines = new StringBuilder();
    new Pipeline(options, new EncoderAnalyzer(encoder))
        .run(inputs, outcome -> lines.append(ClaimJson.line(outcome)).append('\n'));
    return lines.toString();
  }

  @Test
  void oneAndTwoThreadsGiveTheSameClaims() throws Exception {
    List<String> inputs = inputs();
    try (Encoder one = load(1);
        Encoder two = load(2)) {
      String expected = claims(one, DATED, inputs);
      assertThat(expected).contains("\"type\":");
      assertThat(claims(two, DATED, inputs)).isEqualTo(expected);
      PipelineOptions parallel =
          new PipelineOptions(DATED.published(), null, false, null, null, null, 2);
      assertThat(claims(one, parallel, inputs)).isEqualTo(expected);
    }
  }

  @Test
  void oneAndTwoThreadsGiveTheSameScores() throws Exception {
    List<List<String>> sentences = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      sentences.add(Arrays.asList(REPORTS.get(i % REPORTS.size()).split("\\s+")));
    }
    try (Encoder one = load(1);
        Encoder two = load(2)) {
      Encoding first = one.encode(sentences);
      Encoding second = two.encode(sentences);
      for (int word = 0; word < first.words(); word++) {
        assertThat(second.scores("trigger", word))
            .as("word %d", word)
            .isEqualTo(first.scores("trigger", word));
      }
      assertThat(two.vector(sentences)).isEqualTo(one.vector(sentences));
    }
  }
}
