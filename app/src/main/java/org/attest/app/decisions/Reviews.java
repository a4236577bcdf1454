package org.attest.app.decisions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.attest.app.decisions.ReviewedReport.Field;
import org.attest.app.decisions.ReviewedReport.ReviewedClaim;
import org.attest.app.decisions.ReviewedReport.State;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;
import org.jspecify.annotations.Nullable;

/** What people decided on a report, from the report as the machine read it and the log. */
public final class Reviews {

  private Reviews() {}

  /**
   * What holds, and where two coders differ.
   *
   * @param log entries on that report at least, in order
   */
  public static ReviewedReport of(Outcome.Extracted report, List<Entry> log) {
    return read(
        report, log, new Standing(List.of(report), log), rounds(report.report().id(), log), true);
  }

  /** What one coder of a round sees: nothing of what anybody else decided. */
  public static ReviewedReport of(
      Outcome.Extracted report, List<Entry> log, String round, String author) {
    List<Entry> own =
        log.stream()
            .filter(entry -> entry.by().equals(author) && Standing.round(entry).equals(round))
            .toList();
    return read(report, own, Standing.alone(List.of(report), own), Map.of(), false);
  }

  /** The report with the claims that people added, as they were added. */
  public static Outcome.Extracted withAdded(Outcome.Extracted report, List<Entry> log) {
    Standing standing = new Standing(List.of(report), log);
    return standing.reports().getFirst();
  }

  /**
   * Values by field of each claim, as each of two coders gave them; only of rounds that both came
   * to the end of. A rejected claim has the field {@code claim} alone, as {@code rejected}.
   *
   * @param reports as the machine read them
   */
  public static List<Coded> coded(List<Outcome.Extracted> reports, List<Entry> log) {
    List<Coded> all = new ArrayList<>();
    for (Outcome.Extracted report : reports) {
      rounds(report.report().id(), log)
          .forEach(
              (id, round) -> {
                if (round.isComplete()) {
                  List<Standing> coders = round.coders(List.of(report));
                  for (Claim claim : Added.without(report).claims()) {
                    ClaimRef ref = new ClaimRef(report.report().id(), claim.id());
                    all.add(
                        new Coded(ref, coders.stream().map(coder -> values(coder, ref)).toList()));
                  }
                }
              });
    }
    return all;
  }

  /**
   * A claim as coders coded it.
   *
   * @param values by coder, values by field; a field that a coder did not decide on is left out
   */
  public record Coded(ClaimRef ref, List<Map<String, String>> values) {
    public Coded {
      values = List.copyOf(values);
    }
  }

  private static Map<String, String> values(Standing coder, ClaimRef ref) {
    Map<String, String> values = new TreeMap<>(coder.coded(ref));
    if (coder.isRejected(ref)) {
      values.put("claim", "rejected");
    } else if (!values.isEmpty()) {
      values.put("claim", "kept");
    }
    return values;
  }

  /** Who is done with a round. */
  public static List<String> done(List<Entry> log, String round) {
    Set<Long> undone = Standing.undone(log);
    return log.stream()
        .filter(entry -> entry.decided() == Kind.DONE && !undone.contains(entry.number()))
        .filter(entry -> Standing.round(entry).equals(round))
        .map(Entry::by)
        .distinct()
        .toList();
  }

  /** Rounds of a report by their ids, without what was taken back. */
  private static Map<String, Round> rounds(String report, List<Entry> log) {
    Set<Long> undone = Standing.undone(log);
    Map<String, Round> rounds = new LinkedHashMap<>();
    for (Entry entry : log) {
      String id = Standing.round(entry);
      if (!id.isEmpty() && entry.about().startsWith(report) && !undone.contains(entry.number())) {
        var unused = rounds.computeIfAbsent(id, key -> new Round()).completes(entry);
      }
    }
    return rounds;
  }

