package org.attest.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * Events without the names of private persons: a party that no actor file knows and whose words may
 * hold a person's name is called by its kind; so is a source that is a witness, a resident or the
 * like. Whoever has an entry in an actor file keeps the name, as do bodies, forces, groups and
 * things.
 *
 * <p>It errs on the side of leaving out: it asks for capital letters, not for a list of names.
 */
final class PrivateNames {
  /** Kinds whose names are those of bodies or things. */
  private static final Set<String> PUBLIC =
      Set.of(
          "armed-group",
          "military",
          "police",
          "government",
          "party",
          "monitor",
          "ngo",
          "international-organisation",
          "state",
          "weapon",
          "building",
          "infrastructure",
          "position",
          "vehicle",
          "aid",
          "place");

  private static final Set<String> PRIVATE_SOURCES =
      Set.of("witness", "resident", "activist", "medic", "unnamed");

  private static final Pattern CAPITAL_WITHIN = Pattern.compile("\\s\\p{Punct}*\\p{Lu}");

  /** A capital at the start that only begins a sentence. */
  private static final Pattern COMMON_START =
      Pattern.compile(
          "(?:A|An|The|Some|Several|Many|At|About|More|Over|Up|Two|Three|Four|Five)\\s.*");

  private final Map<String, String> withheld = new LinkedHashMap<>();

  private PrivateNames() {}

  /** The event with those names taken out. */
  static Event withoutThem(Event event) {
    return new PrivateNames().cleared(event);
  }

  private Event cleared(Event event) {
    List<Event.Party> agents = event.agents().stream().map(this::cleared).toList();
    List<Event.Party> targets = event.targets().stream().map(this::cleared).toList();
    List<Event.Origin> origins = event.origins().stream().map(this::cleared).toList();
    return new Event(
        event.id(),
        event.type(),
        event.status(),
        event.certainty(),
        agents,
        targets,
        event.place(),
        event.date(),
        event.tolls().stream().map(PrivateNames::cleared).toList(),
        event.grade(),
        without(event.gradeReason()),
        origins,
        event.claims(),
        event.fields().stream()
            .map(
                field ->
                    new Event.DerivedField(
                        field.field(), field.rule(), without(field.detail()), field.claims()))
            .toList());
  }

  private Event.Party cleared(Event.Party party) {
    if (!isPrivateParty(party.name(), party.actorId(), party.kind())) {
      return party;
    }
    return new Event.Party(
        withhold(party.name(), party.kind()),
        null,
        party.kind(),
        party.responsibility(),
        party.claims());
  }

  /** True if the words may be the name of someone whom no actor file knows. */
  static boolean isPrivateParty(String name, @Nullable String actorId, @Nullable String kind) {
    boolean known = actorId != null && !actorId.startsWith("person:");
    return !known && !isPublic(kind) && mayName(name, kind);
  }

  /**
   * True if a source may be called by a private person's name. Who speaks for a known body is named
   * by both: "a person, the body".
   */
  static boolean isPrivateSource(String name, @Nullable String sourceId, String kind) {
    return PRIVATE_SOURCES.contains(kind)
        && mayName(name, null)
        && (sourceId == null || name.lastIndexOf(", ") >= 0);
  }

  private Event.Origin cleared(Event.Origin origin) {
    if (!isPrivateSource(origin.name(), origin.sourceId(), origin.kind())) {
      return origin;
    }
    int comma = origin.name().lastIndexOf(", ");
    String name =
        origin.sourceId() == null
            ? withhold(origin.name(), origin.kind())
            : withhold(origin.name(), origin.name().substring(comma + 2));
    return new Event.Origin(
        name,
        origin.sourceId(),
        origin.kind(),
        origin.party(),
        origin.stance(),
        origin.via(),
        origin.reports());
  }

  /** Words of a toll are kept where they are words of quantity: "dozens", not who they were. */
  private static Event.EventToll cleared(Event.EventToll toll) {
    return new Event.EventToll(
        toll.effect(),
        toll.who(),
        toll.min(),
        toll.best(),
        toll.max(),
        toll.words() == null ? null : Words.quantity(toll.words()),
        toll.claims());
  }

  private static boolean isPublic(@Nullable String kind) {
    return kind != null && PUBLIC.contains(kind);
  }

  /** A first capital counts only where no kind shows that the words hold a common noun. */
  private static boolean mayName(String words, @Nullable String kind) {
    return CAPITAL_WITHIN.matcher(words).find()
        || (kind == null
            && !words.isEmpty()
            && Character.isUpperCase(words.codePointAt(0))
            && !COMMON_START.matcher(words).matches());
  }

  private String withhold(String name, @Nullable String kind) {
    String instead = kind == null || kind.equals("unnamed") ? "(not named)" : kind;
    withheld.put(name, instead);
    return instead;
  }

  /** The text with every withheld name replaced, longer names first. */
  private String without(String text) {
    List<String> names = new ArrayList<>(withheld.keySet());
    if (names.isEmpty()) {
      return text;
    }
    names.sort(java.util.Comparator.comparingInt(String::length).reversed());
    Pattern any =
        Pattern.compile(names.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    return any.matcher(text)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    withheld.getOrDefault(match.group(), "(not named)")));
  }
}
