package org.attest.place;

import org.attest.place.Entry.Kind;
import org.attest.place.Entry.Origin;

/** What news mean by a bare name: a country or a state before a village of its name. */
final class KindGround implements Ground {

  @Override
  public String rule() {
    return "kind-of-place";
  }

  @Override
  public void weigh(Named named, Entry entry, Setting setting, Signs signs) {
    signs.add("kind " + entry.kind());
    if (entry.origin() == Origin.REGIONS) {
      signs.add("kind named-region");
    }
    boolean isTwofold =
        named.entries().stream()
            .anyMatch(e -> e.isSettled() && e.countries().equals(entry.countries()));
    if (!entry.isSettled() && isTwofold) {
      signs.add("kind " + entry.kind() + " beside town");
    }
    if (entry.is(Kind.SETTLEMENT) && entry.population() == 0) {
      signs.add("kind unpeopled");
    }
  }
}
