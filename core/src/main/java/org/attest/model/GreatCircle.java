package org.attest.model;

/**
 * Distances on the Earth, taken for a ball: the haversine formula with the mean radius of the IUGG.
 * {@link StrictMath} keeps them the same on every machine.
 */
public final class GreatCircle {
  private static final double EARTH_RADIUS_KM = 6371.0088;

  private GreatCircle() {}

  /** Kilometres between two points given in degrees. */
  public static double km(double lat1, double lon1, double lat2, double lon2) {
    double north = StrictMath.sin(StrictMath.toRadians(lat2 - lat1) / 2);
    double east = StrictMath.sin(StrictMath.toRadians(lon2 - lon1) / 2);
    double a =
        north * north
            + StrictMath.cos(StrictMath.toRadians(lat1))
                * StrictMath.cos(StrictMath.toRadians(lat2))
                * east
                * east;
    return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.sqrt(Math.min(1, a)));
  }
}
