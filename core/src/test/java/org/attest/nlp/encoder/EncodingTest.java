package org.attest.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attest.nlp.encoder.Encoding.Labelled;
import org.attest.nlp.encoder.Windows.Window;
import org.junit.jupiter.api.Test;

/** Decoding of scores that are made up; no model is needed. */
class EncodingTest {
  private static final List<String> TAGS = List.of("O", "B-place", "I-place", "B-date", "I-date");

  /** A head of two labels comes before, so that offsets count. */
  private static final Labels LABELS =
      new Labels(
          Map.of(
              "status", new Head("status", 0, List.of("occurred", "planned")),
              "entity", new Head("entity", 2, TAGS)),
          List.of("agent", "target"));

  /** No pair is ever asked for. */
  private static final Encoding.PairScorer NONE =
      (anchors, others, steps) -> {
        throw new AssertionError("asked for pairs");
      };

  /** Scores so that the softmax gives the tag 0.8 and the four others 0.05 each. */
  private static float[] sure(String tag) {
    float[] row = new float[2 + TAGS.size()];
    row[2 + TAGS.indexOf(tag)] = (float) Math.log(16);
    return row;
  }

  private static Encoding encoding(List<Integer> ends, String... tags) {
    float[][] rows = new float[tags.length][];
    for (int i = 0; i < tags.length; i++) {
      rows[i] = sure(tags[i]);
    }
    return encoding(ends, rows);
  }

  private static Encoding encoding(List<Integer> ends, float[][] rows) {
    Window all = new Window(0, 0, rows.length);
    return new Encoding(LABELS, NONE, ends, List.of(new Encoding.Part(all, Map.of("words", rows))));
  }

  private static List<String> spans(List<Integer> ends, String... tags) {
    return shown(encoding(ends, tags).spans("entity"));
  }

  private static List<String> shown(List<Labelled> spans) {
    return spans.stream().map(span -> span.label() + " " + span.from() + "-" + span.to()).toList();
  }

  @Test
  void joinsWhatContinues() {
    assertThat(spans(List.of(5), "O", "B-place", "I-place", "O", "B-date"))
        .containsExactly("place 1-3", "date 4-5");
  }

  @Test
  void aNewBeginningEndsTheSpanBefore() {
    assertThat(spans(List.of(3), "B-place", "B-place", "I-place"))
        .containsExactly("place 0-1", "place 1-3");
  }

  @Test
  void anInsideThatContinuesNothingBeginsASpan() {
    assertThat(spans(List.of(4), "I-place", "I-place", "I-date", "O"))
        .containsExactly("place 0-2", "date 2-3");
  }

  @Test
  void noSpanCrossesASentence() {
    assertThat(spans(List.of(2, 4), "O", "B-place", "I-place", "O"))
        .containsExactly("place 1-2", "place 2-3");
  }

  @Test
  void nothingButOutsideGivesNoSpan() {
    assertThat(spans(List.of(2), "O", "O")).isEmpty();
    assertThat(encoding(List.of(), new float[0][]).spans("entity")).isEmpty();
  }

  @Test
  void aSpanIsAsProbableAsItsWordsInTheMean() {
    // The second word: e^1 / (e^1 + 4) for I-place, where all scores but one are 0.
    float[] second = new float[7];
    second[4] = 1;
    double other = Math.E / (Math.E + 4);
    Labelled span =
        encoding(List.of(2), new float[][] {sure("B-place"), second}).spans("entity").getFirst();
    assertThat(span.from()).isEqualTo(0);
    assertThat(span.to()).isEqualTo(2);
    assertThat(span.probability()).isCloseTo((0.8 + other) / 2, within(1e-6));
  }

  @Test
  void outsideMustBeProbableEnough() {
    // Weights 4 (O), 3 (B-place), 1, 1, 1: O has 0.4, B-place 0.3.
    float[] unsure = new float[7];
    unsure[2] = (float) Math.log(4);
    unsure[3] = (float) Math.log(3);
    Encoding encoding = encoding(List.of(1), new float[][] {unsure});
    assertThat(shown(encoding.spans("entity"))).containsExactly("place 0-1");
    assertThat(encoding.spans("entity").getFirst().probability()).isCloseTo(0.3, within(1e-6));
    assertThat(encoding.spans("entity", 0.35)).isEmpty();
  }

