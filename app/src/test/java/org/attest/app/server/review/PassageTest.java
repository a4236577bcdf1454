package org.attest.app.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.attest.model.Span;
import org.junit.jupiter.api.Test;

class PassageTest {
  private static final String TEXT =
      "Raid near Salqin\n\nJets came. Troops fired on a bus. Nobody spoke.\n\nThe end.";

  private static String around(String words) {
    int at = TEXT.indexOf(words);
    return Passage.around(TEXT, new Span(at, at + words.length())).of(TEXT);
  }

  @Test
  void isTheSentenceThatHoldsTheWords() {
    assertThat(around("fired")).isEqualTo("Troops fired on a bus.");
    assertThat(around("Jets")).isEqualTo("Jets came.");
    assertThat(around("Raid")).isEqualTo("Raid near Salqin");
    assertThat(around("end")).isEqualTo("The end.");
  }

  @Test
  void spansSentencesWhereTheWordsDo() {
    assertThat(around("came. Troops")).isEqualTo("Jets came. Troops fired on a bus.");
  }
}
