package org.attest.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

/** Says in a few words what a report tells, and makes the report and its one claim from that. */
final class Told {
  static final Place SARMIN = town("1", "Sarmin", 35.90, 36.72, "Idlib");
  static final Place NEARBY = town("2", "Nayrab", 35.92, 36.76, "Idlib");
  static final Place FAR = town("3", "Raqqa", 35.95, 39.01, "Raqqa");
  static final Place SYRIA =
      new Place("geonames:9", "Syria", 35, 38, "SY", null, null, Place.Level.COUNTRY, 3, 6, 500);

  private final String text;
  private String outlet = "Valley Post";
  private @Nullable String credit;
  private String type = "air-strike";
  private Status status = Status.OCCURRED;
  private final List<Chain> chains = new ArrayList<>();
  private final List<Claim.Participant> agents = new ArrayList<>();
  private final List<Claim.Participant> targets = new ArrayList<>();
  private @Nullable Place place = SARMIN;
  private @Nullable DateRange when = day(LocalDate.of(2021, 3, 4));
  private final List<Toll> tolls = new ArrayList<>();
  private boolean aggregate;
  private @Nullable String partOf;

  private Told(String text) {
    this.text = text;
  }

  static Told told(String text) {
    return new Told(text);
  }

  private static Place town(String id, String name, double lat, double lon, String admin1) {
    return new Place(
        "geonames:" + id, name, lat, lon, "SY", admin1, null, Place.Level.SETTLEMENT, 1, 1, 3);
  }

  Told in(String name) {
    outlet = name;
    return this;
  }

  Told crediting(String name) {
    credit = name;
    return this;
  }

  Told as(String name) {
    type = name;
    return this;
  }

  Told status(Status said) {
    status = said;
    return this;
  }

  Told at(@Nullable Place where) {
    place = where;
    return this;
  }

  Told on(@Nullable LocalDate day) {
    return within(day == null ? null : day(day));
  }

  Told within(@Nullable DateRange range) {
    when = range;
    return this;
  }

  private static DateRange day(LocalDate day) {
    return new DateRange(day, day, 1, 1);
  }

  Told by(String source, String kind) {
    return by(Stance.ASSERTS, source, kind, null);
  }

  Told by(Stance stance, String source, String kind, @Nullable String id) {
    Link link = new Link(source, id, kind, new Span(0, 1), "said", new Span(0, 1));
    chains.add(new Chain(stance, List.of(link)));
    return this;
  }

  Told agent(String name, String id) {
    return agent(name, id, Responsibility.REPORTED);
  }

  Told agent(String name, String id, Responsibility responsibility) {
    agents.add(
        new Claim.Participant(
            name,
            new Span(0, 1),
            "armed-group",
            name,
            id,
            null,
            responsibility,
            Certainty.CERTAIN,
            0));
    return this;
  }

  Told target(String name, String id) {
    targets.add(new Claim.Participant(name, new Span(0, 1), null, name, id, null, null, null, 0));
    return this;
  }

  Told killed(Bounds bounds) {
    return killed(bounds, 0);
  }

  Told killed(Bounds bounds, int chain) {
    tolls.add(
        new Toll(Effect.KILLED, List.of(), bounds, "dozens", new Span(0, 1), chain, null, false));
    return this;
  }

  /** Part of an earlier toll. */
  Told killedOf(int whole, long dead, String... who) {
    tolls.add(
        new Toll(
            Effect.KILLED,
            List.of(who),
            Bounds.exact(dead),
            "of them",
            new Span(0, 1),
            0,
            whole,
            false));
    return this;
  }

  Told cumulative(long dead) {
    tolls.add(
        new Toll(
            Effect.KILLED, List.of(), Bounds.exact(dead), "toll", new Span(0, 1), 0, null, true));
    return this;
  }

  Told whole() {
    aggregate = true;
    return this;
  }

  Told part(String whole) {
    partOf = whole;
    return this;
  }

  private Claim claim(String id, int start) {
    return new Claim(
        id,
        type,
        status,
        Certainty.CERTAIN,
        aggregate,
        partOf,
        chains.isEmpty() ? List.of(new Chain(Stance.ASSERTS, List.of())) : chains,
        agents,
        targets,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        place == null
            ? null
            : new Claim.ClaimPlace(place.name(), new Span(0, 1), place, null, false, List.of()),
        when == null ? null : new Claim.ClaimDate("on", new Span(0, 1), when, null, null, false),
        tolls,
        null,
        List.of(new Span(start, start + text.length())),
        List.of());
  }

  /** A report that tells only this. */
  Outcome.Extracted report() {
    return report(List.of(this));
  }

  /** A report that tells each of these; outlet and credit are the first one's. */
  static Outcome.Extracted report(List<Told> all) {
    Told first = all.getFirst();
    List<Claim> claims = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Told told : all) {
      claims.add(told.claim("c" + (claims.size() + 1), text.length()));
      text.append(told.text).append("\n\n");
    }
    String hash = "sha256:" + sha(first.outlet + text);
    return new Outcome.Extracted(
        new Report(
            hash,
            hash,
            first.outlet,
            first.outlet,
            null,
            LocalDate.of(2021, 3, 5),
            "en",
            null,
            null,
            text.toString(),
            null,
            null,
            first.credit == null
                ? List.of()
                : List.of(
                    new Credit(Objects.requireNonNull(first.credit), new Span(0, 1), null, null))),
        claims);
  }

  private static String sha(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
