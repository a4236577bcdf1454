package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.attest.model.Bounds;
import org.attest.model.Chain;
import org.attest.model.Claim.ClaimDate;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Link;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "8, 8, , casualties, at least 8 casualties",
    "10, , 12, killed, 10 to 12 killed",
    "12, 12, 12, killed, 12 killed",
    "1, 1, 1, casualties, 1 casualty",
    "0, 0, 0, casualties, no casualties",
    ", 40, 40, displaced, up to 40 displaced",
    ", 30, , injured, about 30 injured",
    ", , , injured, dozens injured"
  })
  void tolls(
      @Nullable Long min, @Nullable Long best, @Nullable Long max, String effect, String words) {
    assertThat(Words.toll(toll(new Bounds(min, best, max, ""), effect, List.of())))
        .isEqualTo(words);
  }

  private static Toll toll(Bounds bounds, String effect, List<String> who) {
    return new Toll(
        ContractFields.constant(Effect.class, effect),
        who,
        bounds,
        "Dozens of people",
        new Span(0, 1),
        0,
        null,
        false);
  }

  @Test
  void tollsOfSomePeople() {
    assertThat(Words.toll(toll(Bounds.exact(5), "injured", List.of("child"))))
        .isEqualTo("5 children injured");
    assertThat(Words.toll(toll(Bounds.exact(1), "killed", List.of("journalist"))))
        .isEqualTo("1 journalist killed");
    assertThat(Words.toll(toll(Bounds.exact(3), "killed", List.of("security-forces"))))
        .isEqualTo("3 of the security forces killed");
    assertThat(Words.toll(toll(Bounds.exact(3), "casualties", List.of("civilian"))))
        .isEqualTo("3 civilians (casualties)");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-05-26, 2023-05-26, 26 May 2023",
    "2023-05-01, 2023-05-31, May 2023",
    "2023-01-01, 2023-12-31, 2023",
    "2023-05-24, 2023-05-26, 24-26 May 2023",
    "2023-04-28, 2023-05-03, 28 April - 3 May 2023",
    "2022-12-30, 2023-01-02, 30 December 2022 - 2 January 2023",
    "2011-03-15, , since 15 March 2011",
    ", 2011-03-15, until 15 March 2011"
  })
  void dates(@Nullable LocalDate start, @Nullable LocalDate end, String words) {
    DateRange range = new DateRange(start, end, 1, 1);
    assertThat(Words.date(new ClaimDate(null, null, range, null, null, false))).isEqualTo(words);
    assertThat(Words.date(new ClaimDate(null, null, range, null, null, true)))
        .isEqualTo(words + " (inferred)");
  }

  @ParameterizedTest
  @CsvSource({
    "--05-26, '26 May, year unknown'",
    "--05, 'May, year unknown'",
    "weekday:Monday, 'a Monday, date unknown'",
    "relative:a week before the raid, a week before the raid"
  })
  void partialDates(String partial, String words) {
    assertThat(Words.date(new ClaimDate("on", new Span(0, 1), null, partial, null, false)))
        .isEqualTo(words);
    assertThat(Words.date((ClaimDate) null)).isEqualTo("date unknown");
  }

  @Test
  void chains() {
    Link kremlin = link("the Kremlin", "government");
    Link sputnik = link("Sputnik", "agency");
    assertThat(Words.chain(new Chain(Stance.ASSERTS, List.of(sputnik, kremlin))))
        .isEqualTo("according to Sputnik, citing the Kremlin");
    assertThat(Words.chain(new Chain(Stance.ASSERTS, List.of())))
        .isEqualTo("in the reporter's own voice");
    assertThat(Words.chain(new Chain(Stance.DENIES, List.of(kremlin))))
        .isEqualTo("denied by the Kremlin");
    assertThat(Words.chain(new Chain(Stance.DENIES, List.of(sputnik, kremlin))))
        .isEqualTo("denied by the Kremlin, as told by Sputnik");
    assertThat(Words.chain(new Chain(Stance.CLAIMS_RESPONSIBILITY, List.of(kremlin))))
        .isEqualTo("responsibility claimed by the Kremlin");
    assertThat(
            Words.chain(
                new Chain(
                    Stance.ASSERTS, List.of(new Link(null, null, "unnamed", null, null, null)))))
        .isEqualTo("according to an unnamed source");
  }

  private static Link link(String source, String kind) {
    return new Link(source, null, kind, new Span(0, 1), "said", new Span(0, 1));
  }
}
