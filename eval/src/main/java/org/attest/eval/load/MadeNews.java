package org.attest.eval.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.attest.model.Bounds;
import org.attest.model.Certainty;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.EventType;
import org.attest.model.Link;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Report;
import org.attest.model.Sha256;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;

/**
 * Reports about incidents that never were, and say so. Each tells ten; every fourth incident is
 * told by a second report, every tenth by a third. 3,000 places in 20 countries, a third of them no
 * more than a district; ten years of days, a few known by the month only; 300 parties, few of them
 * in most incidents; one status in eight is not that something occurred; half have a toll.
 */
final class MadeNews {
  private static final int TOLD = 10;
  private static final int PLACES = 3_000;
  private static final int PARTIES = 300;
  private static final int AGENCIES = 60;
  private static final int DAYS = 3_650;
  private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
  private static final String CONSONANTS = "bdfghklmnprstvz";
  private static final String VOWELS = "aeiou";

  private final Random random;
  private final List<EventType> types = EventType.all();
  private final List<Place> places = new ArrayList<>();
  private final List<Incident> again = new ArrayList<>();
  private final int incidents;
  private int begun;
  private int made;

  private record Incident(
      int number,
      EventType type,
      Status status,
      Place place,
      DateRange day,
      int party,
      int killed) {}

  /**
   * @param incidents how many different ones are told of
   */
  MadeNews(int incidents, long seed) {
    this.incidents = incidents;
    random = new Random(seed);
    for (int i = 0; i < PLACES; i++) {
      places.add(place(i));
    }
  }

  private Place place(int number) {
    boolean isDistrict = number % 3 == 0;
    int country = number % 20;
    // Countries are squares of a few degrees, as places of one lie near one another.
    double lat = -10 + 7 * (country / 5) + random.nextDouble() * 6;
    double lon = 10 + 9 * (country % 5) + random.nextDouble() * 8;
    return new Place(
        "made:" + number,
        name() + (isDistrict ? " District" : ""),
        Math.round(lat * 1e4) / 1e4,
        Math.round(lon * 1e4) / 1e4,
        "X" + (char) ('A' + country),
        name(),
        null,
        isDistrict ? Place.Level.DISTRICT : Place.Level.SETTLEMENT,
        isDistrict ? 3 : 1,
        isDistrict ? 2 : 1,
        isDistrict ? 30 : 5);
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int syllable = 0; syllable < 3; syllable++) {
      name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      name.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** The next report; null once every incident was told. */
  Outcome.@Nullable Extracted next() {
    if (begun == incidents && again.isEmpty()) {
      return null;
    }
    made++;
    StringBuilder text = new StringBuilder("Made report " + made + ", for measuring");
    int title = text.length();
    text.append("\n\n");
    List<Claim> claims = new ArrayList<>();
    List<Incident> later = new ArrayList<>();
    while (claims.size() < TOLD) {
      Incident incident = incident(later);
      if (incident == null) {
        break;
      }
      claims.add(claim("c" + (claims.size() + 1), incident, text));
    }
    again.addAll(later);
    String id = "sha256:" + Sha256.hex(made + "\n" + text);
    return new Outcome.Extracted(
        new Report(
            id,
            id,
            "made.jsonl#" + made,
            "Made Courier " + made % 200,
            text.substring(0, title),
            FIRST.plusDays(made % DAYS + 1L),
            "en",
            null,
            null,
            text.toString().strip(),
            new Span(0, title),
            null,
            List.of()),
        claims);
  }

  private @Nullable Incident incident(List<Incident> later) {
    // Not in one report with its first telling, so that the reports are two.
    if (!again.isEmpty() && (begun == incidents || random.nextInt(4) == 0)) {
      return again.remove(again.size() - 1);
    }
    if (begun == incidents) {
      return null;
    }
    Incident incident = begin();
    if (incident.number() % 4 == 0) {
      later.add(incident);
    }
    if (incident.number() % 10 == 0) {
      later.add(incident);
    }
    return incident;
  }

  private Incident begin() {
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    boolean isMonth = random.nextInt(20) == 0;
    LocalDate from = isMonth ? day.withDayOfMonth(1) : day;
    LocalDate to = isMonth ? from.plusMonths(1).minusDays(1) : day;
    Status[] statuses = Status.values();
    return new Incident(
        begun++,
        types.get((int) (types.size() * Math.pow(random.nextDouble(), 2))),
        random.nextInt(8) == 0 ? statuses[random.nextInt(statuses.length)] : Status.OCCURRED,
        places.get((int) (PLACES * Math.pow(random.nextDouble(), 2))),
        new DateRange(from, to, 1, 1),
        (int) Math.pow(PARTIES, random.nextDouble()),
        random.nextInt(2) * (int) Math.pow(200, random.nextDouble()));
  }

  private Claim claim(String id, Incident incident, StringBuilder text) {
    int start = text.length();
    String trigger = incident.type().id().replace('-', ' ');
    String party = "Made Front " + incident.party();
    String killed = incident.killed() + " people";
    String agency = "Made Agency " + random.nextInt(AGENCIES);
    String when = String.valueOf(incident.day().start());
    text.append("On %s, %s by %s in %s ".formatted(when, trigger, party, incident.place().name()));
    text.append(incident.killed() == 0 ? "harmed nobody" : "killed " + killed);
    text.append(", ").append(agency).append(" said, and ");
    for (int word = 0; word < 12; word++) {
      text.append(name().toLowerCase(java.util.Locale.ROOT)).append(' ');
    }
    text.append("followed. ");
    Span evidence = new Span(start, text.length() - 1);
    return new Claim(
        id,
        incident.type().id(),
        incident.status(),
        Certainty.CERTAIN,
        false,
        null,
        List.of(
            new Chain(
                Stance.ASSERTS,
                List.of(
                    new Link(agency, null, "agency", span(text, agency, start), "said", null)))),
        List.of(
            new Claim.Participant(
                trigger,
                span(text, party, start),
                "armed-group",
                party,
                "group:made-" + incident.party(),
                null,
                null,
                null,
                0)),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        new Claim.ClaimPlace(
            incident.place().name(),
            span(text, incident.place().name(), start),
            incident.place(),
            null,
            false,
            List.of()),
        new Claim.ClaimDate(when, span(text, when, start), incident.day(), null, null, false),
        incident.killed() == 0 ? List.of() : List.of(toll(incident.killed(), killed, text, start)),
        null,
        List.of(evidence),
        List.of());
  }

  private static Toll toll(long killed, String words, StringBuilder text, int start) {
    return new Toll(
        Effect.KILLED,
        List.of(),
        new Bounds(killed, killed, killed, "exact"),
        words,
        span(text, words, start),
        0,
        null,
        false);
  }

  private static Span span(StringBuilder text, String words, int from) {
    int start = text.indexOf(words, from);
    return new Span(start, start + words.length());
  }
}
