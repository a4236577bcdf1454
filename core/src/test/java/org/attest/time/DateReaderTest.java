package org.attest.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.model.Analysis;
import org.attest.model.BareReport;
import org.attest.model.DateMention;
import org.attest.model.DateRange;
import org.attest.model.Vocabulary;
import org.attest.nlp.Analyzer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DateReaderTest {
  private static final Analyzer ANALYZER = new Analyzer();
  private static final DateReader READER = new DateReader();

  static Analysis analysis(String text, @Nullable LocalDate published) {
    return ANALYZER.analyze(BareReport.of(text, null, published));
  }

  private static List<DateMention> read(String text, @Nullable LocalDate published) {
    return READER.read(analysis(text, published));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheRulesReadsAsItSays() {
    return Vocabulary.load(DateReader.class, "rules.tsv").stream()
        .flatMap(
            row -> row.list("examples").stream().map(example -> test(row.get("rule"), example)));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheHolidaysReadsAsItSays() {
    return Vocabulary.load(DateReader.class, "holidays.tsv").stream()
        .flatMap(
            row -> row.list("examples").stream().map(example -> test(row.get("holiday"), example)));
  }

  private static DynamicTest test(String name, String example) {
    String[] sides = example.split(" => ");
    String[] input = sides[0].split(" @");
    LocalDate published = input.length > 1 ? LocalDate.parse(input[1]) : null;
    return DynamicTest.dynamicTest(
        name + ": " + example,
        () ->
            assertThat(read(input[0], published).stream().map(DateReaderTest::shown))
                .containsExactly(sides[1]));
  }

  @TestFactory
  Stream<DynamicTest> noCounterexampleIsRead() {
    return Vocabulary.load(DateReader.class, "rules.tsv").stream()
        .flatMap(
            row ->
                row.list("counterexamples").stream()
                    .map(
                        text ->
                            DynamicTest.dynamicTest(
                                row.get("rule") + ": " + text,
                                () ->
                                    assertThat(read(text, LocalDate.of(2023, 5, 27)))
                                        .extracting(DateMention::rule)
                                        .doesNotContain(row.get("rule")))));
  }

  @Test
  void agesAddressesAndPricesAreNoDates() {
    assertThat(
            read(
                "The 45-year-old man saw www.example.org/2019/05/26/x and paid $2019 to $2020 for"
                    + " a T-2000 and 2019 tonnes.",
                LocalDate.of(2023, 5, 27)))
        .isEmpty();
  }

  @Test
  void theSpanHoldsThePreposition() {
    String text = "Warplanes on 26 May struck; the town was held since 2014.";
    assertThat(read(text, LocalDate.of(2023, 5, 27)))
        .extracting(mention -> mention.span().of(text))
        .containsExactly("on 26 May", "since 2014");
  }

  @Test
  void precisionFollowsTheCodebook() {
    assertThat(range("on 26 May")).isEqualTo(new DateRange(day(26), day(26), 1, 1));
    assertThat(range("last week")).extracting(DateRange::acledPrecision).isEqualTo(2);
    assertThat(range("last week")).extracting(DateRange::ucdpPrecision).isEqualTo(3);
    assertThat(range("in February")).extracting(DateRange::ucdpPrecision).isEqualTo(4);
    assertThat(range("last year")).extracting(DateRange::acledPrecision).isEqualTo(3);
    assertThat(range("last year")).extracting(DateRange::ucdpPrecision).isEqualTo(5);
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2023, 5, day);
  }

  private static @Nullable DateRange range(String words) {
    return read("Shells fell on the town " + words + ".", day(27)).get(0).range();
  }

  private static String shown(DateMention mention) {
    String kind = mention.kind() == DateMention.Kind.DATE ? "" : mention.kind() + " ";
    DateRange range = mention.range();
    if (range != null) {
      return shown(range);
    }
    String partial = String.valueOf(mention.partial());
    return switch (mention.kind()) {
      case DURATION, SET -> kind + partial.substring(partial.indexOf(':') + 1);
      default -> kind + partial + " (" + mention.unresolved() + ")";
    };
  }

  private static String shown(DateRange range) {
    String start = range.start() == null ? "" : range.start().toString();
    String end = range.end() == null ? "" : range.end().toString();
    return start.equals(end) ? start : start + ".." + end;
  }

  @Test
  void nothingLooksAtTheWallClock() throws java.io.IOException {
    try (var files =
        java.nio.file.Files.list(java.nio.file.Path.of("src/main/java/org/attest/time"))) {
      String sources = files.map(DateReaderTest::content).collect(Collectors.joining());
      assertThat(sources)
          .doesNotContain(".now(")
          .doesNotContain("currentTimeMillis")
          .doesNotContain("systemDefault");
    }
  }

  private static String content(java.nio.file.Path path) {
    try {
      return java.nio.file.Files.readString(path);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
