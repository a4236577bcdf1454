package org.attest.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.attest.model.Analysis;
import org.attest.model.BareReport;
import org.attest.model.Predictions.PredictedSaying;
import org.attest.model.Span;
import org.attest.nlp.Analyzer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who says what, read off the encoder's scores. The reports are invented. */
class SayingReaderTest {
  private static Encoder encoder;
  private static PredictionReader reader;

  @BeforeAll
  static void load() {
    Encoder.Loaded loaded = Encoder.load(1);
    assumeTrue(loaded.encoder() != null, "no encoder here: " + loaded.missing());
    encoder = Objects.requireNonNull(loaded.encoder());
    reader = new PredictionReader(encoder);
  }

  @AfterAll
  static void close() throws Exception {
    if (encoder != null) {
      encoder.close();
    }
  }

  private static String words(Analysis analysis, List<Span> spans) {
    return spans.stream().map(analysis::words).collect(Collectors.joining(" / "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Gunmen burned the mill on Sunday, the mayor of Lesk said. | the mayor of Lesk | said | Gunmen burned the mill on Sunday
          The governor has said that ten men were held. | The governor | has said | that ten men were held
          According to the governor, ten farmers were taken from their homes. | the governor | According to | ten farmers were taken from their homes
          “The road is closed. Nobody can leave,” said Ida Holm, a nurse. | Ida Holm, a nurse | said | “The road is closed. / Nobody can leave,”
          """)
  void readsWhoSaysWhat(String text, String source, String cue, String content) {
    Analysis analysis = new Analyzer().analyze(BareReport.of(text));
    List<PredictedSaying> sayings = reader.read(analysis.sentences()).attributions();
    assertThat(sayings).hasSize(1);
    PredictedSaying saying = sayings.getFirst();
    assertThat(analysis.words(saying.cue())).isEqualTo(cue);
    assertThat(words(analysis, saying.sources())).isEqualTo(source);
    assertThat(words(analysis, saying.contents())).isEqualTo(content);
  }

  @Test
  void whereNothingIsSaidNobodySaysIt() {
    Analysis analysis =
        new Analyzer().analyze(BareReport.of("The market was open all morning. Rain fell."));
    assertThat(reader.read(analysis.sentences()).attributions()).isEmpty();
  }

  @Test
  void partsLieWithinSentencesAndOutsideNone() {
    Analysis analysis =
        new Analyzer()
            .analyze(
                BareReport.of(
                    "“We saw the shells fall. They burned the mill,” a farmer told the radio. The"
                        + " army denied that it had fired. The police said nothing."));
    for (PredictedSaying saying : reader.read(analysis.sentences()).attributions()) {
      for (Span part : saying.contents()) {
        assertThat(analysis.sentences()).anyMatch(one -> one.span().contains(part));
      }
      assertThat(saying.probability()).isBetween(0.0, 1.0);
    }
  }
}
