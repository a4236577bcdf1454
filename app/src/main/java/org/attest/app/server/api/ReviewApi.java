package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attest.app.decisions.Agreement;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.ReviewedReport.Field;
import org.attest.app.decisions.ReviewedReport.ReviewedClaim;
import org.attest.app.server.By;
import org.attest.app.server.StorePool;
import org.attest.app.server.review.ReviewRequest;
import org.attest.app.server.review.Reviewing;
import org.attest.app.server.review.Rounds;
import org.attest.app.server.review.Seen;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.ReviewItem;
import org.attest.app.store.ReviewRound;
import org.attest.app.store.ReviewTables.Queued;
import org.attest.app.store.ReviewTables.Why;
import org.attest.app.store.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Review: the queue, reports with how each field stands, decisions, and coding by two. */
@RestController
@RequestMapping("/api/v1/review")
class ReviewApi {
  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final String WHYS =
      Arrays.stream(Why.values()).map(Why::code).collect(Collectors.joining(", "));

  private final StorePool pool;
  private final Reviewing reviewing;
  private final Rounds rounds;
  private final AuditTrail audit;

  ReviewApi(StorePool pool, Reviewing reviewing, Rounds rounds, AuditTrail audit) {
    this.pool = pool;
    this.reviewing = reviewing;
    this.rounds = rounds;
    this.audit = audit;
  }

  /** A report that two are to code. */
  record RoundBody(@Nullable String report, @Nullable String coder, @Nullable String second) {}

  /** A sample that two are to code. */
  record SampleBody(
      @Nullable Integer size,
      @Nullable String seed,
      @Nullable String coder,
      @Nullable String second) {}

  /** What is put at the end: a claim, or the whole report. */
  record SkipBody(@Nullable String claim) {}

  @GetMapping
  ResponseEntity<String> queue(HttpServletRequest request, Visitor visitor) {
    Query query = new Query(request, Set.of("why", "words", "limit", "cursor"));
    int limit = query.limit(USUAL, MOST);
    int place = query.place();
    List<Queued> found =
        reviewing.queue(
            visitor, Bodies.text(query.value("words")), why(query.value("why")), limit + 1, place);
    String next = found.size() > limit ? String.valueOf(place + limit) : null;
    ObjectNode node = Answers.object().put("schema", "attest/review-queue/1");
    ArrayNode array = node.putArray("reports");
    found.stream().limit(limit).forEach(queued -> array.add(node(queued)));
    node.put("next", next);
    return Answers.page(
        request, MediaType.APPLICATION_JSON, Answers.MAPPER.writeValueAsString(node), next);
  }

