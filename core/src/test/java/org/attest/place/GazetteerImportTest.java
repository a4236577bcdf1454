package org.attest.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attest.model.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of the form of GeoNames; the places are invented but for those whose ids ship. */
class GazetteerImportTest {
  @TempDir private Path folder = Path.of("");

  private static String row(
      int id,
      String name,
      String others,
      String position,
      String feature,
      String units,
      int people) {
    // id, name, ascii, others, lat, lon, class, code, country, cc2, admin1..4, population, ...
    return String.join(
        "\t",
        String.valueOf(id),
        name,
        name,
        others,
        position.replace(' ', '\t'),
        feature.replace('.', '\t'),
        "TD",
        "",
        units.replace(' ', '\t'),
        "",
        "",
        String.valueOf(people),
        "",
        "",
        "Africa/Ndjamena",
        "2020-01-01");
  }

  private static final List<String> CHAD =
      List.of(
          row(90000001, "Qorvandelu", "Korvandelou,قور,QVD", "12.5 20.25", "P.PPL", "77 0801", 40),
          row(90000002, "Vandel Wilaya", "", "12.7 20.5", "A.ADM1", "77 ", 9000),
          row(90000003, "Old Qorvandelu", "", "12.5 20.3", "P.PPLH", "77 0801", 0),
          row(90000004, "Vandel Airfield", "", "12.6 20.3", "S.AIRF", "77 0801", 0),
          row(90000005, "Zarmandu Wells", "", "x 20.3", "P.PPL", "77 0801", 0),
          "a line of no form");

  private Path zip(String name, List<String> lines) throws IOException {
    Path file = folder.resolve(name + ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : List.of("readme.txt", name + ".txt")) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(
            (entry.startsWith("readme") ? "about" : String.join("\n", lines))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private GazetteerImport.Summary run(Path index, Path... files) throws IOException {
    return new GazetteerImport(index, said -> {}).run(List.of(files));
  }

  @Test
  void placesOfADumpAreFoundBesideThoseThatShip() throws IOException {
    Path index = folder.resolve("index");
    GazetteerImport.Summary summary = run(index, zip("TD", CHAD));
    assertThat(summary).isEqualTo(new GazetteerImport.Summary(3, 1, 2));

    Gazetteer gazetteer = Gazetteer.shipped().with(index);
    assertThat(Gazetteer.shipped().lookup("Qorvandelu")).isEmpty();
    assertThat(gazetteer.lookup("Qorvandelu"))
        .containsExactlyElementsOf(gazetteer.lookup("Korvandelou"))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.id()).isEqualTo("geonames:90000001");
              assertThat(place.admin1()).isEqualTo("Vandel");
              assertThat(place.country()).isEqualTo("TD");
              assertThat(place.lat()).isEqualTo(12.5);
            });
    assertThat(gazetteer.lookup("Vandel").getFirst().level()).isEqualTo(Place.Level.FIRST_ORDER);
    assertThat(gazetteer.lookup("Vandel Airfield").getFirst().level()).isEqualTo(Place.Level.SITE);
    assertThat(gazetteer.lookup("Old Qorvandelu")).isEmpty();
    assertThat(gazetteer.lookup("Aleppo")).isEqualTo(Gazetteer.shipped().lookup("Aleppo"));
  }

  @Test
  void aReportIsReadWithThem() throws IOException {
    Path index = folder.resolve("index");
    run(index, zip("TD", CHAD));
    assertThat(
            Texts.places("Four people died in Qorvandelu, Chad.", Gazetteer.shipped().with(index)))
        .extracting(mention -> mention.place() == null ? "-" : mention.place().id())
        .contains("geonames:90000001");
  }

  @Test
  void rowOfAShippedIdTakesItsPlaceAndKeepsItsNames() throws IOException {
    // 164816 is Saraqib, which ships; the position is invented.
    Path index = folder.resolve("index");
    run(
        index,
        zip(
            "SY",
            List.of(row(164816, "Sarāqib", "", "1.5 2.5", "P.PPL", "12 ", 5).replace("TD", "SY"))));
    assertThat(Gazetteer.shipped().with(index).lookup("Saraqeb"))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.id()).isEqualTo("geonames:164816");
              assertThat(place.name()).isEqualTo("Saraqib");
              assertThat(place.lat()).isEqualTo(1.5);
              assertThat(place.admin1()).isEqualTo("Idlib");
            });
  }

  @Test
  void englishNamesAndCodesOfUnitsAreTakenFromTheirFiles() throws IOException {
    Path names = folder.resolve("alternateNamesV2.txt");
    Files.writeString(
        names, "1\t90000001\ten\tKorvandel\t1\t\t\t\n2\t90000001\tfr\tCorvandel\t1\t\t\t\n");
    Path codes = folder.resolve("admin1CodesASCII.txt");
    Files.writeString(codes, "TD.77\tVandel Province\tVandel Province\t90000002\n");
    Path index = folder.resolve("index");
    run(index, zip("TD", CHAD.subList(0, 1)), names, codes);
    Place place = Gazetteer.shipped().with(index).lookup("Korvandel").getFirst();
    assertThat(List.of(place.name(), String.valueOf(place.admin1())))
        .containsExactly("Korvandel", "Vandel");
  }

  @Test
  void aFileOfNoKnownFormIsRefusedAndTheOldIndexStays() throws IOException {
    Path index = folder.resolve("index");
    run(index, zip("TD", CHAD));
    Path other = folder.resolve("notes.txt");
    Files.writeString(other, "nothing of the kind\n");
    assertThatThrownBy(() -> run(index, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("notes.txt holds no line of a GeoNames dump");
    assertThat(Gazetteer.shipped().with(index).lookup("Qorvandelu")).hasSize(1);
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .doesNotContain("index.importing", "index.replaced");
    }
  }

  @Test
  void aFolderInUseForSomethingElseIsLeftAlone() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("letter.txt"), "dear");
    Path dump = zip("TD", CHAD);
    assertThatThrownBy(() -> run(mine, dump)).hasMessageContaining("--to");
    assertThat(mine.resolve("letter.txt")).hasContent("dear");
  }

  @Test
  void sameFilesGiveTheSameIndex() throws IOException {
    Path dump = zip("TD", CHAD);
    run(folder.resolve("one"), dump);
    run(folder.resolve("two"), dump);
    for (String file : List.of(PlacesFile.PLACES, PlacesFile.NAMES)) {
      assertThat(folder.resolve("one").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
    }
  }

  @Test
  void keysBeyondMemoryAreSortedOnDisk() throws IOException {
    List<String> lines = new ArrayList<>();
    try (SortedLines sorted = new SortedLines(folder, 3)) {
      for (String key : List.of("d", "b", "a", "c", "b", "a", "e", "ab", "a", "zz")) {
        sorted.add(key, lines.size());
        lines.add(key);
      }
      sorted.add("a", 2);
      sorted.write(folder.resolve("sorted"));
    }
    assertThat(folder.resolve("sorted"))
        .hasContent("a\t2 5 8\nab\t7\nb\t1 4\nc\t3\nd\t0\ne\t6\nzz\t9\n");
    assertThat(folder.resolve("run0")).doesNotExist();
  }
}
