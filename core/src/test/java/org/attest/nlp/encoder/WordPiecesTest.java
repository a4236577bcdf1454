package org.attest.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected pieces are worked out by hand from the vocabulary below. */
class WordPiecesTest {
  private static final List<String> VOCABULARY =
      List.of(
          "kill", "killed", "##ed", "##er", "cafe", "west", "bank", "-", "##s", "u", "s", ".", "a",
          "aa", "##a", "$", "5", "中", "un", "##il", "##ill", "##l", "’");

  private static WordPieces pieces() {
    try {
      return WordPieces.read(
          new ByteArrayInputStream(String.join("\n", VOCABULARY).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The pieces of a word as words again; "?" is the unknown one. */
  private static String cut(String word) {
    return String.join(
        " ",
        Arrays.stream(pieces().of(word))
            .mapToObj(id -> id == WordPieces.UNKNOWN ? "?" : VOCABULARY.get((int) id))
            .toList());
  }

  @Test
  void aPieceIsNumberedByItsLine() {
    assertThat(pieces().of("kill")).containsExactly(0);
    assertThat(pieces().of("bank")).containsExactly(6);
  }

  @Test
  void takesTheLongestKnownPieceFirst() {
    assertThat(cut("killed")).isEqualTo("killed");
    assertThat(cut("killer")).isEqualTo("kill ##er");
    // "##ill" before "##il", although "##il ##l" would do as well.
    assertThat(cut("unill")).isEqualTo("un ##ill");
    assertThat(cut("banks")).isEqualTo("bank ##s");
  }

  @Test
  void upperCaseAndAccentsDoNotCount() {
    assertThat(cut("KILLED")).isEqualTo("killed");
    assertThat(cut("Caf\u00e9")).isEqualTo("cafe");
    assertThat(cut("CAFE\u0301")).isEqualTo("cafe");
  }

  @Test
  void marksStandApart() {
    assertThat(cut("West-Bank")).isEqualTo("west - bank");
    assertThat(cut("U.S.")).isEqualTo("u . s .");
    assertThat(cut("$5")).isEqualTo("$ 5");
    assertThat(cut("bank\u2019s")).isEqualTo("bank \u2019 s");
    assertThat(cut("--")).isEqualTo("- -");
    // An ideograph is a word of its own.
    assertThat(cut("中中")).isEqualTo("中 中");
  }

  @Test
  void whatIsNotKnownIsOnePiece() {
    assertThat(cut("zebra")).isEqualTo("?");
    // "kill" is known, "##x" is not: the part as a whole is unknown, its neighbours are not.
    assertThat(cut("killx")).isEqualTo("?");
    assertThat(cut("bank-killx-s")).isEqualTo("bank - ? - s");
    assertThat(cut("&")).isEqualTo("?");
  }

  @Test
  void aWordHasAtLeastOnePiece() {
    assertThat(cut("\u0301")).isEqualTo("?");
    assertThat(cut("\u200b")).isEqualTo("?");
    assertThat(cut("")).isEqualTo("?");
  }

  @Test
  void invisibleCharactersDivide() {
    assertThat(cut("west\u200bbank")).isEqualTo("west bank");
    assertThat(cut("5\u00a0banks")).isEqualTo("5 bank ##s");
  }

  @Test
  void aVeryLongPartIsUnknown() {
    // "aa" and 98 times "##a" make 100 letters.
    assertThat(pieces().of("a".repeat(100))).hasSize(99).startsWith(13, 14).endsWith(14);
    assertThat(cut("a".repeat(101))).isEqualTo("?");
    assertThat(cut("a".repeat(200_000) + "-bank")).isEqualTo("? - bank");
    // Long as a whole, but of short parts.
    assertThat(pieces().of("bank-".repeat(50))).hasSize(100).doesNotContain(WordPieces.UNKNOWN);
  }

  @Test
  void theSameWordGivesTheSamePiecesAgain() {
    WordPieces pieces = pieces();
    assertThat(pieces.of("West-Bank")).isEqualTo(pieces.of("West-Bank"));
  }
}
