package org.attest.app.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes entries of the log from what somebody decides, with what they saw when they did. What
 * cannot be decided so is an {@link IllegalArgumentException} that says what can.
 */
public final class Decider {
  private final Function<String, Optional<Outcome.Extracted>> reports;
  private final Function<ClaimRef, List<Event>> eventsOf;
  private final List<Entry> log;
  private final String by;
  private final String reason;
  private final @Nullable String round;
  private final @Nullable String sent;

  /**
   * @param reports a report by its id, as the machine read it
   * @param eventsOf the events that hold a claim now
   * @param log all entries so far
   */
  public Decider(
      Function<String, Optional<Outcome.Extracted>> reports,
      Function<ClaimRef, List<Event>> eventsOf,
      List<Entry> log,
      String by,
      String reason) {
    this(reports, eventsOf, log, by, reason, null, null);
  }

  private Decider(
      Function<String, Optional<Outcome.Extracted>> reports,
      Function<ClaimRef, List<Event>> eventsOf,
      List<Entry> log,
      String by,
      String reason,
      @Nullable String round,
      @Nullable String sent) {
    this.reports = reports;
    this.eventsOf = eventsOf;
    this.log = List.copyOf(log);
    this.by = by;
    this.reason = reason;
    this.round = round;
    this.sent = sent;
  }

  /**
   * Decides within a round of double coding: what is decided holds only where both coders come to
   * the same, once both are done.
   *
   * @param id of the round
   */
  public Decider inRound(String id) {
    return new Decider(reports, eventsOf, log, by, reason, id, sent);
  }

  /**
   * Notes under which key a page sent the decision, so that what is sent twice counts once; see
   * {@link Entry#sent}.
   */
  public Decider sentAs(String key) {
    return new Decider(reports, eventsOf, log, by, reason, round, key);
  }

  /** A claim is right, or counts again. */
  public Draft accept(ClaimRef claim) {
    return draft(Kind.ACCEPT, References.text(claim), content(List.of(claim), holding(claim)));
  }

  /**
   * Fields of a claim are right as they are shown.
   *
   * @param fields names, as {@link ClaimFields#all} gives them
   */
  public Draft accept(ClaimRef ref, Collection<String> fields) {
    Set<String> known = ClaimFields.all(claim(ref)).keySet();
    for (String field : fields) {
      if (!known.contains(field) && !field.startsWith("toll.")) {
        throw new IllegalArgumentException("There is no field " + field + " to accept.");
      }
    }
    ObjectNode content = content(List.of(ref), holding(ref));
    content.set("fields", Canonical.strings(new java.util.TreeSet<>(fields)));
    return draft(Kind.ACCEPT, References.text(ref), content);
  }

  /**
   * A claim that the machine missed.
   *
   * @param trigger the words that tell the occurrence
   * @param evidence the passage that tells it
   * @param set values by field; type is one of them
   */
  public Draft add(String reportId, Span trigger, Span evidence, Map<String, String> set) {
    Report report = report(reportId);
    ObjectNode content = Canonical.object();
    content.putArray("claims");
    content.putArray("events");
    ObjectNode add = content.putObject("add");
    add.putArray("trigger").add(trigger.start()).add(trigger.end());
    add.putArray("evidence").addArray().add(evidence.start()).add(evidence.end());
    ObjectNode values = content.putObject("set");
    new java.util.TreeMap<>(set).forEach(values::put);
    Added.claim("c1", report.text(), content);
    return draft(Kind.ADD, reportId, content);
  }

  /**
   * A report holds nothing besides what people accepted, corrected or added.
   *
   * @param rest the claims that the machine proposed and nobody decided on; they do not count
   */
  public Draft nothing(String reportId, Collection<ClaimRef> rest) {
    report(reportId);
    Set<Event> events = new java.util.LinkedHashSet<>();
    rest.forEach(claim -> events.addAll(holding(claim)));
    return draft(Kind.NOTHING, reportId, content(rest, List.copyOf(events)));
  }

  /** Something to say about a claim; what is said is the reason. */
  public Draft comment(ClaimRef claim) {
    return draft(Kind.COMMENT, References.text(claim), content(List.of(claim), holding(claim)));
  }

  /** Something to say about a report. */
  public Draft comment(String reportId) {
    report(reportId);
    return draft(Kind.COMMENT, reportId, content(List.of(), List.of()));
  }

