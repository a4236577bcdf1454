package org.attest.app.server.pages.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The base map of a view.
 *
 * @param paths of SVG, one a country
 */
record DrawnLand(List<String> paths, List<MapDrawing.Label> labels) {
  private static final int MOST_LABELS = 40;
  private static final int KEPT = 40;

  /** The views drawn last; most look at few. */
  private static final Map<MapView, DrawnLand> DRAWN = new LinkedHashMap<>(KEPT, 0.75f, true);

  DrawnLand {
    paths = List.copyOf(paths);
    labels = List.copyOf(labels);
  }

  static DrawnLand of(MapView view) {
    synchronized (DRAWN) {
      DrawnLand known = DRAWN.get(view);
      if (known != null) {
        return known;
      }
    }
    DrawnLand drawn = draw(view);
    synchronized (DRAWN) {
      DRAWN.put(view, drawn);
      if (DRAWN.size() > KEPT) {
        DRAWN.remove(DRAWN.keySet().iterator().next());
      }
    }
    return drawn;
  }

  private static DrawnLand draw(MapView view) {
    Outline outline = new Outline(view);
    List<String> paths = new ArrayList<>();
    List<MapDrawing.Label> labels = new ArrayList<>();
    for (Land.Country country : Land.countries()) {
      String path = outline.path(country);
      if (!path.isEmpty()) {
        paths.add(path);
        MapDrawing.Label label = label(view, country);
        if (label != null && labels.size() < MOST_LABELS) {
          labels.add(label);
        }
      }
    }
    return new DrawnLand(paths, labels);
  }

  /** Where its largest part is large enough to carry the name. */
  private static MapDrawing.@Nullable Label label(MapView view, Land.Country country) {
    Land.Ring largest = null;
    for (Land.Ring ring : country.rings()) {
      if (largest == null || size(ring) > size(largest)) {
        largest = ring;
      }
    }
    if (largest == null) {
      return null;
    }
    double west = Math.max(0, view.px(largest.west()));
    double east = Math.min(MapView.WIDTH, view.px(largest.east()));
    double north = Math.max(0, view.py(largest.north()));
    double south = Math.min(MapView.HEIGHT, view.py(largest.south()));
    boolean fits = east - west > country.name().length() * 9 && south - north > 28;
    return fits
        ? new MapDrawing.Label(
            Math.round((west + east) / 2), Math.round((north + south) / 2), country.name())
        : null;
  }

  private static double size(Land.Ring ring) {
    return (ring.east() - ring.west()) * (ring.south() - ring.north());
  }
}
