package org.attest.eval.muc4;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.attest.model.Bounds;
import org.attest.model.Certainty;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Claim.ClaimDate;
import org.attest.model.Claim.ClaimPlace;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Place;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days and places of templates, on a made-up country. */
class CircumstancesTest {
  private static final String TEXT =
      "rebels burned a bus in san tomo, orvan department, on 3 may.  a bomb killed two peasants.";
  private static final LocalDate PUBLISHED = LocalDate.of(1989, 5, 9);
  private static final LocalDate DAY = LocalDate.of(1989, 5, 3);

  private static Span words(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Place place(String name, String country, Place.Level level) {
    return new Place("x:" + name, name, 0, 0, country, "Órvan", null, level, 1, 1, 5);
  }

  private static ClaimPlace said(String words, Place place) {
    return new ClaimPlace(words, words(words), place, null, false, List.of());
  }

  private static Claim claim(
      String type,
      String evidence,
      @Nullable ClaimPlace place,
      @Nullable ClaimDate date,
      List<Toll> tolls) {
    return new Claim(
        "c1",
        type,
        Status.OCCURRED,
        Certainty.CERTAIN,
        false,
        null,
        List.of(new Chain(Stance.ASSERTS, List.of())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        place,
        date,
        tolls,
        null,
        List.of(words(evidence)),
        List.of());
  }

  private static Template template(String type) {
    return new Template(
        type, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), null,
        null);
  }

  private static ToldClaims told(@Nullable String home, Claim... claims) {
    return new ToldClaims(TEXT, PUBLISHED, home, 0, List.of(claims));
  }

  @Test
  void headsAreRead() {
    Dateline head = Dateline.of("   GUATEMALA CITY, 7 MAR 91 (RADIO ORVAN) -- [TEXT] REBELS ...");
    assertThat(head).isEqualTo(new Dateline("Guatemala City", null, LocalDate.of(1991, 3, 7)));
    assertThat(head.paragraph()).isEqualTo("Guatemala City, 07 MAR 91 --\n\n");
    assertThat(Dateline.of("SAN JOSE (COSTA RICA), 12 DEC 91 --"))
        .isEqualTo(new Dateline("San Jose", "Costa Rica", LocalDate.of(1991, 12, 12)));
    assertThat(Dateline.of("CLANDESTINE, NO DATE (RADIO) -- [TEXT]"))
        .isEqualTo(new Dateline(null, null, null));
    assertThat(Dateline.of("REBELS ATTACKED.")).isEqualTo(new Dateline(null, null, null));
  }

  @Test
  void whatIsOlderThanTwoMonthsTellsTheDayLast() {
    LocalDate longAgo = DAY.minusYears(9);
    Claim old =
        claim(
            "property-destruction",
            "rebels burned a bus in san tomo",
            null,
            new ClaimDate(
                "on 3 may",
                words("on 3 may"),
                new DateRange(longAgo, longAgo, 1, 1),
                null,
                null,
                false),
            List.of());
    Claim fresh =
        claim(
            "property-destruction",
            "a bomb killed two peasants",
            null,
            new ClaimDate(
                "on 3 may", words("on 3 may"), new DateRange(DAY, DAY, 1, 1), null, null, false),
            List.of());
    Template found =
        new Circumstances(told("SV", old, fresh)).of(template("ARSON"), List.of(words("bus")));
    assertThat(found.date()).isEqualTo("03 MAY 89");
  }

  @Test
  void dayAndPlaceComeFromTheClaimThatHoldsTheWords() {
    Claim burning =
        claim(
            "property-destruction",
            "rebels burned a bus in san tomo",
            said("san tomo", place("San Tomó", "SV", Place.Level.SETTLEMENT)),
            new ClaimDate(
                "on 3 may", words("on 3 may"), new DateRange(DAY, DAY, 1, 1), null, null, false),
            List.of());
    Template found =
        new Circumstances(told("SV", burning)).of(template("ARSON"), List.of(words("bus")));
    assertThat(found.date()).isEqualTo("03 MAY 89");
    assertThat(found.location()).isEqualTo("EL SALVADOR: ORVAN (DEPARTMENT): SAN TOMO (CITY)");
    Template other =
        new Circumstances(told("SV", burning)).of(template("BOMBING"), List.of(words("bomb")));
    assertThat(other.date()).isEqualTo("- 09 MAY 89");
    assertThat(other.location()).isEqualTo("EL SALVADOR");
  }

  @Test
  void aPlaceInACountryThatTheTextDoesNotNameIsNone() {
    Claim burning =
        claim(
            "property-destruction",
            "rebels burned a bus in san tomo",
            said("san tomo", place("San Tomó", "PE", Place.Level.SETTLEMENT)),
            null,
            List.of());
    Template found =
        new Circumstances(told("SV", burning)).of(template("ARSON"), List.of(words("bus")));
    assertThat(found.location()).isEqualTo("EL SALVADOR");
  }

  @Test
  void thoseWhomTollsCountAreDescribed() {
    Toll toll =
        new Toll(
            Effect.KILLED,
            List.of(),
            new Bounds(2L, 2L, 2L, "exact"),
            "two peasants",
            words("two peasants"),
            0,
            null,
            false);
    Claim bomb = claim("explosive-device", "a bomb killed two peasants", null, null, List.of(toll));
    Template found = new Circumstances(told(null, bomb)).of(template("BOMBING"), List.of());
    assertThat(found.humanTargets())
        .containsExactly(
            new Template.HumanTarget(null, "two peasants", "CIVILIAN", "2", null, "DEATH"));
    assertThat(found.location()).isNull();
  }

  @Test
  void namesAreToldFromDescriptions() {
    assertThat(Targets.people("Maria Osorno").name()).isEqualTo("Maria Osorno");
    assertThat(Targets.people("judge of the third court").type()).isEqualTo("LEGAL OR JUDICIAL");
    assertThat(Targets.people("judge of the third court").name()).isNull();
    assertThat(Targets.people("six bank employees").type()).isEqualTo("CIVILIAN");
    assertThat(Targets.thing("offices of the power company").type())
        .isEqualTo("ORGANIZATION OFFICE");
    assertThat(Targets.thing("monument").type()).isEqualTo("OTHER");
  }
}
