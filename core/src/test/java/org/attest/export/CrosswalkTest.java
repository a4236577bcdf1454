package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.model.EventType;
import org.attest.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** Holds the crosswalks against the codebook's types and the other schemes' lists of values. */
class CrosswalkTest {
  private static final Map<String, List<String>> ACLED =
      Map.of(
          "Battles",
          List.of(
              "Government regains territory", "Non-state actor overtakes territory", "Armed clash"),
          "Protests",
          List.of(
              "Excessive force against protesters",
              "Protest with intervention",
              "Peaceful protest"),
          "Riots",
          List.of("Violent demonstration", "Mob violence"),
          "Explosions/Remote violence",
          List.of(
              "Chemical weapon",
              "Air/drone strike",
              "Suicide bomb",
              "Shelling/artillery/missile attack",
              "Remote explosive/landmine/IED",
              "Grenade"),
          "Violence against civilians",
          List.of("Sexual violence", "Attack", "Abduction/forced disappearance"),
          "Strategic developments",
          List.of(
              "Agreement",
              "Arrests",
              "Change to group/activity",
              "Disrupted weapons use",
              "Headquarters or base established",
              "Looting/property destruction",
              "Non-violent transfer of territory",
              "Other"));

  private static final Set<String> DISORDER =
      Set.of(
          "",
          "Political violence",
          "Demonstrations",
          "Political violence; Demonstrations",
          "Strategic developments");

  private static final Map<String, String> PLOVER_MODES =
      Map.ofEntries(
          Map.entry("AGREE", ""),
          Map.entry("CONSULT", "visit third-party multilateral phone"),
          Map.entry("SUPPORT", ""),
          Map.entry("CONCEDE", ""),
          Map.entry("COOPERATE", ""),
          Map.entry("AID", ""),
          Map.entry("RETREAT", "withdraw release disarm ceasefire access resign"),
          Map.entry("REQUEST", "assist change yield meet"),
          Map.entry("ACCUSE", "disapprove investigate allege"),
          Map.entry("REJECT", "assist change yield meet"),
          Map.entry("THREATEN", "restrict arrest relations expel territory violence"),
          Map.entry("PROTEST", "demo riot strike hunger boycott obstruct vandalize"),
          Map.entry("SANCTION", "convict expel withdraw discontinue"),
          Map.entry("MOBILIZE", "troops weapons police militia"),
          Map.entry(
              "COERCE",
              "seize restrict censor curfew martial-law arrest deport withhold misinformation"
                  + " cyber"),
          Map.entry(
              "ASSAULT",
              "abduct beat torture sexual targeted destroy primitive firearms explosives"
                  + " suicide-attack aerial drone heavy-weapons crowd-control unconventional"));

  private static final Set<String> AWSD_MEANS =
      Set.of(
          "Aerial bombardment",
          "Bodily assault",
          "Shelling",
          "Body-borne IED",
          "Detention/arrest",
          "Complex attack",
          "Roadside IED",
          "Vehicle-borne IED",
          "Other explosives",
          "Kidnapping",
          "Kidnap-killing",
          "Rape or serious sexual assault",
          "Landmine",
          "Shooting",
          "Unknown");

  private static final Set<String> AWSD_CONTEXTS =
      Set.of(
          "Ambush",
          "Combat / Crossfire",
          "Individual attack or assassination",
          "Mob violence",
          "Raid",
          "Detention",
          "Unknown");

  private static Stream<Vocabulary.Row> inScope(Crosswalk crosswalk) {
    return crosswalk.rows().values().stream()
        .flatMap(List::stream)
        .filter(row -> row.get("not_in_scope").isEmpty());
  }

  private static List<String> modes(String category) {
    return List.of(PLOVER_MODES.getOrDefault(category, "").split(" "));
  }

  @Test
  void everyTypeHasARowOrAReason() {
    List<String> types = EventType.all().stream().map(EventType::id).toList();
    for (Crosswalk crosswalk :
        List.of(
            Crosswalk.ACLED, Crosswalk.GED, Crosswalk.PLOVER, Crosswalk.GDELT, Crosswalk.AWSD)) {
      assertThat(List.copyOf(crosswalk.rows().keySet())).isEqualTo(types);
      crosswalk
          .rows()
          .forEach(
              (type, rows) -> {
                boolean left = crosswalk.notInScope(type) != null;
                assertThat(rows.size() == 1 || !left).as(type).isTrue();
                assertThat(rows.getLast().get("when")).as("last row of " + type).isEmpty();
              });
    }
    assertThat(Crosswalk.ACLED.notInScope("disaster")).isEqualTo("context, no conflict");
  }

