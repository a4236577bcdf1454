package org.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.attest.model.BareReport;
import org.attest.model.Claim;
import org.attest.model.Claim.ClaimDate;
import org.attest.model.Claim.ClaimPlace;
import org.attest.model.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Place and day of claims by what the whole report says, on invented reports. */
class WhereAndWhenTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 5, 27);
  private static final LocalDate THURSDAY = LocalDate.of(2023, 5, 25);
  private static final Pipeline PIPELINE = Pipeline.create(PipelineOptions.defaults());

  private static List<Claim> claims(String text) {
    Outcome outcome = PIPELINE.extract(BareReport.of(text, null, PUBLISHED));
    return outcome instanceof Outcome.Extracted extracted ? extracted.claims() : List.of();
  }

  private static Claim claim(String text, String type) {
    return claims(text).stream()
        .filter(claim -> claim.type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable String place(Claim claim) {
    ClaimPlace place = claim.place();
    return place == null || place.place() == null ? null : place.place().name();
  }

  private static @Nullable LocalDate day(Claim claim) {
    ClaimDate date = claim.date();
    return date == null || date.range() == null ? null : date.range().end();
  }

  @Test
  void aDatelineSaysNothingOfTheOccurrence() {
    Claim claim =
        claim(
            "DAMASCUS, May 26 (Agency) - Rebels shelled the town of Salqin, killing two people.",
            "shelling");
    assertThat(place(claim)).isEqualTo("Salqin");
    assertThat(day(claim)).isEqualTo(PUBLISHED);
    assertThat(Objects.requireNonNull(claim.date()).inferred()).isTrue();
    assertThat(place(claim("DAMASCUS — Rebels shelled a school.", "shelling"))).isNull();
  }

  @Test
  void whatFollowsIsWhereTheMainOccurrenceWas() {
    Claim arrest =
        claim(
            "Gunmen attacked a convoy in Syria on Thursday.\n"
                + "The attack took place near the town of Salqin.\n"
                + "Police arrested three suspects.",
            "arrest");
    assertThat(place(arrest)).isEqualTo("Salqin");
    assertThat(Objects.requireNonNull(arrest.place()).inherited()).isTrue();
  }

  @Test
  void aRetellingHasTheDayOfTheMainOccurrence() {
    List<Claim> claims =
        claims(
            "A suicide bomber rammed a truck into a barracks in Salqin late on Thursday.\n"
                + "Residents said they were afraid.\n"
                + "Gunmen attacked the building after the blast.");
    assertThat(claims).isNotEmpty().allSatisfy(claim -> assertThat(day(claim)).isEqualTo(THURSDAY));
  }

  @Test
  void theDayThatHangsOnAnActIsNotThatOfTheActAroundIt() {
    Claim abduction =
        claim(
            "Two aid workers who were kidnapped in December were released near Gao on Thursday.",
            "abduction");
    assertThat(Objects.requireNonNull(abduction.date()).text()).isEqualTo("in December");
  }

  @Test
  void theCountryOfAnArmyIsNotWhereItWas() {
    assertThat(place(claim("US aircraft bombed a convoy on Thursday.", "air-strike"))).isNull();
  }

  @Test
  void whatTheNewsCameAfterIsNotOfToday() {
    assertThat(
            day(
                claim(
                    "A mayor spoke on television after being injured in an explosion.",
                    "explosive-device")))
        .isNull();
  }

  @Test
  void daysCountFromTheDayLastSpokenOf() {
    String text =
        "Rebels shelled Salqin on Tuesday, killing two.\n"
            + "The next day, gunmen attacked a convoy in Idlib.\n"
            + "Later that day, soldiers arrested ten people.";
    LocalDate wednesday = LocalDate.of(2023, 5, 24);
    assertThat(day(claim(text, "attack"))).isEqualTo(wednesday);
    assertThat(day(claim(text, "arrest"))).isEqualTo(wednesday);
    assertThat(day(claim("The next day, gunmen attacked a convoy in Idlib.", "attack")))
        .isNotEqualTo(wednesday);
  }

  @Test
  void whenItWasClaimedOrToldIsNotWhenItWas() {
    Claim claimed =
        claim(
            "The Foo Front claimed responsibility on Friday for an attack on a patrol near Salqin.",
            "attack");
    assertThat(claimed.date() == null || claimed.date().inferred()).isTrue();
    Claim told =
        claim(
            "Soldiers clashed with rebels near Salqin on Thursday.\n\n"
                + "Five soldiers died in the battle, Major Foo Bar told reporters on Friday.",
            "armed-clash");
    assertThat(day(told)).isEqualTo(THURSDAY);
    assertThat(claims("A bomb killed two people in Salqin on Thursday, police said on Friday."))
        .allSatisfy(claim -> assertThat(day(claim)).isEqualTo(THURSDAY));
  }

  @Test
  void whoSayTheyWillStrikeDoSoWhereTheyAre() {
    String march = "Students marched through the town of Salqin on Thursday.\n\n";
    assertThat(
            place(
                claim(
                    march + "Bus drivers in Harim said they would go on strike on Monday.",
                    "strike-or-boycott")))
        .isEqualTo("Harim");
    assertThat(
            place(
                claim(
                    march + "Officials in Harim said teachers would go on strike on Monday.",
                    "strike-or-boycott")))
        .isEqualTo("Salqin");
  }

  @Test
  void whenItsTollWasCountedIsNotWhenItWas() {
    Claim raid =
        claim(
            "The death toll of an air strike on the town of Salqin rose to six on Friday.",
            "air-strike");
    assertThat(raid.date() == null || raid.date().inferred()).isTrue();
    assertThat(
            day(claim("An air strike on the town of Salqin killed six on Friday.", "air-strike")))
        .isEqualTo(PUBLISHED.minusDays(1));
  }
}
