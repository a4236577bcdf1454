package org.attest.app.server.pages.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attest.app.search.Explored;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MapDrawingTest {
  private static final Address NOTHING = new Address(Map.of());

  private static Explored.Placed placed(
      double lat, double lon, double radiusKm, Explored.Form form, int count) {
    return new Explored.Placed(
        lat, lon, radiusKm, radiusKm < 10, form, count, "e-000000000001", null);
  }

  private static Explored.Placed harmed(
      @Nullable Long min, @Nullable Long best, @Nullable Long max) {
    return new Explored.Placed(
        35,
        36,
        2,
        true,
        Explored.Form.FACT,
        1,
        "e-000000000001",
        new Explored.Harm(min, best, max));
  }

  private static MapDrawing drawn(Address address, Explored.Placed... places) {
    return MapDrawing.of(
        new Explored(
            List.of(),
            places.length,
            Map.of(),
            new Explored.When(List.of(), 0),
            0,
            0,
            List.of(places),
            0),
        address);
  }

  private static List<MapDrawing.Mark> all(MapDrawing drawing) {
    List<MapDrawing.Mark> marks = new ArrayList<>(drawing.areas());
    marks.addAll(drawing.marks());
    return marks;
  }

  @Test
  void whatIsNotExactIsNeverAPoint() {
    for (double radius : new double[] {12, 40, 350}) {
      for (double zoom = 1; zoom <= 12; zoom++) {
        Address address = NOTHING.with("map", "35,38.5," + zoom);
        assertThat(all(drawn(address, placed(35, 38.5, radius, Explored.Form.FACT, 1))))
            .extracting(MapDrawing.Mark::shape)
            .containsExactly("area");
      }
    }
  }

  @Test
  void anAreaIsDrawnAtItsTrueExtent() {
    MapDrawing drawing =
        drawn(NOTHING.with("map", "0,0,8"), placed(0, 0, 100, Explored.Form.FACT, 1));
    // at the equator a pixel of zoom 8 is 40,030 km / 65,536
    assertThat(drawing.areas().getFirst().radius())
        .isCloseTo(100 / (40_030.0 / 65_536), org.assertj.core.data.Offset.offset(0.1));
  }

  @Test
  void formsAreNeverInOneCluster() {
    MapDrawing drawing =
        drawn(
            NOTHING,
            placed(35, 36, 2, Explored.Form.FACT, 3),
            placed(35, 36, 2, Explored.Form.PLANNED, 2),
            placed(35, 36, 2, Explored.Form.DENIED, 1));
    assertThat(drawing.marks())
        .extracting(mark -> mark.form() + " " + mark.shape() + " " + mark.number())
        .containsExactlyInAnyOrder("fact cluster 3", "planned cluster 2", "denied point ");
  }

  @Test
  void clustersCountAllOfTheirEvents() {
    Explored.Placed[] places = new Explored.Placed[200];
    for (int i = 0; i < places.length; i++) {
      places[i] = placed(30 + i % 20 * 0.3, 30 + i / 20 * 0.5, 2, Explored.Form.FACT, 1 + i % 3);
    }
    int events = 0;
    for (Explored.Placed place : places) {
      events += place.count();
    }
    int drawn =
        drawn(NOTHING, places).marks().stream()
            .mapToInt(mark -> mark.number().isEmpty() ? 1 : Integer.parseInt(mark.number()))
            .sum();
    assertThat(drawn).isEqualTo(events);
  }

  @Test
  void arangeOfATollIsARing() {
    MapDrawing.Mark exact = drawn(NOTHING, harmed(8L, 8L, 8L)).marks().getFirst();
    assertThat(exact.ring()).isZero();
    MapDrawing.Mark range = drawn(NOTHING, harmed(3L, 5L, 20L)).marks().getFirst();
    assertThat(range.ring()).isGreaterThan(range.radius());
    assertThat(range.isOpen()).isFalse();
    MapDrawing.Mark open = drawn(NOTHING, harmed(8L, null, null)).marks().getFirst();
    assertThat(open.isOpen()).isTrue();
    assertThat(open.words()).contains("at least 8");
  }

  @Test
  void aViewIsReadAsItIsWritten() {
    MapView view = MapView.read("35.2000,36.6000,6.00");
    assertThat(view.text()).isEqualTo("35.2000,36.6000,6.00");
    for (String wrong : List.of("", "1,2", "a,b,c", "99,0,3", "0,999,3", "0,0,99", "NaN,0,3")) {
      assertThatThrownBy(() -> MapView.read(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theBaseMapHasTheCountries() {
    assertThat(Land.countries()).hasSizeGreaterThan(200);
    assertThat(Land.countries())
        .extracting(Land.Country::name)
        .contains("Syria", "Mali", "Honduras");
    // no line goes across the whole world
    for (Land.Country country : Land.countries()) {
      for (Land.Ring ring : country.rings()) {
        for (int i = 2; i < ring.points().length; i += 2) {
          assertThat(Math.abs(ring.points()[i] - ring.points()[i - 2])).isLessThan(0.5);
        }
      }
    }
    assertThat(drawn(NOTHING).land()).hasSizeGreaterThan(100);
  }
}
