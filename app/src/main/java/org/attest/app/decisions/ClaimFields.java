package org.attest.app.decisions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attest.model.Bounds;
import org.attest.model.Certainty;
import org.attest.model.Claim;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.EventType;
import org.attest.model.Place;
import org.attest.model.Responsibility;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;

/** The fields of a claim that a person may correct, as text. */
public final class ClaimFields {
  /** In place of a value: what the machine read. */
  public static final String AS_READ = "as-read";

  private static final String NONE = "none";

  private ClaimFields() {}

  /** Each field that has a value; {@code toll.killed} and the like for each toll. */
  static Map<String, String> read(Claim claim) {
    Map<String, String> values = new TreeMap<>();
    values.put("type", claim.type());
    values.put("status", claim.status().code());
    values.put("certainty", claim.certainty().code());
    if (claim.date() != null) {
      values.put("date", date(claim.date()));
    }
    if (claim.place() != null) {
      values.put("place", place(claim.place()));
    }
    if (!claim.agents().isEmpty()) {
      values.put("agents", names(claim.agents()));
    }
    if (!claim.targets().isEmpty()) {
      values.put("targets", names(claim.targets()));
    }
    claim.tolls().forEach(toll -> values.putIfAbsent(tollField(toll), toll(toll)));
    return values;
  }

  /**
   * The claim with another value. Words and spans stay, as they are what it was read from, unless
   * the value names others: {@code @12-30} stands for the words of the report from offset 12 to 30,
   * see {@link Marked}.
   *
   * @param text of the report
   * @throws IllegalArgumentException if there is no such field or value; says what there is
   */
  static Claim with(Claim claim, String text, String field, String value) {
    return switch (field) {
      case "source" -> claim.withChains(SourceField.corrected(claim.chains(), text, value));
      case "type" -> claim.with(type(value), claim.status(), claim.certainty());
      case "status" -> claim.with(claim.type(), constant(Status.class, value), claim.certainty());
      case "certainty" ->
          claim.with(claim.type(), claim.status(), constant(Certainty.class, value));
      case "date" -> claim.with(claim.place(), corrected(claim.date(), Marked.of(text, value)));
      case "place" -> claim.with(corrected(claim.place(), Marked.of(text, value)), claim.date());
      case "agents" -> claim.with(only(claim.agents(), text, value, true), claim.targets());
      case "targets" -> claim.with(claim.agents(), only(claim.targets(), text, value, false));
      default -> claim.withTolls(tolls(claim, text, field, value));
    };
  }

