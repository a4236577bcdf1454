package org.attest.eval.muc4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficialScorerTest {

  private static Credit credit(Slot slot, String response, String key) {
    return credit(slot, response, null, key);
  }

  private static Credit credit(Slot slot, String response, @Nullable String reference, String key) {
    return FillCredit.of(
        slot, new Fill(response, reference), KeyFills.read(slot, key).orElseThrow());
  }

  /** Slots as "TYPE=ARSON", fills with semicolons between. */
  private static Key key(boolean optional, String... slots) {
    Map<Slot, List<Key.KeyFill>> fills = new EnumMap<>(Slot.class);
    for (String slot : slots) {
      Slot name = Slot.valueOf(slot.substring(0, slot.indexOf('=')));
      fills.put(
          name,
          Arrays.stream(slot.substring(slot.indexOf('=') + 1).split(";"))
              .flatMap(fill -> KeyFills.read(name, fill).stream())
              .toList());
    }
    return new Key(optional, fills);
  }

  private static Template template(String type, String individual, @Nullable String date) {
    return new Template(
        type,
        "ACCOMPLISHED",
        date,
        "PERU",
        null,
        List.of(),
        List.of(individual),
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
  }

  @Test
  void closedLists() {
    assertThat(credit(Slot.TYPE, "BOMBING", "BOMBING / ARSON")).isEqualTo(Credit.CORRECT);
    assertThat(credit(Slot.TYPE, "ATTACK", "BOMBING")).isEqualTo(Credit.PARTIAL);
    assertThat(credit(Slot.TYPE, "BOMBING", "ATTACK")).isEqualTo(Credit.INCORRECT);
    assertThat(credit(Slot.INSTRUMENT_TYPE, "EXPLOSIVE", "x", "MINE: \"x\""))
        .isEqualTo(Credit.PARTIAL);
    assertThat(credit(Slot.INSTRUMENT_TYPE, "MINE", "x", "EXPLOSIVE: \"x\""))
        .isEqualTo(Credit.INCORRECT);
    assertThat(credit(Slot.HUMAN_TYPE, "POLITICAL FIGURE", "x", "GOVERNMENT OFFICIAL: \"x\""))
        .isEqualTo(Credit.PARTIAL);
    assertThat(credit(Slot.HUMAN_EFFECT, "NO DEATH", "-", "NO INJURY OR DEATH: \"-\""))
        .isEqualTo(Credit.PARTIAL);
  }

  @Test
  void aWrongReferenceHalvesACorrectValue() {
    String key = "DEATH: \"ANA DIAZ\" / \"DIAZ\"";
    assertThat(credit(Slot.HUMAN_EFFECT, "DEATH", "DIAZ", key)).isEqualTo(Credit.CORRECT);
    assertThat(credit(Slot.HUMAN_EFFECT, "DEATH", "LUIS", key)).isEqualTo(Credit.PARTIAL);
    assertThat(credit(Slot.HUMAN_EFFECT, "INJURY", "DIAZ", key)).isEqualTo(Credit.INCORRECT);
    assertThat(credit(Slot.HUMAN_DESCRIPTION, "MAYOR", null, "\"MAYOR\": \"DIAZ\""))
        .isEqualTo(Credit.PARTIAL);
  }

  @Test
  void wordsOfTheText() {
    assertThat(credit(Slot.HUMAN_DESCRIPTION, "the 3 weavers", "\"WEAVERS\""))
        .isEqualTo(Credit.CORRECT);
    assertThat(credit(Slot.ORGANISATION, "RED FRONT (RF)", "\"RED FRONT\" / \"RF\""))
        .isEqualTo(Credit.CORRECT);
    assertThat(credit(Slot.HUMAN_NAME, "DIAZ", "\"ANA MARIA DIAZ\"")).isEqualTo(Credit.PARTIAL);
    assertThat(credit(Slot.PHYSICAL_ID, "THE MILL, WHICH BURNED", "\"MILL\""))
        .isEqualTo(Credit.PARTIAL);
    assertThat(credit(Slot.PHYSICAL_ID, "MILLS", "\"MILL\"")).isEqualTo(Credit.INCORRECT);
    assertThat(credit(Slot.PHYSICAL_ID, "of the", "\"MILL OF THE TOWN\""))
        .isEqualTo(Credit.INCORRECT);
  }

  @Test
  void dates() {
    assertThat(credit(Slot.DATE, "26 AUG 89", "26 AUG 89")).isEqualTo(Credit.CORRECT);
    assertThat(credit(Slot.DATE, "09 AUG 89", "(- 08 AUG 89) / (9 AUG 89)"))
        .isEqualTo(Credit.CORRECT);
    assertThat(credit(Slot.DATE, "26 AUG 89", "25 AUG 89 - 26 AUG 89")).isEqualTo(Credit.PARTIAL);
    assertThat(credit(Slot.DATE, "25 AUG 89", "- 26 AUG 89")).isEqualTo(Credit.PARTIAL);
    assertThat(credit(Slot.DATE, "- 26 AUG 89", "26 AUG 89")).isEqualTo(Credit.PARTIAL);
    assertThat(credit(Slot.DATE, "- 26 AUG 89", "25 AUG 89")).isEqualTo(Credit.INCORRECT);
    assertThat(credit(Slot.DATE, "27 AUG 89", "- 26 AUG 89")).isEqualTo(Credit.INCORRECT);
  }

  @Test
  void places() {
    String key = "PERU: ICA (DEPARTMENT): NAZCA (CITY / JURISDICTION)";
    assertThat(credit(Slot.LOCATION, "PERU: ICA (DEPARTMENT): NAZCA (TOWN)", key))
        .isEqualTo(Credit.CORRECT);
    assertThat(credit(Slot.LOCATION, "PERU", key)).isEqualTo(Credit.PARTIAL);
    assertThat(credit(Slot.LOCATION, "CHILE: ICA (DEPARTMENT): NAZCA (CITY)", key))
        .isEqualTo(Credit.PARTIAL);
    assertThat(credit(Slot.LOCATION, "CHILE: LOTA (CITY)", key)).isEqualTo(Credit.INCORRECT);
    assertThat(credit(Slot.LOCATION, "CHILE", "PERU / CHILE")).isEqualTo(Credit.CORRECT);
  }

  @Test
  void numbers() {
    assertThat(credit(Slot.HUMAN_TOTAL, "5-7", "5 - 7")).isEqualTo(Credit.CORRECT);
    assertThat(credit(Slot.HUMAN_TOTAL, "7", "5 - 7")).isEqualTo(Credit.PARTIAL);
    assertThat(credit(Slot.HUMAN_TOTAL, "7", "~7")).isEqualTo(Credit.PARTIAL);
    assertThat(credit(Slot.HUMAN_TOTAL, "6", "5 - 7")).isEqualTo(Credit.INCORRECT);
  }

  @Test
  void optionalFillsAreNotMissed() {
    List<Key.KeyFill> keys = key(false, "INDIVIDUAL=? \"MEN\";\"REBELS\"").of(Slot.INDIVIDUAL);
    // Only REBELS is asked for.
    assertThat(OfficialScorer.tally(Slot.INDIVIDUAL, keys, List.of()))
        .isEqualTo(new Tally(0, 0, 0, 0, 1));
    assertThat(OfficialScorer.tally(Slot.INDIVIDUAL, keys, List.of(new Fill("MEN", null))))
        .isEqualTo(new Tally(1, 0, 0, 0, 1));
    // One stands against REBELS, the other against nothing.
    List<Fill> wrong = List.of(new Fill("POLICE", null), new Fill("ARMY", null));
    assertThat(OfficialScorer.tally(Slot.INDIVIDUAL, keys, wrong))
        .isEqualTo(new Tally(0, 0, 1, 1, 0));
  }

  @Test
  void templatesAreMappedForTheMostCredit() {
    OfficialScorer scorer = new OfficialScorer();
    Key arson =
        key(
            false,
            "TYPE=ARSON",
            "STAGE=ACCOMPLISHED",
            "DATE=01 MAY 89",
            "LOCATION=PERU: ICA (CITY)",
            "INDIVIDUAL=\"REBELS\"");
    Key attack = key(true, "TYPE=ATTACK", "STAGE=ATTEMPTED", "INDIVIDUAL=\"MEN\"");
    scorer.add(
        List.of(attack, arson),
        List.of(template("ARSON", "REBELS", "01 MAY 89"), template("ATTACK", "COW", null)));
    // Arson with arson: type, stage, date, individual correct, place partial.
    // The attack shares nothing but its type with its key: unmapped, its 4 fills spurious; the
    // optional key is not missed. COR 4, PAR 1, SPU 4: POS 5, ACT 9.
    assertThat(scorer.all()).isEqualTo(new Tally(4, 1, 0, 4, 0));
    assertThat(scorer.templates()).isEqualTo(new Tally(1, 0, 0, 1, 0));
    // REC 4.5/5 = 90, PRE 4.5/9 = 50, F = 2 * 90 * 50 / 140.
    assertThat(scorer.all().f1()).isCloseTo(9000 / 140.0, within(1e-9));
    assertThat(scorer.of(Slot.STAGE)).isEqualTo(new Tally(1, 0, 0, 1, 0));
  }

  @Test
  void unmappedKeysAreMissed() {
    OfficialScorer scorer = new OfficialScorer();
    scorer.add(
        List.of(key(false, "TYPE=ARSON", "STAGE=ACCOMPLISHED", "INDIVIDUAL=\"MEN\";?\"X\"")),
        List.of());
    assertThat(scorer.all()).isEqualTo(new Tally(0, 0, 0, 0, 3));
    assertThat(scorer.all().f1()).isZero();
  }

  @Test
  void ratiosAreRoundedBeforeF1() {
    // COR 1 of POS 3 and ACT 1: REC 33, PRE 100; F = 2 * 33 * 100 / 133, not 50.
    assertThat(new Tally(1, 0, 0, 0, 2).f1()).isCloseTo(6600 / 133.0, within(1e-9));
  }
}
