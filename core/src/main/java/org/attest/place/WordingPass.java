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
                  case NEAR, DISTANCE, TOWN -> entry.isSettled();
                  case FIRST_ORDER -> entry.is(Kind.FIRST_ORDER);
                  case DISTRICT -> entry.is(Kind.DISTRICT);
                  case UNIT, PART -> !entry.isSettled();
                  case SEA, LINE -> true;
                })
        .toList();
  }
}
