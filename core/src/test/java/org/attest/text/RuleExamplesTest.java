package org.attest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.model.Credit;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples and counter-examples of every rule file of this package. */
class RuleExamplesTest {

  static Stream<Vocabulary.Row> boilerplate() {
    return RulePatterns.rows("boilerplate.tsv").stream();
  }

  static Stream<Vocabulary.Row> credits() {
    return RulePatterns.rows("credits.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("boilerplate")
  void boilerplateRuleMatchesItsExamplesAndNoRuleItsCounterexamples(Vocabulary.Row row) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    Pattern pattern = RulePatterns.compile(row.get("pattern"), flags);
    assertThat(row.list("examples")).isNotEmpty().allMatch(pattern.asMatchPredicate());
    assertThat(row.list("counterexamples"))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(BoilerplateRules.find(text)).isNull());
  }

  @ParameterizedTest
  @MethodSource("credits")
  void creditRuleReadsItsExamplesAndNoRuleItsCounterexamples(Vocabulary.Row row) {
    assertThat(row.list("examples")).isNotEmpty();
    for (String example : row.list("examples")) {
      String[] sides = example.split(" ?=> ?", 2);
      String expected = sides[1].isBlank() ? null : sides[1];
      assertThat(read(row.get("where"), sides[0])).as(example).isEqualTo(expected);
    }
    for (String text : row.list("counterexamples")) {
      assertThat(CreditRules.ofLine(text)).as(text).isNull();
      assertThat(CreditRules.atEnd(text)).as(text).isNull();
      assertThat(CreditRules.dateline(text)).as(text).isNull();
    }
  }

  private static @Nullable String read(String where, String text) {
    Credit credit =
        switch (where) {
          case "paragraph" -> CreditRules.ofLine(text);
          case "end" -> CreditRules.atEnd(text);
          default -> Objects.requireNonNull(CreditRules.dateline(text), text).credit();
        };
    if (credit == null) {
      return null;
    }
    assertThat(credit.span().of(text)).isEqualTo(credit.name());
    if (credit.cueSpan() != null) {
      assertThat(credit.cueSpan().of(text)).isEqualTo(credit.cue());
    }
    return credit.name();
  }
}
