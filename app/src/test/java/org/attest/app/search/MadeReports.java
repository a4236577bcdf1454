package org.attest.app.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.attest.model.Certainty;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.DateRange;
import org.attest.model.Link;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Report;
import org.attest.model.Responsibility;
import org.attest.model.Sha256;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;

/** Outcomes about incidents that never were, as unlike one another as a search can tell apart. */
public final class MadeReports {
  static final List<String> WORDS =
      List.of(
          "shells",
          "shelled",
          "shelling",
          "convoy",
          "convoys",
          "bridge",
          "mill",
          "flour",
          "river",
          "soldiers",
          "retreated",
          "hamas",
          "hama",
          "café",
          "night",
          "Al-Bab",
          "road",
          "wounded");

  public static final String PRIVATE = "Omar Tellan";

  private static final List<String> TYPES =
      List.of("shelling", "air-strike", "armed-clash", "protest", "abduction");
  private static final List<Place> PLACES =
      List.of(
          place("t:1", "Kafr Zayt", 36.1, 36.9, "SY", "Idlib", null, Place.Level.SETTLEMENT, 1, 5),
          place("t:2", "Idlib", 35.9, 36.6, "SY", "Idlib", null, Place.Level.FIRST_ORDER, 2, 60),
          place("t:3", "Syria", 35, 38.5, "SY", null, null, Place.Level.COUNTRY, 3, 350),
          place("t:4", "Old Ford", -17.5, 179.8, "FJ", "Isle", "Shore", Place.Level.SITE, 1, 2),
          place("t:5", "Tyre", 33.27, 35.2, "LB", "South", "Tyre", Place.Level.SETTLEMENT, 1, 4));

  private final Random random;

  public MadeReports(long seed) {
    random = new Random(seed);
  }

  private static Place place(
      String id,
      String name,
      double lat,
      double lon,
      String country,
      @Nullable String admin1,
      @Nullable String admin2,
      Place.Level level,
      int precision,
      double radiusKm) {
    return new Place(
        id, name, lat, lon, country, admin1, admin2, level, precision, precision, radiusKm);
  }

  public List<Outcome.Extracted> reports(int from, int to) {
    List<Outcome.Extracted> reports = new ArrayList<>();
    for (int number = from; number < to; number++) {
      reports.add(report(number));
    }
    return reports;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Outcome.Extracted report(int number) {
    StringBuilder text = new StringBuilder("Report " + number + " of the " + one(WORDS) + "\n\n");
    int title = text.indexOf("\n");
    List<Claim> claims = new ArrayList<>();
    for (int i = 1; i <= 1 + random.nextInt(3); i++) {
      int start = text.length();
      for (int word = 0; word < 8; word++) {
        text.append(word == 0 ? "" : " ").append(one(WORDS));
      }
      text.append('.');
      claims.add(claim("c" + i, new Span(start, text.length())));
      text.append(' ');
    }
    String id = "sha256:" + Sha256.hex(number + text.toString());
    return new Outcome.Extracted(
        new Report(
            id,
            id,
            "made#" + number,
            one(List.of("Valley Post", "Hill Herald", "Nobody News")),
            text.substring(0, title),
            LocalDate.of(2031, 1, 1).plusDays(number),
            "en",
            null,
            null,
            text.toString(),
            new Span(0, title),
            null,
            List.of()),
        claims);
  }

  private Claim claim(String id, Span evidence) {
    return new Claim(
        id,
        one(TYPES),
        one(List.of(Status.OCCURRED, Status.OCCURRED, Status.PLANNED, Status.DENIED)),
        Certainty.CERTAIN,
        false,
        null,
        List.of(new Chain(Stance.ASSERTS, links(evidence))),
        parties(evidence),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        where(evidence),
        when(evidence),
        List.of(),
        null,
        List.of(evidence),
        List.of());
  }

  private List<Link> links(Span span) {
    return switch (random.nextInt(3)) {
      case 0 -> List.of();
      case 1 ->
          List.of(new Link("River Council", "org:river-council", "official", span, null, null));
      default -> List.of(new Link(PRIVATE, null, "resident", span, null, null));
    };
  }

  private List<Claim.Participant> parties(Span span) {
    return switch (random.nextInt(4)) {
      case 0 -> List.of();
      case 1 -> List.of(party(PRIVATE, span, "civilian", null, null));
      case 2 ->
          List.of(
              party(
                  "HTS",
                  span,
                  "armed-group",
                  "Hayat Tahrir al-Sham",
                  "group:hayat-tahrir-al-sham"));
      default -> List.of(party("the Hill Front", span, "armed-group", null, null));
    };
  }

  private static Claim.Participant party(
      String text, Span span, String kind, @Nullable String actor, @Nullable String id) {
    return new Claim.Participant(
        text, span, kind, actor, id, null, Responsibility.REPORTED, Certainty.CERTAIN, 0);
  }

  private Claim.@Nullable ClaimPlace where(Span span) {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> new Claim.ClaimPlace("Nowhere Hill", span, null, "unknown", false, List.of());
      default -> {
        Place place = one(PLACES);
        yield new Claim.ClaimPlace(place.name(), span, place, null, false, List.of());
      }
    };
  }

  private Claim.@Nullable ClaimDate when(Span span) {
    LocalDate day = LocalDate.of(2031, 3, 1).plusDays(random.nextInt(40));
    DateRange range =
        switch (random.nextInt(6)) {
          case 0 -> null;
          case 1 -> new DateRange(null, day, 3, 5);
          case 2 -> new DateRange(day, null, 3, 5);
          case 3 -> new DateRange(day, day.plusDays(6), 2, 3);
          default -> new DateRange(day, day, 1, 1);
        };
    return range == null ? null : new Claim.ClaimDate("then", span, range, null, null, false);
  }
}
