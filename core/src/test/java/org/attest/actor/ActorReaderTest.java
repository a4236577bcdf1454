package org.attest.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Actor;
import org.attest.model.ActorMention;
import org.attest.model.Analysis;
import org.attest.model.BareReport;
import org.attest.model.Vocabulary;
import org.attest.nlp.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorReaderTest {

  private static final Analyzer ANALYZER = new Analyzer();
  private static final ActorDirectory DIRECTORY = ActorDirectory.shipped();
  private static final ActorReader READER = new ActorReader(DIRECTORY);

  static Analysis analysis(String text) {
    return ANALYZER.analyze(BareReport.of(text));
  }

  private static List<String> described(String text) {
    return READER.read(analysis(text)).stream()
        .map(
            mention ->
                mention.span().of(text) + " = " + idOrKind(mention) + " by " + mention.rule())
        .toList();
  }

  private static String idOrKind(ActorMention mention) {
    Actor actor = mention.actor();
    return actor == null ? mention.kind() : actor.id();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Fighters of Hezbollah crossed the river.; Hezbollah = group:hezbollah by alias",
        "Three Hamas fighters died on Monday.; Hamas fighters = group:hamas by alias",
        "The PKK denied the report.; PKK = group:pkk by alias",
        "The Tamil Tigers held the road.; Tamil Tigers = group:ltte by alias",
        "Rebels of Sendero Luminoso burned a bridge.; Sendero Luminoso = group:shining-path by"
            + " alias",
        "MI6 declined to comment.; MI6 = force:gb-mi6 by alias",
        "The GRU ran the operation.; GRU = force:ru-gru by alias",
        "The Nusra Front took the hill.; Nusra Front = group:hayat-tahrir-al-sham by former-name",
        "Russian warplanes hit the village.; Russian warplanes = force:ru-air-force by"
            + " demonym-and-force",
        "The armed forces of Chad advanced.; armed forces of Chad = force:td-armed-forces by"
            + " demonym-and-force",
        "Lebanese forces sealed the road.; Lebanese forces = force:lb-armed-forces by"
            + " demonym-and-force",
        "The Kenyan president spoke on Friday.; Kenyan president = government:ke by office",
        "A Hamas spokesman denied it.; Hamas spokesman = group:hamas by office",
        "The Kremlin denied the claim.; Kremlin = government:ru by metonym",
        "Doctors Without Borders closed its clinic.; Doctors Without Borders = org:msf by alias",
        "A UN spokesman said aid had arrived.; UN spokesman = org:un by office",
        "Masked gunmen fired at a bus.; Masked gunmen = armed-group by description",
        "Villagers fled to the hills.; Villagers = population by description",
      })
  void findsOneActor(String text, String expected) {
    assertThat(described(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He told us who is to blame.",
        "The southern front was quiet.",
        "Southern front lines were quiet.",
        "A white army blanket lay there.",
        "She likes the emergency exit.",
        "Let him go.",
        "They dreamt of an Islamic state.",
      })
  void everydayWordsAreNoGroups(String text) {
    assertThat(READER.read(analysis(text))).noneMatch(mention -> mention.rule().equals("alias"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Car bomb wounds two.", "a car bomb wounded two.", "CAR BOMB WOUNDS TWO."})
  void aCarIsNoState(String text) {
    assertThat(READER.read(analysis(text))).isEmpty();
  }

  @Test
  void learnsAnAcronymTheTextIntroduces() {
    String text =
        "The Red Dune Liberation Front (RDLF) seized a base. On Sunday the RDLF left again.";
    assertThat(described(text)).contains("RDLF = armed-group by acronym-said-in-text");
  }

  @Test
  void anAcronymOfTwoGroupsFollowsTheCountryOfTheReport() {
    assertThat(described("In Somalia the SNA retook a town. Somalia is at war."))
        .contains("SNA = force:so-armed-forces by alias");
    assertThat(described("In northern Syria the SNA shelled a village, Syria's government said."))
        .contains("SNA = group:syrian-national-army by alias");
  }

  @Test
  void definiteDescriptionsPointBack() {
    assertThat(described("Boko Haram raided a market. The group also burned a school."))
        .contains("group = group:boko-haram by coreference");
    assertThat(
            described("Ten people died, Airwars reported. The watchdog said the toll could rise."))
        .contains("watchdog = org:airwars by coreference");
  }

  @Test
  void aDescriptionThatCouldBeSeveralStaysOpen() {
    assertThat(described("The FARC met the ELN. The group rejected the offer."))
        .contains("group = armed-group by description");
  }

  @Test
  void aCoalitionIsOnlyWhatHasTheWordInItsName() {
    assertThat(
            described(
                "Hezbollah shelled a post of the US-led coalition. The coalition fired back."))
        .contains("coalition = org:global-coalition by coreference");
    assertThat(described("Hezbollah shelled a post. The coalition fired back."))
        .contains("coalition = military by description");
  }

  @Test
  void aNameBehindADescriptionSaysWhoIsMeant() {
    assertThat(described("Ahrar al-Sham left. It blamed the rival group Jaysh al-Izza."))
        .contains("rival group = armed-group by description");
  }

  @Test
  void thisMeansTheOneNamedLast() {
    assertThat(
            described(
                "Hamas met Fatah. Hamas shouted at Fatah's cousin Hezbollah. This group left."))
        .contains("group = group:hezbollah by coreference");
  }

  @Test
  void aGovernmentIsNoSecretService() {
    assertThat(described("The FBI searched a house. The government kept silent."))
        .contains("government = government by description");
  }

  @Test
  void aPartysLettersNeedItsCountry() {
    assertThat(described("The SAC bombed a village in Myanmar."))
        .contains("SAC = org:sac-myanmar by alias");
    assertThat(described("The SAC sent trucks to Syria.")).noneMatch(it -> it.startsWith("SAC"));
  }

  @Test
  void namesAnOutletThatTheUserAdds(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
      throws java.io.IOException {
    java.nio.file.Path file = folder.resolve("outlets.tsv");
    java.nio.file.Files.writeString(
        file, "id\tname\tkind\tdomains\noutlet:dune\tDune Post\toutlet\tdune.example\n");
    ActorReader reader = new ActorReader(DIRECTORY.with(null, file));
    assertThat(reader.read(analysis("Shelling resumed, the Dune Post reported.")))
        .anyMatch(
            mention -> mention.rule().equals("outlet") && mention.detail().equals("Dune Post"));
  }

  @Test
  void mentionsComeInOrderAndApart() {
    String text =
        "Israeli troops and Hamas fighters clashed in Gaza, the UN and the Red Cross said. Syrian"
            + " rebels backed by the United States fired at Russian jets, and the IDF said its"
            + " soldiers and the Lebanese army had not been involved. The group denied it.";
    List<ActorMention> mentions = READER.read(analysis(text));
    assertThat(mentions).hasSizeGreaterThan(8);
    for (int i = 1; i < mentions.size(); i++) {
      assertThat(mentions.get(i).span().start())
          .isGreaterThanOrEqualTo(mentions.get(i - 1).span().end());
    }
  }

  @Test
  void forceExamplesHold() {
    List<String> wrong = new ArrayList<>();
    for (Vocabulary.Row row : Vocabulary.load(ActorReader.class, "forces.tsv")) {
      String suffix = row.get("suffix");
      row.list("examples").stream()
          .filter(example -> !reads(example, suffix))
          .forEach(example -> wrong.add(suffix + " misses " + example));
      row.list("counterexamples").stream()
          .filter(example -> reads(example, suffix))
          .forEach(example -> wrong.add(suffix + " takes " + example));
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean reads(String example, String suffix) {
    String rule = suffix.equals("office") ? "office" : "demonym-and-force";
    return READER.read(analysis("Yesterday " + example + " fired.")).stream()
        .anyMatch(
            mention ->
                mention.rule().equals(rule)
                    && mention.actor() != null
                    && (mention.actor().id().endsWith("-" + suffix)
                        || mention.actor().kind().equals("government")));
  }

  @Test
  void descriptionExamplesHold() {
    List<String> wrong = new ArrayList<>();
    for (Vocabulary.Row row : Vocabulary.load(ActorReader.class, "descriptions.tsv")) {
      row.list("examples").stream()
          .filter(example -> !describes(example, row))
          .forEach(example -> wrong.add(row.line() + " misses " + example));
      row.list("counterexamples").stream()
          .filter(example -> describes(example, row))
          .forEach(example -> wrong.add(row.line() + " takes " + example));
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean describes(String example, Vocabulary.Row row) {
    return READER.read(analysis(example + ".")).stream()
        .anyMatch(
            mention ->
                mention.rule().equals("description") && mention.kind().equals(row.get("kind")));
  }

  @Test
  void shipsManyGroupsAndOrganisations() {
    assertThat(DIRECTORY.actors().stream().filter(actor -> actor.id().startsWith("group:")))
        .hasSizeGreaterThanOrEqualTo(350);
    assertThat(DIRECTORY.actors().stream().filter(actor -> actor.id().startsWith("org:")))
        .hasSizeGreaterThanOrEqualTo(350);
  }

  @ParameterizedTest
  @ValueSource(strings = {"groups.tsv", "organisations.tsv"})
  void idsAreUniqueAndEveryNameIsFoundAgain(String file) {
    List<Vocabulary.Row> rows = Vocabulary.load(ActorReader.class, file);
    assertThat(rows.stream().map(row -> row.get("id"))).doesNotHaveDuplicates();
    assertThat(rows).noneMatch(row -> row.get("leaders").matches(".*\\d{4}.*"));
    for (Vocabulary.Row row : rows) {
      for (String alias : row.list("aliases")) {
        assertThat(DIRECTORY.names().get(alias))
            .as(alias)
            .anyMatch(entry -> entry.actor().id().equals(row.get("id")));
      }
    }
  }
}
