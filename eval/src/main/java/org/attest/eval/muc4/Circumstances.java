package org.attest.eval.muc4;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attest.model.Claim;
import org.attest.model.Claim.ClaimPlace;
import org.attest.model.DateRange;
import org.attest.model.EventType;
import org.attest.model.Place;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Day and place of incidents, from the claims that tell them: those whose evidence holds the words
 * that fill the incident's slots, and those of its type. Where no claim says a day, it is on or
 * before the day of the message; where none says a place, the country that the text speaks of most.
 */
final class Circumstances {
  private static final double SAME_TYPE = 1.5;
  private static final int RECENT_DAYS = 62;
  private static final String ARMED = "armed-group";
  private static final Set<String> THINGS = Set.of("building", "vehicle", "infrastructure");

  private final ToldClaims told;
  private final ClaimFields fields;
  private final Confidence confidence;
  private final @Nullable String country;
  private final Passages passages;

  Circumstances(ToldClaims told) {
    this.told = told;
    fields = new ClaimFields(told);
    confidence = new Confidence(told);
    passages = new Passages(told.text());
    country = told.home() == null ? country(told.claims()) : Location.country(told.home());
  }

  /** The template with day and place. */
  Template of(Template template, List<Span> words) {
    List<Claim> near = near(template.type(), words);
    String date = first(near, fields::dateSaid).orElse(fields.defaultDate());
    List<Claim> placed = near.stream().filter(this::isPlaced).toList();
    String location = first(placed, fields::location).orElse(country);
    List<Template.Organisation> organisations = organisations(template, near);
    List<String> individuals = individuals(template, near);
    return new Template(
        template.type(),
        stage(template, near),
        date,
        location,
        Perpetrators.category(individuals, organisations),
        instruments(template, near),
        individuals,
        organisations,
        new Things(passages).of(template.type(), things(template, near)),
        people(template, near),
        template.physicalTotal(),
        template.humanTotal());
  }

  /** Where heads read none, the unnamed agents of claims that are of an armed group. */
  private List<String> individuals(Template template, List<Claim> near) {
    List<String> read = template.individuals();
    List<String> all =
        read.isEmpty()
            ? alike(template, near)
                .flatMap(claim -> claim.agents().stream())
                .filter(agent -> agent.actorId() == null && ARMED.equals(agent.kind()))
                .map(Claim.Participant::text)
                .distinct()
                .toList()
            : read;
    return all.stream().filter(name -> !Names.isPartOfAnother(name, all)).toList();
  }

  /** Where heads read none, the things that claims say it was done to. */
  private List<Template.PhysicalTarget> things(Template template, List<Claim> near) {
    return template.physicalTargets().isEmpty()
        ? alike(template, near)
            .flatMap(claim -> claim.targets().stream())
            .filter(target -> THINGS.contains(String.valueOf(target.kind())))
            .map(target -> Targets.thing(target.text()))
            .toList()
        : template.physicalTargets();
  }

  /** Those named; without any, what the words of the claims of its type tell. */
  private List<Template.Instrument> instruments(Template template, List<Claim> near) {
    String type = template.type();
    if (type.equals("ARSON") || type.equals("KIDNAPPING")) {
      return List.of();
    }
    if (!template.instruments().isEmpty()) {
      return template.instruments().stream()
          .map(one -> Instruments.named(String.valueOf(one.id())))
          .toList();
    }
    return Instruments.told(type, sentences(template, near));
  }

  /** The claims of its type. */
  private Stream<Claim> alike(Template template, List<Claim> near) {
    return near.stream()
        .filter(claim -> EventType.of(claim.type()).muc4().equals(template.type()))
        .filter(claim -> fields.stage(claim) != null);
  }

  private List<String> sentences(Template template, List<Claim> near) {
    return alike(template, near)
        .flatMap(claim -> claim.evidence().stream())
        .map(told::words)
        .toList();
  }

  /**
   * What the claims of its type say; accomplished if one of them says so, or none says anything.
   */
  private String stage(Template template, List<Claim> near) {
    List<String> told =
        near.stream()
            .filter(claim -> EventType.of(claim.type()).muc4().equals(template.type()))
            .map(fields::stage)
            .filter(Objects::nonNull)
            .toList();
    return told.isEmpty() || told.contains(ClaimFields.ACCOMPLISHED)
        ? ClaimFields.ACCOMPLISHED
        : told.getFirst();
  }

  private List<Template.Organisation> organisations(Template template, List<Claim> near) {
    List<String> names =
        new ArrayList<>(template.organisations().stream().map(one -> one.name()).toList());
    Organisations organisations = new Organisations(passages);
    alike(template, near)
        .flatMap(claim -> claim.agents().stream())
        .filter(agent -> ARMED.equals(agent.kind()))
        .flatMap(agent -> Stream.ofNullable(agent.actorId()))
        .flatMap(id -> organisations.named(id).stream())
        .forEach(names::add);
    return organisations.of(names).stream()
        .map(one -> new Template.Organisation(one.getFirst(), confidence.of(one)))
        .toList();
  }

  /** With those whom claims of the same type describe. */
  private List<Template.HumanTarget> people(Template template, List<Claim> near) {
    List<Template.HumanTarget> described =
        alike(template, near)
            .flatMap(claim -> fields.described(claim).stream())
            .distinct()
            .toList();
    return new People(passages).of(template.humanTargets(), described);
  }

  /** In texts without capitals many a word passes for a place: its country must be spoken of. */
  private boolean isPlaced(Claim claim) {
    ClaimPlace said = claim.place();
    Place place = said == null ? null : said.place();
    String code = place == null ? null : place.country();
    return code != null && (code.equals(told.home()) || fields.names(Location.country(code)));
  }

  /** True if some claim tells an incident of the type. */
  boolean tell(String type) {
    return told.claims().stream()
        .anyMatch(
            claim -> EventType.of(claim.type()).muc4().equals(type) && fields.stage(claim) != null);
  }

  /** The claims that may tell the incident, surest first. */
  private List<Claim> near(String type, List<Span> words) {
    Map<Claim, Double> weights = new HashMap<>();
    for (Claim claim : told.claims()) {
      long held = words.stream().filter(word -> told.tells(claim, word)).count();
      boolean same = EventType.of(claim.type()).muc4().equals(type);
      weights.put(claim, held + (same ? SAME_TYPE : 0));
    }
    return told.claims().stream()
        .filter(claim -> weights.getOrDefault(claim, 0.0) > 0)
        .sorted(
            Comparator.comparing(this::isOld)
                .thenComparing(claim -> -weights.getOrDefault(claim, 0.0)))
        .toList();
  }

  /**
   * An incident of more than two months ago is none of a template (template-doc-part1, "recent"),
   * but for news of it: its telling comes last.
   */
  private boolean isOld(Claim claim) {
    LocalDate day = told.published();
    DateRange range = claim.date() == null ? null : claim.date().range();
    LocalDate end = range == null ? null : range.end();
    return day != null && end != null && end.isBefore(day.minusDays(RECENT_DAYS));
  }

  private static Optional<String> first(
      List<Claim> claims, Function<Claim, @Nullable String> field) {
    return claims.stream().map(field).filter(Objects::nonNull).findFirst();
  }

  private static @Nullable String country(List<Claim> claims) {
    Map<String, Integer> counts = new HashMap<>();
    for (Claim claim : claims) {
      Place place = claim.place() == null ? null : claim.place().place();
      if (place != null && place.country() != null) {
        counts.merge(place.country(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(entry -> Location.country(entry.getKey()))
        .orElse(null);
  }
}
