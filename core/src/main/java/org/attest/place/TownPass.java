package org.attest.place;

import java.util.List;
import org.attest.place.Entry.Kind;

/**
 * A bare name that is a town's and its unit's is the town, where that is a place of weight in it.
 */
final class TownPass implements Pass {
  private static final double WEIGHT = 0.1;

  @Override
  public String rule() {
    return "town-before-unit";
  }

  @Override
  public List<Entry> narrow(Named named, List<Entry> entries, Setting setting) {
    return entries.stream().filter(unit -> !isOutweighed(unit, entries)).toList();
  }

  private static boolean isOutweighed(Entry unit, List<Entry> entries) {
    return (unit.is(Kind.FIRST_ORDER) || unit.is(Kind.DISTRICT))
        && entries.stream()
            .anyMatch(
                town ->
                    town.isSettled()
                        && town.countries().equals(unit.countries())
                        && (unit.is(Kind.DISTRICT)
                            ? town.kilometresTo(unit) < 60
                            : isSeat(town)
                                || town.population() > WEIGHT * unit.population()
                                    && town.kilometresTo(unit) < 250));
  }

  private static boolean isSeat(Entry town) {
    return town.is(Kind.SEAT) || town.is(Kind.CAPITAL);
  }
}
