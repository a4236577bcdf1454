package org.attest.app.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private final Map<String, Outcome.Extracted> reports = new LinkedHashMap<>();
  private final Map<ClaimRef, Entry> added = new TreeMap<>();
  private final Map<ClaimRef, Map<String, Verdict>> accepted = new TreeMap<>();
  private final Map<String, Round> rounds = new HashMap<>();
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
    reports.forEach(report -> this.reports.put(report.report().id(), Added.without(report)));
    Set<Long> undone = undone(log);
    for (Entry entry : log) {
      if (!undone.contains(entry.number())) {
        String round = round(entry);
        if (round.isEmpty()) {
          apply(entry);
        } else {
          code(round, entry);
        }
      }
    }
  }

  private Standing(Collection<Outcome.Extracted> reports) {
    reports.forEach(report -> this.reports.put(report.report().id(), report));
  }

  /** One coder's own view: what would hold if only these entries were there. */
  static Standing alone(List<Outcome.Extracted> reports, List<Entry> entries) {
    Standing standing = new Standing(reports.stream().map(Added::without).toList());
    Set<Long> undone = undone(entries);
    entries.stream().filter(entry -> !undone.contains(entry.number())).forEach(standing::apply);
    return standing;
  }

  /** The round of double coding that an entry is of; empty for none. */
  static String round(Entry entry) {
    return entry.content().contains("\"round\"") ? entry.json().path("round").asString("") : "";
  }

  /** What two coders do counts where they do the same, and not before both are done. */
  private void code(String id, Entry entry) {
    if (entry.decided() == Kind.ADD) {
      // Both may add the same one; which counts is for a lead to say, who accepts it.
      add(entry).ifPresent(rejected::add);
    }
    Round round = rounds.computeIfAbsent(id, key -> new Round());
    if (round.completes(entry)) {
      takeOver(round.coders(reports()));
    }
  }

  private void takeOver(List<Standing> coders) {
    Set<ClaimRef> coded = new TreeSet<>(coders.getFirst().decidedOn());
    coded.removeIf(ref -> Added.isAdded(ref.claimId()));
    for (ClaimRef ref : coded) {
      long rejecting = coders.stream().filter(coder -> coder.isRejected(ref)).count();
      if (rejecting == coders.size()) {
        rejected.add(ref);
        verdicts
            .computeIfAbsent(ref, key -> new ArrayList<>())
            .addAll(coders.getLast().verdict(ref).stream().toList());
      } else if (rejecting == 0) {
        takeOver(ref, coders);
      }
    }
  }

  private void takeOver(ClaimRef ref, List<Standing> coders) {
    Standing last = coders.getLast();
    for (String field : coders.getFirst().coded(ref).keySet()) {
      if (coders.stream().map(coder -> coder.coded(ref).get(field)).distinct().count() == 1) {
        Correction correction = last.corrections(ref).get(field);
        Optional<Verdict> verdict =
            Optional.ofNullable(last.accepted().getOrDefault(ref, Map.of()).get(field))
                .or(() -> last.verdict(ref));
        if (correction != null) {
          corrections.computeIfAbsent(ref, key -> new TreeMap<>()).put(field, correction);
        } else {
          verdict.ifPresent(
              one -> accepted.computeIfAbsent(ref, key -> new TreeMap<>()).put(field, one));
        }
      }
    }
  }

  /**
   * The values that a person gave to a claim's fields or accepted; none of a claim that is rejected
   * or was not looked at.
   */
  Map<String, String> coded(ClaimRef ref) {
    Map<String, String> values = new TreeMap<>();
    Outcome.Extracted extracted = reports.get(ref.reportId());
    if (extracted == null || isRejected(ref)) {
      return values;
    }
    extracted.claims().stream()
        .filter(claim -> claim.id().equals(ref.claimId()))
        .map(ClaimFields::all)
        .forEach(values::putAll);
    boolean whole =
        verdict(ref).filter(one -> one.entry().decided() == Kind.ACCEPT).isPresent()
            || added.containsKey(ref);
    if (!whole) {
      values.keySet().retainAll(accepted.getOrDefault(ref, Map.of()).keySet());
    }
    corrections(ref).forEach((field, correction) -> values.put(field, correction.value()));
    return values;
  }

  /** The reports in their order, with the claims that people added, as they were added. */
  List<Outcome.Extracted> reports() {
    return List.copyOf(reports.values());
  }

  Map<ClaimRef, Map<String, Verdict>> accepted() {
    return accepted;
  }

  Map<String, Correction> corrections(ClaimRef ref) {
    return corrections.getOrDefault(ref, Map.of());
  }

  /** The latest verdict on a claim as a whole. */
  Optional<Verdict> verdict(ClaimRef ref) {
    List<Verdict> all = verdicts.getOrDefault(ref, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** Numbers of the entries that were taken back. */
  static Set<Long> undone(List<Entry> log) {
    Set<Long> undone = new HashSet<>();
    for (Entry entry : log) {
      if (entry.decided() == Kind.UNMERGE || entry.decided() == Kind.UNDO) {
        undone.add(entry.json().path("undoes").asLong());
      }
    }
    return undone;
  }

  private void apply(Entry entry) {
    JsonNode content = entry.json();
    switch (entry.decided()) {
      case ACCEPT -> {
        if (content.has("fields")) {
          acceptFields(entry, content);
        } else {
          verdicts(entry, content, false);
        }
      }
      case REJECT, NOTHING -> verdicts(entry, content, true);
      case ADD -> add(entry);
      case CORRECT -> correct(entry, content);
      case MERGE -> merge(entry, new TreeSet<>(found(content.path("claims"))));
      case SPLIT ->
          split(
              entry,
              new TreeSet<>(found(content.path("claims"))),
              new TreeSet<>(found(content.path("rest"))));
      case UNMERGE, REDACT, RATE, DESCRIBE, SAME, APART, DELETE, COMMENT, DONE, UNDO -> {}
    }
  }

  private Optional<ClaimRef> add(Entry entry) {
    Outcome.Extracted extracted = reports.get(entry.about());
    if (extracted == null) {
      return Optional.empty();
    }
    try {
      Claim claim = Added.claim(Added.id(entry), extracted.report().text(), entry.json());
      reports.put(entry.about(), Added.with(extracted, List.of(claim)));
      ClaimRef ref = new ClaimRef(entry.about(), claim.id());
      added.put(ref, entry);
      return Optional.of(ref);
    } catch (IllegalArgumentException e) {
      // Of a version with other values or types; it stays in the log.
      return Optional.empty();
    }
  }

  private void acceptFields(Entry entry, JsonNode content) {
    for (JsonNode node : content.path("claims")) {
      Subject subject = Subject.read(node);
      now(subject)
          .ifPresent(
              ref ->
                  content
                      .path("fields")
                      .forEach(
                          field ->
                              accepted
                                  .computeIfAbsent(ref, key -> new TreeMap<>())
                                  .put(field.asString(), new Verdict(entry, subject))));
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

  /** The claims that an entry is about, as they are named now. */
  List<ClaimRef> found(Entry entry) {
    if (entry.decided() == Kind.ADD) {
      ClaimRef ref = new ClaimRef(entry.about(), Added.id(entry));
      return added.containsKey(ref) ? List.of(ref) : List.of();
    }
    return found(entry.json().path("claims"));
  }

  /** The claims as they are named now; those that are not there any more are left out. */
  List<ClaimRef> found(JsonNode subjects) {
    List<ClaimRef> refs = new ArrayList<>();
    subjects.forEach(node -> now(Subject.read(node)).ifPresent(refs::add));
    return refs;
  }

  private Optional<ClaimRef> now(Subject subject) {
    String report = subject.ref().reportId();
    if (Added.isAdded(subject.ref().claimId())) {
      return added.containsKey(subject.ref()) ? Optional.of(subject.ref()) : Optional.empty();
    }
    return Optional.ofNullable(reports.get(report))
        .flatMap(extracted -> subject.among(Added.without(extracted).claims()))
        .map(claim -> new ClaimRef(report, claim.id()));
  }

  boolean isRejected(ClaimRef ref) {
    return rejected.contains(ref);
  }

  Set<ClaimRef> decidedOn() {
    Set<ClaimRef> refs = new TreeSet<>(verdicts.keySet());
    refs.addAll(corrections.keySet());
    refs.addAll(accepted.keySet());
    refs.addAll(added.keySet());
    return refs;
  }

  /** The claim as people decided it is, each decision named in its why. */
  Claim decided(ClaimRef ref, Claim machine) {
    Claim claim = machine;
    List<Claim.Why> why = new ArrayList<>();
    Map<String, String> reads = ClaimFields.read(machine);
    String text = text(ref);
    Entry adding = added.get(ref);
    if (adding != null) {
      why.add(new Claim.Why("claim", "decision", "added (" + adding.said() + ")"));
    }
    for (var field : corrections.getOrDefault(ref, Map.of()).entrySet()) {
      Correction correction = field.getValue();
      Verdict verdict = correction.verdict();
      String name = field.getKey();
      String now =
          name.equals("source")
              ? SourceField.read(machine.chains())
              : reads.getOrDefault(name, "nothing");
      String then =
          name.equals("source") ? now : verdict.subject().seen().getOrDefault(name, "nothing");
      String detail =
          "%s (%s); %s %s"
              .formatted(
                  correction.value(),
                  verdict.entry().said(),
                  adding == null ? "the machine reads" : "first",
                  now);
      String changed = now.equals(then) ? "" : ", and read " + then + " when that was decided";
      try {
        claim = ClaimFields.with(claim, text, name, correction.value());
      } catch (IllegalArgumentException e) {
        changed += "; it cannot be applied any more: " + e.getMessage();
      }
      why.add(new Claim.Why(name, "decision", detail + changed));
    }
    accepted
        .getOrDefault(ref, Map.of())
        .forEach(
            (field, verdict) ->
                why.add(
                    new Claim.Why(field, "decision", "accepted (" + verdict.entry().said() + ")")));
    for (Verdict verdict : verdicts.getOrDefault(ref, List.of())) {
      String rule = verdict.entry().decided() == Kind.ACCEPT ? "accepted" : "rejected";
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

  private String text(ClaimRef ref) {
    Outcome.Extracted extracted = reports.get(ref.reportId());
    return extracted == null ? "" : extracted.report().text();
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
