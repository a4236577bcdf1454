package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codebook's table of statuses on sentences written for it. */
class FactualityReaderTest {
  private static final FactualityReader READER = new FactualityReader();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Jets *struck* the depot on Monday. | occurred | certain
          Officials said the jets *struck* the depot. | occurred | certain
          According to residents, four people were *killed*. | occurred | certain
          A *bombing* killed four people. | occurred | certain
          The army launched four *raids* near the town. | occurred | certain
          The raids killed ten fighters, *destroying* a depot. | occurred | certain
          The group had *seized* aid shipments. | occurred | certain
          Leaders grew rich by *seizing* aid shipments. | occurred | certain
          The mayor condemned the *attack*. | occurred | certain
          The ministry will investigate the *attack*. | occurred | certain
          The army did not comment on the *raid*. | occurred | certain
          After the *attack*, residents fled. | occurred | certain
          If the *attack* was an accident, somebody must pay. | occurred | certain
          UN officials accused the group of *refusing* to allow aid in. | occurred | certain
          UN officials accused the group of *refusing to allow* aid in. | occurred | certain
          After a flood that hit Arland in May, UN officials accused MRF of *refusing to allow* food sent \
          from the port to enter northern Arland. | occurred | certain
          The group *refused to allow* aid to enter. | occurred | certain
          The army denied *refusing to allow* aid to enter. | denied | certain
          The rebels used mortars to *shell* the base. | occurred | certain
          Troops are *shelling* the town. | ongoing | certain
          Rebels have been *fighting* near the port. | ongoing | certain
          The hostages are still being *held*. | ongoing | certain
          The watchdog says the group is still executing *arrests*. | ongoing | certain
          Residents fled an ongoing *crackdown*. | ongoing | certain
          Guards foiled an attempt to *bomb* the embassy. | attempted | certain
          The *missile strike* was intercepted over the sea. | attempted | certain
          The militants tried to *storm* the base but were beaten back. | attempted | certain
          Police failed to prevent the *bombing*. | occurred | certain
          The group was planning to use drones to *attack* the base. | planned | certain
          The army will *launch* an offensive next week. | planned | certain
          The army said it would *retake* the town. | planned | certain
          The planned *offensive* worries residents. | planned | certain
          The general ordered his men to *attack* the town. | planned | certain
          The rebels threatened to *execute* the hostages. | threatened | certain
          The army denied that it *shelled* the hospital. | denied | certain
          The ministry denied *bombing* the market. | denied | certain
          The ministry rejected claims that its jets *bombed* the market. | denied | certain
          There were no reports of *casualties*. | denied | certain
          The troops did not *enter* the town. | denied | certain
          No one was *killed* in the blast. | denied | certain
          The army has carried out no *arrests*. | denied | certain
          The protesters demanded the *release* of detainees. | hypothetical | certain
          The envoy called for the *release* of hostages. | hypothetical | certain
          Fears of an *attack* on the town grew. | hypothetical | certain
          Rebels could *attack* the town again. | hypothetical | certain
          The army would *attack* if talks failed. | hypothetical | certain
          Unless rebels *withdraw*, talks will end. | hypothetical | certain
          The rally will go on if the council does not *withdraw* the fares. | hypothetical | certain
          Drivers threatened a strike if the council did not *withdraw* the fares. | hypothetical | certain
          The rebels offered to *free* ten hostages. | hypothetical | certain
          A shell may have *killed* the boy. | occurred | possible
          The drone likely *hit* a depot. | occurred | probable
          The strike is believed to have *killed* ten fighters. | occurred | probable
          Two men were apparently *abducted* near the port. | occurred | probable
          The group has reportedly *seized* the bridge. | occurred | certain
          The rebels did not deny *attacking* the convoy. | occurred | certain
          The port is under *siege*. | ongoing | certain
          Traders complain of the *curfew* that was imposed in May. | ongoing | certain
          The *curfew* was imposed in May. | occurred | certain
          Guards have broken the *blockade* of the mill. | occurred | certain
          The rally is now under way and the *march* is in progress. | ongoing | certain
          Gunmen began *clashes* in the north, which continue at noon. | ongoing | certain
          There are heavy *clashes* near the mill. | ongoing | certain
          There are three *attacks* on record. | occurred | certain
          *Violence* has shaken the valley since Tuesday. | ongoing | certain
          The worst *violence* since May has shaken the valley. | occurred | certain
          The council called for an end to the *shelling* of the mill. | ongoing | certain
          The council wants the rebels to stop *shelling* the mill. | ongoing | certain
          The rebels stopped *shelling* the mill. | occurred | certain
          Guards stopped an *attack* on the mill. | attempted | certain
          The two sides have not broken off the *talks*. | ongoing | certain
          Guards could not stop the *violence*. | occurred | certain
          Rebels staged *raids* that have spread to the coast. | ongoing | certain
          Rebels left the *talks* that the council is holding. | ongoing | certain
          The army will continue its *raids* in the valley. | ongoing | certain
          Drivers will remain in *custody* until Friday. | ongoing | certain
          Ten men left on a mission to *kill* the judge. | planned | certain
          The claim that guards *killed* the boy is untrue. | denied | certain
          The judge does not believe that guards *killed* the boy. | denied | probable
          """)
  void status(String marked, String status, String certainty) {
    Factuality factuality = Marked.of(marked).read(READER);
    assertThat(factuality.status().code() + " " + factuality.certainty().code())
        .as(factuality.toString())
        .isEqualTo(status + " " + certainty);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Army to *strike* rebel camps | planned
          Jets *strike* rebel camps | occurred
          Rebels *kill* ten in raid | occurred
          Two *killed* in market blast | occurred
          """)
  void headline(String marked, String status) {
    Factuality factuality = Marked.of(marked).readAsTitle(READER);
    assertThat(factuality.status().code()).as(factuality.toString()).isEqualTo(status);
  }
}
