package org.attest.laws;

import java.time.LocalDate;
import java.util.List;
import org.attest.model.Bounds;
import org.attest.model.Certainty;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Credit;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Link;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Report;
import org.attest.model.Responsibility;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.attest.model.Toll;

/** One invented report whose claims use every field of the contract, coded by hand. */
public final class MadeUp {

  static final String TEXT =
      """
      Jets hit depot near Sarmin

      At least eight people were wounded on 4 March when jets launched two raids on a fuel depot \
      near Sarmin, the Daily Lantern said, citing the defence ministry. Five children were among \
      the wounded. The Hill Front denied that it kept fuel there.

      The ministry said it would strike the outskirts of Qarat Zayt next month in order to cut \
      supply lines. In the past week some 300 soldiers took part in clashes, with talks hosted by \
      Oman.

      Source: Daily Lantern
      """
          .strip();

  private MadeUp() {}

  /** The span of the first occurrence of these words. */
  static Span span(String words) {
    int start = TEXT.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }

  /** The report. */
  public static Report report() {
    return new Report(
        "sha256:" + "0123456789abcdef".repeat(4),
        "sha256:" + "fedcba9876543210".repeat(4),
        "lantern.txt",
        "The Valley Post",
        "Jets hit depot near Sarmin",
        LocalDate.of(2021, 3, 5),
        "en",
        "https://valley-post.example/1",
        "By staff",
        TEXT,
        span("Jets hit depot near Sarmin"),
        null,
        List.of(
            new Credit(
                "Daily Lantern",
                new Span(TEXT.length() - "Daily Lantern".length(), TEXT.length()),
                "Source:",
                span("Source:"))));
  }

  /** The outcome: four claims, one of them part of another. */
  public static Outcome.Extracted outcome() {
    return new Outcome.Extracted(report(), List.of(raids(), plan(), clashes(), talks()));
  }

  static Claim raids() {
    Link lantern =
        new Link(
            "Daily Lantern",
            "outlet:daily-lantern",
            "outlet",
            span("Daily Lantern"),
            "said",
            span("said"));
    Link ministry =
        new Link(
            "Ministry of Defence",
            "force:xx-defence",
            "government",
            span("defence ministry"),
            "citing",
            span("citing"));
    Link front =
        new Link(
            "Hill Front",
            "group:hill-front",
            "armed-group",
            span("Hill Front"),
            "denied",
            span("denied"));
    Toll wounded =
        new Toll(
            Effect.INJURED,
            List.of(),
            new Bounds(8L, 8L, null, "at-least"),
            "At least eight people",
            span("At least eight people"),
            0,
            null,
            false);
    Toll children =
        new Toll(
            Effect.INJURED,
            List.of("child", "civilian"),
            Bounds.exact(5),
            "Five children",
            span("Five children"),
            0,
            0,
            false);
    return new Claim(
        "c1",
        "air-strike",
        Status.OCCURRED,
        Certainty.CERTAIN,
        false,
        null,
        List.of(
            new Chain(Stance.ASSERTS, List.of(lantern, ministry)),
            new Chain(Stance.DOUBTS, List.of(front)),
            new Chain(Stance.ASSERTS, List.of())),
        List.of(
            new Claim.Participant(
                "jets",
                span("jets"),
                "military",
                "Air Force",
                "force:xx-air-force",
                null,
                Responsibility.REPORTED,
                Certainty.CERTAIN,
                0)),
        List.of(thing("a fuel depot", "building")),
        List.of(thing("jets", null)),
        List.of(),
        new Claim.Amount(Bounds.exact(2), "two raids", span("two raids"), "raid"),
        null,
        List.of(),
        sarmin(),
        new Claim.ClaimDate(
            "on 4 March",
            span("on 4 March"),
            new DateRange(LocalDate.of(2021, 3, 4), LocalDate.of(2021, 3, 4), 1, 1),
            null,
            null,
            false),
        List.of(wounded, children),
        null,
        List.of(
            span("Jets hit depot near Sarmin"),
            span("At least eight people were wounded on 4 March when jets launched two raids"),
            span("Five children were among the wounded")),
        List.of(new Claim.Why("place", "containment-said", "near Sarmin")));
  }

  private static Claim.ClaimPlace sarmin() {
    return new Claim.ClaimPlace(
        "near Sarmin",
        span("near Sarmin"),
        new Place(
            "geonames:163811",
            "Sarmin",
            35.90333,
            36.7,
            "SY",
            "Idlib",
            null,
            Place.Level.SETTLEMENT,
            2,
            2,
            10.0),
        null,
        false,
        List.of());
  }

  private static Claim.Participant thing(
      String words, @org.jspecify.annotations.Nullable String kind) {
    return new Claim.Participant(words, span(words), kind, null, null, null, null, null, 0);
  }

  static Claim plan() {
    return new Claim(
        "c2",
        "air-strike",
        Status.PLANNED,
        Certainty.PROBABLE,
        false,
        null,
        List.of(
            new Chain(
                Stance.ASSERTS,
                List.of(new Link(null, null, "unnamed", null, "said", span("said"))))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        new Claim.ClaimPlace(
            "the outskirts of Qarat Zayt",
            span("the outskirts of Qarat Zayt"),
            null,
            "not-in-gazetteer",
            false,
            List.of(sarmin())),
        new Claim.ClaimDate("next month", span("next month"), null, "--04", "ambiguous", false),
        List.of(),
        new Claim.Quote("in order to cut supply lines", span("in order to cut supply lines")),
        List.of(span("it would strike the outskirts of Qarat Zayt next month")),
        List.of());
  }

  static Claim clashes() {
    return new Claim(
        "c3",
        "armed-clash",
        Status.ONGOING,
        Certainty.POSSIBLE,
        true,
        null,
        List.of(new Chain(Stance.ASSERTS, List.of())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        new Claim.Amount(
            new Bounds(null, 300L, null, "approximate"),
            "some 300 soldiers",
            span("some 300 soldiers"),
            "soldier"),
        List.of(),
        null,
        new Claim.ClaimDate(
            "In the past week",
            span("In the past week"),
            new DateRange(LocalDate.of(2021, 2, 26), LocalDate.of(2021, 3, 5), 2, 3),
            null,
            null,
            false),
        List.of(),
        null,
        List.of(span("some 300 soldiers took part in clashes")),
        List.of());
  }

  static Claim talks() {
    Claim.Participant oman =
        new Claim.Participant(
            "Oman", span("Oman"), "state", "Oman", "state:om", "host", null, null, 0);
    return new Claim(
        "c4",
        "talks",
        Status.OCCURRED,
        Certainty.CERTAIN,
        false,
        "c3",
        List.of(new Chain(Stance.ASSERTS, List.of())),
        List.of(),
        List.of(),
        List.of(),
        List.of(oman),
        null,
        null,
        List.of(),
        null,
        new Claim.ClaimDate(
            null,
            null,
            new DateRange(LocalDate.of(2021, 3, 4), LocalDate.of(2021, 3, 5), 2, 2),
            null,
            null,
            true),
        List.of(),
        null,
        List.of(span("talks hosted by Oman")),
        List.of(new Claim.Why("date", "publication-date", "breaking news")));
  }
}
