package org.attest.eval.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.attest.app.decisions.Derived;
import org.attest.model.Certainty;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.EventType;
import org.attest.model.Grade;
import org.attest.model.Link;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Report;
import org.attest.model.Sha256;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;

/**
 * Reports of made-up words with ten claims each, and an event of its own for each claim: words as
 * common as in English (Zipf), 2,000 places in 20 countries, ten years of days, 300 parties.
 */
final class MadeIncidents {
  static final int CLAIMS = 10;

  private static final int WORDS = 20_000;
  private static final int PLACES = 2_000;
  private static final int PARTIES = 300;
  private static final int DAYS = 3_650;
  private static final String CONSONANTS = "bdfghklmnprstvz";
  private static final String VOWELS = "aeiou";

  private final Random random;
  private final String[] words = new String[WORDS];
  private final List<Place> places = new ArrayList<>();
  private final List<EventType> types = EventType.all();
  private int made;

  MadeIncidents(long seed) {
    random = new Random(seed);
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int syllable = 0; syllable <= 1 + i % 3; syllable++) {
        word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
      }
      words[i] = word.toString();
    }
    for (int i = 0; i < PLACES; i++) {
      places.add(
          new Place(
              "made:" + i,
              name(),
              random.nextDouble() * 60 - 20,
              random.nextDouble() * 100 - 20,
              "" + (char) ('A' + i % 20) + "X",
              name(),
              name(),
              Place.Level.SETTLEMENT,
              1 + i % 2,
              1 + i % 2,
              i % 2 == 0 ? 5 : 40));
    }
  }

  /** A word, the common ones more often. */
  String word() {
    return words[(int) Math.pow(WORDS, random.nextDouble()) - 1];
  }

  Place place() {
    return places.get(random.nextInt(PLACES));
  }

  EventType type() {
    return types.get(random.nextInt(types.size()));
  }

  private String name() {
    String word = words[random.nextInt(WORDS)];
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  Outcome.Extracted next() {
    made++;
    StringBuilder text = new StringBuilder("Made report " + made + "\n\n");
    int title = text.indexOf("\n");
    List<Claim> claims = new ArrayList<>();
    for (int i = 1; i <= CLAIMS; i++) {
      int start = text.length();
      for (int word = 0; word < 25; word++) {
        text.append(word == 0 ? "" : " ").append(word());
      }
      text.append(".");
      claims.add(claim("c" + i, new Span(start, text.length())));
      text.append("\n\n");
    }
    String id = "sha256:" + Sha256.hex(made + "\n" + text);
    return new Outcome.Extracted(
        new Report(
            id,
            id,
            "made.jsonl#" + made,
            "Outlet " + made % 200,
            text.substring(0, title),
            LocalDate.of(2031, 1, 1).plusDays(made % DAYS),
            "en",
            null,
            null,
            text.toString().strip(),
            new Span(0, title),
            null,
            List.of()),
        claims);
  }

  private Claim claim(String id, Span evidence) {
    Place place = place();
    LocalDate day = LocalDate.of(2031, 1, 1).plusDays(random.nextInt(DAYS));
    int party = (int) Math.pow(PARTIES, random.nextDouble());
    return new Claim(
        id,
        type().id(),
        Status.values()[random.nextInt(Status.values().length)],
        Certainty.CERTAIN,
        false,
        null,
        List.of(
            new Chain(
                Stance.ASSERTS,
                List.of(new Link("Agency " + party % 40, null, "agency", evidence, null, null)))),
        List.of(
            new Claim.Participant(
                "front",
                evidence,
                "armed-group",
                "Front " + party,
                "group:made-" + party,
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
        new Claim.ClaimPlace(place.name(), evidence, place, null, false, List.of()),
        new Claim.ClaimDate("then", evidence, new DateRange(day, day, 1, 1), null, null, false),
        List.of(),
        null,
        List.of(evidence),
        List.of());
  }

  /** One event for each claim, so that filling takes no linking. */
  static Derived events(List<Outcome.Extracted> reports) {
    List<Event> events = new ArrayList<>();
    for (Outcome.Extracted report : reports) {
      for (Claim claim : report.claims()) {
        events.add(event(report.report(), claim));
      }
    }
    return new Derived(events, List.of());
  }

  private static Event event(Report report, Claim claim) {
    ClaimRef ref = new ClaimRef(report.id(), claim.id());
    Claim.ClaimPlace place = claim.place();
    Claim.ClaimDate date = claim.date();
    return new Event(
        Event.idOf(ref),
        claim.type(),
        claim.status(),
        claim.certainty(),
        claim.agents().stream()
            .map(
                agent ->
                    new Event.Party(
                        String.valueOf(agent.actor()),
                        agent.actorId(),
                        agent.kind(),
                        null,
                        List.of(ref)))
            .toList(),
        List.of(),
        place == null ? null : new Event.EventPlace(place.place(), place.text(), null, ref),
        date == null ? null : new Event.EventDate(date.range(), null, false, ref),
        List.of(),
        Grade.SINGLE_SOURCE,
        "One origin.",
        claim.chains().getFirst().links().stream()
            .map(
                link ->
                    new Event.Origin(
                        String.valueOf(link.source()),
                        null,
                        link.kind(),
                        false,
                        Stance.ASSERTS,
                        null,
                        List.of(report.id())))
            .toList(),
        List.of(ref),
        List.of());
  }
}
