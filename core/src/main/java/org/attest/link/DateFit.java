package org.attest.link;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.attest.model.Claim.ClaimDate;
import org.attest.model.DateRange;
import org.jspecify.annotations.Nullable;

/** How well the dates of two claims go together. */
final class DateFit {

  /** Reports this close together tell the same news. */
  private static final long SAME_NEWS_DAYS = 3;

  /** A date no longer than this, about a month, says which of several likes is meant. */
  private static final long MOST_TYING_DAYS = 31;

  private DateFit() {}

  /**
   * By what is said, else by publication. Nothing but a date ties what is told months apart: both
   * must be dated, and one to about a month.
   */
  static Fit of(ReportClaim one, ReportClaim other) {
    ClaimDate date = one.claim().date();
    ClaimDate otherDate = other.claim().date();
    Fit said = of(date, otherDate);
    if (said.contradicts()) {
      return said;
    }
    LocalDate published = one.report().published();
    LocalDate otherPublished = other.report().published();
    if (published == null || otherPublished == null) {
      return said;
    }
    long days = Math.abs(ChronoUnit.DAYS.between(published, otherPublished));
    if (days > Candidates.MOST_NEWS_DAYS && !tied(date, otherDate)) {
      return Fit.contradiction("news of other months");
    }
    return said.known() ? said : byPublication(one, published, other, otherPublished, days);
  }

  private static boolean tied(@Nullable ClaimDate one, @Nullable ClaimDate other) {
    DateRange range = one == null ? null : one.range();
    DateRange otherRange = other == null ? null : other.range();
    return range != null
        && otherRange != null
        && Math.min(length(range), length(otherRange)) <= MOST_TYING_DAYS;
  }

  private static Fit of(@Nullable ClaimDate one, @Nullable ClaimDate other) {
    if (one == null || other == null) {
      return Fit.unknown("date not said");
    }
    DateRange range = one.range();
    DateRange otherRange = other.range();
    if (range != null && otherRange != null) {
      return ranges(range, otherRange, one.inferred() || other.inferred());
    }
    String partial = one.partial() == null ? other.partial() : one.partial();
    if (partial == null) {
      return Fit.unknown("date not resolved");
    }
    DateRange known = range == null ? otherRange : range;
    return known == null ? partials(partial, other.partial()) : partial(partial, known);
  }

  /**
   * For two claims of which at least one is undated: reports of the same days are more likely to
   * speak of one occurrence, and none speaks of one that was yet to come.
   */
  private static Fit byPublication(
      ReportClaim one,
      LocalDate published,
      ReportClaim other,
      LocalDate otherPublished,
      long days) {
    if (!isFact(one) || !isFact(other)) {
      return Fit.unknown("date not said");
    }
    if (startsAfter(one, otherPublished) || startsAfter(other, published)) {
      return Fit.contradiction("after the other report");
    }
    return days <= SAME_NEWS_DAYS
        ? new Fit(0.3, false, false, () -> "published within days")
        : Fit.unknown("date not said");
  }

  private static boolean isFact(ReportClaim claim) {
    return claim.claim().status().isFact();
  }

  private static boolean startsAfter(ReportClaim claim, LocalDate day) {
    ClaimDate date = claim.claim().date();
    DateRange range = date == null ? null : date.range();
    LocalDate start = range == null ? null : range.start();
    return start != null && start.isAfter(day.plusDays(1));
  }

  private static Fit ranges(DateRange one, DateRange other, boolean inferred) {
    if (!one.mayOverlap(other)) {
      return inferred && gapDays(one, other) <= 1
          ? Fit.of(0.5, "a day apart, one inferred from publication")
          : Fit.contradiction("other days");
    }
    long days = Math.max(length(one), length(other));
    if (days <= 1) {
      return Fit.of(inferred ? 0.8 : 1, "same day");
    }
    if (days <= 7) {
      return Fit.of(0.7, "days overlap");
    }
    return days <= MOST_TYING_DAYS
        ? Fit.of(0.4, "weeks overlap")
        : Fit.of(0.1, "long spans overlap");
  }

  /**
   * Days between the end of one and the start of the other; only asked where both are closed there.
   */
  private static long gapDays(DateRange one, DateRange other) {
    LocalDate end = one.end();
    LocalDate start = other.start();
    if (end != null && start != null && end.isBefore(start)) {
      return ChronoUnit.DAYS.between(end, start);
    }
    LocalDate otherEnd = other.end();
    LocalDate otherStart = one.start();
    return otherEnd == null || otherStart == null
        ? Long.MAX_VALUE
        : ChronoUnit.DAYS.between(otherEnd, otherStart);
  }

  /** Days of a range; an open one counts as very long. */
  static long length(DateRange range) {
    LocalDate start = range.start();
    LocalDate end = range.end();
    return start == null || end == null
        ? Integer.MAX_VALUE
        : ChronoUnit.DAYS.between(start, end) + 1;
  }

  private static Fit partials(String one, @Nullable String other) {
    return one.equals(other) && !one.startsWith("relative:")
        ? Fit.of(0.4, "same partial date")
        : Fit.unknown("partial dates");
  }

  private static Fit partial(String partial, DateRange range) {
    LocalDate day = range.start();
    if (day == null || length(range) > 1) {
      return Fit.unknown("partial date");
    }
    String said;
    if (partial.startsWith("--")) {
      said = "--" + day.toString().substring(day.toString().length() - 5);
      said = said.substring(0, Math.min(said.length(), partial.length()));
    } else if (partial.startsWith("weekday:")) {
      said = "weekday:" + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    } else {
      return Fit.unknown("partial date");
    }
    return said.equals(partial)
        ? Fit.of(partial.startsWith("--") ? 0.6 : 0.3, "partial date fits")
        : Fit.contradiction("other day");
  }
}
