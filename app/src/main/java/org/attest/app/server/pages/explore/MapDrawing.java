package org.attest.app.server.pages.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attest.app.search.Explored;
import org.attest.app.server.TileSettings;
import org.jspecify.annotations.Nullable;

/**
 * The map as it is drawn: land, areas at their true extent, points only where the place is exact,
 * and clusters where marks would lie on one another.
 *
 * @param tiles pictures over the land, where a server of them is named; else none
 * @param attribution whose they are; empty where there are none
 * @param isKept true if the address says what is shown, false if it follows what is found
 */
public record MapDrawing(
    List<String> land,
    List<Tile> tiles,
    String attribution,
    List<Label> labels,
    List<Mark> areas,
    List<Mark> marks,
    Controls controls,
    boolean isKept,
    int placeless) {
  private static final double CELL = 46;
  private static final double SMALL = 14;

  /**
   * A picture under the marks.
   *
   * @param side how wide and high it is drawn
   */
  public record Tile(double x, double y, double side, String href) {}

  /** The name of a country in the middle of what is shown of it. */
  public record Label(double x, double y, String name) {}

  /**
   * Something that is drawn.
   *
   * @param form {@code fact}, {@code planned} or {@code denied}
   * @param shape {@code area}, {@code point} or {@code cluster}
   * @param ring radius of the ring for the most that the toll may be; 0 for none
   * @param isOpen true if nothing says how high it may be
   * @param number in words that fit the mark; empty for none
   */
  public record Mark(
      double x,
      double y,
      double radius,
      String form,
      String shape,
      double ring,
      boolean isOpen,
      String number,
      String words,
      String href) {}

  /** Where the controls lead. */
  public record Controls(
      Address in,
      Address out,
      Address all,
      Address left,
      Address right,
      Address up,
      Address down,
      Address only,
      String view) {}

  static MapDrawing of(Explored explored, Address address) {
    return of(explored, address, null);
  }

  static MapDrawing of(Explored explored, Address address, @Nullable TileSettings tiles) {
    String asked = address.one("map");
    MapView view = asked == null ? MapView.around(explored.places()) : MapView.read(asked);
    DrawnLand land = DrawnLand.of(view);
    List<Mark> areas = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    marks(explored.places(), view, address, areas, marks);
    return new MapDrawing(
        land.paths(),
        tiles == null ? List.of() : TileLayer.of(view, tiles),
        tiles == null ? "" : tiles.attribution(),
        land.labels(),
        areas,
        marks,
        controls(view, address),
        asked != null,
        explored.placeless());
  }

  private static Controls controls(MapView view, Address address) {
    return new Controls(
        address.with("map", view.zoomed(1).text()),
        address.with("map", view.zoomed(-1).text()),
        address.without("map"),
        address.with("map", view.moved(-MapView.WIDTH / 3.0, 0).text()),
        address.with("map", view.moved(MapView.WIDTH / 3.0, 0).text()),
        address.with("map", view.moved(0, -MapView.HEIGHT / 3.0).text()),
        address.with("map", view.moved(0, MapView.HEIGHT / 3.0).text()),
        address.without("near", "page").with("box", view.box()).with("map", view.text()),
        view.text());
  }

  private record Cell(long x, long y, Explored.Form form) {}

  private static void marks(
      List<Explored.Placed> places,
      MapView view,
      Address address,
      List<Mark> areas,
      List<Mark> marks) {
    Map<Cell, List<Explored.Placed>> cells = new LinkedHashMap<>();
    for (Explored.Placed place : places) {
      double x = view.px(Mercator.x(place.lon()));
      double y = view.py(Mercator.y(place.lat()));
      double radius = Mercator.ofKm(place.radiusKm(), place.lat()) * view.scale();
      if (x + radius < 0
          || y + radius < 0
          || x - radius > MapView.WIDTH
          || y - radius > MapView.HEIGHT) {
        continue;
      }
      if (!place.isExact() && radius > SMALL) {
        areas.add(area(place, x, y, radius, address));
      } else {
        cells
            .computeIfAbsent(
                new Cell((long) Math.floor(x / CELL), (long) Math.floor(y / CELL), place.form()),
                key -> new ArrayList<>())
            .add(place);
      }
    }
    Map<Long, Integer> taken = new HashMap<>();
    cells.forEach(
        (cell, some) -> {
          int before = taken.merge(cell.x() * 100_000 + cell.y(), 1, Integer::sum) - 1;
          marks.add(
              some.size() == 1 && some.getFirst().count() == 1
                  ? point(some.getFirst(), view, before, address)
                  : cluster(some, view, before, address));
        });
  }

  private static Mark area(
      Explored.Placed place, double x, double y, double radius, Address address) {
    return new Mark(
        round(x),
        round(y),
        round(radius),
        form(place.form()),
        "area",
        0,
        false,
        place.count() == 1 ? "" : String.format(Locale.ROOT, "%,d", place.count()),
        MarkWords.area(place),
        (place.count() == 1 ? address.with("event", place.id()) : near(place, address)).href());
  }

  private static Mark point(Explored.Placed place, MapView view, int before, Address address) {
    Explored.Harm toll = place.toll();
    Long most = toll == null ? null : toll.max();
    double radius = radius(toll == null ? 0 : toll.drawn());
    return new Mark(
        round(view.px(Mercator.x(place.lon())) + before * 12),
        round(view.py(Mercator.y(place.lat()))),
        place.isExact()
            ? radius
            : Math.max(8, round(Mercator.ofKm(place.radiusKm(), place.lat()) * view.scale())),
        form(place.form()),
        place.isExact() ? "point" : "area",
        !place.isExact() || toll == null || (most != null && most <= toll.drawn())
            ? 0
            : most == null ? radius + 4 : radius(most) + 2,
        toll != null && most == null,
        "",
        MarkWords.single(place),
        address.with("event", place.id()).href());
  }

  private static Mark cluster(
      List<Explored.Placed> places, MapView view, int before, Address address) {
    int count = places.stream().mapToInt(Explored.Placed::count).sum();
    double x = places.stream().mapToDouble(p -> Mercator.x(p.lon()) * p.count()).sum() / count;
    double y = places.stream().mapToDouble(p -> Mercator.y(p.lat()) * p.count()).sum() / count;
    Explored.Placed first = places.getFirst();
    Address closer =
        places.size() == 1
            ? near(first, address)
            : address.with("map", view.at(x, y, view.zoom() + 2).text());
    return new Mark(
        round(view.px(x) + before * 18),
        round(view.py(y) + before * 18),
        round(9 + Math.min(9, 3 * Math.log10(count))),
        form(first.form()),
        "cluster",
        0,
        false,
        String.format(Locale.ROOT, "%,d", count),
        MarkWords.cluster(count, places.size(), first.form()),
        closer.href());
  }

  private static Address near(Explored.Placed place, Address address) {
    return address
        .without("box", "page")
        .with(
            "near",
            String.format(
                Locale.ROOT,
                "%.4f,%.4f,%.0f",
                place.lat(),
                place.lon(),
                Math.max(1, Math.ceil(place.radiusKm()))));
  }

  private static double radius(long toll) {
    return round(Math.min(22, 4 + 1.8 * Math.sqrt(toll)));
  }

  private static String form(Explored.Form form) {
    return form.name().toLowerCase(Locale.ROOT);
  }

  private static double round(double number) {
    return Math.round(number * 10) / 10.0;
  }
}
