package org.attest.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;

/** What speaks for and against two claims of one occurrence, in names and numbers. */
final class ClaimLikeness {
  /** Evidence this like is the same words: a reprint. */
  private static final double COPIED_FROM = 0.8;

  private ClaimLikeness() {}

  /** The aspects of a pair, compared. */
  record Aspects(
      boolean sameType,
      Fit date,
      Fit place,
      Fit agents,
      Fit targets,
      Fit tolls,
      double evidence,
      double words) {}

  static Map<String, Double> signs(Aspects aspects) {
    Map<String, Double> signs = new LinkedHashMap<>();
    tell(aspects, signs::put);
    return signs;
  }

  static void tell(Aspects aspects, ObjDoubleConsumer<String> signs) {
    signs.accept("any", 1);
    signs.accept("claim words", Math.clamp(aspects.words, -6.0, 6.0) / 4);
    if (!aspects.sameType) {
      signs.accept("told as another type", 1);
    }
    fit(signs, "date", aspects.date);
    fit(signs, "place", aspects.place);
    fit(signs, "agents", aspects.agents);
    fit(signs, "targets", aspects.targets);
    fit(signs, "tolls", aspects.tolls);
    signs.accept("evidence", aspects.evidence);
    if (aspects.evidence >= COPIED_FROM) {
      signs.accept("evidence copied", 1);
    }
  }

  private static void fit(ObjDoubleConsumer<String> signs, String name, Fit fit) {
    if (fit.value() > 0) {
      signs.accept(name + " fit", fit.value());
    } else if (fit.value() < 0) {
      signs.accept(name + " apart", -fit.value());
    }
  }
}
