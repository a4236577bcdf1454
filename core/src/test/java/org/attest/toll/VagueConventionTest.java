package org.attest.toll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.attest.model.Bounds;
import org.attest.model.Vocabulary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class VagueConventionTest {
  @TempDir private Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> everyExampleOfAConventionThatShipsGetsItsNumber() {
    return Vocabulary.load(VagueConvention.class, "conventions.tsv").stream()
        .flatMap(
            row ->
                row.list("examples").stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                row.get("convention") + ": " + example,
                                () ->
                                    assertThat(
                                            VagueConvention.of(row.get("convention"))
                                                .apply(Bounds.vague(), example)
                                                .best())
                                        .isEqualTo(Long.valueOf(row.get("best"))))));
  }

  @Test
  void theRuleSaysWhichConventionAndWhichWord() {
    VagueConvention acled = VagueConvention.of("acled");
    assertThat(acled.apply(Bounds.vague(), "Dozens of people"))
        .isEqualTo(new Bounds(null, 12L, null, "vague:acled-dozens"));
    assertThat(acled.apply(Bounds.vague(), "residents").rule()).isEqualTo("vague:acled-unsaid");
  }

  @Test
  void whatItDoesNotNameStaysWords() {
    VagueConvention acled = VagueConvention.of("acled");
    assertThat(acled.apply(Bounds.vague(), "hundreds of thousands of people"))
        .isEqualTo(Bounds.vague());
    assertThat(acled.apply(Bounds.vague(), "scores of people")).isEqualTo(Bounds.vague());
    assertThat(acled.apply(Bounds.exact(12), "a dozen of several")).isEqualTo(Bounds.exact(12));
  }

  @Test
  void aFileOfTheUsersOwnHasItsName() throws IOException {
    Path file = folder.resolve("desk.tsv");
    Files.writeString(file, "word\tmin\tbest\tmax\tsource\nscores\t40\t-\t99\tour desk\n");
    assertThat(VagueConvention.of(file.toString()).apply(Bounds.vague(), "scores of people"))
        .isEqualTo(new Bounds(40L, null, 99L, "vague:desk-scores"));
  }

  @Test
  void aWrongFileSaysWhere() throws IOException {
    Path file = folder.resolve("desk.tsv");
    Files.writeString(file, "word\tmin\tbest\tmax\tsource\nscores\t40\t20\t-\tour desk\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VagueConvention.of(file.toString()))
        .withMessageContaining("desk.tsv:2");
    Files.writeString(file, "word\tmin\tbest\tmax\tsource\nscores\tmany\t-\t-\tour desk\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VagueConvention.of(file.toString()))
        .withMessageContaining("no number: many");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VagueConvention.of("nobody"))
        .withMessageContaining("acled, acled-war");
  }
}
