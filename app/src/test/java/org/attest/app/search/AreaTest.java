package org.attest.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.attest.model.GreatCircle;
import org.junit.jupiter.api.Test;

class AreaTest {
  private static final int STEPS = 300;

  @Test
  void theDistanceToABoxIsThatToTheNearestPointOfItsEdge() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      double south = -80 + random.nextInt(150);
      double west = -180 + random.nextInt(360);
      double width = 1 + random.nextInt(120);
      double east = west + width > 180 ? west + width - 360 : west + width;
      Area box = new Area.Box(west, south, east, Math.min(89, south + 1 + random.nextInt(40)));
      double lat = -89 + random.nextInt(178);
      double lon = -180 + random.nextInt(360);
      double nearest = nearest((Area.Box) box, width, lat, lon);
      if (box.kmTo(lat, lon) > 0) {
        assertThat(box.kmTo(lat, lon))
            .as(box + " " + lat + " " + lon)
            .isCloseTo(nearest, within(nearest / 50 + 15));
      } else {
        assertThat(lat).isBetween(south, ((Area.Box) box).north());
      }
    }
  }

  private static double nearest(Area.Box box, double width, double lat, double lon) {
    double nearest = Double.MAX_VALUE;
    for (int step = 0; step <= STEPS; step++) {
      double part = (double) step / STEPS;
      double along = box.west() + width * part;
      double up = box.south() + (box.north() - box.south()) * part;
      for (double km :
          new double[] {
            GreatCircle.km(lat, lon, box.south(), along),
            GreatCircle.km(lat, lon, box.north(), along),
            GreatCircle.km(lat, lon, up, box.west()),
            GreatCircle.km(lat, lon, up, box.east())
          }) {
        nearest = Math.min(nearest, km);
      }
    }
    return nearest;
  }

  @Test
  void boxesGoOverThe180thMeridian() {
    Area box = new Area.Box(170, -20, -170, -10);
    assertThat(box.kmTo(-15, 180)).isZero();
    assertThat(box.kmTo(-15, -175)).isZero();
    assertThat(box.kmTo(-15, 0)).isGreaterThan(10_000);
    assertThat(box.touches(-15, 169, 100)).isFalse();
    assertThat(box.touches(-15, 169, 110)).isTrue();
  }

  @Test
  void whatIsNoAreaIsRefused() {
    assertThatThrownBy(() -> new Area.Box(0, 10, 5, -10)).hasMessageContaining("no box");
    assertThatThrownBy(() -> new Area.Box(-181, 0, 5, 10)).hasMessageContaining("no box");
    assertThatThrownBy(() -> new Area.Near(91, 0, 1)).hasMessageContaining("no point");
    assertThatThrownBy(() -> new Area.Near(0, Double.NaN, 1)).hasMessageContaining("no point");
    assertThatThrownBy(() -> new Area.Near(0, 0, -1)).hasMessageContaining("no distance");
  }
}