  /** A report was read to its end. */
  public Draft done(String reportId) {
    Outcome.Extracted read = reports.apply(reportId).orElseThrow();
    List<ClaimRef> claims =
        read.claims().stream().map(claim -> new ClaimRef(reportId, claim.id())).toList();
    return draft(Kind.DONE, reportId, content(claims, List.of()));
  }

  /** An entry does not count any more; merges are taken back by {@link #unmerge}. */
  public Draft undo(Entry entry) {
    if (!entry.decided().isUndoable() || Standing.undone(log).contains(entry.number())) {
      throw new IllegalArgumentException(
          "Entry %d (%s) cannot be undone.".formatted(entry.number(), entry.kind()));
    }
    ObjectNode content = Canonical.object().put("undoes", entry.number());
    content.putArray("events");
    return draft(Kind.UNDO, entry.about(), content);
  }

  private Report report(String id) {
    return reports
        .apply(id)
        .map(Outcome.Extracted::report)
        .orElseThrow(() -> new IllegalArgumentException("There is no report " + id));
  }

  /** An event is right: its claims are those. */
  public Draft accept(Event event) {
    return draft(Kind.ACCEPT, event.id(), content(event.claims(), List.of(event)));
  }

  /** A claim does not count. */
  public Draft reject(ClaimRef claim) {
    List<Event> events = holding(claim);
    if (events.isEmpty()) {
      throw new IllegalArgumentException(
          References.text(claim) + " is rejected already; accept takes it back in.");
    }
    return rejected(claim, events);
  }

  /** As {@link #reject(ClaimRef)}, also where events are not derived yet. */
  public Draft rejectInReview(ClaimRef claim) {
    return rejected(claim, holding(claim));
  }

  private Draft rejected(ClaimRef claim, List<Event> events) {
    ObjectNode content = content(List.of(claim), events);
    others(content, events, Set.of(claim));
    return draft(Kind.REJECT, References.text(claim), content);
  }

  /** None of an event's claims counts. */
  public Draft reject(Event event) {
    return draft(Kind.REJECT, event.id(), content(event.claims(), List.of(event)));
  }

  /**
   * Fields of a claim have other values.
   *
   * @param set values by field; {@link ClaimFields#AS_READ} for the machine's
   */
  public Draft correct(ClaimRef ref, Map<String, String> set) {
    if (set.isEmpty()) {
      throw new IllegalArgumentException("Say what is to be corrected: --set date=2031-03-05");
    }
    Claim claim = claim(ref);
    String text = report(ref.reportId()).text();
    ObjectNode content = content(List.of(ref), holding(ref));
    ObjectNode values = content.putObject("set");
    set.forEach(
        (field, value) -> {
          if (!value.equals(ClaimFields.AS_READ)) {
            ClaimFields.with(claim, text, field, value);
          }
          values.put(field, value);
        });
    return draft(Kind.CORRECT, References.text(ref), content);
  }

  /** Events are one. */
  public Draft merge(List<Event> events) {
    if (events.stream().map(Event::id).distinct().count() < 2) {
      throw new IllegalArgumentException("A merge needs two different events.");
    }
    Set<ClaimRef> claims = new TreeSet<>();
    events.forEach(event -> claims.addAll(event.claims()));
    return draft(Kind.MERGE, events.getFirst().id(), content(claims, events));
  }

  /**
   * A merge was wrong.
   *
   * @param number the entry that merged; null for the latest that holds claims of the event
   */
  public Draft unmerge(Event event, @Nullable Long number) {
    Set<Long> undone = Standing.undone(log);
    for (Entry entry : log.reversed()) {
      boolean asked = number == null ? concerns(entry, event) : entry.number() == number;
      if (asked && entry.decided() == Kind.MERGE && !undone.contains(entry.number())) {
        ObjectNode content = Canonical.object().put("undoes", entry.number());
        events(content, List.of(event));
        return draft(Kind.UNMERGE, event.id(), content);
      }
    }
    throw new IllegalArgumentException(
        number == null
            ? event.id()
                + " was not merged by a person, so there is no merge to undo. Where the program put"
                + " claims together that are not one occurrence, use: decide split"
            : "Entry " + number + " is no merge that still stands; see: log --event " + event.id());
  }

