package org.attest.event;

import org.attest.model.Place;

/** Great-circle distance (haversine, Earth radius 6371 km). */
final class Distance {
  private Distance() {}

  static double km(Place a, Place b) {
    double dLat = StrictMath.toRadians(b.lat() - a.lat());
    double dLon = StrictMath.toRadians(b.lon() - a.lon());
    double h =
        StrictMath.pow(StrictMath.sin(dLat / 2), 2)
            + StrictMath.cos(StrictMath.toRadians(a.lat()))
                * StrictMath.cos(StrictMath.toRadians(b.lat()))
                * StrictMath.pow(StrictMath.sin(dLon / 2), 2);
    return 2 * 6371 * StrictMath.asin(Math.min(1, StrictMath.sqrt(h)));
  }
}