  private static ReviewedReport read(
      Outcome.Extracted report,
      List<Entry> log,
      Standing standing,
      Map<String, Round> rounds,
      boolean hidesCodings) {
    String id = report.report().id();
    Set<Long> undone = new HashSet<>(Standing.undone(log));
    List<Entry> entries =
        log.stream()
            .filter(entry -> entry.about().startsWith(id) && !undone.contains(entry.number()))
            .filter(entry -> entry.decided() != Kind.UNDO)
            .filter(entry -> !hidesCodings || isOpen(entry, rounds))
            .toList();
    List<Round> complete = rounds.values().stream().filter(Round::isComplete).toList();
    List<ReviewedClaim> claims = new ArrayList<>();
    for (Claim claim : standing.reports().getFirst().claims()) {
      ClaimRef ref = new ClaimRef(id, claim.id());
      List<List<Map<String, String>>> codings =
          complete.stream()
              .map(
                  round -> round.coders(List.of(report)).stream().map(c -> values(c, ref)).toList())
              .toList();
      claims.add(claim(standing, ref, claim, complete, codings));
    }
    return new ReviewedReport(
        report.report(),
        claims,
        entries.stream().filter(entry -> entry.decided() == Kind.COMMENT).toList(),
        entries.stream().filter(entry -> entry.decided() == Kind.DONE).toList(),
        entries);
  }

  private static boolean isOpen(Entry entry, Map<String, Round> rounds) {
    Round round = rounds.get(Standing.round(entry));
    return round == null || round.isComplete();
  }

  private static ReviewedClaim claim(
      Standing standing,
      ClaimRef ref,
      Claim claim,
      List<Round> rounds,
      List<List<Map<String, String>>> codings) {
    boolean isAdded = Added.isAdded(ref.claimId());
    Entry whole = standing.verdict(ref).map(Standing.Verdict::entry).orElse(null);
    boolean isAccepted = whole != null && whole.decided() == Kind.ACCEPT;
    Map<String, String> verdicts = whole == null ? differing("claim", rounds, codings) : Map.of();
    Map<String, String> read = new LinkedHashMap<>(ClaimFields.all(claim));
    standing.corrections(ref).keySet().forEach(field -> read.putIfAbsent(field, "none"));
    List<Field> fields = new ArrayList<>();
    for (var field : read.entrySet()) {
      String name = field.getKey();
      Standing.Correction correction = standing.corrections(ref).get(name);
      Standing.Verdict accepted = standing.accepted().getOrDefault(ref, Map.of()).get(name);
      Entry by =
          accepted != null
              ? accepted.entry()
              : correction != null ? correction.verdict().entry() : isAccepted ? whole : null;
      Map<String, String> values = by == null ? differing(name, rounds, codings) : Map.of();
      State state =
          !values.isEmpty()
              ? State.DISPUTED
              : correction != null
                  ? State.CORRECTED
                  : by != null || isAdded ? State.ACCEPTED : State.PROPOSED;
      fields.add(
          new Field(
              name,
              correction == null ? field.getValue() : correction.value(),
              field.getValue(),
              state,
              by,
              values));
    }
    State state =
        !verdicts.isEmpty()
            ? State.DISPUTED
            : standing.isRejected(ref) && !(isAdded && whole == null) ? State.REJECTED : of(fields);
    return new ReviewedClaim(
        ref, standing.decided(ref, claim), isAdded, state, whole, fields, verdicts);
  }

  private static State of(List<Field> fields) {
    if (fields.stream().anyMatch(field -> field.state() == State.DISPUTED)) {
      return State.DISPUTED;
    }
    if (fields.stream().anyMatch(field -> field.state() == State.PROPOSED)) {
      return State.PROPOSED;
    }
    return fields.stream().anyMatch(field -> field.state() == State.CORRECTED)
        ? State.CORRECTED
        : State.ACCEPTED;
  }

  /** Values by coder, if they differ. */
  private static Map<String, String> differing(
      String field, List<Round> rounds, List<List<Map<String, String>>> codings) {
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < rounds.size(); i++) {
      List<@Nullable String> given = new ArrayList<>();
      codings.get(i).forEach(coder -> given.add(coder.get(field)));
      if (given.stream().filter(Objects::nonNull).distinct().count() > 1) {
        List<String> authors = rounds.get(i).done();
        for (int coder = 0; coder < authors.size(); coder++) {
          values.put(authors.get(coder), String.valueOf(given.get(coder)));
        }
      }
    }
    return values;
  }
}
