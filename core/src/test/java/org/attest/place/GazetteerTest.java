package org.attest.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attest.model.Place;
import org.attest.model.Span;
import org.attest.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.shipped();

  @ParameterizedTest
  @CsvSource({
    "Saraqeb,SY",
    "Deir Ezzor,SY",
    "Dayr az-Zawr,SY",
    "Raqqa,SY",
    "Ar-Raqqah,SY",
    "Hassakeh,SY",
    "Kobani,SY",
    "Kiev,UA",
    "Kharkov,UA",
    "Türkiye,TR",
    "Turkiye,TR",
    "Hodeidah,YE",
    "Taiz,YE",
    "Khan Younis,PS",
    "Fallujah,IQ",
    "El Fasher,SD",
    "el-Fasher,SD",
    "Mazar-e-Sharif,AF",
    "Benghazi,LY",
    "Donbas,UA",
    "Kosovo,XK",
    "UAE,AE",
    "Maarat al-Numan,SY",
    "Erbil,IQ"
  })
  void spellingsOfNewsAreFound(String name, String country) {
    assertThat(gazetteer.lookup(name)).as(name).extracting(Place::country).contains(country);
  }

  /** The tool that builds the files has its own copy of the rules of the key. */
  @Test
  void everyShippedNameIsFoundByItsKey() {
    int missing = 0;
    for (Entry entry : gazetteer.file().all()) {
      if (gazetteer.file().find(NameKey.loose(entry.name())).stream()
          .noneMatch(found -> found.id().equals(entry.id()))) {
        missing++;
      }
    }
    assertThat(missing).isZero();
  }

  @Test
  void everyAliasLeadsToItsPlace() {
    for (Vocabulary.Row row : Vocabulary.load(Gazetteer.class, "aliases.tsv")) {
      for (String alias : row.list("aliases")) {
        assertThat(gazetteer.lookup(alias))
            .as("line %d: %s", row.line(), alias)
            .extracting(Place::country)
            .contains(row.get("country"));
      }
    }
  }

  @Test
  void everyRegionHasCoordinatesAndNoDemonymIsAmongThem() {
    Words words = new Words();
    for (Vocabulary.Row row : Vocabulary.load(Gazetteer.class, "regions.tsv")) {
      assertThat(Double.parseDouble(row.get("lat"))).as(row.get("name")).isBetween(-90.0, 90.0);
      assertThat(Double.parseDouble(row.get("radius_km"))).as(row.get("name")).isPositive();
      assertThat(words.isDemonym(row.get("name"))).as(row.get("name")).isFalse();
    }
  }

  @Test
  void badUserFileSaysWhere(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.tsv");
    Files.writeString(file, "name\tlat\tlon\tlevel\nQorvandelu\tnorth\t20\tsettlement\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gazetteer.with(file))
        .withMessageContaining("own.tsv line 2");
  }

  /** Each qualifier reads its examples, and none of its counterexamples. */
  @Test
  void qualifiersReadTheirExamples() {
    QualifierReader reader = new QualifierReader();
    for (Vocabulary.Row row : Vocabulary.load(QualifierReader.class, "qualifiers.tsv")) {
      assertThat(row.list("examples")).as(row.get("name")).isNotEmpty();
      assertThat(row.list("counterexamples")).as(row.get("name")).isNotEmpty();
      row.list("examples")
          .forEach(text -> assertThat(read(reader, text)).as(text).isEqualTo(row.get("name")));
      row.list("counterexamples")
          .forEach(text -> assertThat(read(reader, text)).as(text).isNotEqualTo(row.get("name")));
    }
  }

  private static String read(QualifierReader reader, String marked) {
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    String text = marked.replace("[", "").replace("]", "");
    return reader
        .read(text, new Span(0, text.length()), new Span(start, end))
        .map(Qualifier::name)
        .orElse("");
  }
}
