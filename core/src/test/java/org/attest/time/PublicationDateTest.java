package org.attest.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.attest.model.DateMention;
import org.attest.model.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the day of publication does to the dates of a report, and what it does not. */
class PublicationDateTest {
  private static final DateReader READER = new DateReader();
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 5, 27);

  /** Counted in days from publication. */
  private static final List<String> BY_DAY =
      List.of(
          "yesterday",
          "today",
          "tomorrow",
          "overnight",
          "last night",
          "this morning",
          "tonight",
          "the day before yesterday",
          "three days ago",
          "12 days ago",
          "two weeks ago",
          "in the past 10 days",
          "over the last three weeks",
          "two days from now",
          "in the next five days");

  /** Bound to the days of the week. */
  private static final List<String> BY_WEEK =
      List.of(
          "on Monday",
          "last Friday",
          "on Sunday evening",
          "last week",
          "next week",
          "this week",
          "over the weekend",
          "on Monday and Tuesday",
          "on Friday of last week");

  /** Bound to months and years. */
  private static final List<String> BY_YEAR =
      List.of(
          "on 26 May",
          "in February",
          "last year",
          "this month",
          "in early March",
          "on May 3",
          "from 3 to 5 April",
          "four years ago",
          "in the third quarter",
          "since January");

  private static final List<String> ABSOLUTE =
      List.of(
          "on 26 May 2021",
          "in 2019",
          "in May 2019",
          "in early 2020",
          "from 3 to 5 May 2020",
          "in the 1990s",
          "on 2023-05-26",
          "on 26/05/2023",
          "in the 19th century",
          "since 2014",
          "before 2011",
          "on Friday, May 26, 2023",
          "in the second half of 2020",
          "in nineteen ninety-six",
          "from 2006 to 2008");

  private static List<DateMention> read(String text, @Nullable LocalDate published) {
    return READER.read(DateReaderTest.analysis(text, published));
  }

  private static String text(List<String> days) {
    List<String> sentences = new ArrayList<>();
    days.forEach(day -> sentences.add("Shells fell on the town " + day + "."));
    return String.join(" ", sentences);
  }

  private static List<String> some(SplittableRandom random, List<String> from) {
    return Stream.generate(() -> from.get(random.nextInt(from.size())))
        .limit(1 + random.nextInt(3))
        .toList();
  }

  private static @Nullable DateRange shifted(@Nullable DateRange range, long days) {
    if (range == null) {
      return null;
    }
    LocalDate start = range.start();
    LocalDate end = range.end();
    return new DateRange(
        start == null ? null : start.plusDays(days),
        end == null ? null : end.plusDays(days),
        range.acledPrecision(),
        range.ucdpPrecision());
  }

  @Test
  void shiftingItShiftsRelativeDatesAlikeAndNoAbsoluteOne() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 500; i++) {
      boolean weeks = random.nextInt(2) == 0;
      List<String> relative = some(random, weeks ? BY_WEEK : BY_DAY);
      List<String> absolute = some(random, ABSOLUTE);
      String text = text(Stream.concat(relative.stream(), absolute.stream()).toList());
      long days = (random.nextInt(2000) - 1000) * (weeks ? 7L : 1L);
      List<DateMention> before = read(text, PUBLISHED);
      List<DateMention> after = read(text, PUBLISHED.plusDays(days));
      assertThat(before).as(text).hasSize(relative.size() + absolute.size());
      assertThat(after).as(text).hasSameSizeAs(before);
      for (int j = 0; j < before.size(); j++) {
        DateMention one = before.get(j);
        assertThat(one.range()).as(text).isNotNull();
        assertThat(after.get(j).span()).isEqualTo(one.span());
        assertThat(after.get(j).range())
            .as("%s, %d days on: %s", text, days, one.span().of(text))
            .isEqualTo(j < relative.size() ? shifted(one.range(), days) : one.range());
      }
    }
  }

  @Test
  void withoutItOnlyDatesThatSayTheirYearAreResolved() {
    SplittableRandom random = new SplittableRandom(12);
    List<String> dependent = Stream.of(BY_DAY, BY_WEEK, BY_YEAR).flatMap(List::stream).toList();
    for (int i = 0; i < 500; i++) {
      List<String> relative = some(random, dependent);
      List<String> absolute = some(random, ABSOLUTE);
      String text = text(Stream.concat(relative.stream(), absolute.stream()).toList());
      List<DateMention> mentions = read(text, null);
      assertThat(mentions).as(text).hasSize(relative.size() + absolute.size());
      for (int j = 0; j < mentions.size(); j++) {
        DateMention mention = mentions.get(j);
        if (j < relative.size()) {
          assertThat(mention.range()).as(text).isNull();
          assertThat(mention.partial()).as(text).isNotNull();
          assertThat(mention.unresolved()).as(text).isEqualTo("no-publication-date");
        } else {
          assertThat(mention).as(text).isEqualTo(read(text, PUBLISHED).get(j));
        }
      }
    }
  }

  /** From the first to the last day of a year, whatever is said lies within two years of it. */
  @Test
  void aDateWithoutAYearIsNearPublication() {
    for (int day = 1; day <= 366; day++) {
      LocalDate published = LocalDate.ofYearDay(2024, day);
      for (DateMention mention : read(text(BY_YEAR), published)) {
        DateRange range = mention.range();
        assertThat(range).as("%s on %s", mention, published).isNotNull();
        LocalDate known = range == null || range.start() == null ? published : range.start();
        assertThat(Math.abs(known.getYear() - published.getYear()))
            .as("%s on %s", mention, published)
            .isLessThanOrEqualTo(mention.rule().equals("ago") ? 4 : 1);
      }
    }
  }

  @Test
  void valuesAreWrittenAlikeInEveryLocale() {
    Locale locale = Locale.getDefault();
    String text = text(Stream.of(ABSOLUTE, BY_DAY, BY_WEEK).flatMap(List::stream).toList());
    List<TimeExpression> here = READER.expressions(DateReaderTest.analysis(text, PUBLISHED));
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      assertThat(new DateReader().expressions(DateReaderTest.analysis(text, PUBLISHED)))
          .isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "in the preceding two weeks,relative-to-event",
    "in the following 10 days,relative-to-event",
    "5000 years ago,vague",
    "9999 centuries ago,vague",
    "over the next 9999 decades,vague",
    "on 31 February 2021,no-such-day",
    "on 31 February,no-such-day",
    "from 28 to 31 February 2021,no-such-day",
    "from 30 February to 2 March,no-such-day",
  })
  void whatNoCalendarHoldsIsUnresolvedWithAndWithoutIt(String words, String reason) {
    String text = text(List.of(words));
    assertThat(read(text, PUBLISHED)).extracting(DateMention::unresolved).containsExactly(reason);
    assertThat(read(text, null)).allSatisfy(m -> assertThat(m.range()).isNull());
  }

  /** Letters that other alphabets fold to ours make no month of a word, and no fault. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 APR\u0130L 2020",
        "5 Apr\u0131l 2020",
        "5 Augu\u017ft 2020",
        "two wee\u212as ago"
      })
  void lettersThatOnlyFoldToOursAreNoneOfOurs(String words) {
    assertThat(read(text(List.of("on " + words)), PUBLISHED))
        .allSatisfy(mention -> assertThat(mention.rule()).isIn("year", "duration"));
  }
}