  private static boolean concerns(Entry entry, Event event) {
    for (var node : entry.json().path("claims")) {
      if (event.claims().contains(Subject.read(node).ref())) {
        return true;
      }
    }
    return false;
  }

  /** Claims of an event are of another. */
  public Draft split(Event event, Collection<ClaimRef> part) {
    Set<ClaimRef> rest = new TreeSet<>(event.claims());
    for (ClaimRef claim : part) {
      if (!rest.remove(claim)) {
        throw new IllegalArgumentException(
            References.text(claim)
                + " is no claim of "
                + event.id()
                + ", or is named twice; see: show "
                + event.id());
      }
    }
    if (part.isEmpty() || rest.isEmpty()) {
      throw new IllegalArgumentException(
          "Name at least one claim of " + event.id() + " to split off, and leave at least one.");
    }
    ObjectNode content = content(part, List.of(event));
    content.set("rest", subjects(rest));
    return draft(Kind.SPLIT, event.id(), content);
  }

  /**
   * Words of the report that makes a claim are not shown any more.
   *
   * @param words the name of a person who holds no office, say; as the report writes it, in any
   *     case of the letters
   */
  public Draft redact(ClaimRef claim, String words) {
    Report report =
        reports
            .apply(claim.reportId())
            .map(Outcome.Extracted::report)
            .orElseThrow(
                () -> new IllegalArgumentException("There is no claim " + References.text(claim)));
    List<Span> spans = Redaction.find(report.text(), words);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException(
          "That report does not say these words, or they are hidden already.");
    }
    if (!Redaction.find(reason, words).isEmpty()) {
      throw new IllegalArgumentException(
          "The log keeps the reason for good, so it cannot have the words in it.");
    }
    ObjectNode content = Canonical.object();
    Redaction.json(spans, content);
    Redaction hidden = Redaction.of(report.text(), List.of(Canonical.text(content)));
    ArrayNode subject = Canonical.strings(List.of());
    subject.add(Subject.of(claim, claim(claim)).hiding(hidden).json());
    content.set("claims", subject);
    events(content, holding(claim));
    return draft(Kind.REDACT, References.text(claim), content);
  }

  /** A report is not to be in the store; says nothing of what it said. */
  public Draft delete(Report report) {
    return new Draft(Kind.DELETE, by, report.id(), deletedBytes(report.rawHash()), reason);
  }

  /** The content of an entry that deletes a report read from these bytes. */
  public static String deletedBytes(String rawHash) {
    return Canonical.text(Canonical.object().put("raw_hash", rawHash));
  }

  private Draft draft(Kind kind, String about, ObjectNode content) {
    if (round != null) {
      content.put("round", round);
    }
    if (sent != null) {
      content.put("sent", sent);
    }
    return new Draft(kind, by, about, Canonical.text(content), reason);
  }

  private List<Event> holding(ClaimRef claim) {
    return eventsOf.apply(claim);
  }

  private ObjectNode content(Collection<ClaimRef> claims, List<Event> events) {
    ObjectNode content = Canonical.object();
    content.set("claims", subjects(claims));
    events(content, events);
    return content;
  }

  private static void events(ObjectNode content, List<Event> events) {
    ArrayNode nodes = content.putArray("events");
    for (Event event : events) {
      ObjectNode node = nodes.addObject().put("id", event.id());
      node.set("claims", Canonical.strings(event.claims().stream().map(References::text).toList()));
    }
  }

  private void others(ObjectNode content, List<Event> events, Set<ClaimRef> but) {
    Set<ClaimRef> others = new TreeSet<>();
    events.forEach(event -> others.addAll(event.claims()));
    others.removeAll(but);
    content.set("others", subjects(others));
  }

  private ArrayNode subjects(Collection<ClaimRef> claims) {
    ArrayNode nodes = Canonical.strings(new ArrayList<>());
    new TreeSet<>(claims).forEach(ref -> nodes.add(Subject.of(ref, claim(ref)).json()));
    return nodes;
  }

  private Claim claim(ClaimRef ref) {
    return reports.apply(ref.reportId()).stream()
        .flatMap(report -> report.claims().stream())
        .filter(claim -> claim.id().equals(ref.claimId()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("There is no claim " + References.text(ref)));
  }
}
