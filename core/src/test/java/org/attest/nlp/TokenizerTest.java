package org.attest.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private final Tokenizer tokenizer = new Tokenizer();

  private List<String> tokens(String text) {
    return tokenizer.tokenize(text, 0, text.length()).stream().map(span -> span.of(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Gunmen killed 12.|Gunmen,killed,12,.",
        "Gen. Omar didn't talk.|Gen.,Omar,did,n't,talk,.",
        "Syria’s north|Syria,’s,north",
        "the rebels' camp|the,rebels,',camp",
        "al-Sham’s rebel-held town|al-Sham,’s,rebel-held,town",
        "They cannot leave|They,can,not,leave",
        "10-12 dead|10,-,12,dead",
        "$3.5 million|$,3.5,million",
        "U.S. troops|U.S.,troops",
        "(SOHR) said|(,SOHR,),said",
        "see https://a.example/b?c=1.|see,https://a.example/b?c=1,."
      })
  void cutsWordsAndMarks(String text, String expected) {
    assertThat(String.join(",", tokens(text))).isEqualTo(expected);
  }

  @Test
  void spansAreInOrderInsideTheTextAndCoverAllLettersAndDigits() {
    Random random = new Random(7);
    String alphabet = "ab Z9.,'’-“”()é\u00a0\u200f$%/ש\n";
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < random.nextInt(80); i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      List<Span> spans = tokenizer.tokenize(text.toString(), 0, text.length());
      boolean[] covered = new boolean[text.length()];
      int last = 0;
      for (Span span : spans) {
        assertThat(span.start()).as("seed 7 round %d", round).isGreaterThanOrEqualTo(last);
        assertThat(span.length()).isPositive();
        last = span.end();
        for (int i = span.start(); i < span.end(); i++) {
          covered[i] = true;
        }
      }
      for (int i = 0; i < text.length(); i++) {
        if (Character.isLetterOrDigit(text.charAt(i))) {
          assertThat(covered[i]).as("seed 7 round %d offset %d in «%s»", round, i, text).isTrue();
        }
      }
    }
  }

  @Test
  void aMillionLettersAreNoOneWord() {
    assertThat(tokens("x".repeat(1_000_000))).allMatch(token -> token.length() <= 600);
  }
}
