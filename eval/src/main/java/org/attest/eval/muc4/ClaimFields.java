package org.attest.eval.muc4;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.attest.model.Bounds;
import org.attest.model.Claim;
import org.attest.model.DateRange;
import org.attest.model.EventType;
import org.attest.model.Responsibility;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;

/** Fields of claims in the words and formats of the templates. */
final class ClaimFields {
  static final String ACCOMPLISHED = "ACCOMPLISHED";

  private static final Set<String> STATE = Set.of("state", "military", "police", "government");
  private static final Set<String> PEOPLE =
      Set.of(
          "person",
          "population",
          "civilian",
          "people",
          "journalist",
          "medic",
          "aid-worker",
          "detainee");

  private final @Nullable LocalDate published;
  private final Location locations;

  ClaimFields(ToldClaims told) {
    published = told.published();
    locations = new Location(told);
  }

  /** One template of claims of one type. */
  Template template(List<Claim> claims) {
    Claim first = claims.getFirst();
    List<Claim.Participant> agents = all(claims, Claim::agents);
    List<Claim.Participant> targets = all(claims, Claim::targets);
    return new Template(
        EventType.of(first.type()).muc4(),
        stage(first),
        date(first),
        location(first),
        category(agents),
        all(claims, Claim::means).stream()
            .map(means -> new Template.Instrument(means.text(), null))
            .distinct()
            .toList(),
        texts(agents.stream().filter(agent -> agent.actorId() == null).toList()),
        agents.stream()
            .filter(agent -> agent.actorId() != null)
            .map(agent -> new Template.Organisation(agent.text(), confidence(agent)))
            .distinct()
            .toList(),
        targets.stream()
            .filter(target -> !isPerson(target))
            .map(target -> new Template.PhysicalTarget(target.text(), null, null, null, null))
            .distinct()
            .toList(),
        people(claims, targets),
        null,
        null);
  }

  /** Null for what did not take place, and was not threatened. */
  @Nullable String stage(Claim claim) {
    return switch (claim.status()) {
      case OCCURRED, ONGOING -> ACCOMPLISHED;
      case ATTEMPTED -> "ATTEMPTED";
      case THREATENED -> "THREATENED";
      case PLANNED, DENIED, HYPOTHETICAL -> null;
    };
  }

  /** The day or days; without them, on or before the day of publication. */
  @Nullable String date(Claim claim) {
    String said = dateSaid(claim);
    return said == null ? defaultDate() : said;
  }

  /** On or before the day of publication (docs/template-doc-part1, 7.3); null without one. */
  @Nullable String defaultDate() {
    return published == null ? null : "- " + Dates.written(published);
  }

  /** The day or days that words of the text give; null where they give none. */
  @Nullable String dateSaid(Claim claim) {
    Claim.ClaimDate date = claim.date();
    DateRange range = date == null || date.inferred() ? null : date.range();
    if (range == null) {
      return null;
    }
    LocalDate start = range.start();
    LocalDate end = range.end() == null ? published : range.end();
    if (end == null) {
      return start == null ? null : Dates.written(start);
    }
    if (start == null || start.isAfter(end)) {
      return "- " + Dates.written(end);
    }
    return start.equals(end)
        ? Dates.written(start)
        : Dates.written(start) + " - " + Dates.written(end);
  }

  @Nullable String location(Claim claim) {
    return claim.place() == null ? null : locations.written(claim.place());
  }

  /** True if the text has the country's name. */
  boolean names(String country) {
    return locations.names(country);
  }

  private static @Nullable String category(List<Claim.Participant> agents) {
    if (agents.isEmpty()) {
      return null;
    }
    boolean state = agents.stream().anyMatch(agent -> STATE.contains(orEmpty(agent.kind())));
    return state ? "STATE-SPONSORED VIOLENCE" : "TERRORIST ACT";
  }

  private static String confidence(Claim.Participant agent) {
    Responsibility responsibility = agent.responsibility();
    return switch (responsibility == null ? Responsibility.REPORTED : responsibility) {
      case REPORTED -> Confidence.FACT;
      case CLAIMED -> Confidence.CLAIMED;
      case ACCUSED, SUSPECTED -> Confidence.SUSPECTED;
      case DENIED -> Confidence.POSSIBLE;
    };
  }

  private static List<Template.HumanTarget> people(
      List<Claim> claims, List<Claim.Participant> targets) {
    List<Template.HumanTarget> people = new ArrayList<>();
    for (Claim.Participant target : targets) {
      if (isPerson(target)) {
        boolean named = target.actor() != null;
        people.add(
            new Template.HumanTarget(
                named ? target.text() : null,
                named ? null : target.text(),
                "CIVILIAN",
                null,
                null,
                null));
      }
    }
    for (Claim claim : claims) {
      for (Toll toll : claim.tolls()) {
        String effect = effect(toll);
        if (!toll.cumulative() && effect != null) {
          people.add(
              new Template.HumanTarget(
                  null, toll.text(), "CIVILIAN", number(toll.bounds()), null, effect));
        }
      }
    }
    return List.copyOf(new LinkedHashSet<>(people));
  }

  /** People whom a claim describes: persons it is done to, and those its tolls count. */
  List<Template.HumanTarget> described(Claim claim) {
    List<Template.HumanTarget> people = new ArrayList<>();
    for (Toll toll : claim.tolls()) {
      if (!toll.cumulative() && !"none".equals(toll.bounds().rule())) {
        people.add(described(toll.text(), number(toll.bounds()), effect(toll)));
      }
    }
    for (Claim.Participant target : claim.targets()) {
      boolean counted =
          claim.tolls().stream().anyMatch(toll -> toll.span().overlaps(target.span()));
      if (isPerson(target) && !counted) {
        people.add(described(target.text(), null, null));
      }
    }
    return people.stream().filter(one -> one.description() != null).toList();
  }

  private static Template.HumanTarget described(
      String words, @Nullable String number, @Nullable String effect) {
    Template.HumanTarget read = Targets.people(words);
    return new Template.HumanTarget(null, read.description(), read.type(), number, null, effect);
  }

  private static @Nullable String effect(Toll toll) {
    return switch (toll.effect()) {
      case KILLED -> "DEATH";
      case INJURED -> "INJURY";
      case MISSING, DETAINED, ABDUCTED, DISPLACED, CASUALTIES -> null;
    };
  }

  private static String number(Bounds bounds) {
    Long best = bounds.best();
    if (best != null) {
      return bounds.rule().equals("approximate") ? "~" + best : best.toString();
    }
    Long min = bounds.min();
    Long max = bounds.max();
    return min == null ? "PLURAL" : max == null ? min + " -" : min + " - " + max;
  }

  private static boolean isPerson(Claim.Participant target) {
    String kind = orEmpty(target.kind());
    return PEOPLE.contains(kind) || STATE.contains(kind);
  }

  private static List<Claim.Participant> all(
      List<Claim> claims, Function<Claim, List<Claim.Participant>> field) {
    return claims.stream().flatMap(claim -> field.apply(claim).stream()).toList();
  }

  private static List<String> texts(List<Claim.Participant> participants) {
    return participants.stream()
        .map(Claim.Participant::text)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
