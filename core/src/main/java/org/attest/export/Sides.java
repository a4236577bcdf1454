package org.attest.export;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * The parties of an event as first and second actor with their companions, which is how other
 * schemes have them.
 */
final class Sides {
  /** Types whose parties are all agents, one against or beside the other (codebook, "Roles"). */
  private static final Set<String> MUTUAL = Set.of("armed-clash", "agreement", "talks");

  private Sides() {}

  /** The first agent that is a person or body. */
  static Event.@Nullable Party first(ToldEvent told) {
    return agents(told).stream().findFirst().orElse(null);
  }

  /**
   * The first target that is a person or body; of a clash or talks without one, the other agent.
   */
  static Event.@Nullable Party second(ToldEvent told) {
    List<Event.Party> targets = targets(told);
    Stream<Event.Party> others =
        targets.isEmpty() && isMutual(told) ? agents(told).stream().skip(1) : targets.stream();
    return others.findFirst().orElse(null);
  }

  /** Further agents; none of a clash or talks, where it is not known on whose side they are. */
  static List<Event.Party> besideFirst(ToldEvent told) {
    return isMutual(told) ? List.of() : agents(told).stream().skip(1).toList();
  }

  static List<Event.Party> besideSecond(ToldEvent told) {
    return targets(told).stream().skip(1).toList();
  }

  static List<Event.Party> agents(ToldEvent told) {
    return SchemeText.actors(told.event().agents());
  }

  static List<Event.Party> targets(ToldEvent told) {
    return SchemeText.actors(told.event().targets());
  }

  private static boolean isMutual(ToldEvent told) {
    return MUTUAL.contains(told.event().type());
  }
}
