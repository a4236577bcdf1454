package org.attest.app.server.pages.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attest.app.Invented;
import org.attest.app.server.pages.report.FieldSpans.Mark;
import org.attest.model.Bounds;
import org.attest.model.Claim;
import org.attest.model.Outcome;
import org.attest.model.Span;
import org.attest.model.Toll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewPiecesTest {
  private static final Outcome.Extracted REPORT = Invented.report(1);
  private static final Claim CLAIM = REPORT.claims().getFirst();

  private static Claim nowhere() {
    Claim.ClaimPlace place = null;
    Claim.ClaimDate date = null;
    return CLAIM.with(place, date);
  }

  @Test
  void piecesAreTheTextWhateverOverlaps() {
    String text = "Jets bomb market\n\nJets bombed the market of Salqin on Tuesday.";
    List<Mark> marks =
        List.of(
            new Mark("c1", "targets", "target", new Span(30, 50)),
            new Mark("c1", "place", "place", new Span(44, 50)),
            new Mark("c2", "date", "date", new Span(46, 61)));
    MarkedText marked = MarkedText.of(text, new Span(0, 16), marks);
    assertThat(marked.paragraphs()).hasSize(2);
    assertThat(marked.paragraphs().getFirst().isTitle()).isTrue();
    List<String> texts = new ArrayList<>();
    for (var paragraph : marked.paragraphs()) {
      StringBuilder words = new StringBuilder();
      for (var piece : paragraph.pieces()) {
        assertThat(text.startsWith(piece.text(), piece.start())).isTrue();
        words.append(piece.text());
      }
      texts.add(words.toString());
    }
    assertThat(String.join("\n\n", texts)).isEqualTo(text);
    assertThat(marked.paragraphs().get(1).pieces())
        .anyMatch(piece -> piece.marks().size() == 3)
        .anyMatch(piece -> piece.keys().equals("c1-place c1-targets"))
        .anyMatch(piece -> piece.letters().equals("P"));
  }

  @ParameterizedTest
  @CsvSource({
    "date, 2031-03-05, 5 Mar 2031",
    "date, --05-26, '26 May, year not known'",
    "date, 2031-03-05 @0-4, 5 Mar 2031 “Jets”",
    "place, Homs (geonames:169577), Homs",
    "place, Homs;SY;34.73;36.72, 'Homs, Syria'",
    "place, @0-4, “Jets”",
    "toll.killed, 8.., at least 8",
    "toll.killed, ..8, up to 8",
    "toll.killed, 3..8, 3–8",
    "source, none, the reporter",
    "agents, @0-99, ''",
    "status, planned, said to be planned"
  })
  void valuesAreSaidInWords(String field, String value, String said) {
    assertThat(FieldWords.value(field, value, "Jets bombed")).isEqualTo(said);
  }

  @Test
  void unsureIsWhatHasNoWordsOrNoFigure() {
    assertThat(Confidence.of(CLAIM, "date")).isEqualTo(Confidence.SURE);
    assertThat(Confidence.of(CLAIM, "place")).isEqualTo(Confidence.SURE);
    assertThat(Confidence.of(CLAIM, "targets")).isEqualTo(Confidence.UNSURE);
    assertThat(Confidence.of(nowhere(), "place")).isEqualTo(Confidence.UNSURE);
    assertThat(Confidence.of(nowhere(), "date")).isEqualTo(Confidence.UNSURE);
    assertThat(Confidence.of(CLAIM, "toll.killed")).isEqualTo(Confidence.SURE);
    Toll vague = CLAIM.tolls().getFirst().with(Bounds.vague());
    assertThat(Confidence.of(CLAIM.withTolls(List.of(vague)), "toll.killed"))
        .isEqualTo(Confidence.UNSURE);
  }
}
