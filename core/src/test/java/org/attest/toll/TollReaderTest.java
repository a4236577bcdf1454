package org.attest.toll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.attest.model.Analysis;
import org.attest.model.BareReport;
import org.attest.model.Bounds;
import org.attest.model.Quantity;
import org.attest.model.TollMention;
import org.attest.model.Vocabulary;
import org.attest.nlp.Analyzer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TollReaderTest {
  private static final Analyzer ANALYZER = new Analyzer();
  private static final TollReader READER = new TollReader();

  static Analysis analysis(String text) {
    return ANALYZER.analyze(BareReport.of(text));
  }

  private static List<TollMention> tolls(String text) {
    return READER.read(analysis(text)).tolls();
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheEffectsReadsAsItSays() {
    return Vocabulary.load(TollReader.class, "effects.tsv").stream()
        .flatMap(row -> row.list("examples").stream())
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example,
                    () -> {
                      String[] sides = example.split(" => ");
                      assertThat(tolls(sides[0] + ".").stream().map(TollReaderTest::shown))
                          .containsExactlyInAnyOrder(sides[1].split(" \\+ "));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> noCounterexampleHoldsAToll() {
    return Vocabulary.load(TollReader.class, "effects.tsv").stream()
        .flatMap(row -> row.list("counterexamples").stream())
        .map(text -> DynamicTest.dynamicTest(text, () -> assertThat(tolls(text + ".")).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfASumIsCumulative() {
    return sums("examples", true);
  }

  @TestFactory
  Stream<DynamicTest> noCounterexampleOfASumIsCumulative() {
    return sums("counterexamples", false);
  }

  private static Stream<DynamicTest> sums(String column, boolean cumulative) {
    return Vocabulary.load(TollReader.class, "cumulative.tsv").stream()
        .flatMap(row -> row.list(column).stream())
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text,
                    () ->
                        assertThat(tolls(text + "."))
                            .isNotEmpty()
                            .allMatch(toll -> toll.cumulative() == cumulative)));
  }

  @Test
  void whatIsToldBesideASumIsOneToo() {
    assertThat(
            tolls("Some 3,000 villagers have been killed, 4,200 wounded and over 700 are missing."))
        .hasSize(3)
        .allMatch(TollMention::cumulative);
  }

  @Test
  void aNameBehindANumberIsNoPersonAndNoOneADayNoRate() {
    assertThat(tolls("In the raid 1949 Khan Yunis was killed."))
        .noneMatch(toll -> toll.bounds().equals(Bounds.exact(1)));
    assertThat(tolls("Not one a day died.")).noneMatch(toll -> toll.bounds().rule().equals("rate"));
  }

  @Test
  void onlyWhatWordsJoinIsOneList() {
    assertThat(tolls("Lena Maro and Omar Dalen died.").get(0).bounds()).isEqualTo(Bounds.exact(2));
    assertThat(tolls("Lena Maro alongside Omar Dalen died."))
        .allMatch(toll -> toll.bounds().best() != null && toll.bounds().best() <= 2);
  }

  @Test
  void whoIsWhatTheCountedWordsSay() {
    assertThat(tolls("Omar Dalen, the mayor of Orvan, was killed.").get(0).who())
        .containsExactly("official");
    assertThat(
            tolls("He recalled the death of Omar Dalen, the present leader's father.").get(0).who())
        .containsExactly("man");
    assertThat(tolls("Rebels killed four members of the security forces.").get(0).who())
        .containsExactly("security-forces");
    assertThat(tolls("A sheriff's deputy was shot dead.").get(0).who())
        .containsExactly("security-forces");
    assertThat(tolls("Gunmen abducted 20 women and children.").get(0).who())
        .containsExactly("child", "woman");
    assertThat(tolls("Three teachers were killed.").get(0).who()).isEmpty();
  }

  static String shown(TollMention toll) {
    Bounds bounds = toll.bounds();
    String text =
        toll.effect().code()
            + " "
            + shown(bounds.min())
            + " "
            + shown(bounds.best())
            + " "
            + shown(bounds.max())
            + " "
            + bounds.rule();
    return toll.cumulative() ? text + " cumulative" : text;
  }

  private static String shown(@org.jspecify.annotations.Nullable Long value) {
    return value == null ? "-" : value.toString();
  }

  @Test
  void aNestedFigureIsPartOfTheLarger() {
    List<TollMention> tolls =
        tolls("The blast injured 20 people, including five children, five of them critically.");
    assertThat(tolls.get(1).partOf()).isEqualTo(0);
    assertThat(tolls.get(1).who()).containsExactly("child");
    assertThat(tolls.get(2).partOf()).isNotNull();
  }

  @Test
  void someOfThoseHarmedArePartOfThem() {
    assertThat(withWholes("Three of the wounded had died overnight."))
        .containsExactly("killed [] 3 3 3 of the wounded", "injured [] - - -");
    assertThat(withWholes("Two of those injured later died."))
        .containsExactly("killed [] 2 2 2 of those injured", "injured [] - - -");
    assertThat(withWholes("At least six of the dead were soldiers."))
        .containsExactly("killed [security-forces] 6 6 - of the dead", "killed [] - - -");
    assertThat(withWholes("Four of the 20 wounded died in hospital."))
        .containsExactly("killed [] 4 4 4 of 20 wounded", "injured [] 20 20 20");
  }

  @Test
  void allOfAFigureAreNoPart() {
    assertThat(withWholes("Three farmers and the dead man's son were killed."))
        .noneMatch(toll -> toll.contains(" of "));
    assertThat(withWholes("Six soldiers were among those taken away, and six died."))
        .contains("killed [] 6 6 6");
  }

  private static List<String> withWholes(String text) {
    List<TollMention> tolls = tolls(text);
    return tolls.stream()
        .map(
            toll ->
                shown(toll).replaceFirst(" ", " " + toll.who() + " ").replaceAll(" [a-z-]+$", "")
                    + (toll.partOf() == null
                        ? ""
                        : " of " + tolls.get(toll.partOf()).span().of(text)))
        .toList();
  }

  @Test
  void theAttackersDeathIsATollOfItsOwn() {
    assertThat(tolls("The bomber also died.").get(0).who()).containsExactly("attacker");
    assertThat(tolls("He blew up the car, killing himself.").get(0).who())
        .containsExactly("attacker");
  }

  @Test
  void whatIsCountedIsAQuantity() {
    String text = "Warplanes launched four pre-emptive raids and dropped 12 tonnes of bombs.";
    List<Quantity> quantities = READER.read(analysis(text)).quantities();
    assertThat(quantities)
        .extracting(quantity -> quantity.span().of(text))
        .containsExactly("four pre-emptive raids", "12 tonnes");
    assertThat(quantities).extracting(Quantity::unit).containsExactly("raid", "tonne");
    assertThat(quantities)
        .extracting(Quantity::kind)
        .containsExactly(Quantity.Kind.THINGS, Quantity.Kind.WEIGHT);
  }

  @Test
  void countsOfSeveralKindsAreKeptApart() {
    String text =
        "Police met 300 protesters, arrested 40 of them, and seized $5 million and 12 tonnes of"
            + " fuel in three raids.";
    Tolls read = READER.read(analysis(text));
    assertThat(read.quantities())
        .extracting(Quantity::kind)
        .contains(
            Quantity.Kind.PERSONS, Quantity.Kind.MONEY, Quantity.Kind.WEIGHT, Quantity.Kind.THINGS);
    assertThat(read.tolls())
        .extracting(toll -> toll.effect().code() + " " + toll.bounds().best())
        .containsExactly("detained 40");
  }

  @Test
  void agesYearsMoneyAndSharesAreNoTolls() {
    assertThat(
            tolls(
                "The 45-year-old was born in 1978, lost $3 million, walked 12 km and won 60"
                    + " percent of votes."))
        .isEmpty();
  }

  @Test
  void anOutdatedFigureIsNoSecondToll() {
    assertThat(tolls("The death toll rose to 40, up from 12."))
        .extracting(toll -> toll.bounds().best())
        .containsExactly(40L);
  }

  @Test
  void everyFigureOfRandomSentencesStandsInItsWords() {
    Random random = new Random(20230527);
    String[] bounds = {"", "at least ", "more than ", "about ", "up to "};
    String[] harms = {" were killed", " were wounded", " were arrested", " died"};
    String[] people = {"people", "soldiers", "villagers", "protesters"};
    for (int i = 0; i < 500; i++) {
      int number = 2 + random.nextInt(1800);
      String bound = bounds[random.nextInt(bounds.length)];
      String text =
          "Officials said "
              + bound
              + number
              + " "
              + people[random.nextInt(people.length)]
              + harms[random.nextInt(harms.length)]
              + ".";
      List<TollMention> tolls = tolls(text);
      assertThat(tolls).as(text).hasSize(1);
      Bounds read = tolls.get(0).bounds();
      Long best = read.best();
      long expected = read.rule().equals("more-than") ? number + 1L : number;
      assertThat(best).as(text).isEqualTo(expected);
      assertThat(tolls.get(0).span().of(text)).as(text).contains(Integer.toString(number));
    }
  }
}
