package org.attest.link;

import org.attest.model.Bounds;
import org.attest.model.Claim;
import org.attest.model.Toll;

/** How well the tolls of two claims go together. */
final class TollFit {
  /** Early and late figures of one occurrence differ, seldom by more than this factor. */
  private static final double FACTOR = 3;

  /** Small figures differ by chance; below this difference the factor says nothing. */
  private static final long DIFFERENCE = 5;

  /** What two of the same figure come to at least. */
  static final double SAME = 0.6;

  private TollFit() {}

  static Fit of(Claim one, Claim other) {
    Fit best = Fit.unknown("no tolls to compare");
    for (Toll toll : one.tolls()) {
      for (Toll otherToll : other.tolls()) {
        if (toll.effect() == otherToll.effect() && isWhole(toll) && isWhole(otherToll)) {
          Fit fit = compare(toll.bounds(), otherToll.bounds());
          best = best.known() ? best.better(fit) : fit;
        }
      }
    }
    return best;
  }

  private static boolean isWhole(Toll toll) {
    return !toll.cumulative() && toll.partOf() == null && !toll.bounds().rule().equals("rate");
  }

  private static Fit compare(Bounds one, Bounds other) {
    Long figure = figure(one);
    Long otherFigure = figure(other);
    if (figure == null || otherFigure == null) {
      return Fit.unknown("no figures");
    }
    long larger = Math.max(figure, otherFigure);
    long smaller = Math.min(figure, otherFigure);
    if (larger == smaller) {
      return Fit.of(larger >= 3 ? 1 : SAME, "same figure");
    }
    if (larger - smaller > DIFFERENCE && larger > FACTOR * Math.max(1, smaller)) {
      return Fit.of(-1, "figures far apart");
    }
    return Fit.of(0.3, "figures near each other");
  }

  private static @org.jspecify.annotations.Nullable Long figure(Bounds bounds) {
    if (bounds.best() != null) {
      return bounds.best();
    }
    return bounds.min() != null ? bounds.min() : bounds.max();
  }
}
