package org.attest.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attest.model.Bounds;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.DateRange;
import org.attest.model.EventType;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Toll;

/**
 * What an event's fields would be if its claims were brought together by other rules, to see how
 * much hangs on the rule. Nothing of it changes the event.
 *
 * <ul>
 *   <li>{@code conservative}: the least that is said: the lowest toll, the widest place and time
 *   <li>{@code informative}: the most that is said: the highest toll, the most exact place and time
 *   <li>{@code first}: what the report published first says
 *   <li>{@code majority}: what most independent origins say; of several, the first told
 * </ul>
 */
public final class Sensitivity {
  /** The rules, in the order in which they are given. */
  public static final List<String> RULES =
      List.of("conservative", "informative", "first", "majority");

  private static final List<String> TYPES = EventType.all().stream().map(EventType::id).toList();

  private Sensitivity() {}

  /**
   * A field and what each of {@link #RULES} makes of it.
   *
   * @param name {@code type}, {@code status}, {@code place}, {@code date}, or a toll's effect and
   *     whom it is of
   * @param choices one for each rule
   */
  public record Field(String name, List<Choice> choices) {

    public Field {
      choices = List.copyOf(choices);
    }

    /** True if all rules give one value. */
    public boolean isSettled() {
      return choices.stream().map(Choice::value).distinct().count() == 1;
    }
  }

  /**
   * What a rule makes of a field.
   *
   * @param value for people
   * @param claims those that give it
   */
  public record Choice(String rule, String value, List<ClaimRef> claims) {

    public Choice {
      claims = List.copyOf(claims);
    }
  }

  /** A value that a claim gives; of two, the one with the higher measure says more. */
  private record Given(String value, double measure, ReportClaim claim) {
    LocalDate published() {
      return Objects.requireNonNullElse(claim.report().published(), LocalDate.MAX);
    }
  }

  /**
   * The fields that some claim fills.
   *
   * @param reports that hold the event's claims; others are not looked at
   * @param claims those of the event
   */
  public static List<Field> of(Collection<Outcome.Extracted> reports, Set<ClaimRef> claims) {
    List<ReportClaim> told =
        reports.stream()
            .flatMap(report -> ReportClaim.of(report).stream())
            .filter(claim -> claims.contains(claim.ref()))
            .sorted()
            .distinct()
            .toList();
    Evidence evidence = new Evidence(told, new OriginFinder(new NearCopies()).find(told));
    Map<String, List<Given>> given = new TreeMap<>();
    told.forEach(claim -> given(claim).forEach((name, values) -> add(given, name, values)));
    List<Field> fields = new ArrayList<>();
    given.forEach(
        (name, values) ->
            fields.add(
                new Field(
                    name.substring(name.indexOf(' ') + 1),
                    List.of(
                        choice(RULES.get(0), least(values), values),
                        choice(RULES.get(1), most(values), values),
                        choice(RULES.get(2), first(values), values),
                        choice(RULES.get(3), majority(evidence, values), values)))));
    return fields;
  }

  private static void add(Map<String, List<Given>> all, String name, List<Given> values) {
    all.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values);
  }

  /** By name, with a number before it by which fields are ordered. */
  private static Map<String, List<Given>> given(ReportClaim claim) {
    Map<String, List<Given>> given = new TreeMap<>();
    Claim said = claim.claim();
    add(given, "1 type", List.of(new Given(said.type(), TYPES.indexOf(said.type()), claim)));
    add(
        given,
        "2 status",
        List.of(new Given(said.status().code(), -said.status().ordinal(), claim)));
    Claim.ClaimPlace mention = said.place();
    Place place = mention == null ? null : mention.place();
    if (place != null) {
      add(given, "3 place", List.of(new Given(place.name(), -place.radiusKm(), claim)));
    }
    Claim.ClaimDate date = said.date();
    DateRange range = date == null ? null : date.range();
    if (range != null) {
      add(given, "4 date", List.of(new Given(days(range), -DateFit.length(range), claim)));
    }
    for (Toll toll : said.tolls()) {
      Bounds bounds = toll.bounds();
      Long figure = figure(bounds);
      if (figure != null && !toll.cumulative() && !bounds.rule().equals("rate")) {
        String whom = toll.who().stream().sorted().collect(Collectors.joining(", "));
        String name = "5 " + toll.effect().code() + (whom.isEmpty() ? "" : " (" + whom + ")");
        add(given, name, List.of(new Given(words(bounds), figure, claim)));
      }
    }
    return given;
  }

  private static String days(DateRange range) {
    String start = Objects.toString(range.start(), "");
    String end = Objects.toString(range.end(), "");
    return start.equals(end) ? start : start + ".." + end;
  }

  private static @org.jspecify.annotations.Nullable Long figure(Bounds bounds) {
    if (bounds.best() != null) {
      return bounds.best();
    }
    return bounds.min() != null ? bounds.min() : bounds.max();
  }

  private static String words(Bounds bounds) {
    return bounds.rule().equals("exact")
        ? String.valueOf(bounds.best())
        : bounds.rule() + " " + figure(bounds);
  }

  private static Given least(List<Given> values) {
    return values.stream()
        .min(Comparator.comparingDouble(Given::measure).thenComparing(Given::claim))
        .orElseThrow();
  }

  private static Given most(List<Given> values) {
    return values.stream()
        .min(Comparator.<Given>comparingDouble(one -> -one.measure()).thenComparing(Given::claim))
        .orElseThrow();
  }

  private static Given first(List<Given> values) {
    return values.stream()
        .min(Comparator.comparing(Given::published).thenComparing(Given::claim))
        .orElseThrow();
  }

  private static Given majority(Evidence evidence, List<Given> values) {
    return values.stream()
        .min(
            Comparator.<Given>comparingLong(
                    one -> -evidence.originsBehind(tellers(one.value(), values)))
                .thenComparing(Given::published)
                .thenComparing(Given::claim))
        .orElseThrow();
  }

  private static List<ReportClaim> tellers(String value, List<Given> values) {
    return values.stream().filter(one -> one.value().equals(value)).map(Given::claim).toList();
  }

  private static Choice choice(String rule, Given chosen, List<Given> values) {
    return new Choice(rule, chosen.value(), Evidence.refs(tellers(chosen.value(), values)));
  }
}
