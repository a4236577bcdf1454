package org.attest.app.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attest.link.LinkConstraints;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;
import tools.jackson.databind.JsonNode;

/** What holds after every entry of the log: of one claim's or one pair's decisions the latest. */
final class Standing {
  private final Map<String, Outcome.Extracted> reports = new HashMap<>();
  private final Map<ClaimRef, List<Verdict>> verdicts = new TreeMap<>();
  private final Map<ClaimRef, Map<String, Correction>> corrections = new TreeMap<>();
  private final Set<ClaimRef> rejected = new TreeSet<>();
  private final List<Group> groups = new ArrayList<>();
  private final Set<LinkConstraints.Apart> apart = new HashSet<>();

  /** A decision on a claim, and what the machine had read. */
  record Verdict(Entry entry, Subject subject) {}

  /** A field's value and the decision that gave it. */
  record Correction(String value, Verdict verdict) {}

  /** Claims that a decision holds together. */
  record Group(Entry entry, Set<ClaimRef> claims) {}

  Standing(List<Outcome.Extracted> reports, List<Entry> log) {
    reports.forEach(report -> this.reports.put(report.report().id(), report));
    Set<Long> undone = undone(log);
    for (Entry entry : log) {
      if (!undone.contains(entry.number())) {
        apply(entry);
      }
    }
  }

  /** Numbers of the merges that were un-merged. */
  static Set<Long> undone(List<Entry> log) {
    Set<Long> undone = new HashSet<>();
    for (Entry entry : log) {
      if (entry.decided() == Kind.UNMERGE) {
        undone.add(entry.json().path("undoes").asLong());
      }
    }
    return undone;
  }

  private void apply(Entry entry) {
    JsonNode content = entry.json();
    switch (entry.decided()) {
      case ACCEPT -> verdicts(entry, content, false);
      case REJECT -> verdicts(entry, content, true);
      case CORRECT -> correct(entry, content);
      case MERGE -> merge(entry, new TreeSet<>(found(content.path("claims"))));
      case SPLIT ->
          split(
              entry,
              new TreeSet<>(found(content.path("claims"))),
              new TreeSet<>(found(content.path("rest"))));
      case UNMERGE, REDACT, RATE, DELETE -> {}
    }
  }

  private void verdicts(Entry entry, JsonNode content, boolean rejects) {
    boolean ofEvent = entry.about().startsWith("e-");
    for (JsonNode node : content.path("claims")) {
      Subject subject = Subject.read(node);
      now(subject)
          .ifPresent(
              ref -> {
                if (rejects) {
                  rejected.add(ref);
                } else if (!ofEvent) {
                  rejected.remove(ref);
                }
                if (rejects || !ofEvent) {
                  verdicts
                      .computeIfAbsent(ref, key -> new ArrayList<>())
                      .add(new Verdict(entry, subject));
                }
              });
    }
  }

  private void correct(Entry entry, JsonNode content) {
    for (JsonNode node : content.path("claims")) {
      Subject subject = Subject.read(node);
      now(subject)
          .ifPresent(
              ref -> {
                Map<String, Correction> fields =
                    corrections.computeIfAbsent(ref, key -> new TreeMap<>());
                content
                    .path("set")
                    .properties()
                    .forEach(
                        set -> {
                          String value = set.getValue().asString();
                          if (value.equals(ClaimFields.AS_READ)) {
                            fields.remove(set.getKey());
                          } else {
                            fields.put(
                                set.getKey(), new Correction(value, new Verdict(entry, subject)));
                          }
                        });
              });
    }
  }

  private void merge(Entry entry, Set<ClaimRef> claims) {
    apart.removeIf(pair -> claims.contains(pair.one()) && claims.contains(pair.other()));
    groups.add(new Group(entry, claims));
  }

  private void split(Entry entry, Set<ClaimRef> part, Set<ClaimRef> rest) {
    for (int i = groups.size() - 1; i >= 0; i--) {
      Group group = groups.get(i);
      if (group.claims().stream().anyMatch(part::contains)
          && group.claims().stream().anyMatch(rest::contains)) {
        groups.remove(i);
        groups.add(i, without(group, part));
        groups.add(i, without(group, rest));
      }
    }
    part.forEach(one -> rest.forEach(other -> apart.add(new LinkConstraints.Apart(one, other))));
    groups.add(new Group(entry, part));
  }

  private static Group without(Group group, Set<ClaimRef> gone) {
    Set<ClaimRef> left = new TreeSet<>(group.claims());
    left.removeAll(gone);
    return new Group(group.entry(), left);
  }

  /** The claims as they are named now; those that are not there any more are left out. */
  List<ClaimRef> found(JsonNode subjects) {
    List<ClaimRef> refs = new ArrayList<>();
    subjects.forEach(node -> now(Subject.read(node)).ifPresent(refs::add));
    return refs;
  }

  private Optional<ClaimRef> now(Subject subject) {
    String report = subject.ref().reportId();
    return Optional.ofNullable(reports.get(report))
        .flatMap(extracted -> subject.among(extracted.claims()))
        .map(claim -> new ClaimRef(report, claim.id()));
  }

  boolean isRejected(ClaimRef ref) {
    return rejected.contains(ref);
  }

  Set<ClaimRef> decidedOn() {
    Set<ClaimRef> refs = new TreeSet<>(verdicts.keySet());
    refs.addAll(corrections.keySet());
    return refs;
  }

  /** The claim as people decided it is, each decision named in its why. */
  Claim decided(ClaimRef ref, Claim machine) {
    Claim claim = machine;
    List<Claim.Why> why = new ArrayList<>();
    Map<String, String> reads = ClaimFields.read(machine);
    for (var field : corrections.getOrDefault(ref, Map.of()).entrySet()) {
      Correction correction = field.getValue();
      Verdict verdict = correction.verdict();
      String name = field.getKey();
      String now = reads.getOrDefault(name, "nothing");
      String then = verdict.subject().seen().getOrDefault(name, "nothing");
      String detail =
          "%s (%s); the machine reads %s"
              .formatted(correction.value(), verdict.entry().said(), now);
      String changed = now.equals(then) ? "" : ", and read " + then + " when that was decided";
      try {
        claim = ClaimFields.with(claim, name, correction.value());
      } catch (IllegalArgumentException e) {
        changed += "; it cannot be applied any more: " + e.getMessage();
      }
      why.add(new Claim.Why(name, "decision", detail + changed));
    }
    for (Verdict verdict : verdicts.getOrDefault(ref, List.of())) {
      String rule = verdict.entry().decided() == Kind.REJECT ? "rejected" : "accepted";
      why.add(
          new Claim.Why(
              "claim",
              "decision",
              rule
                  + " ("
                  + verdict.entry().said()
                  + ")"
                  + Differences.said(verdict.subject().seen(), reads)));
    }
    return ClaimFields.withWhy(claim, why);
  }

  LinkConstraints constraints() {
    List<LinkConstraints.Together> together = new ArrayList<>();
    for (Group group : groups.reversed()) {
      together.add(
          new LinkConstraints.Together(
              List.copyOf(group.claims()), group.entry().kind() + ", " + group.entry().said()));
    }
    return new LinkConstraints(together, apart, rejected);
  }
}