  @Test
  void aWordIsReadInTheWindowThatOwnsIt() {
    // Words 0 to 2 in the first window, 1 to 3 in the second, which owns only word 3: what it says
    // of words 1 and 2 does not count.
    float[][] first = {sure("O"), sure("B-place"), sure("I-place")};
    float[][] second = {sure("B-date"), sure("I-date"), sure("B-date")};
    Encoding encoding =
        new Encoding(
            LABELS,
            NONE,
            List.of(4),
            List.of(
                new Encoding.Part(new Window(0, 0, 3), Map.of("words", first)),
                new Encoding.Part(new Window(1, 3, 4), Map.of("words", second))));
    assertThat(shown(encoding.spans("entity"))).containsExactly("place 1-3", "date 3-4");
  }

  @Test
  void scoresAreThoseOfTheHead() {
    float[] row = {1, 2, 3, 4, 5, 6, 7};
    Encoding encoding = encoding(List.of(1), new float[][] {row});
    assertThat(encoding.scores("status", 0)).containsExactly(1, 2);
    assertThat(encoding.scores("entity", 0)).containsExactly(3, 4, 5, 6, 7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoding.scores("colour", 0))
        .withMessageContaining("colour");
  }

  @Test
  void probabilitiesAreThoseOfTheFormula() {
    // Weights 1, 3 and 4 of 8; adding the same to every score changes nothing, however large.
    float[] scores = {0, (float) Math.log(3), (float) Math.log(4)};
    float[] high = {500, 500, 500};
    assertThat(Encoding.oneOf(scores))
        .containsExactly(new double[] {0.125, 0.375, 0.5}, within(1e-6));
    assertThat(Encoding.oneOf(high))
        .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-9));
    assertThat(Encoding.either(0)).isEqualTo(0.5);
    assertThat(Encoding.either((float) Math.log(3))).isCloseTo(0.75, within(1e-6));
  }

  /** The table of model/training/encoder/net.py, written out: where each step begins. */
  @Test
  void stepIsTheTableOfTheTraining() {
    int[] begins = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14, 18, 23, 31, 40, 53, 70, 92, 122, 400};
    for (int step = 0; step < begins.length - 1; step++) {
      for (int distance = begins[step]; distance < begins[step + 1]; distance++) {
        assertThat(Encoding.step(distance)).as("step of %d", distance).isEqualTo(step);
        if (distance > 0) {
          assertThat(Encoding.step(-distance)).as("step of -%d", distance).isEqualTo(21L + step);
        }
      }
    }
  }

  @Test
  void relationsAreAskedOfTheAnchorsWindow() {
    float[][] anchors = {{10}, {11}, {12}, {13}};
    float[][] others = {{20}, {21}, {22}, {23}};
    List<String> asked = new ArrayList<>();
    Encoding.PairScorer scorer =
        (from, to, steps) -> {
          asked.add(
              from[0][0] + " to " + to.length + " words, steps " + steps[0][0] + " " + steps[0][3]);
          // Agents are the first two words, targets none.
          return new float[][][] {{{3, -3}, {3, -3}, {-3, -3}, {-3, -3}}};
        };
    Encoding encoding =
        new Encoding(
            LABELS,
            scorer,
            List.of(4),
            List.of(
                new Encoding.Part(
                    new Window(0, 0, 4), Map.of("anchor", anchors, "other", others))));
    Relations relations = encoding.relations(List.of(2)).getFirst();
    // Word 0 is two before the anchor (21 + 2), word 3 one after it.
    assertThat(asked).containsExactly("12.0 to 4 words, steps 23 1");
    assertThat(shown(relations.spans("agent", 0, 4, 0.5))).containsExactly("agent 0-2");
    assertThat(shown(relations.spans("agent", 1, 4, 0.5))).containsExactly("agent 1-2");
    assertThat(relations.spans("target", 0, 4, 0.5)).isEmpty();
    assertThat(relations.probability("agent", 4)).isZero();
  }
}
