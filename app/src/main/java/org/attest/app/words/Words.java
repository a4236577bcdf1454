package org.attest.app.words;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.model.Bounds;
import org.attest.model.Chain;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Link;
import org.attest.model.Place;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;

/** Values of claims and events in plain words. */
public final class Words {

  private Words() {}

  /** "air strike", "air strike (planned)". */
  public static String type(String type, Status status) {
    String name = type.replace('-', ' ');
    return status == Status.OCCURRED ? name : name + " (" + status.code() + ")";
  }

  /** "according to Sputnik, citing the Kremlin": the outermost source first. */
  public static String chain(Chain chain) {
    List<String> parts = new ArrayList<>();
    for (Link link : chain.links()) {
      String source = link.source() == null ? "an unnamed source" : link.source();
      parts.add((parts.isEmpty() ? "according to " : "citing ") + source);
    }
    String told = parts.isEmpty() ? "in the report's own voice" : String.join(", ", parts);
    return switch (chain.stance()) {
      case ASSERTS -> told;
      case CLAIMS_RESPONSIBILITY -> told + ", who claims responsibility";
      case DENIES -> told + ", who denies it";
      case DOUBTS -> told + ", who doubts it";
    };
  }

  public static String toll(
      Effect effect, List<String> who, Bounds bounds, @Nullable String vague) {
    String people = who.isEmpty() ? "" : " (" + String.join(", ", who) + ")";
    return number(bounds.min(), bounds.best(), bounds.max(), vague) + " " + effect.code() + people;
  }

  /** "8", "3 to 5", "at least 8", "up to 20"; the vague words, or "unknown number", without any. */
  public static String number(
      @Nullable Long min, @Nullable Long best, @Nullable Long max, @Nullable String vague) {
    if (min != null && max != null) {
      return min.equals(max) ? min.toString() : min + " to " + max;
    }
    if (min != null) {
      return "at least " + min;
    }
    if (max != null) {
      return "up to " + max;
    }
    if (best != null) {
      return "about " + best;
    }
    return vague == null ? "unknown number" : "“" + vague + "”";
  }

  public static String date(@Nullable DateRange range, @Nullable String partial) {
    if (range == null) {
      return partial == null ? "not known" : "only known: " + partial;
    }
    if (range.start() == null) {
      return "until " + range.end();
    }
    if (range.end() == null) {
      return "since " + range.start();
    }
    return range.start().equals(range.end())
        ? range.start().toString()
        : range.start() + " to " + range.end();
  }

  /** For tables: "2031-03-12", "2031-03", "2031", "2031-03-12..18"; at most 22 characters. */
  public static String shortDate(DateRange range) {
    LocalDate start = range.start();
    LocalDate end = range.end();
    if (start == null || end == null) {
      return start == null ? ".." + end : start + "..";
    }
    if (start.equals(end)) {
      return start.toString();
    }
    YearMonth month = YearMonth.from(start);
    if (start.getDayOfMonth() == 1 && end.equals(month.atEndOfMonth())) {
      return month.toString();
    }
    if (start.getDayOfYear() == 1 && end.equals(start.plusYears(1).minusDays(1))) {
      return String.valueOf(start.getYear());
    }
    String last = end.toString();
    if (month.equals(YearMonth.from(end))) {
      return start + ".." + last.substring(last.length() - 2);
    }
    return start + ".." + (start.getYear() == end.getYear() ? last.substring(5) : last);
  }

  /** For tables: "Salqin SY", "~Idlib SY" for an area, the words in quotes where not resolved. */
  public static String shortPlace(@Nullable Place place, String text) {
    if (place == null) {
      return "“" + text + "”";
    }
    String country =
        place.country() == null || place.level() == Place.Level.COUNTRY
            ? ""
            : " " + place.country();
    return (place.acledPrecision() == 1 ? "" : "~") + place.name() + country;
  }

  /** For tables: "8 ", "3–5 ", "≥ 11 ", "≤ 4 "; empty without a figure. */
  public static String shortNumber(@Nullable Long min, @Nullable Long best, @Nullable Long max) {
    if (min != null && max != null) {
      return (min.equals(max) ? min.toString() : min + "–" + max) + " ";
    }
    if (min != null) {
      return "≥ " + min + " ";
    }
    if (max != null) {
      return "≤ " + max + " ";
    }
    return best == null ? "" : "about " + best + " ";
  }

  /** "Idlib, Idlib, SY (area)". */
  public static String place(@Nullable Place place, String text, @Nullable String unresolved) {
    if (place == null) {
      return "“" + text + "” (" + (unresolved == null ? "not resolved" : unresolved) + ")";
    }
    String name =
        Stream.of(place.name(), place.admin1(), place.country())
            .filter(part -> part != null)
            .distinct()
            .collect(Collectors.joining(", "));
    return place.acledPrecision() == 1 ? name : name + " (area)";
  }
}
