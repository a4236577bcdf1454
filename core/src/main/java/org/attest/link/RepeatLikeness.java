package org.attest.link;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What speaks for and against two claims of one report being of one occurrence. A report that tells
 * two occurrences tells them in like words, and gives one occurrence one figure: so what is alike
 * says less here than between reports, and what differs more.
 */
final class RepeatLikeness {

  private RepeatLikeness() {}

  static Map<String, Double> signs(
      ClaimLikeness.Aspects aspects, boolean sameLemma, boolean sameStatus) {
    Map<String, Double> signs = new LinkedHashMap<>(ClaimLikeness.signs(aspects));
    signs.remove("evidence copied");
    signs.remove("tolls fit");
    signs.remove("tolls apart");
    if (aspects.tolls().known()) {
      boolean same = aspects.tolls().value() >= TollFit.SAME;
      signs.put(same ? "tolls fit" : "tolls apart", 1.0);
    }
    if (sameLemma) {
      signs.put("same lemma", 1.0);
    }
    if (!sameStatus) {
      signs.put("statuses differ", 1.0);
    }
    return signs;
  }
}
