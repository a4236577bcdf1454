package org.attest.eval.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Chain;
import org.attest.model.Link;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final String TEXT =
      "Radio Orvan said rebels shelled the mill, citing Lena Maro, a medic. She saw it. Guards deny it.";
  private static final Judge JUDGE = new Judge(TEXT);

  private static Span words(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Link link(String words) {
    return new Link(words, null, "outlet", words(words), "said", words("said"));
  }

  private static GoldClaim.Link gold(String... wordings) {
    return new GoldClaim.Link(List.of(wordings).stream().map(JudgeTest::words).toList());
  }

  private static Chain told(Link... links) {
    return new Chain(Stance.ASSERTS, List.of(links));
  }

  private static GoldClaim.Chain coded(Stance stance, GoldClaim.Link... links) {
    return new GoldClaim.Chain(stance, List.of(links));
  }

  private static final GoldClaim.Chain MARO =
      coded(Stance.ASSERTS, gold("Radio Orvan"), gold("a medic", "Lena Maro", "She"));

  @Test
  void aChainIsItsStanceAndItsLinksInOrder() {
    List<Chain> both = List.of(told(link("Radio Orvan"), link("Lena Maro")));
    assertThat(JUDGE.areAllRight(both, List.of(MARO))).isTrue();
    assertThat(JUDGE.areAllRight(List.of(told(link("Lena Maro"))), List.of(MARO))).isFalse();
    assertThat(
            JUDGE.areAllRight(List.of(told(link("Lena Maro"), link("Radio Orvan"))), List.of(MARO)))
        .isFalse();
    assertThat(
            JUDGE.areAllRight(
                List.of(told(link("Guards"))), List.of(coded(Stance.DENIES, gold("Guards")))))
        .isFalse();
  }

  @Test
  void originsAreTheInnermostOfWhatAsserts() {
    List<Chain> inner = List.of(told(link("Lena Maro")));
    assertThat(JUDGE.areOriginsRight(inner, List.of(MARO))).isTrue();
    assertThat(JUDGE.areOriginsRight(inner, List.of(MARO, coded(Stance.DENIES, gold("Guards")))))
        .isTrue();
    assertThat(JUDGE.areOriginsRight(inner, List.of(MARO, coded(Stance.ASSERTS)))).isFalse();
    assertThat(JUDGE.areOriginsRight(List.of(told()), List.of(coded(Stance.ASSERTS)))).isTrue();
  }

  @Test
  void whoIsNotNamedIsNobodyElse() {
    Link unnamed = new Link(null, null, "unnamed", null, "reportedly", words("said"));
    assertThat(JUDGE.areAllRight(List.of(told(unnamed)), List.of(coded(Stance.ASSERTS, gold()))))
        .isTrue();
    assertThat(
            JUDGE.areAllRight(
                List.of(told(unnamed)), List.of(coded(Stance.ASSERTS, gold("Guards")))))
        .isFalse();
  }
}
