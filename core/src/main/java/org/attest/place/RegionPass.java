package org.attest.place;

import java.util.List;
import org.attest.place.Entry.Kind;
import org.attest.place.Entry.Origin;
import org.attest.place.Qualifier.Effect;

/** A region that news name is meant before a town that happens to have its name. */
final class RegionPass implements Pass {

  @Override
  public String rule() {
    return "named-region";
  }

  @Override
  public List<Entry> narrow(Named named, List<Entry> entries, Setting setting) {
    List<Entry> regions = entries.stream().filter(e -> e.origin() == Origin.REGIONS).toList();
    if (regions.isEmpty() || named.is(Effect.TOWN)) {
      return entries;
    }
    List<Entry> shipped =
        entries.stream()
            .filter(e -> e.origin() == Origin.SHIPPED && e.is(Kind.FIRST_ORDER))
            .filter(e -> regions.stream().anyMatch(r -> isSameUnit(r, e)))
            .toList();
    return shipped.isEmpty() ? regions : shipped;
  }

  private static boolean isSameUnit(Entry region, Entry unit) {
    return region.is(Kind.FIRST_ORDER) && region.countries().equals(unit.countries());
  }
}
