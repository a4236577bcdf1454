package org.attest.eval.geoparsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.attest.eval.EvalInput;
import org.attest.model.Place;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoparsingTest {
  @TempDir private Path directory = Path.of("");

  private static Place place(String id, double lat, double lon) {
    return new Place(
        "geonames:" + id, "x", lat, lon, "XX", null, null, Place.Level.SETTLEMENT, 1, 1, 1);
  }

  /** Finds what is listed, resolves every given name to the first of the places. */
  private record Fixed(List<Found> find, Place given) implements Geoparser {
    @Override
    public List<Found> find(String text) {
      return find;
    }

    @Override
    public List<@Nullable Place> resolve(String text, List<Span> names) {
      Place[] places = new Place[names.size()];
      Arrays.fill(places, given);
      return new ArrayList<>(Arrays.asList(places));
    }

    @Override
    public Set<String> ids() {
      return Set.of("geonames:1");
    }
  }

  @Test
  void figuresOfThreeGoldNames() throws IOException {
    // Offsets of Bo are 10 too high and realigned; Ca has no coordinates; Da none of GeoNames.
    Files.writeString(
        directory.resolve("Lgl.xml"),
        """
        <articles><article><text>Aa and Bo near Ca by Da.</text><toponyms>
        <toponym><start>0</start><end>2</end><phrase>Aa</phrase><gaztag geonameid="1">
        <name>A</name><lat>10</lat><lon>10</lon></gaztag></toponym>
        <toponym><start>17</start><end>19</end><phrase>Bo</phrase><gaztag geonameid="2">
        <name>B</name><lat>20</lat><lon>20</lon></gaztag></toponym>
        <toponym><start>15</start><end>17</end><phrase>Ca</phrase></toponym>
        <toponym><start>-1</start><end>2</end><phrase>Aa</phrase></toponym>
        <toponym><start>21</start><end>23</end><extractedName>Da</extractedName>
        <latitude>30</latitude><longitude>30</longitude></toponym>
        </toponyms></article></articles>
        """);
    List<Geoparser.Found> found =
        List.of(
            new Geoparser.Found(new Span(0, 2), place("1", 10, 10)),
            // One degree of latitude off, 111 km: near, not exact.
            new Geoparser.Found(new Span(7, 9), place("9", 21, 20)),
            new Geoparser.Found(new Span(15, 17), null),
            new Geoparser.Found(new Span(3, 6), null));
    var figures =
        new Geoparsing()
            .run(new EvalInput(directory, null), new Fixed(found, place("5", 30.5, 30)))
            .figures();
    // 1 of the 2 gold names with an id; 2 of the 3 with coordinates.
    assertThat(figures).containsEntry("em", 50.0).containsEntry("lgl_em", 50.0);
    assertThat(figures.get("acc161")).isCloseTo(200 / 3.0, within(1e-9));
    // Given names all go to 30.5, 30: near Da only.
    assertThat(figures.get("gold_acc161")).isCloseTo(100 / 3.0, within(1e-9));
    // Of the 2 gold names with an id one is held, and none given the place 5.
    assertThat(figures).containsEntry("held", 50.0).containsEntry("gold_em", 0.0);
    // 2 detected of 3 predicted ("Ca" is left out) and of 3 gold.
    assertThat(figures.get("detection_f1")).isCloseTo(200 / 3.0, within(1e-9));
  }

  @Test
  void articlesOfTheOtherHalfAreReportedBesides() throws IOException {
    StringBuilder articles = new StringBuilder("<articles>");
    for (int i = 0; i < 40; i++) {
      articles.append(
          """
          <article><text>Aa.</text><toponyms><toponym><start>0</start><end>2</end><phrase>Aa</phrase>
          <gaztag geonameid="1"><lat>10</lat><lon>10</lon></gaztag></toponym></toponyms></article>
          """);
    }
    Path file = directory.resolve("Lgl.xml");
    Files.writeString(file, articles + "</articles>");
    long unseen = IntStream.range(0, 40).filter(i -> Halves.isUnseen(file, i)).count();
    assertThat(unseen).isBetween(10L, 30L);
    List<Geoparser.Found> found = List.of(new Geoparser.Found(new Span(0, 2), place("1", 10, 10)));
    var figures =
        new Geoparsing()
            .run(new EvalInput(directory, null), new Fixed(found, place("1", 10, 10)))
            .figures();
    assertThat(figures).containsEntry("unseen_em", 100.0).containsEntry("lgl_unseen_em", 100.0);
  }
}
