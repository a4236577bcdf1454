package org.attest.app.server.pages.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The countries of the base map: Natural Earth's, scale 1:50 million, from the package world-atlas
 * (TopoJSON). Where borders are disputed they are drawn as Natural Earth has them.
 */
final class Land {
  private static final String FILE = "/org/attest/app/server/map/countries-50m.json";

  private static final double EDGE = 1e-6;

  private Land() {}

  /**
   * A country.
   *
   * @param rings outlines in {@link Mercator}'s units, x and y in turn
   */
  record Country(String name, List<Ring> rings) {}

  /** An outline and the box around it. */
  record Ring(double[] points, double west, double north, double east, double south) {
    static Ring of(double[] points) {
      double west = Double.MAX_VALUE;
      double north = Double.MAX_VALUE;
      double east = -Double.MAX_VALUE;
      double south = -Double.MAX_VALUE;
      for (int i = 0; i < points.length; i += 2) {
        west = Math.min(west, points[i]);
        east = Math.max(east, points[i]);
        north = Math.min(north, points[i + 1]);
        south = Math.max(south, points[i + 1]);
      }
      return new Ring(points, west, north, east, south);
    }
  }

  /** Read once. */
  static List<Country> countries() {
    return Holder.COUNTRIES;
  }

  private static final class Holder {
    static final List<Country> COUNTRIES = read();
  }

  private static List<Country> read() {
    try (InputStream stream = Land.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("no " + FILE);
      }
      return countries(JsonMapper.builder().build().readTree(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Country> countries(JsonNode topology) {
    JsonNode transform = topology.path("transform");
    double[][] arcs = new double[topology.path("arcs").size()][];
    for (int i = 0; i < arcs.length; i++) {
      arcs[i] = arc(topology.path("arcs").path(i), transform);
    }
    List<Country> countries = new ArrayList<>();
    for (JsonNode geometry : topology.path("objects").path("countries").path("geometries")) {
      String name = geometry.path("properties").path("name").asString("");
      if (name.equals("Antarctica")) {
        // it goes over the pole, where the map has no end
        continue;
      }
      List<Ring> rings = new ArrayList<>();
      boolean isMany = geometry.path("type").asString("").equals("MultiPolygon");
      for (JsonNode part : geometry.path("arcs")) {
        if (isMany) {
          part.forEach(ring -> add(rings, ring(ring, arcs)));
        } else {
          add(rings, ring(part, arcs));
        }
      }
      countries.add(new Country(name, rings));
    }
    return countries;
  }

  /** Points are written as steps from the one before, in whole numbers. */
  private static double[] arc(JsonNode arc, JsonNode transform) {
    double[] points = new double[arc.size() * 2];
    long x = 0;
    long y = 0;
    for (int i = 0; i < arc.size(); i++) {
      x += arc.path(i).path(0).asLong();
      y += arc.path(i).path(1).asLong();
      double lon =
          x * transform.path("scale").path(0).asDouble()
              + transform.path("translate").path(0).asDouble();
      double lat =
          y * transform.path("scale").path(1).asDouble()
              + transform.path("translate").path(1).asDouble();
      points[2 * i] = Mercator.x(lon);
      points[2 * i + 1] = Mercator.y(lat);
    }
    return points;
  }

  /** A ring of arcs; one that is written as its complement runs backwards. */
  private static Ring ring(JsonNode numbers, double[][] arcs) {
    List<double[]> parts = new ArrayList<>();
    int length = 0;
    for (JsonNode number : numbers) {
      int index = number.asInt();
      double[] part = index >= 0 ? arcs[index] : reversed(arcs[~index]);
      parts.add(part);
      length += part.length;
    }
    double[] points = new double[length];
    int at = 0;
    for (double[] part : parts) {
      System.arraycopy(part, 0, points, at, part.length);
      at += part.length;
    }
    return unwrapped(points);
  }

  /** What goes over the 180th meridian goes on beyond the edge of the world. */
  private static Ring unwrapped(double[] points) {
    for (int i = 2; i < points.length; i += 2) {
      double step = points[i] - points[i - 2];
      if (Math.abs(step) > 0.5) {
        points[i] -= Math.signum(step);
      }
    }
    return Ring.of(points);
  }

  /** The ring, and where it goes over the edge of the world, once more at the other edge. */
  private static void add(List<Ring> rings, Ring ring) {
    rings.add(ring);
    if (ring.east() > 1 + EDGE || ring.west() < -EDGE) {
      double by = ring.east() > 1 + EDGE ? -1 : 1;
      double[] moved = ring.points().clone();
      for (int i = 0; i < moved.length; i += 2) {
        moved[i] += by;
      }
      rings.add(Ring.of(moved));
    }
  }

  private static double[] reversed(double[] points) {
    double[] back = new double[points.length];
    for (int i = 0; i < points.length; i += 2) {
      back[i] = points[points.length - 2 - i];
      back[i + 1] = points[points.length - 1 - i];
    }
    return back;
  }
}
