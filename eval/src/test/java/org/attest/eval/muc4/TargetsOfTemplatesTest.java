package org.attest.eval.muc4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.attest.eval.muc4.Template.HumanTarget;
import org.attest.eval.muc4.Template.Organisation;
import org.junit.jupiter.api.Test;

/** What words make of instruments, things, people and organisations, on made-up texts. */
class TargetsOfTemplatesTest {

  private static HumanTarget named(String name) {
    return new HumanTarget(name, null, "CIVILIAN", null, null, null);
  }

  private static HumanTarget described(String words) {
    return new HumanTarget(null, words, "CIVILIAN", null, null, null);
  }

  @Test
  void instrumentsHaveTheTypeOfTheirLongestWords() {
    assertThat(Instruments.named("a car bomb").type()).isEqualTo("VEHICLE BOMB");
    assertThat(Instruments.named("two sticks of dynamite").type()).isEqualTo("DYNAMITE");
    assertThat(Instruments.named("an old musket").type()).isNull();
  }

  @Test
  void withoutAnInstrumentTheActTellsIt() {
    assertThat(Instruments.told("BOMBING", List.of()))
        .containsExactly(new Template.Instrument(null, "BOMB"));
    assertThat(Instruments.told("ATTACK", List.of("gunmen opened fire on the bus")))
        .containsExactly(new Template.Instrument(null, "GUN"));
    assertThat(Instruments.told("ATTACK", List.of("rebels attacked the bus"))).isEmpty();
    assertThat(Instruments.told("ROBBERY", List.of("gunmen opened fire"))).isEmpty();
  }

  @Test
  void numbersStandInThePhraseOrBeforeIt() {
    assertThat(Counted.of("three buses", "")).isEqualTo("3");
    assertThat(Counted.of("buses", "rebels burned 12 ")).isEqualTo("12");
    assertThat(Counted.of("buses", "rebels burned about 12 ")).isEqualTo("~12");
    assertThat(Counted.of("buses", "rebels burned ")).isEqualTo("PLURAL");
    assertThat(Counted.of("office of the mills", "rebels burned the ")).isEqualTo("1");
  }

  @Test
  void thingsHaveTheEffectThatIsSaidNearest() {
    Things things =
        new Things(
            new Passages(
                "a bomb destroyed the old mill and damaged two shops. nobody saw the tower."));
    List<Template.PhysicalTarget> read =
        List.of(
            Targets.thing("old mill"),
            Targets.thing("mill"),
            Targets.thing("shops"),
            Targets.thing("tower"));
    assertThat(things.of("BOMBING", read))
        .extracting(
            Template.PhysicalTarget::id,
            Template.PhysicalTarget::number,
            Template.PhysicalTarget::effect)
        .containsExactly(
            tuple("old mill", "1", "DESTROYED"),
            tuple("shops", "2", "SOME DAMAGE"),
            tuple("tower", "1", null));
    assertThat(things.of("ARSON", List.of(Targets.thing("tower"))).getFirst().effect())
        .isEqualTo("SOME DAMAGE");
    assertThat(things.of("KIDNAPPING", read)).isEmpty();
  }

  @Test
  void namesHaveTheTitleBesideThem() {
    People people =
        new People(
            new Passages(
                "gunmen killed judge ana orvan. bruno tesk, mayor of orvan city, was wounded."));
    assertThat(
            people.of(List.of(named("ana orvan"), named("orvan"), named("bruno tesk")), List.of()))
        .containsExactly(
            new HumanTarget("ana orvan", "judge", "LEGAL OR JUDICIAL", "1", null, "DEATH"),
            new HumanTarget(
                "bruno tesk", "mayor of orvan city", "GOVERNMENT OFFICIAL", "1", null, "INJURY"));
  }

  @Test
  void whatClaimsTellOfANamedPersonIsHis() {
    People people = new People(new Passages("judge ana orvan is no more."));
    HumanTarget told = new HumanTarget(null, "judge ana orvan", "CIVILIAN", "1", null, "DEATH");
    assertThat(people.of(List.of(named("ana orvan")), List.of(told)))
        .containsExactly(
            new HumanTarget("ana orvan", "judge", "LEGAL OR JUDICIAL", "1", null, "DEATH"));
  }

  @Test
  void thoseWithoutANameAreCounted() {
    People people = new People(new Passages("the blast wounded four nurses."));
    assertThat(people.of(List.of(described("nurses")), List.of()))
        .containsExactly(new HumanTarget(null, "nurses", "CIVILIAN", "4", null, "INJURY"));
  }

  @Test
  void anOrganisationIsGivenOnceAndASingleWordOfNobodyNever() {
    Organisations organisations =
        new Organisations(
            new Passages("the orvan workers front (owf) and the tesk league burned it."));
    assertThat(
            organisations.of(List.of("workers front", "owf", "tesk league", "league", "sinister")))
        .containsExactlyInAnyOrder(List.of("owf", "workers front"), List.of("tesk league"));
    assertThat(organisations.of(List.of("army"))).containsExactly(List.of("army"));
  }

  @Test
  void theStateOrOthersDidIt() {
    assertThat(Perpetrators.category(List.of(), List.of())).isNull();
    assertThat(Perpetrators.category(List.of("two soldiers"), List.of()))
        .isEqualTo(Perpetrators.STATE);
    assertThat(Perpetrators.category(List.of("men in army uniforms"), List.of()))
        .isEqualTo(Perpetrators.TERRORISTS);
    assertThat(
            Perpetrators.category(
                List.of(), List.of(new Organisation("orvan liberation army", ""))))
        .isEqualTo(Perpetrators.TERRORISTS);
  }
}
