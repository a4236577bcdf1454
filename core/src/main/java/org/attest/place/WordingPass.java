package org.attest.place;

import java.util.List;
import org.attest.place.Entry.Kind;
import org.attest.place.Qualifier.Effect;

/**
 * "X province" is the province, "the village of X" the village, "the countryside of X" the town's.
 */
final class WordingPass implements Pass {

  @Override
  public String rule() {
    return "wording";
  }

  @Override
  public List<Entry> narrow(Named named, List<Entry> entries, Setting setting) {
    if (named.qualifier() == null) {
      return entries;
    }
    Effect effect = named.qualifier().effect();
    return entries.stream()
        .filter(
            entry ->
                switch (effect) {
                  case TOWN -> entry.isSettled();
                  case NEAR, DISTANCE -> !isAreaAround(entry, entries);
                  case FIRST_ORDER -> entry.is(Kind.FIRST_ORDER);
                  case DISTRICT -> entry.is(Kind.DISTRICT);
                  case UNIT, PART -> !entry.isSettled();
                  case SEA, LINE -> true;
                })
        .toList();
  }

  /** An area that a town of its name lies in: near that town is meant, not near the area. */
  private static boolean isAreaAround(Entry entry, List<Entry> entries) {
    return !entry.isSettled() && entries.stream().anyMatch(e -> e.isSettled() && e.liesIn(entry));
  }
}
