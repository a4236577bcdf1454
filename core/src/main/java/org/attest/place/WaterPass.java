package org.attest.place;

import java.util.List;
import org.attest.place.Entry.Kind;
import org.attest.place.Qualifier.Effect;

/** "The Red Sea" is the water, not the state named after it, unless the wording says so. */
final class WaterPass implements Pass {

  @Override
  public String rule() {
    return "named-water";
  }

  @Override
  public List<Entry> narrow(Named named, List<Entry> entries, Setting setting) {
    return named.is(Effect.FIRST_ORDER) || named.is(Effect.TOWN) || named.is(Effect.DISTRICT)
        ? entries
        : entries.stream().filter(entry -> entry.is(Kind.WATER)).toList();
  }
}
