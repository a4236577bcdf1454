package org.attest.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.attest.actor.ActorDirectory.Answer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the files say to what a text states, by an own file of invented actors. */
class KnownRelationsTest {
  private static final String FILE =
      """
      id\tname\tkind\tcountry\tparent\taliases\tformerly\tleaders\tsince\tuntil\trelations
      group:dune-party\tSand Party\tparty\tLY
      group:well-guards\tWell Guards\tarmed-group\tLY\tgroup:dune-party\tDune Army\tWell Watch\tOmar Said\t\t\tally group:stone-brigade
      group:stone-brigade\tStone Brigade\tarmed-group\tTD
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The Well Guards, also known as the Dune Army, fired.; SAME",
        "The Well Guards, formerly known as Well Watch, fired.; SAME",
        "The Well Guards, also known as the Dust Army, fired.; SILENT",
        "The Stone Brigade, also known as the Dune Army, fired.; OTHER",
        "The Well Guards, led by Omar Said, fired.; SAME",
        "The Well Guards, led by Idris Valdun, fired.; SILENT",
        "The Stone Brigade, led by Omar Said, fired.; OTHER",
        "The Well Guards, the armed wing of the Sand Party, fired.; SAME",
        "The Well Guards, the armed wing of the Dust Party, fired.; OTHER",
        "The Stone Brigade, the armed wing of the Sand Party, fired.; SILENT",
        "The Well Guards, based in Tripoli, fired.; SAME",
        "The Stone Brigade, based in Tripoli, fired.; OTHER",
        "The Well Guards, allied with the Stone Brigade, fired.; SAME",
        "The Stone Brigade, allied with the Well Guards, fired.; SAME",
        "The Stone Brigade, a rival of the Well Guards, fired.; SILENT",
      })
  void theFilesAnswer(String text, Verdict expected) throws Exception {
    Path file = Files.writeString(folder.resolve("actors.tsv"), FILE);
    ActorDirectory directory = ActorDirectory.shipped().with(file, null);
    assertThat(Relations.in(text)).hasSize(1);
    ActorDirectory.Answer answer = directory.answer(Relations.in(text).getFirst());
    assertThat(answer.verdict()).as(answer.words()).isEqualTo(expected);
    assertThat(answer.words().isEmpty()).isEqualTo(expected != Verdict.OTHER);
  }

  @Test
  void thePipelinesOwnDirectorySaysNothingOfThem() {
    ActorDirectory directory = ActorDirectory.shipped();
    assertThat(
            directory
                .answer(Relations.in("The Well Guards, led by Omar Said, fired.").getFirst())
                .verdict())
        .isEqualTo(Verdict.SILENT);
  }
}