  private static Optional<Why> why(@Nullable String code) {
    if (code == null) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(Why.values())
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("why is " + WHYS + ", not " + code)));
  }

  private static ObjectNode node(Queued queued) {
    ReviewItem item = queued.item();
    return Answers.object()
        .put("report", item.reportId())
        .put("title", item.title())
        .put("outlet", item.outlet())
        .put("published", item.published())
        .put("why", queued.why().code())
        .put("claims", item.claims())
        .put("undecided", item.undecided())
        .put("harmed", item.harmed())
        .put("skipped", queued.skipped());
  }

  @GetMapping("/reports/{id}")
  ResponseEntity<String> report(
      HttpServletRequest request, @PathVariable String id, Visitor visitor) {
    Query unused = new Query(request, Set.of());
    return Answers.json(node(reviewing.seen(visitor, id), visitor));
  }

  private ObjectNode node(Seen seen, Visitor visitor) {
    String report = seen.read().report().id();
    ObjectNode node =
        Answers.object()
            .put("schema", "attest/review/1")
            .put("report", report)
            .put("title", seen.read().report().title())
            .put("round", seen.round())
            .put("holder", reviewing.holder(report).orElse(null));
    Map<String, String> skips = reviewing.skips(report, visitor);
    node.put("skipped", skips.get(""));
    ArrayNode claims = node.putArray("claims");
    seen.reviewed()
        .claims()
        .forEach(claim -> claims.add(node(claim).put("skipped", skips.get(claim.ref().claimId()))));
    ArrayNode comments = node.putArray("comments");
    seen.reviewed().remarks().forEach(entry -> comments.add(entry(entry)));
    ArrayNode done = node.putArray("done");
    seen.reviewed().done().forEach(entry -> done.add(entry.by()));
    return node;
  }

  private static ObjectNode node(ReviewedClaim claim) {
    ObjectNode node =
        Answers.object()
            .put("id", claim.ref().claimId())
            .put("added", claim.isAdded())
            .put("state", claim.state().code());
    by(node, claim.by());
    node.set("differ", texts(claim.verdicts()));
    ArrayNode fields = node.putArray("fields");
    claim.fields().forEach(field -> fields.add(node(field)));
    return node;
  }

  private static ObjectNode node(Field field) {
    ObjectNode node =
        Answers.object()
            .put("name", field.name())
            .put("value", field.value())
            .put("as_read", field.asRead())
            .put("state", field.state().code());
    by(node, field.by());
    node.set("differ", texts(field.values()));
    return node;
  }

  private static void by(ObjectNode node, @Nullable Entry entry) {
    node.put("by", entry == null ? null : entry.by());
    node.put("decision", entry == null ? null : entry.number());
  }

  private static ObjectNode texts(Map<String, String> values) {
    ObjectNode node = Answers.object();
    new TreeMap<>(values).forEach(node::put);
    return node;
  }

  private static ObjectNode entry(Entry entry) {
    return Answers.object()
        .put("number", entry.number())
        .put("at", entry.at())
        .put("by", entry.by())
        .put("about", entry.about())
        .put("reason", entry.reason());
  }

  @PostMapping(path = "/reports/{id}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> decide(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestBody String body,
      Visitor visitor) {
    ReviewRequest asked = Bodies.read(body, ReviewRequest.class);
    Optional<Entry> kept = reviewing.decide(new By(request, visitor), id, asked);
    ObjectNode node = node(reviewing.seen(visitor, id), visitor);
    if (kept.isEmpty()) {
      // It was sent before; nothing is kept twice.
      return Answers.json(node);
    }
    Entry entry = kept.orElseThrow();
    node.put("number", entry.number()).put("hash", entry.hash());
    return Answers.created("/api/v1/decisions/" + entry.number(), node);
  }

  /** Says that one is on the report, for five minutes; and who decides there. */
  @PostMapping("/reports/{id}/hold")
  ResponseEntity<String> hold(@PathVariable String id, Visitor visitor) {
    String report = reviewing.seen(visitor, id).read().report().id();
    List<String> others = reviewing.hold(report, visitor);
    ObjectNode node =
        Answers.object().put("report", report).put("holder", reviewing.holder(report).orElse(null));
    ArrayNode array = node.putArray("others");
    others.forEach(array::add);
    return Answers.json(node);
  }

  @DeleteMapping("/reports/{id}/hold")
  ResponseEntity<Void> leave(@PathVariable String id, Visitor visitor) {
    reviewing.release(reviewing.seen(visitor, id).read().report().id(), visitor);
    return ResponseEntity.noContent().build();
  }

  /** Puts a report at the end of one's own queue, or a claim at the end of the report. */
  @PostMapping(path = "/reports/{id}/skip", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> skip(@PathVariable String id, @RequestBody String body, Visitor visitor) {
    SkipBody asked = Bodies.read(body, SkipBody.class);
    reviewing.skip(visitor, id, Bodies.text(asked.claim()));
    return Answers.json(node(reviewing.seen(visitor, id), visitor));
  }

  /** Brings back what one skipped of a report. */
  @DeleteMapping("/reports/{id}/skip")
  ResponseEntity<Void> bringBack(
      HttpServletRequest request, @PathVariable String id, Visitor visitor) {
    Query query = new Query(request, Set.of("claim"));
    reviewing.bringBack(visitor, id, Optional.ofNullable(query.value("claim")));
    return ResponseEntity.noContent().build();
  }

  /** All rounds for leads; for others those that they code in. */
  @GetMapping("/rounds")
  ResponseEntity<String> rounds(HttpServletRequest request, Visitor visitor) {
    Query unused = new Query(request, Set.of());
    ObjectNode node = Answers.object().put("schema", "attest/review-rounds/1");
    ArrayNode array = node.putArray("rounds");
    pool.read(
        store -> {
          for (ReviewRound round : store.review().rounds()) {
            if (visitor.may(Role.LEAD) || round.isCodedBy(visitor.name())) {
              boolean isComplete =
                  Seen.isComplete(round, store.decisions().ofReport(round.reportId()));
              array.add(node(round).put("complete", isComplete));
            }
          }
          return true;
        });
    return Answers.json(node);
  }

  private static ObjectNode node(ReviewRound round) {
    return Answers.object()
        .put("id", round.id())
        .put("report", round.reportId())
        .put("coder", round.coder())
        .put("second", round.second())
        .put("asked_by", round.askedBy())
        .put("asked", round.asked());
  }

  @PostMapping(path = "/rounds", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> ask(
      HttpServletRequest request, @RequestBody String body, Visitor visitor) {
    RoundBody asked = Bodies.read(body, RoundBody.class);
    Rounds.Pair pair = rounds.pair(Bodies.text(asked.coder()), Bodies.text(asked.second()));
    String report = reviewing.seen(visitor, Bodies.text(asked.report())).read().report().id();
    ReviewRound round = rounds.ask(List.of(report), pair, visitor.name()).getFirst();
    audit.note(request, visitor.name(), "round", round.id());
    return Answers.created("/api/v1/review/reports/" + report, node(round).put("complete", false));
  }

  /** Has a sample of the open reports coded by two. */
  @PostMapping(path = "/sample", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> sample(
      HttpServletRequest request, @RequestBody String body, Visitor visitor) {
    SampleBody asked = Bodies.read(body, SampleBody.class);
    Integer size = asked.size();
    Rounds.Drawn drawn =
        rounds.drawn(
            size == null ? 0 : size,
            Bodies.text(asked.seed()),
            rounds.pair(Bodies.text(asked.coder()), Bodies.text(asked.second())),
            visitor.name());
    audit.note(request, visitor.name(), "sample", drawn.words());
    ObjectNode node = Answers.object().put("schema", "attest/review-rounds/1");
    ArrayNode array = node.putArray("rounds");
    drawn.rounds().forEach(round -> array.add(node(round).put("complete", false)));
    return Answers.created("/api/v1/review/rounds", node);
  }

  @GetMapping("/agreement")
  ResponseEntity<String> agreement(HttpServletRequest request) {
    Query unused = new Query(request, Set.of());
    ObjectNode node = Answers.object().put("schema", "attest/agreement/1");
    ArrayNode array = node.putArray("fields");
    for (Agreement one : reviewing.agreement()) {
      ObjectNode field =
          array
              .addObject()
              .put("field", one.field())
              .put("units", one.units())
              .put("same", one.same());
      if (one.alpha().isPresent()) {
        field.put("alpha", one.alpha().getAsDouble());
      } else {
        field.putNull("alpha");
      }
    }
    return Answers.json(node);
  }

  /** What was reviewed, as annotations that models may be taught by. */
  @GetMapping("/training.jsonl")
  ResponseEntity<byte[]> training(HttpServletRequest request) {
    Query unused = new Query(request, Set.of());
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "jsonl", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(reviewing.training().getBytes(StandardCharsets.UTF_8));
  }
}
