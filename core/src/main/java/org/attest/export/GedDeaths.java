package org.attest.export;

import java.util.List;
import java.util.function.Function;
import org.attest.model.Effect;
import org.attest.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * Dead as GED counts them; null where no figure is given. Groups that add up to more than the best
 * figure are left out.
 */
record GedDeaths(
    @Nullable Long low,
    @Nullable Long best,
    @Nullable Long high,
    @Nullable Long sideA,
    @Nullable Long sideB,
    @Nullable Long civilians,
    @Nullable Long unknown) {

  /** Who may be counted one by one: nobody is of two of these. */
  private static final List<String> GROUPS =
      List.of("civilian", "attacker", "security-forces", "combatant");

  static GedDeaths of(ToldEvent told) {
    Event.EventToll whole = whole(told);
    if (whole == null) {
      return new GedDeaths(null, null, null, null, null, null, null);
    }
    Long civilians =
        Side.isUnarmed(whole) ? whole.best() : best(Tolls.of(told, Effect.KILLED, "civilian"));
    Long attackers = best(Tolls.of(told, Effect.KILLED, "attacker"));
    Long soldiers = best(Tolls.of(told, Effect.KILLED, "security-forces"));
    Long fighters = best(Tolls.of(told, Effect.KILLED, "combatant"));
    Long a = sum(attackers, of(soldiers, fighters, Sides.first(told), Sides.second(told)));
    Long b = of(soldiers, fighters, Sides.second(told), Sides.first(told));
    Long known = sum(sum(a, b), civilians);
    Long best = whole.best();
    if (best != null && known != null && known > best) {
      return new GedDeaths(whole.min(), best, whole.max(), null, null, null, null);
    }
    Long unknown = best == null || known == null ? best : Long.valueOf(best - known);
    return new GedDeaths(whole.min(), best, whole.max(), a, b, civilians, unknown);
  }

  /** The toll of all; where only groups are counted of whom nobody is of two, their sum. */
  private static Event.@Nullable EventToll whole(ToldEvent told) {
    Event.EventToll whole = Tolls.whole(told, Effect.KILLED);
    List<Event.EventToll> groups =
        told.event().tolls().stream().filter(toll -> toll.effect() == Effect.KILLED).toList();
    boolean apart =
        groups.stream()
            .allMatch(toll -> toll.who().size() == 1 && GROUPS.contains(toll.who().getFirst()));
    if (whole != null || groups.isEmpty() || !apart) {
      return whole;
    }
    return new Event.EventToll(
        Effect.KILLED,
        List.of(),
        total(groups, Event.EventToll::min),
        total(groups, Event.EventToll::best),
        total(groups, Event.EventToll::max),
        null,
        List.of());
  }

  /** The sum of a bound; null where a group has none. */
  private static @Nullable Long total(
      List<Event.EventToll> groups, Function<Event.EventToll, @Nullable Long> bound) {
    Long total = 0L;
    for (Event.EventToll group : groups) {
      Long number = bound.apply(group);
      if (number == null) {
        return null;
      }
      total += number;
    }
    return total;
  }

  /** Soldiers are of the side that alone is a state, fighters of the one that alone is a group. */
  private static @Nullable Long of(
      @Nullable Long soldiers,
      @Nullable Long fighters,
      Event.@Nullable Party side,
      Event.@Nullable Party other) {
    Side own = side == null ? null : Side.of(side);
    Side others = other == null ? null : Side.of(other);
    if (own == others) {
      return null;
    }
    return own == Side.STATE ? soldiers : own == Side.GROUP ? fighters : null;
  }

  private static @Nullable Long best(Event.@Nullable EventToll toll) {
    return toll == null ? null : toll.best();
  }

  private static @Nullable Long sum(@Nullable Long first, @Nullable Long second) {
    return first == null ? second : second == null ? first : Long.valueOf(first + second);
  }
}
