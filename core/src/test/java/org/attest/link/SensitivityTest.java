package org.attest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.link.Told.told;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attest.model.Bounds;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;
import org.junit.jupiter.api.Test;

class SensitivityTest {
  private final List<Outcome.Extracted> reports =
      List.of(
          told("Jets killed ten in Sarmin").in("A").killed(Bounds.exact(10)).report(),
          told("Jets killed twelve people at Sarmin").in("B").killed(Bounds.exact(12)).report(),
          told("Twelve died at Sarmin when jets struck").in("C").killed(Bounds.exact(12)).report());

  private static Set<ClaimRef> claims(List<Outcome.Extracted> reports) {
    Set<ClaimRef> claims = new HashSet<>();
    reports.forEach(
        r -> r.claims().forEach(c -> claims.add(new ClaimRef(r.report().id(), c.id()))));
    return claims;
  }

  private static Sensitivity.Field field(List<Sensitivity.Field> fields, String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void eachRuleSaysWhatItWouldGive() {
    List<Sensitivity.Field> fields = Sensitivity.of(reports, claims(reports));
    Sensitivity.Field killed = field(fields, "killed");
    assertThat(killed.isSettled()).isFalse();
    assertThat(killed.choices())
        .extracting(Sensitivity.Choice::rule)
        .containsExactlyElementsOf(Sensitivity.RULES);
    assertThat(killed.choices().get(0).value()).isEqualTo("10");
    assertThat(killed.choices().get(1).value()).isEqualTo("12");
    assertThat(killed.choices().get(3).value()).isEqualTo("12");
    assertThat(killed.choices().get(3).claims()).hasSize(2);
    assertThat(field(fields, "type").isSettled()).isTrue();
  }

  @Test
  void theOrderOfReportsChangesNothingAndOtherClaimsAreNotLookedAt() {
    assertThat(Sensitivity.of(reports.reversed(), claims(reports)))
        .isEqualTo(Sensitivity.of(reports, claims(reports)));
    List<Sensitivity.Field> one = Sensitivity.of(reports, claims(reports.subList(0, 1)));
    assertThat(one).allMatch(Sensitivity.Field::isSettled);
    assertThat(Sensitivity.of(reports, Set.of())).isEmpty();
  }
}
