package org.attest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.attest.link.Likeness.Kind;
import org.attest.model.Vocabulary;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final String SPEECH =
      "we shall keep the bridge open for as long as there is one family on the other bank that"
          + " wants to come over, and nobody in this valley has the right to ask them why";
  private static final String OWN =
      "The mayor spoke on Monday from the steps of the flour mill while some two hundred people"
          + " stood in the rain below and police kept the road to the ford clear of carts.";
  private static final String OTHER =
      "A crowd had come to the old mill by noon. The head of the council, hoarse after a week of"
          + " talks with both banks, read from a sheet of paper and left by boat without taking"
          + " questions from the few reporters there.";

  private static Likeness likeness(String one, String other) {
    return Wording.of(one).likeness(Wording.of(other));
  }

  @Test
  void aSpeechInTwoReportsMakesNoCopy() {
    String one = OWN + "\n\n“" + SPEECH + "”, she said.";
    String other = OTHER + "\n\n\"" + SPEECH + ",\" the mayor said.";
    assertThat(likeness(one, other).kind()).isEqualTo(Kind.UNRELATED);
    assertThat(likeness(one, OTHER + "\n\n‘" + SPEECH + "’, she said.").isOneText()).isFalse();
    assertThat(likeness(OWN + "\n\n" + SPEECH, OTHER + "\n\n" + SPEECH).isOneText())
        .as("without marks they are the reporters' words")
        .isTrue();
  }

  @Test
  void aPostInTwoReportsMakesNoCopy() {
    String post = "\n\n" + SPEECH + " — Foo Mayor (@foomayor) 3 March";
    assertThat(likeness(OWN + post, OTHER + post).isOneText()).isFalse();
  }

  @Test
  void aSpeechAndNothingElseIsACopy() {
    assertThat(likeness("“" + SPEECH + "”", "“" + SPEECH + "”, she said.").kind())
        .isEqualTo(Kind.COPY);
  }

  @Test
  void marksCaseAndSmallNumbersMakeNoDifference() {
    String one = OWN + " Seven boats — all of them full — had left by three o'clock, he said.";
    String other =
        OWN.toUpperCase(java.util.Locale.ROOT)
            + " 7 boats, all of them full, had left by 3 o’clock, he said.";
    assertThat(likeness(one, other).shareOfOne()).isEqualTo(1);
    assertThat(likeness(one, other).kind()).isEqualTo(Kind.COPY);
  }

  @Test
  void aCutIsFoundFromEitherSide() {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<String> whole = MadeText.paragraphs(random, 8);
      int from = random.nextInt(5);
      List<String> cut = whole.subList(from, from + 2 + random.nextInt(2));
      Likeness likeness = likeness(MadeText.text(whole), MadeText.text(cut));
      assertThat(likeness.kind()).as("seed " + seed).isEqualTo(Kind.CUT);
      assertThat(likeness(MadeText.text(cut), MadeText.text(whole)))
          .as("seed " + seed)
          .isEqualTo(
              new Likeness(
                  likeness.shareOfOther(),
                  likeness.shareOfOne(),
                  likeness.ownShare(),
                  likeness.ownRuns(),
                  likeness.allRuns(),
                  likeness.passages()));
    }
  }

  @Test
  void aBackgroundParagraphMakesNoCopy() {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<String> background = MadeText.paragraphs(random, 1);
      List<String> one = new ArrayList<>(MadeText.paragraphs(random, 4));
      List<String> other = new ArrayList<>(MadeText.paragraphs(random, 3));
      one.add(random.nextInt(5), background.getFirst());
      other.add(random.nextInt(4), background.getFirst());
      Likeness likeness = likeness(MadeText.text(one), MadeText.text(other));
      assertThat(likeness.ownRuns()).as("seed " + seed).isPositive();
      assertThat(likeness.isOneText()).as("seed " + seed).isFalse();
    }
  }

  @Test
  void noticesMakeNoCopy() {
    String notice =
        "\n\nThis dispatch of the Foo News Agency may not be published, broadcast, rewritten or"
            + " sold on in any form or place without a letter of leave from the agency's board."
            + "\n\nSubscribe today to read all that our writers send from the valley, the ford"
            + " and the hill towns, each morning at six and each evening at nine, all year.";
    assertThat(likeness(OWN + notice, OTHER + notice).allRuns()).isZero();
  }

  @Test
  void theExamplesOfStockWordingsHold() {
    for (Vocabulary.Row row : StockWording.rows()) {
      assertThat(row.list("examples")).as("line " + row.line()).isNotEmpty();
      assertThat(row.list("counterexamples")).as("line " + row.line()).isNotEmpty();
      row.list("examples").forEach(text -> assertThat(StockWording.is(text)).as(text).isTrue());
      row.list("counterexamples")
          .forEach(text -> assertThat(StockWording.is(text)).as(text).isFalse());
    }
  }

  @Test
  void twelveWordsInCommonAreAFingerprintInCommon() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      String[] words = MadeText.paragraphs(random, 3).get(1).split(" ");
      int from = random.nextInt(words.length - 12);
      String shared = String.join(" ", Arrays.copyOfRange(words, from, from + 12));
      int[] ones = around(random, shared).fingerprints();
      int[] others = around(random, shared).fingerprints();
      assertThat(ones).as("seed " + seed).isSorted().doesNotHaveDuplicates();
      assertThat(Arrays.stream(ones).anyMatch(hash -> Arrays.binarySearch(others, hash) >= 0))
          .as("seed " + seed)
          .isTrue();
    }
  }

  private static Wording around(Random random, String shared) {
    List<String> texts = MadeText.paragraphs(random, 2);
    return Wording.of(texts.get(0) + " " + shared + " " + texts.get(1));
  }

  @Test
  void shortTextsAreNotCompared() {
    assertThat(likeness("Nine died in Foo.", "Nine died in Foo.").isOneText()).isFalse();
    assertThat(Wording.of("").fingerprints()).isEmpty();
    assertThat(Wording.of("one and two and three").fingerprints()).hasSize(1);
  }
}
