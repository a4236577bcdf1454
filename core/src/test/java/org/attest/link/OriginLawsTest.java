package org.attest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.link.Told.told;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Stance;
import org.junit.jupiter.api.Test;

/** What holds of origins, tried on random texts; the seed stands in every message. */
class OriginLawsTest {
  private static final String LEAD = "Jets struck the grain store in Sarmin before dawn.";

  private final ClaimLinker linker = new ClaimLinker();

  private static String text(List<String> paragraphs) {
    return LEAD + "\n\n" + MadeText.text(paragraphs);
  }

  @Test
  void tenReprintsAreOneOriginInWhateverOrderTheyCome() {
    for (long seed = 0; seed < 25; seed++) {
      Random random = new Random(seed);
      List<String> story = MadeText.paragraphs(random, 6);
      List<Outcome.Extracted> reports = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        List<String> printed = story.subList(0, i == 0 ? 6 : 2 + random.nextInt(5));
        reports.add(told(text(printed)).in("Outlet " + i).report());
      }
      List<Event> events = linker.link(reports);
      assertThat(events).as("seed " + seed).hasSize(1);
      assertThat(events.getFirst().origins()).as("seed " + seed).hasSize(1);
      assertThat(events.getFirst().origins().getFirst().reports()).hasSize(10);
      Collections.shuffle(reports, random);
      assertThat(linker.link(reports)).as("seed " + seed).isEqualTo(events);
    }
  }

  @Test
  void twoIndependentReportsAreTwoOrigins() {
    for (long seed = 0; seed < 25; seed++) {
      Random random = new Random(seed);
      Outcome.Extracted one = told(text(MadeText.paragraphs(random, 4))).in("A Post").report();
      Outcome.Extracted other = told(text(MadeText.paragraphs(random, 4))).in("B Post").report();
      List<Event> events = linker.link(List.of(one, other));
      assertThat(events).as("seed " + seed).hasSize(1);
      assertThat(events.getFirst().origins()).as("seed " + seed).hasSize(2);
    }
  }

  @Test
  void aChainGoesOnInTheReportItLeadsTo() {
    Told first =
        told("Jets struck Sarmin, the ministry said.")
            .in("Foo Agency")
            .by("the ministry", "government");
    Told second = told("Jets struck Sarmin.").in("B Post").crediting("Foo Agency");
    Told third = told("Jets struck at Sarmin.").in("C Post").crediting("B Post");
    for (List<Told> order : List.of(List.of(first, second, third), List.of(third, second, first))) {
      Event event = linker.link(order.stream().map(Told::report).toList()).getFirst();
      assertThat(event.claims()).hasSize(3);
      assertThat(event.origins()).hasSize(1);
      assertThat(event.origins().getFirst().name()).isEqualTo("the ministry");
      assertThat(event.origins().getFirst().reports()).hasSize(3);
    }
  }

  @Test
  void outletsThatCreditEachOtherComeToAnEnd() {
    Told one = told("Jets struck Sarmin.").in("A Post").crediting("B Post");
    Told other = told("Jets struck at Sarmin.").in("B Post").crediting("A Post");
    Event event = linker.link(List.of(one.report(), other.report())).getFirst();
    assertThat(event.origins()).isNotEmpty();
  }

  @Test
  void anOriginKnownThroughOneOutletSaysSo() {
    Told one = told("Jets struck Sarmin, police said.").by("police", "police").crediting("Foo");
    Told other =
        told("Jets hit Sarmin, said police.").in("B").by("police", "police").crediting("Foo");
    Event.Origin origin =
        linker.link(List.of(one.report(), other.report())).getFirst().origins().getFirst();
    assertThat(origin.name()).isEqualTo("police");
    assertThat(origin.via()).isEqualTo("Foo");
    Told third = told("Jets at Sarmin: police.").in("C").by("police", "police").crediting("Bar");
    assertThat(
            linker
                .link(List.of(one.report(), other.report(), third.report()))
                .getFirst()
                .origins()
                .getFirst()
                .via())
        .isNull();
  }

  @Test
  void theSameWordsQuotedAreOneSourceHoweverItIsNamed() {
    String quote = "\"They came twice and the second time they hit the store and the mill\", ";
    Told one = told(quote + "a baker said of Sarmin.").by("a baker", "resident");
    Told other = told(quote + "Foo Bar told us in Sarmin.").in("B").by("Foo Bar", "resident");
    assertThat(linker.link(List.of(one.report(), other.report())).getFirst().origins()).hasSize(1);
    Told third =
        told("\"We ran\", Baz Qux said in Sarmin of the jets that hit the store and the mill.")
            .in("C")
            .by(Stance.ASSERTS, "Baz Qux", "resident", null);
    assertThat(
            linker.link(List.of(one.report(), other.report(), third.report())).getFirst().origins())
        .hasSize(2);
  }

  private List<String> namesOf(Told told) {
    return linker.link(List.of(told.report())).getFirst().origins().stream()
        .map(Event.Origin::name)
        .toList();
  }

  @Test
  void oneOfTheResidentsIsNoOriginBesideThem() {
    Told told = told("Jets struck Sarmin, residents said; a grocer saw them. Foo Bar did, too.");
    told.by("a grocer", "resident").by("residents", "resident").by("Foo Bar", "resident");
    assertThat(namesOf(told)).containsExactly("Foo Bar", "residents");
  }

  @Test
  void namelessPeopleWhoAreNotToldAsOneStayApart() {
    assertThat(namesOf(told("A").by("A grocer", "resident").by("a baker", "resident")))
        .containsExactly("a baker", "a grocer");
    assertThat(namesOf(told("A").by("Two residents", "resident").by("a baker", "resident")))
        .hasSize(2);
    assertThat(namesOf(told("A").by("officials", "official").by("a mayor", "official"))).hasSize(2);
    assertThat(
            namesOf(
                told("A")
                    .by("residents", "resident")
                    .by(Stance.DENIES, "a baker", "resident", null)))
        .hasSize(2);
  }

  @Test
  void aDescriptionThatOpenedASentenceIsNamedAsWithinOne() {
    assertThat(namesOf(told("A").by("A doctor in Sarmin", "medic")))
        .containsExactly("a doctor in Sarmin");
    assertThat(namesOf(told("A").by("The Valley Times", "outlet")))
        .containsExactly("The Valley Times");
    assertThat(namesOf(told("A").by("A. Person", "official"))).containsExactly("A. Person");
  }
}
