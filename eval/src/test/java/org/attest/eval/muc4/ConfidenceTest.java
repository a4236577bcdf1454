package org.attest.eval.muc4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Certainty;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Claim.Participant;
import org.attest.model.Link;
import org.attest.model.Responsibility;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.junit.jupiter.api.Test;

/** The decision tree of slot 11, on made-up groups. */
class ConfidenceTest {
  private static final Span ANY = new Span(0, 1);

  private static String of(String text, Claim... claims) {
    return new Confidence(new ToldClaims(text, null, null, 0, List.of(claims))).of("Orvan Front");
  }

  private static Claim claim(Responsibility responsibility, Chain chain) {
    Participant agent =
        new Participant(
            "the orvan front", ANY, null, null, null, null, responsibility, Certainty.CERTAIN, 0);
    List<Participant> none = List.of();
    return new Claim(
        "c1",
        "attack",
        Status.OCCURRED,
        Certainty.CERTAIN,
        false,
        null,
        List.of(chain),
        List.of(agent),
        none,
        none,
        none,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        null,
        List.of(ANY),
        List.of());
  }

  private static Chain chain(Stance stance, String source, String kind) {
    return new Chain(stance, List.of(new Link(source, null, kind, ANY, "said", ANY)));
  }

  @Test
  void claimsSayHowSureTheTextIs() {
    Chain own = new Chain(Stance.ASSERTS, List.of());
    assertThat(of("", claim(Responsibility.REPORTED, own))).isEqualTo(Confidence.FACT);
    assertThat(of("", claim(Responsibility.ACCUSED, own))).isEqualTo(Confidence.SUSPECTED);
    assertThat(of("", claim(Responsibility.ACCUSED, chain(Stance.ASSERTS, "police", "police"))))
        .isEqualTo(Confidence.BY_AUTHORITIES);
    assertThat(
            of(
                "",
                claim(
                    Responsibility.REPORTED,
                    chain(Stance.CLAIMS_RESPONSIBILITY, "Orvan Front", "armed-group"))))
        .isEqualTo(Confidence.CLAIMED);
  }

  @Test
  void whoTellsItOfItselfClaimsIt() {
    Chain own = chain(Stance.ASSERTS, "Orvan Front", "armed-group");
    assertThat(of("", claim(Responsibility.REPORTED, own))).isEqualTo(Confidence.CLAIMED);
  }

  @Test
  void anyNameOfAnOrganisationTells() {
    String text = "the orvan front (owf) burned it. the owf claimed responsibility.";
    assertThat(
            new Confidence(new ToldClaims(text, null, null, 0, List.of()))
                .of(List.of("orvan front", "owf")))
        .isEqualTo(Confidence.CLAIMED);
  }

  @Test
  void withoutAnAgentTheWordsSay() {
    assertThat(of("the orvan front today claimed responsibility for the blast."))
        .isEqualTo(Confidence.CLAIMED);
    assertThat(of("no one has claimed the blast. neighbours blamed the orvan front."))
        .isEqualTo(Confidence.SUSPECTED);
    assertThat(of("the police attributed the blast to the orvan front."))
        .isEqualTo(Confidence.BY_AUTHORITIES);
    assertThat(of("he was apparently shot by the orvan front.")).isEqualTo(Confidence.POSSIBLE);
    assertThat(of("the orvan front burned the mill.")).isEqualTo(Confidence.FACT);
  }
}
