package org.attest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NewsWordsTest {

  @Test
  void namesHaveACapitalInsideASentence() {
    assertThat(NewsWords.in("Rebels shelled Tadef. Doctors in Tadef said 12 people died."))
        .filteredOn(NewsWords.Word::name)
        .extracting(NewsWords.Word::form)
        .containsExactly("tadef", "tadef");
    assertThat(NewsWords.in("Rebels shelled Tadef. Doctors in Tadef said 12 people died."))
        .extracting(NewsWords.Word::form)
        .containsExactly("rebel", "shelled", "tadef", "doctor", "tadef", "12", "people", "died");
  }

  @Test
  void verbsAndTheirNounsHaveOneStem() {
    assertThat(NewsWords.stem("bombing")).isEqualTo(NewsWords.stem("bombed"));
    assertThat(NewsWords.stem("shelling")).isEqualTo("shell");
    assertThat(NewsWords.stem("red")).isEqualTo("red");
  }

  @Test
  void vectorsOfOneTextAreOne() {
    WordVector one =
        WordVector.of(NewsWords.in("jets bombed a mill").stream().map(NewsWords.Word::form));
    WordVector other =
        WordVector.of(NewsWords.in("a choir sang").stream().map(NewsWords.Word::form));
    assertThat(one.cosine(one)).isCloseTo(1, within(1e-6));
    assertThat(one.cosine(other)).isZero();
    assertThat(one.shared(one)).isEqualTo(one.size()).isEqualTo(3);
    assertThat(Background.shipped().rarity("zzyzx"))
        .isGreaterThan(Background.shipped().rarity("people"));
  }
}
