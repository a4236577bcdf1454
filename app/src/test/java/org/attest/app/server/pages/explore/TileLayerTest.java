package org.attest.app.server.pages.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.attest.app.server.TileSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileLayerTest {
  private static final TileSettings SETTINGS =
      new TileSettings("https://tiles.example.org/{z}/{x}/{y}.png", "Somebody's pictures");

  @Test
  void eachPlaceLiesOnTheTileThatHasIt() {
    // 34.73 N, 36.72 E is on the tile 8/154/101 by the usual numbers: x = 256 (lon + 180) / 360.
    for (double zoom : new double[] {7.6, 8, 8.4}) {
      MapView view = MapView.read("34.73,36.72," + zoom);
      MapDrawing.Tile tile =
          TileLayer.of(view, SETTINGS).stream()
              .filter(one -> one.href().equals("https://tiles.example.org/8/154/101.png"))
              .findFirst()
              .orElseThrow();
      double x = view.px(Mercator.x(36.72));
      double y = view.py(Mercator.y(34.73));
      assertThat(x).isBetween(tile.x(), tile.x() + tile.side());
      assertThat(y).isBetween(tile.y(), tile.y() + tile.side());
      assertThat(tile.side())
          .isCloseTo(256 * Math.pow(2, zoom - 8), org.assertj.core.data.Offset.offset(0.5));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,0,1", "85,180,1", "-85,-180,3", "34.73,36.72,12", "0,179.9,6.5"})
  void theViewIsCoveredAndNoTileIsBeyondTheWorld(String text) {
    MapView view = MapView.read(text);
    List<MapDrawing.Tile> tiles = TileLayer.of(view, SETTINGS);
    assertThat(tiles).isNotEmpty().hasSizeLessThan(50).doesNotHaveDuplicates();
    double worldWest = Math.max(0, view.px(0));
    double worldEast = Math.min(MapView.WIDTH, view.px(1));
    assertThat(tiles).anyMatch(tile -> tile.x() <= worldWest);
    assertThat(tiles).anyMatch(tile -> tile.x() + tile.side() >= worldEast);
    assertThat(tiles).allMatch(tile -> !tile.href().contains("-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ftp://tiles.example.org/{z}/{x}/{y}",
        "https://tiles.example.org/{z}/{x}.png",
        "https://tiles.example.org/{z}/{x}/{y}/{key}",
        "https://tiles.example.org; script-src *//{z}/{x}/{y}",
        "https://*/{z}/{x}/{y}",
        "https://user@tiles.example.org/{z}/{x}/{y}",
        "https://tiles.example.org/{z}/{x}/{y}\"onload=\"a()"
      })
  void whatIsNoAddressOfTilesIsRefused(String template) {
    assertThatThrownBy(() -> new TileSettings(template, "Somebody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--tiles");
  }

  @Test
  void whoseTheyAreIsSaid() {
    assertThatThrownBy(() -> new TileSettings(SETTINGS.template(), " "))
        .hasMessageContaining("--tiles-attribution");
    assertThat(SETTINGS.origin()).isEqualTo("https://tiles.example.org");
  }
}
