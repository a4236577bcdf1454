package org.attest.eval.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attest.model.Claim;
import org.attest.model.Claim.ClaimDate;
import org.attest.model.Claim.ClaimPlace;
import org.attest.model.DateRange;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * News of any length, made by drawing real reports anew: on other days, at other places, with other
 * letters in all names, so that what is drawn twice is another occurrence. Every occurrence is told
 * by three reports. The same seed gives the same news.
 */
final class MadeNews {
  /** How many reports are published on a day. */
  private static final int REPORTS_A_DAY = 300;

  private static final int TELLERS = 3;

  private static final Pattern WORD = Pattern.compile("\\b(?:[A-Z][a-z]+|[a-z]{7,})\\b");

  private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

  private final List<Outcome.Extracted> real;
  private int made;

  /**
   * @param real reports with claims, to draw from
   */
  MadeNews(List<Outcome.Extracted> real) {
    this.real = real.stream().filter(report -> !report.claims().isEmpty()).toList();
  }

  /** The next report. */
  Outcome.Extracted next() {
    int telling = made / TELLERS;
    Random random = new Random(telling);
    Outcome.Extracted drawn = real.get(random.nextInt(real.size()));
    LocalDate day = FIRST.plusDays(made / REPORTS_A_DAY);
    LocalDate published = drawn.report().published();
    long days = published == null ? 0 : day.toEpochDay() - published.toEpochDay();
    double north = random.nextDouble() * 40 - 20;
    double east = random.nextDouble() * 40 - 20;
    Report report = report(drawn.report(), day, random, made);
    List<Claim> claims = new ArrayList<>();
    for (Claim claim : drawn.claims()) {
      claims.add(claim.with(moved(claim.place(), telling, north, east), moved(claim.date(), days)));
    }
    made++;
    return new Outcome.Extracted(report, claims);
  }

  private static Report report(Report drawn, LocalDate day, Random random, int number) {
    return new Report(
        "sha256:made-%09d".formatted(number),
        drawn.rawHash(),
        "made",
        "Outlet " + number % 97,
        drawn.title(),
        day,
        drawn.language(),
        null,
        drawn.byline(),
        renamed(drawn.text(), random),
        drawn.titleSpan(),
        drawn.dateline(),
        drawn.credits());
  }

  /** Other letters in names and in longer words, which say what it is about; spans stay true. */
  private static String renamed(String text, Random random) {
    List<Integer> letters = new ArrayList<>(IntStream.range(0, 26).boxed().toList());
    Collections.shuffle(letters, random);
    return WORD.matcher(text)
        .replaceAll(
            word ->
                word.group()
                    .chars()
                    .map(c -> c >= 'a' && c <= 'z' ? 'a' + letters.get(c - 'a') : c)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  private static @Nullable ClaimPlace moved(
      @Nullable ClaimPlace mention, int telling, double north, double east) {
    Place place = mention == null ? null : mention.place();
    if (mention == null || place == null) {
      return mention;
    }
    Place moved =
        new Place(
            place.id() + "-" + telling,
            place.name(),
            Math.clamp(place.lat() + north, -89, 89),
            Math.clamp(place.lon() + east, -179, 179),
            place.country(),
            place.admin1(),
            place.admin2(),
            place.level(),
            place.acledPrecision(),
            place.ucdpPrecision(),
            place.radiusKm());
    return new ClaimPlace(
        mention.text(), mention.span(), moved, null, mention.inherited(), List.of());
  }

  private static @Nullable ClaimDate moved(@Nullable ClaimDate date, long days) {
    DateRange range = date == null ? null : date.range();
    if (date == null || range == null) {
      return date;
    }
    DateRange moved =
        new DateRange(
            later(range.start(), days),
            later(range.end(), days),
            range.acledPrecision(),
            range.ucdpPrecision());
    return new ClaimDate(
        date.text(), date.span(), moved, date.partial(), date.unresolved(), date.inferred());
  }

  private static @Nullable LocalDate later(@Nullable LocalDate day, long days) {
    return day == null ? null : day.plusDays(days);
  }
}
