package org.attest.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.attest.model.Bounds;
import org.attest.model.Certainty;
import org.attest.model.Chain;
import org.attest.model.Claim;
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

/** Hand-made outcomes about incidents that never were; the same number gives the same outcome. */
public final class Invented {
  private static final List<String> TOWNS = List.of("Raqqa", "Homs", "Tyre");

  private Invented() {}

  public static List<Outcome.Extracted> reports(int count) {
    return IntStream.range(0, count).mapToObj(Invented::report).toList();
  }

  /** A report with one to three claims. */
  public static Outcome.Extracted report(int number) {
    Random random = new Random(number);
    String town = TOWNS.get(number % TOWNS.size());
    StringBuilder text = new StringBuilder("Invented report " + number + "\n\n");
    int claims = 1 + random.nextInt(3);
    List<Claim> told = new ArrayList<>();
    for (int i = 1; i <= claims; i++) {
      int start = text.length();
      int killed = 1 + random.nextInt(20);
      text.append("At least ").append(killed).append(" people were killed in shelling of ");
      text.append(town).append(" on Tuesday, Nobody News said. ");
      told.add(claim("c" + i, text.toString(), start, killed, town, number));
    }
    String hash = "sha256:" + "%04x%04x".formatted(number * 7919 % 65521, number) + "0".repeat(56);
    return new Outcome.Extracted(
        new Report(
            hash,
            hash,
            "invented.jsonl#" + number,
            "Invented Courier",
            "Invented report " + number,
            LocalDate.of(2031, 3, 5),
            "en",
            null,
            null,
            text.toString(),
            null,
            null,
            List.of()),
        told);
  }

  private static Claim claim(
      String id, String text, int start, int killed, String town, int number) {
    Span evidence = new Span(start, text.length() - 1);
    Span where = span(text, town, start);
    Span toll = span(text, "At least " + killed + " people", start);
    Span source = span(text, "Nobody News", start);
    boolean planned = number % 5 == 0;
    return new Claim(
        id,
        "shelling",
        planned ? Status.PLANNED : Status.OCCURRED,
        Certainty.CERTAIN,
        false,
        null,
        List.of(
            new Chain(
                Stance.ASSERTS,
                List.of(new Link("Nobody News", null, "outlet", source, "said", null)))),
        List.of(
            new Claim.Participant(
                "shelling",
                span(text, "shelling", start),
                null,
                number % 2 == 0 ? "Invented Army" : null,
                number % 2 == 0 ? "force:invented" : null,
                null,
                Responsibility.REPORTED,
                Certainty.CERTAIN,
                0)),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        new Claim.ClaimPlace(
            town,
            where,
            new Place(
                "test:" + town,
                town,
                35.5,
                39.0,
                town.equals("Tyre") ? "LB" : "SY",
                town,
                null,
                Place.Level.SETTLEMENT,
                1,
                1,
                5),
            null,
            false,
            List.of()),
        new Claim.ClaimDate(
            "Tuesday",
            span(text, "Tuesday", start),
            new DateRange(
                LocalDate.of(2031, 3, 1 + number % 20),
                LocalDate.of(2031, 3, 1 + number % 20),
                1,
                1),
            null,
            null,
            false),
        List.of(
            new Toll(
                Effect.KILLED,
                List.of(),
                new Bounds((long) killed, (long) killed, null, "at-least"),
                "At least " + killed + " people",
                toll,
                0,
                null,
                false)),
        null,
        List.of(evidence),
        List.of(new Claim.Why("place", "named", town)));
  }

  private static Span span(String text, String words, int from) {
    int start = text.indexOf(words, from);
    return new Span(start, start + words.length());
  }
}
