package org.attest.app.server.pages.explore;

import java.util.List;
import java.util.Locale;
import org.attest.app.search.Explored;

/**
 * Which part of the world the map shows.
 *
 * @param x of its middle, in {@link Mercator}'s units
 * @param y of its middle
 * @param zoom the world is 256 * 2^zoom pixels wide
 */
record MapView(double x, double y, double zoom) {
  static final int WIDTH = 960;
  static final int HEIGHT = 300;
  private static final double LEAST = 1;
  private static final double MOST = 12;

  /** Closer than this nothing is shown without being asked for. */
  private static final double CLOSE = 8;

  private static final double MARGIN = 60;

  MapView {
    zoom = Math.max(LEAST, Math.min(MOST, zoom));
    x = Math.max(0, Math.min(1, x));
    y = Math.max(0, Math.min(1, y));
  }

  /** Latitude, longitude and zoom, as the address has them: {@code 35.2,36.6,6}. */
  static MapView read(String text) {
    String[] parts = text.split(",", -1);
    try {
      if (parts.length == 3) {
        double lat = Double.parseDouble(parts[0]);
        double lon = Double.parseDouble(parts[1]);
        double zoom = Double.parseDouble(parts[2]);
        if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 30) {
          return new MapView(Mercator.x(lon), Mercator.y(lat), zoom);
        }
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("The map cannot show " + text + ".", e);
    }
    throw new IllegalArgumentException("The map cannot show " + text + ".");
  }

  /** All that is drawn, areas with their whole extent; the world if there is nothing. */
  static MapView around(List<Explored.Placed> places) {
    double west = 1;
    double east = 0;
    double north = 1;
    double south = 0;
    for (Explored.Placed place : places) {
      double x = Mercator.x(place.lon());
      double y = Mercator.y(place.lat());
      double radius = Mercator.ofKm(place.radiusKm(), place.lat());
      west = Math.min(west, x - radius);
      east = Math.max(east, x + radius);
      north = Math.min(north, y - radius);
      south = Math.max(south, y + radius);
    }
    if (west > east) {
      return new MapView(0.5, 0.42, LEAST);
    }
    double scale =
        Math.min(
            (WIDTH - MARGIN) / Math.max(1e-9, east - west),
            (HEIGHT - MARGIN) / Math.max(1e-9, south - north));
    double zoom = Math.log(scale / 256) / Math.log(2);
    return new MapView(
        (west + east) / 2, (north + south) / 2, Math.min(CLOSE, Math.floor(zoom * 4) / 4));
  }

  double scale() {
    return 256 * Math.pow(2, zoom);
  }

  /** Pixels from the left edge. */
  double px(double worldX) {
    return (worldX - x) * scale() + WIDTH / 2.0;
  }

  /** Pixels from the upper edge. */
  double py(double worldY) {
    return (worldY - y) * scale() + HEIGHT / 2.0;
  }

  MapView zoomed(double by) {
    return new MapView(x, y, zoom + by);
  }

  MapView moved(double byX, double byY) {
    return new MapView(x + byX / scale(), y + byY / scale(), zoom);
  }

  MapView at(double worldX, double worldY, double otherZoom) {
    return new MapView(worldX, worldY, otherZoom);
  }

  /** As the address has it. */
  String text() {
    return String.format(Locale.ROOT, "%.4f,%.4f,%.2f", Mercator.lat(y), Mercator.lon(x), zoom);
  }

  /** West, south, east, north in degrees. */
  String box() {
    double halfX = WIDTH / 2.0 / scale();
    double halfY = HEIGHT / 2.0 / scale();
    return String.format(
        Locale.ROOT,
        "%.4f,%.4f,%.4f,%.4f",
        Mercator.lon(Math.max(0, x - halfX)),
        Mercator.lat(Math.min(1, y + halfY)),
        Mercator.lon(Math.min(1, x + halfX)),
        Mercator.lat(Math.max(0, y - halfY)));
  }
}
