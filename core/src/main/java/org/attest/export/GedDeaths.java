package org.attest.export;

import org.attest.model.Effect;
import org.attest.model.Event;
import org.jspecify.annotations.Nullable;

/** Dead as GED counts them; empty where no figure is given. */
record GedDeaths(
    @Nullable Long low,
    @Nullable Long best,
    @Nullable Long high,
    @Nullable Long sideA,
    @Nullable Long sideB,
    @Nullable Long civilians,
    @Nullable Long unknown) {

  static GedDeaths of(ToldEvent told) {
    Event.EventToll whole = Tolls.whole(told, Effect.KILLED);
    Long low = whole == null ? null : whole.min();
    Long high = whole == null ? null : whole.max();
    Long best = whole == null ? null : whole.best();
    Long civilians =
        whole != null && Side.isUnarmed(whole)
            ? whole.best()
            : best(Tolls.of(told, Effect.KILLED, "civilian"));
    Long attackers = best(Tolls.of(told, Effect.KILLED, "attacker"));
    Long soldiers = best(Tolls.of(told, Effect.KILLED, "security-forces"));
    Long fighters = best(Tolls.of(told, Effect.KILLED, "combatant"));
    Long a = sum(attackers, of(soldiers, fighters, Sides.first(told), Sides.second(told)));
    Long b = of(soldiers, fighters, Sides.second(told), Sides.first(told));
    return new GedDeaths(low, best, high, a, b, civilians, rest(best, a, b, civilians));
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

  /** What no group accounts for; null where the groups add up to more. */
  private static @Nullable Long rest(
      @Nullable Long best, @Nullable Long a, @Nullable Long b, @Nullable Long civilians) {
    Long known = sum(sum(a, b), civilians);
    if (best == null || known == null) {
      return best;
    }
    return known > best ? null : Long.valueOf(best - known);
  }
}
