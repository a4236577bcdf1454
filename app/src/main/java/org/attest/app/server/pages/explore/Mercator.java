package org.attest.app.server.pages.explore;

/**
 * The map's projection: Mercator's on a ball, the world as a square from 0 to 1, north at 0. Cut
 * off at 85 degrees.
 */
final class Mercator {
  private static final double MOST_LAT = 85;
  private static final double KM_AROUND = 40_030;

  private Mercator() {}

  static double x(double lon) {
    return (lon + 180) / 360;
  }

  static double y(double lat) {
    double phi = Math.toRadians(Math.max(-MOST_LAT, Math.min(MOST_LAT, lat)));
    return 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI);
  }

  static double lon(double x) {
    return x * 360 - 180;
  }

  static double lat(double y) {
    return Math.toDegrees(2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2);
  }

  /** How long a kilometre is drawn at that latitude; a circle stays one, as long as it is small. */
  static double ofKm(double km, double lat) {
    double bounded = Math.max(-MOST_LAT, Math.min(MOST_LAT, lat));
    return km / (KM_AROUND * Math.cos(Math.toRadians(bounded)));
  }
}
