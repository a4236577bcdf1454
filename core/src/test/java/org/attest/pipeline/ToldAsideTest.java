package org.attest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.attest.model.BareReport;
import org.attest.model.Claim;
import org.attest.model.Outcome;
import org.attest.model.Toll;
import org.junit.jupiter.api.Test;

/** What a report says by the way of an occurrence it tells, on invented reports. */
class ToldAsideTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 5, 27);
  private static final Pipeline PIPELINE = Pipeline.create(PipelineOptions.defaults());
  private static final String RAID =
      "Jets bombed a mill in the town of Salqin on Thursday, killing five people, medics said.\n\n"
          + "Smoke rose over the river.\n\nShops were closed.\n\nA school shut.\n\n";

  private static Claim first(String text, String type) {
    Outcome outcome = PIPELINE.extract(BareReport.of(text, null, PUBLISHED));
    List<Claim> claims =
        outcome instanceof Outcome.Extracted extracted ? extracted.claims() : List.of();
    return claims.stream().filter(claim -> claim.type().equals(type)).findFirst().orElseThrow();
  }

  private static List<String> sources(Claim claim) {
    return claim.chains().stream()
        .flatMap(chain -> chain.links().stream())
        .map(link -> Objects.toString(link.source(), ""))
        .toList();
  }

  private static List<String> tolls(Claim claim) {
    return claim.tolls().stream().map(Toll::text).toList();
  }

  @Test
  void aBareAnchorInTimeGivesNoSourceAndNoParty() {
    Claim raid =
        first(
            RAID + "Some 300 families have left since the air strike, the council said.",
            "air-strike");
    assertThat(sources(raid)).doesNotContain("the council");
    assertThat(raid.targets()).noneMatch(target -> target.text().contains("families"));
  }

  @Test
  void furtherDownATollIsThatOfTheOnlyOccurrence() {
    Claim raid = first(RAID + "The mayor said seven people had died.", "air-strike");
    assertThat(tolls(raid)).contains("seven people");
  }

  @Test
  void butNotWhereTheReportToldOfMore() {
    Claim raid =
        first(
            RAID.replace("Shops were closed.", "Rebels shelled the village of Harim on Friday.")
                + "Roads were empty.\n\nA bridge was shut.\n\nThe mayor said seven people had died.",
            "air-strike");
    assertThat(tolls(raid)).doesNotContain("seven people");
  }

  private static String status(String text) {
    return first(text, "attack").status().code();
  }

  @Test
  void aHarmThatAnArmedSideSaysIsToComeIsItsThreat() {
    assertThat(status("\"Every convoy on this road will be attacked\", a rebel spokesman said."))
        .isEqualTo("threatened");
  }

  @Test
  void whatIsToBeDoneToTheSpeakersIsNoThreatOfTheirs() {
    assertThat(status("\"Our base will be attacked\", a rebel spokesman said."))
        .isNotEqualTo("threatened");
  }

  private static List<Claim> claims(String text) {
    Outcome outcome = PIPELINE.extract(BareReport.of(text, null, PUBLISHED));
    return outcome instanceof Outcome.Extracted extracted ? extracted.claims() : List.of();
  }

  @Test
  void whatAFightBeganWithIsPartOfIt() {
    assertThat(claims("The fighting began when gunmen ambushed a patrol on the road to Salqin."))
        .hasSize(1);
  }

  @Test
  void whatSomethingElseBeganAfterIsNot() {
    assertThat(claims("The talks began after gunmen ambushed a patrol on the road to Salqin."))
        .extracting(Claim::type)
        .contains("attack");
    assertThat(claims("Soldiers clashed with rebels when gunmen ambushed a patrol near Salqin."))
        .hasSize(2);
  }

  @Test
  void whoDiedInABattleDiedOfIt() {
    List<Claim> claims =
        claims(
            "Soldiers clashed with rebels near Salqin on Thursday, and nine people were killed.\n\n"
                + "Four soldiers and five rebels died in the battle on the road to Harim, a major told reporters.");
    assertThat(claims).hasSize(1);
    assertThat(tolls(claims.getFirst())).contains("Four soldiers", "five rebels");
  }
}
