package org.attest.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.attest.model.Analysis;
import org.attest.model.BareReport;
import org.attest.model.Predictions;
import org.attest.model.Predictions.PredictedTrigger;
import org.attest.model.Sentence;
import org.attest.nlp.Analyzer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reports are invented. */
class PredictionReaderTest {
  private static final String TEXT =
      "Markets were open all morning. Gunmen killed two farmers near Jos on Monday. The harvest"
          + " was good. Rain is expected. A suicide bomber killed nine soldiers in Kabul, the"
          + " ministry said.";
  private static final List<Sentence> SENTENCES = analysis().sentences();
  private static PredictionReader reader;
  private static Encoder encoder;

  private static Analysis analysis() {
    return new Analyzer().analyze(BareReport.of(TEXT));
  }

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

  private static BitSet sentences(int... chosen) {
    BitSet set = new BitSet();
    for (int one : chosen) {
      set.set(one);
    }
    return set;
  }

  private static List<PredictedTrigger> likely(Predictions predictions) {
    return predictions.triggers().stream().filter(PredictedTrigger::isLikely).toList();
  }

  @Test
  void readsAllSentences() {
    Predictions predictions = reader.read(SENTENCES);

    assertThat(likely(predictions))
        .extracting(PredictedTrigger::sentence)
        .isNotEmpty()
        .isSubsetOf(1, 4);
  }

  @Test
  void readsChosenSentencesAndCountsThemInTheReport() {
    Predictions predictions = reader.read(SENTENCES, sentences(1, 4));

    assertThat(likely(predictions)).extracting(PredictedTrigger::sentence).containsOnly(1, 4);
    assertThat(likely(predictions).getLast().roles())
        .allSatisfy(
            role ->
                assertThat(role.span().start())
                    .isGreaterThanOrEqualTo(SENTENCES.get(4).span().start()));
    assertThat(predictions.attributions())
        .allSatisfy(saying -> assertThat(saying.sentence()).isEqualTo(4))
        .isNotEmpty();
  }

  @Test
  void readsNothingWhereNothingIsChosen() {
    assertThat(reader.read(SENTENCES, sentences())).isEqualTo(Predictions.none());
  }
}
