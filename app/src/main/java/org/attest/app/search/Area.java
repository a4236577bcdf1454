package org.attest.app.search;

import org.attest.model.GreatCircle;

/** A part of the Earth that is asked for. Degrees are WGS 84. */
public sealed interface Area {
  /** Kilometres of a degree of latitude, on the ball of {@link GreatCircle}. */
  double KM_PER_DEGREE = 111.195080;

  /** Kilometres from a point to the area; 0 within it. */
  double kmTo(double lat, double lon);

  /** True if a circle around a point touches the area. */
  default boolean touches(double lat, double lon, double radiusKm) {
    return kmTo(lat, lon) <= radiusKm;
  }

  /**
   * Between two parallels and two meridians; where {@code west} is greater than {@code east} it
   * goes over the 180th meridian.
   */
  record Box(double west, double south, double east, double north) implements Area {
    public Box {
      if (!(south <= north && south >= -90 && north <= 90)) {
        throw new IllegalArgumentException("no box from south " + south + " to north " + north);
      }
      if (!(Math.abs(west) <= 180 && Math.abs(east) <= 180)) {
        throw new IllegalArgumentException("no box from west " + west + " to east " + east);
      }
    }

    @Override
    public double kmTo(double lat, double lon) {
      boolean between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
      if (between) {
        return lat < south
            ? (south - lat) * KM_PER_DEGREE
            : lat > north ? (lat - north) * KM_PER_DEGREE : 0;
      }
      return Math.min(kmToSide(lat, lon, west), kmToSide(lat, lon, east));
    }

    /** To the nearest point of a meridian's part: its ends, or the foot of the perpendicular. */
    private double kmToSide(double lat, double lon, double side) {
      double km =
          Math.min(GreatCircle.km(lat, lon, south, side), GreatCircle.km(lat, lon, north, side));
      double cosine = StrictMath.cos(StrictMath.toRadians(lon - side));
      if (cosine > 0) {
        double foot =
            StrictMath.toDegrees(
                StrictMath.atan(StrictMath.tan(StrictMath.toRadians(lat)) / cosine));
        if (foot > south && foot < north) {
          km = Math.min(km, GreatCircle.km(lat, lon, foot, side));
        }
      }
      return km;
    }
  }

  /** Not farther from a point than so many kilometres. */
  record Near(double lat, double lon, double km) implements Area {
    public Near {
      if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
        throw new IllegalArgumentException("no point " + lat + ", " + lon);
      }
      if (!(km >= 0 && km <= 20_100)) {
        throw new IllegalArgumentException("no distance of " + km + " km");
      }
    }

    @Override
    public double kmTo(double otherLat, double otherLon) {
      return Math.max(0, GreatCircle.km(lat, lon, otherLat, otherLon) - km);
    }

    @Override
    public boolean touches(double otherLat, double otherLon, double radiusKm) {
      // most points are too far north or south, which is seen without a sine
      return Math.abs(lat - otherLat) * KM_PER_DEGREE <= km + radiusKm + 1
          && GreatCircle.km(lat, lon, otherLat, otherLon) <= km + radiusKm;
    }
  }
}
