package org.attest.export;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.model.Effect;
import org.attest.model.Event;
import org.jspecify.annotations.Nullable;

/** What sort of side a party is, as far as its kind says; things are no side. */
enum Side {
  /** Forces, police or government of a state. */
  STATE,
  /** An armed group; whether rebels or a militia is not known. */
  GROUP,
  CIVILIANS,
  PROTESTERS;

  private static final Set<String> STATES = Set.of("state", "military", "police", "government");
  private static final Set<String> UNARMED =
      Set.of(
          "civilian",
          "people",
          "population",
          "aid-worker",
          "journalist",
          "medic",
          "activist",
          "ngo",
          "international-organisation",
          "party",
          "resident",
          "witness",
          "detainee");
  private static final Set<String> UNARMED_VICTIMS =
      Set.of("civilian", "child", "aid-worker", "medic", "journalist", "protester");

  /** The side a party is of; null for things and for what has no kind. */
  static @Nullable Side of(Event.Party party) {
    String kind = party.kind();
    if (kind == null) {
      return null;
    }
    if (STATES.contains(kind)) {
      return STATE;
    }
    return switch (kind) {
      case "armed-group" -> GROUP;
      case "protester" -> PROTESTERS;
      default -> UNARMED.contains(kind) ? CIVILIANS : null;
    };
  }

  /** The one sort of side all agents are of that are of any; null for none or several. */
  static @Nullable Side ofAgents(ToldEvent told) {
    return only(SchemeText.actors(told.event().agents()));
  }

  /** As {@link #ofAgents}; where no target says, those the tolls count decide. */
  static @Nullable Side ofTargets(ToldEvent told) {
    List<Event.Party> targets = told.event().targets();
    if (targets.stream().anyMatch(party -> of(party) != null)) {
      return only(targets);
    }
    List<Event.EventToll> hurt =
        told.event().tolls().stream().filter(toll -> toll.effect() != Effect.DISPLACED).toList();
    return !hurt.isEmpty() && hurt.stream().allMatch(Side::isUnarmed) ? CIVILIANS : null;
  }

  /** True if those a toll counts are said to be unarmed. */
  static boolean isUnarmed(Event.EventToll toll) {
    return toll.who().stream().anyMatch(UNARMED_VICTIMS::contains);
  }

  private static @Nullable Side only(List<Event.Party> parties) {
    Set<Side> sides =
        parties.stream()
            .map(Side::of)
            .flatMap(java.util.stream.Stream::ofNullable)
            .collect(Collectors.toSet());
    return sides.size() == 1 ? sides.iterator().next() : null;
  }

  /** The country of a state's force ({@code force:ru-air-force}) or of a state; null for others. */
  static @Nullable String state(Event.Party party) {
    String id = party.actorId();
    if (id == null || of(party) != STATE) {
      return null;
    }
    int colon = id.indexOf(':');
    boolean coded =
        colon > 0
            && Set.of("state", "force", "government").contains(id.substring(0, colon))
            && id.length() >= colon + 3
            && (id.length() == colon + 3 || id.charAt(colon + 3) == '-');
    return coded ? id.substring(colon + 1, colon + 3).toUpperCase(Locale.ROOT) : null;
  }
}
