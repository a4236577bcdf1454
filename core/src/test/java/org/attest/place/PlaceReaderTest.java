package org.attest.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.attest.model.Place;
import org.attest.model.PlaceMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceReaderTest {

  private static PlaceMention only(String text) {
    List<PlaceMention> mentions = Texts.places(text);
    assertThat(mentions).as(text).hasSize(1);
    return mentions.get(0);
  }

  private static Place place(String text) {
    return Objects.requireNonNull(only(text).place(), text);
  }

  /** Each row of the codebook's table of precision. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A shell hit a house in Saraqib.                       | Saraqib  | 1 | 1
          A shell hit the University of Aleppo.                 | Aleppo   | 1 | 1
          A mine went off near Saraqib.                         | Saraqib  | 2 | 2
          Jets struck the countryside of Idlib.                 | Idlib    | 2 | 2
          A mine went off 10 km south of Kharkiv.               | Kharkiv  | 2 | 2
          Gunmen were seen on the outskirts of Kandahar.        | Kandahar | 2 | 2
          Two men were held in Kurram district.                 | Kurram   | 2 | 3
          Jets struck Idlib province.                           | Idlib    | 3 | 4
          Jets struck the province of Homs.                     | Homs     | 3 | 4
          Jets struck targets in northwest Syria.               | Syria    | 3 | 5
          Two men were held on the border with Syria.           | Syria    | 3 | 5
          Protests spread in Syria.                             | Syria    | 3 | 6
          A tanker was seized off the coast of Yemen.           | Yemen    | 3 | 7
          A tanker was seized in the Red Sea.                   | Red Sea  | 3 | 7
          """)
  void precisionFollowsTheWording(String text, String name, int acled, int ucdp) {
    Place place = place(text);
    assertThat(place.name()).isEqualTo(name);
    assertThat(List.of(place.acledPrecision(), place.ucdpPrecision())).containsExactly(acled, ucdp);
    assertThat(place.radiusKm()).isPositive();
  }

  @Test
  void spanHoldsTheQualifierAndNameSpanTheName() {
    String text = "Jets struck the countryside of Idlib at dawn.";
    PlaceMention mention = only(text);
    assertThat(mention.span().of(text)).isEqualTo("the countryside of Idlib");
    assertThat(mention.nameSpan().of(text)).isEqualTo("Idlib");
    assertThat(Objects.requireNonNull(mention.place()).country()).isEqualTo("SY");
    assertThat(mention.place().admin1()).isEqualTo("Idlib");
    assertThat(mention.detail()).contains("town and unit share the name");
  }

  @Test
  void qualifierOfAPairHoldsForBoth() {
    assertThat(Texts.places("Protests erupted in the countryside of Idlib and Aleppo."))
        .extracting(m -> Objects.requireNonNull(m.place()).ucdpPrecision())
        .containsExactly(2, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Damascus said the raid had failed.",
        "Moscow has denied the report.",
        "Talks between Washington and Tehran have stalled.",
        "The areas are under the control of Damascus.",
        "The regime in Damascus made no comment.",
        "A London-based monitor counted the dead.",
        "Syrian and Turkish soldiers exchanged fire.",
        "The Washington Post published the letter.",
        "The Ministry of Sudan made no comment.",
        "President Lincoln Paris refused to speak.",
        "Reading was closed on Monday in March.",
      })
  void governmentsPeoplesOrganisationsAndCommonWordsAreNoPlaces(String text) {
    assertThat(Texts.names(text)).isEmpty();
  }

  @Test
  void capitalIsAPlaceWhereSomethingHappensInIt() {
    assertThat(Texts.names("A bomb killed two in Damascus on Monday.")).containsExactly("Damascus");
  }

  @Test
  void containmentSaidDecides() {
    Place lebanon = Texts.places("A car burned in Tripoli, Lebanon.").get(0).place();
    Place libya = Texts.places("A car burned in Tripoli, Libya.").get(0).place();
    assertThat(Objects.requireNonNull(lebanon).country()).isEqualTo("LB");
    assertThat(Objects.requireNonNull(libya).country()).isEqualTo("LY");
  }

  @Test
  void focusOfTheReportDecides() {
    String text = "Lebanese troops deployed. Lebanon mourned. A car burned in Tripoli on Friday.";
    PlaceMention tripoli = Texts.places(text).get(Texts.places(text).size() - 1);
    assertThat(Objects.requireNonNull(tripoli.place()).country()).isEqualTo("LB");
    assertThat(tripoli.rule()).isIn("country-focus", "settled-neighbours");
  }

  @Test
  void aPlaceByItsWordingThatNoGazetteerHasIsKeptUnresolved() {
    PlaceMention mention = only("Four people died in the village of Qorvandelu.");
    assertThat(mention.place()).isNull();
    assertThat(mention.unresolved()).isEqualTo("not-in-gazetteer");
  }

  @Test
  void equalPlacesWithoutAnyGroundAreAmbiguous(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.tsv");
    Files.writeString(
        file,
        """
        id\tname\taliases\tlat\tlon\tcountry\tlevel
        own:1\tQorvandelu\t\t10\t20\tTD\tsettlement
        own:2\tQorvandelu\t\t12\t30\tSD\tsettlement
        """);
    Gazetteer gazetteer = Gazetteer.shipped().with(file);
    assertThat(Texts.places("Four people died in Qorvandelu.", gazetteer))
        .extracting(PlaceMention::unresolved)
        .containsExactly("ambiguous");
  }

  @Test
  void usersFileWins(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.tsv");
    Files.writeString(
        file,
        "id\tname\taliases\tlat\tlon\tcountry\tadmin1\tlevel\nown:1\tSaraqib\tNew Saraqib\t1.5\t2.5\tSY\tIdlib\tsettlement\n");
    Gazetteer gazetteer = Gazetteer.shipped().with(file);
    assertThat(Texts.places("Jets struck Saraqib at dawn.", gazetteer))
        .extracting(m -> Objects.requireNonNull(m.place()).id() + " " + m.rule())
        .containsExactly("own:1 user-file");
  }

  @Test
  void usersFileMayTakeTheNameOfAnAbbreviatedPlace(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.tsv");
    Files.writeString(
        file, "id\tname\tlat\tlon\tcountry\tlevel\nown:1\tTexas\t1.5\t2.5\tSY\tsettlement\n");
    Gazetteer gazetteer = Gazetteer.shipped().with(file);
    String text = "A bomb went off in Gainesville, Tex., on Monday.";
    assertThat(Texts.places(text, gazetteer))
        .extracting(mention -> mention.nameSpan().of(text))
        .contains("Gainesville")
        .doesNotContain("Tex.");
  }

  @Test
  void theCapitalIsNotTheStateOfItsName() {
    assertThat(Texts.places("Talks were held in Washington, D.C., on Monday."))
        .extracting(mention -> Objects.requireNonNull(mention.place()).admin1())
        .containsOnly("Columbia");
  }

  @Test
  void lowerAndUpperCaseTextsKeepWellKnownPlaces() {
    assertThat(Texts.names("the bomb went off in kabul on monday.")).containsExactly("kabul");
    assertThat(Texts.names("THE BOMB WENT OFF IN KABUL ON MONDAY.")).containsExactly("KABUL");
  }

  /** Every name is resolved, and its use told: only literal ones are places of an occurrence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A bomb went off in Damascus on Monday.              | Damascus   | LITERAL      | SY
          Damascus said the raid had failed.                  | Damascus   | METONYM      | SY
          Syrian soldiers fired on the crowd in the town.     | Syrian     | DEMONYM      | SY
          Chechen fighters were seen.                         | Chechen    | DEMONYM      | RU
          The Aleppo Media Centre counted the dead.           | Aleppo     | PART_OF_NAME | SY
          A Nairobi-based analyst said so.                    | Nairobi    | PART_OF_NAME | KE
          The storm reached Gainesville, Fla., on Monday.     | Fla.       | LITERAL      | US
          """)
  void useOfAName(String text, String name, Toponym.Use use, String country) {
    assertThat(Texts.toponyms(text))
        .filteredOn(toponym -> toponym.mention().nameSpan().of(text).equals(name))
        .singleElement()
        .satisfies(
            toponym -> {
              assertThat(toponym.use()).isEqualTo(use);
              assertThat(Objects.requireNonNull(toponym.mention().place()).country())
                  .isEqualTo(country);
            });
  }

  @Test
  void whatAReportSaysOfOneMentionHoldsForTheOthers() {
    String text = "A car burned in Paris, Texas. Police closed roads in Paris.";
    assertThat(Texts.places(text))
        .filteredOn(mention -> mention.nameSpan().of(text).equals("Paris"))
        .extracting(mention -> Objects.requireNonNull(mention.place()).admin1())
        .containsExactly("Texas", "Texas");
  }

  @Test
  void readsTheSameTwice() {
    String text =
        "Jets struck Saraqib, Homs and Raqqa province. Shells fell near Kharkiv, Ukraine.";
    assertThat(Texts.places(text)).isEqualTo(Texts.places(text));
  }
}
