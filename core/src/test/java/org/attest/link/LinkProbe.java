package org.attest.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.export.ClaimJson;
import org.attest.laws.WellFormed;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;

/**
 * Development measure, no test: extracts every report of a folder, holds it to the laws, links the
 * claims, and shows what was merged. Where the files carry a Giveme5W1H cluster it scores articles
 * by B-cubed: two articles are together if an event holds claims of both.
 *
 * <p>Arguments: folder, or a file of contract JSON lines; and a number: events of that many claims
 * and more are printed with their quotes.
 */
public final class LinkProbe {
  private static final Pattern GOLD = Pattern.compile("\"EventId\"\\s*:\\s*(?<id>\\d+)");

  private LinkProbe() {}

  public static void main(String[] arguments) throws IOException {
    List<Outcome.Extracted> reports =
        arguments[0].endsWith(".jsonl") ? read(arguments[0]) : extract(arguments[0]);
    long start = System.nanoTime();
    List<Event> events = new ClaimLinker().link(reports);
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    laws(reports);
    long merged = events.stream().filter(event -> event.claims().size() > 1).count();
    System.out.printf(
        "reports %d claims %d events %d merged %d linking %d ms%n",
        reports.size(),
        reports.stream().mapToInt(report -> report.claims().size()).sum(),
        events.size(),
        merged,
        milliseconds);
    grades(events);
    if (arguments.length > 1) {
      show(events, reports, Integer.parseInt(arguments[1]));
    }
    score(events, reports);
  }

  private static List<Outcome.Extracted> read(String file) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .map(ClaimJson::read)
        .filter(Outcome.Extracted.class::isInstance)
        .map(Outcome.Extracted.class::cast)
        .toList();
  }

  private static List<Outcome.Extracted> extract(String folder) {
    List<Outcome.Extracted> reports = new ArrayList<>();
    Map<String, Integer> rejected = new TreeMap<>();
    PipelineOptions options = new PipelineOptions(null, null, false, null, null, null, 2);
    long start = System.nanoTime();
    Pipeline.create(options)
        .run(
            List.of(folder),
            outcome -> {
              switch (outcome) {
                case Outcome.Extracted extracted -> reports.add(extracted);
                case Outcome.Rejected refused ->
                    rejected.merge(refused.reason() + " " + refused.detail(), 1, Integer::sum);
              }
            });
    System.out.printf(
        "read %d in %d ms, rejected %s%n",
        reports.size(), (System.nanoTime() - start) / 1_000_000, rejected);
    return reports;
  }

  private static void laws(List<Outcome.Extracted> reports) {
    Map<String, Integer> breaches = new TreeMap<>();
    Map<String, String> examples = new TreeMap<>();
    int broken = 0;
    for (Outcome.Extracted report : reports) {
      List<String> found = WellFormed.breaches(report);
      broken += found.isEmpty() ? 0 : 1;
      for (String breach : found) {
        String kind = breach.replaceAll("c\\d+\\.", "").replaceAll("'[^']*'|\\d+", "_");
        kind = kind.substring(0, Math.min(90, kind.length()));
        breaches.merge(kind, 1, Integer::sum);
        examples.putIfAbsent(kind, report.report().source() + " " + breach);
      }
    }
    System.out.println("reports that break a law: " + broken);
    breaches.forEach((kind, n) -> System.out.println("  " + n + " x " + examples.get(kind)));
  }

  private static void grades(List<Event> events) {
    Map<String, Integer> grades = new TreeMap<>();
    events.forEach(event -> grades.merge(event.grade().code(), 1, Integer::sum));
    System.out.println("grades " + grades);
  }

  private static void show(List<Event> events, List<Outcome.Extracted> reports, int smallest) {
    Map<String, Outcome.Extracted> byId = new HashMap<>();
    reports.forEach(report -> byId.put(report.report().id(), report));
    for (Event event : events) {
      if (event.claims().size() >= smallest) {
        System.out.printf("%n%s %s %s%n", event.id(), event.type(), event.gradeReason());
        for (ClaimRef ref : event.claims()) {
          Outcome.Extracted report = Objects.requireNonNull(byId.get(ref.reportId()));
          Claim claim = claim(report, ref);
          System.out.printf(
              "  [%s %s %s | %s | %s] %s%n",
              gold(report),
              claim.type(),
              claim.status().code(),
              claim.date() == null ? "-" : claim.date().range(),
              claim.place() == null ? "-" : claim.place().text(),
              claim.evidence().getFirst().of(report.report().text()).replace('\n', ' '));
        }
        event.fields().stream()
            .filter(field -> field.rule().equals("same-occurrence"))
            .limit(3)
            .forEach(field -> System.out.println("    = " + field.detail()));
      }
    }
  }

  private static Claim claim(Outcome.Extracted report, ClaimRef ref) {
    return report.claims().stream()
        .filter(claim -> claim.id().equals(ref.claimId()))
        .findFirst()
        .orElseThrow();
  }

  private static String gold(Outcome.Extracted report) {
    try {
      Matcher matcher = GOLD.matcher(Files.readString(Path.of(report.report().source())));
      return matcher.find() ? matcher.group("id") : "?";
    } catch (IOException | RuntimeException e) {
      return "?";
    }
  }

  private static void score(List<Event> events, List<Outcome.Extracted> reports) {
    Map<String, String> gold = new TreeMap<>();
    reports.forEach(report -> gold.put(report.report().id(), gold(report)));
    Map<String, String> system = new TreeMap<>();
    gold.keySet().forEach(id -> system.put(id, id));
    for (Event event : events) {
      String first = system.get(event.claims().getFirst().reportId());
      for (ClaimRef claim : event.claims()) {
        String other = system.get(claim.reportId());
        system.replaceAll((id, group) -> group.equals(other) && first != null ? first : group);
      }
    }
    double precision = mean(gold, system);
    double recall = mean(system, gold);
    System.out.printf(
        "B-cubed P %.3f R %.3f F1 %.3f over %d articles%n",
        precision, recall, 2 * precision * recall / (precision + recall), gold.size());
  }

  /**
   * Mean over articles of the share of its group in {@code groups} that {@code judges} agrees to.
   */
  private static double mean(Map<String, String> judges, Map<String, String> groups) {
    double sum = 0;
    for (String id : groups.keySet()) {
      List<String> group =
          groups.keySet().stream()
              .filter(other -> Objects.equals(groups.get(other), groups.get(id)))
              .toList();
      sum +=
          (double) group.stream().filter(o -> Objects.equals(judges.get(o), judges.get(id))).count()
              / group.size();
    }
    return sum / groups.size();
  }
}