  /** As {@link #read}, and the source, and {@code none} for what has no value. */
  public static Map<String, String> all(Claim claim) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field :
        List.of("type", "status", "certainty", "date", "place", "agents", "targets")) {
      values.put(field, NONE);
    }
    values.put("source", SourceField.read(claim.chains()));
    values.putAll(read(claim));
    return values;
  }

  static Claim withWhy(Claim claim, List<Claim.Why> more) {
    List<Claim.Why> why = new ArrayList<>(claim.why());
    why.addAll(more);
    return claim.withWhy(why);
  }

  private static String type(String value) {
    if (EventType.find(value).isEmpty()) {
      throw new IllegalArgumentException(
          "There is no type " + value + "; the types are those of the codebook, as air-strike.");
    }
    return value;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    String all =
        java.util.Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException(value + " is none of " + all);
  }

  private static String names(List<Claim.Participant> participants) {
    return participants.stream()
        .map(one -> one.actor() == null ? one.text() : one.actor())
        .collect(Collectors.joining("; "));
  }

  /**
   * Those that stay and those that come: none, or names of those that there are and words of the
   * report, separated by semicolons.
   */
  private static List<Claim.Participant> only(
      List<Claim.Participant> all, String text, String value, boolean isAgent) {
    if (value.equals(NONE)) {
      return List.of();
    }
    List<Claim.Participant> kept = new ArrayList<>();
    for (String name : value.split(";")) {
      Marked marked = Marked.of(text, name.strip());
      Span span = marked.span();
      if (span != null && marked.value().isEmpty()) {
        kept.add(participant(all, text, span, isAgent));
        continue;
      }
      kept.add(
          all.stream()
              .filter(one -> names(List.of(one)).equalsIgnoreCase(name.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "The claim does not name "
                              + name.strip()
                              + "; give those that stay, or none: "
                              + names(all))));
    }
    return kept;
  }

  private static Claim.Participant participant(
      List<Claim.Participant> all, String text, Span span, boolean isAgent) {
    return all.stream()
        .filter(one -> one.span().equals(span))
        .findFirst()
        .orElseGet(
            () ->
                new Claim.Participant(
                    span.of(text),
                    span,
                    null,
                    null,
                    null,
                    null,
                    isAgent ? Responsibility.REPORTED : null,
                    isAgent ? Certainty.CERTAIN : null,
                    0));
  }

  private static String date(Claim.ClaimDate date) {
    DateRange range = date.range();
    if (range == null) {
      return date.partial() == null ? "unresolved" : date.partial();
    }
    String start = range.start() == null ? "" : range.start().toString();
    String end = range.end() == null ? "" : range.end().toString();
    return start.equals(end) ? start : start + ".." + end;
  }

  private static Claim.@Nullable ClaimDate corrected(
      Claim.@Nullable ClaimDate date, Marked marked) {
    String value = marked.value();
    if (value.equals(NONE)) {
      return null;
    }
    String[] days = value.split("\\.\\.", -1);
    try {
      LocalDate start = LocalDate.parse(days[0]);
      LocalDate end = days.length > 1 ? LocalDate.parse(days[1]) : start;
      long length = ChronoUnit.DAYS.between(start, end) + 1;
      DateRange range = new DateRange(start, end, acledPrecision(length), ucdpPrecision(length));
      if (marked.span() != null) {
        return new Claim.ClaimDate(marked.words(), marked.span(), range, null, null, false);
      }
      return date == null
          ? new Claim.ClaimDate(null, null, range, null, null, true)
          : new Claim.ClaimDate(date.text(), date.span(), range, null, null, date.inferred());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "A date is YYYY-MM-DD, YYYY-MM-DD..YYYY-MM-DD or none, not " + value, e);
    }
  }

  private static int acledPrecision(long days) {
    return days == 1 ? 1 : days <= 7 ? 2 : 3;
  }

  private static int ucdpPrecision(long days) {
    return days == 1 ? 1 : days < 7 ? 2 : days == 7 ? 3 : days <= 31 ? 4 : 5;
  }

  private static String place(Claim.ClaimPlace mention) {
    Place place = mention.place();
    return place == null
        ? "unresolved: " + mention.text()
        : "%s (%s)".formatted(place.name(), place.id());
  }

  private static Claim.@Nullable ClaimPlace corrected(
      Claim.@Nullable ClaimPlace before, Marked marked) {
    String value = marked.value();
    Span span = marked.span();
    if (span != null && value.isEmpty()) {
      return new Claim.ClaimPlace(
          marked.words(), span, null, "marked without coordinates", false, List.of());
    }
    Claim.ClaimPlace mention =
        span == null
            ? before
            : new Claim.ClaimPlace(marked.words(), span, null, null, false, List.of());
    if (value.equals(NONE) || mention == null) {
      if (!value.equals(NONE)) {
        throw new IllegalArgumentException(
            "The claim names no place, and a place without words in the report is not kept.");
      }
      return null;
    }
    String[] parts = value.split(";");
    try {
      if (parts.length == 4 && parts[1].strip().matches("[A-Z]{2}")) {
        double lat = Double.parseDouble(parts[2].strip());
        double lon = Double.parseDouble(parts[3].strip());
        if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
          return new Claim.ClaimPlace(
              mention.text(),
              mention.span(),
              new Place(
                  "point:" + lat + "," + lon,
                  parts[0].strip(),
                  lat,
                  lon,
                  parts[1].strip(),
                  null,
                  null,
                  Place.Level.SETTLEMENT,
                  1,
                  1,
                  5),
              null,
              mention.inherited(),
              List.of());
        }
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException(
        "A place is \"NAME;CC;LATITUDE;LONGITUDE\" (\"Homs;SY;34.73;36.72\") or none, not "
            + value);
  }

  private static String tollField(Toll toll) {
    return "toll."
        + toll.effect().code()
        + (toll.who().isEmpty() ? "" : "." + String.join("+", toll.who()));
  }

  private static String toll(Toll toll) {
    Bounds bounds = toll.bounds();
    if (bounds.min() == null && bounds.max() == null) {
      return bounds.best() == null ? toll.text() : String.valueOf(bounds.best());
    }
    String min = bounds.min() == null ? "" : bounds.min().toString();
    String max = bounds.max() == null ? "" : bounds.max().toString();
    return min.equals(max) ? min : min + ".." + max;
  }

  private static List<Toll> tolls(Claim claim, String text, String field, String given) {
    Marked marked = Marked.of(text, given);
    String value = marked.value();
    Span span = marked.span();
    List<Toll> tolls = new ArrayList<>(claim.tolls());
    for (int i = 0; i < tolls.size(); i++) {
      if (tollField(tolls.get(i)).equals(field)) {
        if (value.equals(NONE)) {
          return without(tolls, i);
        }
        Toll toll = tolls.get(i).with(bounds(value));
        tolls.set(
            i,
            span == null
                ? toll
                : new Toll(
                    toll.effect(),
                    toll.who(),
                    toll.bounds(),
                    marked.words(),
                    span,
                    toll.chain(),
                    toll.partOf(),
                    toll.cumulative()));
        return tolls;
      }
    }
    if (span != null && field.startsWith("toll.")) {
      String[] parts = field.split("\\.", 3);
      List<String> who = parts.length < 3 ? List.of() : List.of(parts[2].split("\\+"));
      tolls.add(
          new Toll(
              constant(Effect.class, parts[1]),
              who,
              bounds(value),
              marked.words(),
              span,
              0,
              null,
              false));
      return tolls;
    }
    throw new IllegalArgumentException(
        "The claim has no " + field + " to correct; it has " + String.join(", ", names(claim)));
  }

  private static List<String> names(Claim claim) {
    List<String> names =
        new ArrayList<>(
            List.of("type", "status", "certainty", "date", "place", "agents", "targets"));
    claim.tolls().forEach(toll -> names.add(tollField(toll)));
    return names;
  }

  private static List<Toll> without(List<Toll> tolls, int gone) {
    List<Toll> left = new ArrayList<>();
    for (int i = 0; i < tolls.size(); i++) {
      Toll toll = tolls.get(i);
      Integer whole = toll.partOf();
      if (whole != null && whole >= gone) {
        whole = whole == gone ? null : Integer.valueOf(whole - 1);
      }
      if (i != gone) {
        left.add(
            new Toll(
                toll.effect(),
                toll.who(),
                toll.bounds(),
                toll.text(),
                toll.span(),
                toll.chain(),
                whole,
                toll.cumulative()));
      }
    }
    return left;
  }

  private static Bounds bounds(String value) {
    if (!value.matches("\\d{1,9}|\\d{1,9}\\.\\.\\d{0,9}|\\.\\.\\d{1,9}")) {
      throw new IllegalArgumentException(
          "A toll is 8, 8.. (at least), ..8 (up to), 3..8 or none, not " + value);
    }
    String[] ends = value.split("\\.\\.", -1);
    Long min = ends[0].isEmpty() ? null : Long.valueOf(ends[0]);
    if (ends.length == 1) {
      return Bounds.exact(Long.parseLong(ends[0]));
    }
    Long max = ends[1].isEmpty() ? null : Long.valueOf(ends[1]);
    if (min != null && max != null && max < min) {
      throw new IllegalArgumentException("A toll of " + value + " ends before it begins.");
    }
    if (min != null && max != null) {
      return new Bounds(min, null, max, "range");
    }
    return min == null
        ? new Bounds(null, max, max, "up-to")
        : new Bounds(min, min, null, "at-least");
  }
}
