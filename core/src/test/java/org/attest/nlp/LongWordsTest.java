package org.attest.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongWordsTest {

  /** Each round of a repeated group in a pattern takes the stack deeper. */
  @ParameterizedTest
  @ValueSource(strings = {"al-", "9,", "9:", ".999", "N.", "a@b.c.", "o'", "www.a/", "'", "x_"})
  void endlessWordsDoNotOverflowTheStack(String part) {
    String text = "a" + part.repeat(20_000);
    List<Span> tokens = new Tokenizer().tokenize(text, 0, text.length());
    assertThat(tokens).isNotEmpty().allSatisfy(span -> assertThat(span.length()).isPositive());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rebel-held", "Mazar-e-Sharif", "1,234,567", "a.b@example.org", "U.S."})
  void ordinaryOnesStayWhole(String word) {
    assertThat(new Tokenizer().tokenize(word, 0, word.length()))
        .containsExactly(new Span(0, word.length()));
  }
}