  @Test
  void acledValuesAreAcledsAndTheCodebooks() {
    inScope(Crosswalk.ACLED)
        .forEach(
            row -> {
              String event = row.get("event_type");
              String sub = row.get("sub_event_type");
              assertThat(DISORDER).contains(row.get("disorder_type"));
              EventType type = EventType.of(row.get("type"));
              if (!event.isEmpty()) {
                assertThat(ACLED).containsKey(event);
                if (!event.equals("Protests") || !type.id().equals("protest-repressed")) {
                  assertThat(type.acledEvent()).as(type.id()).contains(event);
                }
              }
              if (!sub.isEmpty()) {
                assertThat(ACLED.get(event)).as(type.id()).contains(sub);
                assertThat(type.acledSubEvent()).as(type.id()).contains(sub);
              }
            });
  }

  @Test
  void ploverCategoriesAndModesAreTheManuals() {
    inScope(Crosswalk.PLOVER)
        .forEach(
            row -> {
              String category = row.get("category");
              String mode = row.get("mode");
              assertThat(PLOVER_MODES).containsKey(category);
              if (!mode.isEmpty()) {
                assertThat(modes(category)).contains(mode);
                assertThat(EventType.of(row.get("type")).plover()).isEqualTo(category + "/" + mode);
              }
              assertThat(EventType.of(row.get("type")).plover()).startsWith(category);
              String threat = row.get("threatened");
              if (!threat.isEmpty()) {
                assertThat(threat).startsWith("THREATEN/");
                assertThat(modes("THREATEN")).contains(threat.substring("THREATEN/".length()));
              }
            });
  }

  @Test
  void gdeltCodesAreTheCodebooksAndThreatsAreThreats() {
    inScope(Crosswalk.GDELT)
        .forEach(
            row -> {
              assertThat(row.get("code"))
                  .matches("(0[1-9]|1[0-9]|20)[0-9]{0,2}")
                  .isEqualTo(EventType.of(row.get("type")).cameo());
              if (!row.get("threatened").isEmpty()) {
                assertThat(row.get("threatened")).matches("138[1-5]?");
              }
            });
    assertThat(GdeltColumns.quadClass("046")).isEqualTo(1);
    assertThat(GdeltColumns.quadClass("073")).isEqualTo(2);
    assertThat(GdeltColumns.quadClass("138")).isEqualTo(3);
    assertThat(GdeltColumns.quadClass("195")).isEqualTo(4);
  }

  @Test
  void awsdAndGedValuesAreTheirs() {
    inScope(Crosswalk.AWSD)
        .forEach(
            row -> {
              assertThat(AWSD_MEANS).contains(row.get("means_of_attack"));
              assertThat(AWSD_CONTEXTS).contains(row.get("attack_context"));
            });
    inScope(Crosswalk.GED).forEach(row -> assertThat(row.get("in_scope")).isEqualTo("yes"));
  }

  @Test
  void acledsWordsAreThoseOfTheConvention() throws Exception {
    try (var stream = getClass().getResourceAsStream("/org/attest/toll/conventions.tsv")) {
      List<String> conventions =
          Vocabulary.read("conventions.tsv", java.util.Objects.requireNonNull(stream)).stream()
              .filter(row -> row.get("convention").equals("acled"))
              .map(row -> row.get("word") + " " + row.get("best"))
              .toList();
      assertThat(
              Vocabulary.load(Tolls.class, "acled-words.tsv").stream()
                  .map(row -> row.get("word") + " " + row.get("number")))
          .isEqualTo(conventions);
    }
  }

  @Test
  void countriesHaveTheCodesOfTheirFiles() {
    Country syria = java.util.Objects.requireNonNull(Country.of("SY"));
    assertThat(syria).isEqualTo(new Country("SY", "Syria", "SYR", 760, "SY", 652));
    assertThat(syria.ucdpRegion()).isEqualTo("Middle East");
    assertThat(Country.of(null)).isNull();
    List<Vocabulary.Row> rows = Vocabulary.load(Country.class, "countries.tsv");
    for (String column : Arrays.asList("iso2", "iso3", "numeric", "gw")) {
      assertThat(rows.stream().map(row -> row.get(column)).filter(cell -> !cell.isEmpty()))
          .doesNotHaveDuplicates();
    }
  }
}
