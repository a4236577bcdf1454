package org.attest.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.attest.export.EventExport.ToldClaim;
import org.attest.model.Claim;
import org.attest.model.Event;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as a GeoJSON feature collection (RFC 7946). A point stands only for a named town or site
 * (UCDP precision 1); any vaguer place is a ring of its radius of uncertainty; a country, or a
 * place that was not resolved, has no geometry.
 */
final class GeoJson {
  private static final int VERTICES = 32;
  private static final double KM_PER_DEGREE = 111.195;

  /** Rings that would touch a pole are not drawn. */
  private static final double NORTHERNMOST = 89;

  private GeoJson() {}

  static ObjectNode collection(List<Event> events) {
    ObjectNode node = JsonText.object().put("type", "FeatureCollection");
    node.set("features", JsonText.array(events, GeoJson::feature));
    return node;
  }

  static ObjectNode claims(List<ToldClaim> claims) {
    ObjectNode node = JsonText.object().put("type", "FeatureCollection");
    node.set("features", JsonText.array(claims, GeoJson::feature));
    return node;
  }

  private static ObjectNode located(String id, @Nullable Place place) {
    ObjectNode node = JsonText.object().put("type", "Feature").put("id", id);
    ObjectNode geometry = geometry(place);
    if (geometry == null) {
      node.putNull("geometry");
    } else {
      node.set("geometry", geometry);
    }
    return node;
  }

  private static ObjectNode feature(ToldClaim told) {
    Claim claim = told.claim();
    ObjectNode node =
        located(
            told.report().id() + "#" + claim.id(),
            claim.place() == null ? null : claim.place().place());
    node.set(
        "properties",
        JsonText.object()
            .put("type", claim.type())
            .put("status", claim.status().code())
            .put("certainty", claim.certainty().code())
            .put("date", Words.date(claim.date()))
            .put("place", Words.place(claim.place()))
            .put("outlet", told.report().outlet()));
    return node;
  }

  private static ObjectNode feature(Event event) {
    Place place = event.place() == null ? null : event.place().place();
    ObjectNode node = located(event.id(), place);
    node.set(
        "properties",
        JsonText.object()
            .put("type", event.type())
            .put("status", event.status().code())
            .put("grade", event.grade().code())
            .put("grade_reason", event.gradeReason())
            .put("date", Words.date(event.date()))
            .put("place", Words.place(event.place()))
            .put("ucdp_precision", place == null ? null : (Integer) place.ucdpPrecision())
            .put("radius_km", place == null ? null : ClaimWriter.decimal(place.radiusKm()))
            .put("who", Words.parties(event))
            .put("toll", Words.tolls(event.tolls()))
            .put("origins", event.origins().size()));
    return node;
  }

  private static @Nullable ObjectNode geometry(@Nullable Place place) {
    if (place == null || isCountry(place)) {
      return null;
    }
    if (place.ucdpPrecision() == 1) {
      ObjectNode point = JsonText.object().put("type", "Point");
      point.set("coordinates", position(place.lon(), place.lat()));
      return point;
    }
    double degrees = place.radiusKm() / KM_PER_DEGREE;
    return place.radiusKm() <= 0 || Math.abs(place.lat()) + degrees > NORTHERNMOST
        ? null
        : ring(place, degrees);
  }

  static boolean isCountry(Place place) {
    return place.level() == Place.Level.COUNTRY || place.ucdpPrecision() == 6;
  }

  /** Counter-clockwise, closed; cut in two where it crosses the antimeridian. */
  private static ObjectNode ring(Place place, double degrees) {
    double[][] corners = new double[VERTICES + 1][];
    for (int i = 0; i <= VERTICES; i++) {
      double angle = 2 * StrictMath.PI * (i % VERTICES) / VERTICES;
      double lat = place.lat() + degrees * StrictMath.sin(angle);
      double shrink = StrictMath.cos(StrictMath.toRadians(place.lat()));
      corners[i] = new double[] {place.lon() + degrees * StrictMath.cos(angle) / shrink, lat};
    }
    List<ArrayNode> rings = new ArrayList<>();
    for (int turn = -360; turn <= 360; turn += 360) {
      ArrayNode part = inWorld(corners, turn);
      if (part != null) {
        rings.add(JsonText.array().add(part));
      }
    }
    ObjectNode geometry = JsonText.object();
    if (rings.size() == 1) {
      geometry.put("type", "Polygon").set("coordinates", rings.getFirst());
    } else {
      ArrayNode polygons = JsonText.array();
      rings.forEach(polygons::add);
      geometry.put("type", "MultiPolygon").set("coordinates", polygons);
    }
    return geometry;
  }

  /**
   * The ring turned about the globe and cut at longitudes -180 and 180; null if all is cut away.
   */
  private static @Nullable ArrayNode inWorld(double[][] corners, int turn) {
    ArrayNode ring = JsonText.array();
    boolean inside = false;
    for (double[] corner : corners) {
      double lon = corner[0] + turn;
      inside |= Math.abs(lon) < 180;
      ring.add(position(Math.clamp(lon, -180.0, 180.0), corner[1]));
    }
    return inside ? ring : null;
  }

  private static ArrayNode position(double lon, double lat) {
    return JsonText.array().add(rounded(lon)).add(rounded(lat));
  }

  /** Five decimals: about a metre. */
  private static BigDecimal rounded(double degrees) {
    BigDecimal value = BigDecimal.valueOf(degrees).setScale(5, RoundingMode.HALF_EVEN);
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }
}
