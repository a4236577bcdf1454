package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.attest.app.decisions.Entry;
import org.attest.app.server.Deciding;
import org.attest.app.server.NotFoundException;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.Visitor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The log of decisions, and what is added to it. */
@RestController
@RequestMapping("/api/v1")
class DecisionsApi {
  private static final int USUAL = 100;
  private static final int MOST = 1000;
  private static final ObjectReader READER =
      Answers.MAPPER
          .readerFor(DecisionRequest.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final StorePool pool;
  private final Deciding deciding;
  private final AuditTrail audit;

  DecisionsApi(StorePool pool, Deciding deciding, AuditTrail audit) {
    this.pool = pool;
    this.deciding = deciding;
    this.audit = audit;
  }

  @GetMapping("/decisions")
  ResponseEntity<String> decisions(HttpServletRequest request, Visitor visitor) {
    Query query = new Query(request, Set.of("limit", "cursor"));
    int limit = query.limit(USUAL, MOST);
    long after = number(query.value("cursor") == null ? "0" : "" + query.value("cursor"));
    List<Entry> entries = pool.read(store -> store.decisions().after(after, limit));
    String next = entries.size() < limit ? null : "" + entries.getLast().number();
    ObjectNode node = Answers.object().put("schema", "attest/decisions/1");
    ArrayNode array = node.putArray("decisions");
    entries.forEach(entry -> array.add(node(visitor, entry)));
    node.put("next", next);
    return Answers.page(
        request, MediaType.APPLICATION_JSON, Answers.MAPPER.writeValueAsString(node), next);
  }

  @GetMapping("/decisions/{number}")
  ResponseEntity<String> decision(@PathVariable String number, Visitor visitor) {
    long asked = number(number);
    return Answers.json(
        node(
            visitor,
            pool.read(store -> store.decisions().entry(asked))
                .orElseThrow(() -> new NotFoundException("There is no decision of that number."))));
  }

  @PostMapping(path = "/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> decide(
      HttpServletRequest request, @RequestBody String body, Visitor visitor) {
    DecisionRequest asked = read(body);
    Deciding.Kept kept =
        deciding.decide(visitor, asked.reason() == null ? "" : asked.reason(), asked::draft);
    Entry entry = kept.entry();
    audit.note(request, visitor.name(), "decision", entry.kind() + " " + entry.number());
    ObjectNode node = node(visitor, entry);
    ArrayNode events = node.putArray("events");
    kept.events().forEach(events::add);
    node.put("derived", kept.isDerived());
    return ResponseEntity.created(URI.create("/api/v1/decisions/" + entry.number()))
        .contentType(MediaType.APPLICATION_JSON)
        .body(Answers.MAPPER.writeValueAsString(node));
  }

  private static DecisionRequest read(String body) {
    try {
      DecisionRequest asked = READER.readValue(body);
      if (asked == null) {
        throw new IllegalArgumentException("The body is null.");
      }
      return asked;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "The body is no decision: " + String.valueOf(e.getOriginalMessage()), e);
    }
  }

  private static long number(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new IllegalArgumentException("A decision is named by its number.");
    }
    return Long.parseLong(text);
  }

  /** What people saw and why they decided may name anyone, so readers get neither. */
  private static ObjectNode node(Visitor visitor, Entry entry) {
    ObjectNode node =
        Answers.object()
            .put("number", entry.number())
            .put("at", entry.at())
            .put("by", entry.by())
            .put("kind", entry.kind())
            .put("about", entry.about());
    if (visitor.seesNames()) {
      node.set("content", Answers.MAPPER.readTree(entry.content()));
      node.put("reason", entry.reason());
    }
    return node.put("previous", entry.previous()).put("hash", entry.hash());
  }
}
