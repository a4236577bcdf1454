package org.attest.app.server.pages.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * Outlines as SVG paths of a view: cut off a little outside of it, without points that coincide.
 */
final class Outline {
  private static final double OUTSIDE = 20;

  private final MapView view;

  Outline(MapView view) {
    this.view = view;
  }

  /** The path of a country's rings that the view shows; empty if it shows none. */
  String path(Land.Country country) {
    StringBuilder path = new StringBuilder();
    for (Land.Ring ring : country.rings()) {
      if (isShown(ring)) {
        append(path, cut(points(ring)));
      }
    }
    return path.toString();
  }

  boolean isShown(Land.Ring ring) {
    return view.px(ring.east()) >= 0
        && view.px(ring.west()) <= MapView.WIDTH
        && view.py(ring.south()) >= 0
        && view.py(ring.north()) <= MapView.HEIGHT
        && (ring.east() - ring.west()) * view.scale() + (ring.south() - ring.north()) * view.scale()
            > 3;
  }

  private List<double[]> points(Land.Ring ring) {
    List<double[]> points = new ArrayList<>();
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int i = 0; i < ring.points().length; i += 2) {
      double px = view.px(ring.points()[i]);
      double py = view.py(ring.points()[i + 1]);
      if (!(Math.abs(px - lastX) + Math.abs(py - lastY) < 1.5)) {
        points.add(new double[] {px, py});
        lastX = px;
        lastY = py;
      }
    }
    return points;
  }

  /** By Sutherland and Hodgman's algorithm, one edge after the other. */
  private static List<double[]> cut(List<double[]> points) {
    List<double[]> cut = side(points, 0, -OUTSIDE, 1);
    cut = side(cut, 0, MapView.WIDTH + OUTSIDE, -1);
    cut = side(cut, 1, -OUTSIDE, 1);
    return side(cut, 1, MapView.HEIGHT + OUTSIDE, -1);
  }

  private static List<double[]> side(List<double[]> points, int axis, double edge, int sign) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double[] from = points.get((i + points.size() - 1) % points.size());
      double[] to = points.get(i);
      boolean fromIn = (from[axis] - edge) * sign >= 0;
      boolean toIn = (to[axis] - edge) * sign >= 0;
      if (fromIn != toIn) {
        double part = (edge - from[axis]) / (to[axis] - from[axis]);
        kept.add(
            new double[] {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])});
      }
      if (toIn) {
        kept.add(to);
      }
    }
    return kept;
  }

  private static void append(StringBuilder path, List<double[]> points) {
    if (points.size() < 3) {
      return;
    }
    long x = 0;
    long y = 0;
    for (int i = 0; i < points.size(); i++) {
      long halfX = Math.round(points.get(i)[0] * 2);
      long halfY = Math.round(points.get(i)[1] * 2);
      if (i > 0 && halfX == x && halfY == y) {
        continue;
      }
      // steps from the point before, which are short
      path.append(i == 0 ? 'M' : 'l');
      number(path, halfX - x);
      path.append(' ');
      number(path, halfY - y);
      x = halfX;
      y = halfY;
    }
    path.append('Z');
  }

  private static void number(StringBuilder path, long halves) {
    if (halves % 2 == 0) {
      path.append(halves / 2);
    } else {
      path.append(halves < 0 ? "-" : "").append(Math.abs(halves) / 2).append(".5");
    }
  }
}
