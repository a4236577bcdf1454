package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.attest.export.EventExport.Format;
import org.attest.export.EventExport.ToldClaim;
import org.attest.laws.ContractCheck;
import org.attest.laws.MadeUp;
import org.attest.model.Certainty;
import org.attest.model.ClaimRef;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Event;
import org.attest.model.Grade;
import org.attest.model.Place;
import org.attest.model.Responsibility;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventExportTest {
  private static final ClaimRef REF = new ClaimRef("sha256:" + "ab".repeat(32), "c1");

  private static Place place(Place.Level level, int ucdp, double lon, double radiusKm) {
    return new Place(
        "geonames:1",
        "Sarmin",
        35.9,
        lon,
        "SY",
        "Idlib",
        null,
        level,
        Math.min(3, ucdp),
        ucdp,
        radiusKm);
  }

  private static Event event(@Nullable Place place) {
    return event(place, "Hill Front");
  }

  private static Event event(@Nullable Place place, String agent) {
    return new Event(
        "e-0123456789ab",
        "air-strike",
        Status.OCCURRED,
        Certainty.CERTAIN,
        List.of(new Event.Party(agent, null, "armed-group", Responsibility.ACCUSED, List.of(REF))),
        List.of(new Event.Party("a depot", null, null, null, List.of(REF))),
        place == null
            ? new Event.EventPlace(null, "the \"old\" mill", "not-in-gazetteer", REF)
            : new Event.EventPlace(place, "Sarmin", null, REF),
        new Event.EventDate(
            new DateRange(LocalDate.of(2021, 3, 4), LocalDate.of(2021, 3, 4), 1, 1),
            null,
            false,
            REF),
        List.of(
            new Event.EventToll(Effect.KILLED, List.of(), 10L, 10L, 12L, null, List.of(REF)),
            new Event.EventToll(
                Effect.INJURED, List.of(), null, null, null, "dozens hurt", List.of(REF))),
        Grade.SINGLE_SOURCE,
        "One report, one origin: Valley Post.",
        List.of(
            new Event.Origin(
                "Valley Post",
                null,
                "outlet",
                false,
                Stance.ASSERTS,
                null,
                List.of(REF.reportId()))),
        List.of(REF),
        List.of(new Event.DerivedField("type", "most-origins", "air-strike", List.of(REF))));
  }

  @Test
  void jsonKeepsItsSchema() {
    for (Place place : new Place[] {null, place(Place.Level.SETTLEMENT, 1, 36.7, 3)}) {
      ContractCheck.assertEventsValid(EventExport.events(List.of(event(place)), Format.JSON));
    }
    assertThatThrownBy(
            () ->
                ContractCheck.assertEventsValid(
                    EventExport.events(List.of(event(null)), Format.JSON)
                        .replace("single-source", "sure")))
        .isInstanceOf(AssertionError.class);
    String lines = EventExport.events(List.of(event(null), event(null)), Format.JSONL);
    assertThat(lines.lines()).hasSize(2).allMatch(line -> line.startsWith("{\"id\":\"e-0123"));
  }

  @Test
  void tableShowsOneEventALine() {
    String table =
        EventExport.events(List.of(event(place(Place.Level.SETTLEMENT, 1, 36.7, 3))), Format.TABLE);
    assertThat(table)
        .isEqualTo(
            """
            id              date          type        place       who -> whom            \
            toll                             status    grade          origins
            e-0123456789ab  4 March 2021  air-strike  Sarmin, SY  Hill Front -> a depot  \
            10 to 12 killed; dozens injured  occurred  single-source  1 of 1
            """);
  }

  @Test
  void aReportsWordsCannotSteerTheTerminal() {
    String table =
        EventExport.events(List.of(event(null, "\u001b[31mHill\u202E Front\r\n")), Format.TABLE);
    assertThat(table).doesNotContain("\u001b", "\u202E", "\r").contains("[31mHill  Front");
  }

  @Test
  void csvQuotesAndDisarmsFormulas() {
    String csv = EventExport.events(List.of(event(null, "=HYPERLINK(\"x\")")), Format.CSV);
    assertThat(csv.split("\r\n")).hasSize(2);
    assertThat(csv)
        .contains(",\"'=HYPERLINK(\"\"x\"\")\",")
        .contains(",\"the \"\"old\"\" mill\",")
        .contains(",10,10,12,,,,1,Valley Post,1,");
    for (String start : List.of("+", "-", "@", "\t")) {
      assertThat(EventExport.events(List.of(event(null, start + "1")), Format.CSV))
          .contains("'" + start + "1");
    }
  }

  @Test
  void negativeCoordinatesAreNumbersAndCountriesHaveNone() {
    assertThat(
            EventExport.events(
                List.of(event(place(Place.Level.SETTLEMENT, 1, -36.7, 3))), Format.CSV))
        .contains(",35.9,-36.7,1,1,3,");
    assertThat(
            EventExport.events(
                List.of(event(place(Place.Level.COUNTRY, 6, 36.7, 500))), Format.CSV))
        .contains("SY,Idlib,,,3,6,500,");
  }

  private static JsonNode geometry(@Nullable Place place) {
    return JsonText.read(EventExport.events(List.of(event(place)), Format.GEOJSON))
        .at("/features/0/geometry");
  }

  @Test
  void onlyANamedTownIsAPoint() {
    assertThat(geometry(place(Place.Level.SETTLEMENT, 1, 36.7, 3)).toString())
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[36.7,35.9]}");
    assertThat(geometry(place(Place.Level.COUNTRY, 6, 36.7, 500)).isNull()).isTrue();
    assertThat(geometry(place(Place.Level.COUNTRY, 1, 36.7, 500)).isNull()).isTrue();
    assertThat(geometry(null).isNull()).isTrue();
  }

  @Test
  void aVaguePlaceIsARingOfItsRadius() {
    JsonNode polygon = geometry(place(Place.Level.SETTLEMENT, 2, 36.7, 25));
    assertThat(polygon.path("type").stringValue()).isEqualTo("Polygon");
    JsonNode ring = polygon.at("/coordinates/0");
    assertThat(ring.size()).isEqualTo(33);
    assertThat(ring.get(0)).isEqualTo(ring.get(32));
    double north = ring.get(8).get(1).doubleValue() - 35.9;
    assertThat(north * 111.195).isCloseTo(25, org.assertj.core.data.Offset.offset(0.01));
    double area = 0;
    for (int i = 0; i < 32; i++) {
      area +=
          ring.get(i).get(0).doubleValue() * ring.get(i + 1).get(1).doubleValue()
              - ring.get(i + 1).get(0).doubleValue() * ring.get(i).get(1).doubleValue();
    }
    assertThat(area).as("counter-clockwise (RFC 7946, 3.1.6)").isPositive();
  }

  @Test
  void aRingOverTheAntimeridianIsCutInTwo() {
    JsonNode polygons = geometry(place(Place.Level.REGION, 4, 179.9, 50));
    assertThat(polygons.path("type").stringValue()).isEqualTo("MultiPolygon");
    assertThat(polygons.path("coordinates").size()).isEqualTo(2);
    polygons
        .path("coordinates")
        .forEach(
            part ->
                part.get(0)
                    .forEach(
                        corner ->
                            assertThat(Math.abs(corner.get(0).doubleValue()))
                                .isLessThanOrEqualTo(180)));
  }

  @Test
  void claimsInEveryFormButOnAMap() {
    List<ToldClaim> claims =
        MadeUp.outcome().claims().stream()
            .map(claim -> new ToldClaim(MadeUp.report(), claim))
            .toList();
    assertThat(EventExport.claims(claims, Format.TABLE).lines()).hasSize(5);
    assertThat(EventExport.claims(claims, Format.CSV).split("\r\n")).hasSize(5);
    assertThat(EventExport.claims(claims, Format.CSV))
        .contains("\"according to Daily Lantern, citing Ministry of Defence; doubted by Hill Front")
        .contains("at least 8 injured; 5 children/civilians injured");
    assertThat(EventExport.claims(claims, Format.JSONL).lines())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("{\"ref\":\"sha256:0123456789abcdef")
        .contains("\"quotes\":[\"Jets hit depot near Sarmin\"");
    assertThat(EventExport.claims(claims, Format.JSON)).contains("attest/claim-list/1");
    assertThat(JsonText.read(EventExport.claims(claims, Format.GEOJSON)).get("features"))
        .hasSize(claims.size());
  }
}
