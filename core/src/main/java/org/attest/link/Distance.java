package org.attest.link;

import org.attest.model.Place;

/** Great-circle distance. */
final class Distance {
  /** Mean radius of the Earth (IUGG), in km. */
  private static final double EARTH_RADIUS_KM = 6371.0088;

  private Distance() {}

  /**
   * Kilometres between two places by the haversine formula; StrictMath keeps it the same
   * everywhere.
   */
  static double km(Place one, Place other) {
    double north = StrictMath.toRadians(other.lat() - one.lat());
    double east = StrictMath.toRadians(other.lon() - one.lon());
    double a =
        square(StrictMath.sin(north / 2))
            + StrictMath.cos(StrictMath.toRadians(one.lat()))
                * StrictMath.cos(StrictMath.toRadians(other.lat()))
                * square(StrictMath.sin(east / 2));
    return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.sqrt(Math.min(1, a)));
  }

  private static double square(double value) {
    return value * value;
  }
}
