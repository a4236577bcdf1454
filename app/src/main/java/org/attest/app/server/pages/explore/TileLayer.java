package org.attest.app.server.pages.explore;

import java.util.ArrayList;
import java.util.List;
import org.attest.app.server.TileSettings;

/** The tiles that lie under a view. Their usual projection is the map's own, so they fit as are. */
final class TileLayer {
  /** Closer than this no tile is asked for; those of it are drawn larger. */
  private static final int CLOSEST = 18;

  private TileLayer() {}

  static List<MapDrawing.Tile> of(MapView view, TileSettings settings) {
    int z = Math.clamp(Math.round(view.zoom()), 0, CLOSEST);
    int around = 1 << z;
    double side = view.scale() / around;
    int west = first(view.x() - MapView.WIDTH / 2.0 / view.scale(), around);
    int east = first(view.x() + MapView.WIDTH / 2.0 / view.scale(), around);
    int north = first(view.y() - MapView.HEIGHT / 2.0 / view.scale(), around);
    int south = first(view.y() + MapView.HEIGHT / 2.0 / view.scale(), around);
    List<MapDrawing.Tile> tiles = new ArrayList<>();
    for (int y = north; y <= south; y++) {
      for (int x = west; x <= east; x++) {
        tiles.add(
            new MapDrawing.Tile(
                round(view.px((double) x / around)),
                round(view.py((double) y / around)),
                // A little more, so that no line of sea shows between two.
                Math.ceil(side * 100) / 100 + 0.3,
                settings.address(z, x, y)));
      }
    }
    return tiles;
  }

  /** The number of the tile that holds that place; none beyond the edge of the world. */
  private static int first(double world, int around) {
    return Math.clamp((long) Math.floor(world * around), 0, around - 1);
  }

  private static double round(double number) {
    return Math.round(number * 100) / 100.0;
  }
}
