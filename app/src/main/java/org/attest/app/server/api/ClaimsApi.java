package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.app.decisions.References;
import org.attest.app.server.Lookup;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.export.EventExport;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Claims, as people decided they are. */
@RestController
@RequestMapping("/api/v1")
class ClaimsApi {
  private static final Set<String> PARAMETERS =
      Set.of(
          "type", "actor", "country", "place", "from", "to", "status", "grade", "limit", "cursor");

  private static final int USUAL = 100;
  private static final int MOST = 500;

  private final StorePool pool;

  ClaimsApi(StorePool pool) {
    this.pool = pool;
  }

  @GetMapping("/claims")
  ResponseEntity<String> claims(HttpServletRequest request, Visitor visitor) {
    Query query = new Query(request, PARAMETERS);
    Filter filter = query.filter(query.limit(USUAL, MOST));
    ClaimRef after = Cursor.claim(query.value("cursor"));
    return pool.read(
        store -> {
          List<ClaimRef> refs = store.claimsAfter(filter, after);
          String next = refs.size() < filter.limit() ? null : Cursor.of(refs.getLast());
          ObjectNode node = Answers.object().put("schema", "attest/claim-list/1");
          ArrayNode claims = node.putArray("claims");
          Map<String, Outcome.Extracted> reports = new LinkedHashMap<>();
          for (ClaimRef ref : refs) {
            Outcome.Extracted report =
                reports.computeIfAbsent(
                    ref.reportId(), id -> store.decidedReport(id).orElseThrow());
            claims.add(node(store, visitor, report, Lookup.claim(report, ref.claimId())));
          }
          node.put("next", next);
          return Answers.page(
              request, MediaType.APPLICATION_JSON, Answers.MAPPER.writeValueAsString(node), next);
        });
  }

  @GetMapping("/claims/{report}/{claim}")
  ResponseEntity<String> claim(
      @PathVariable String report, @PathVariable String claim, Visitor visitor) {
    return pool.read(
        store -> {
          Outcome.Extracted found = Lookup.report(store, report);
          return Answers.json(node(store, visitor, found, Lookup.claim(found, claim)));
        });
  }

  /** A claim, with the events that speak from it; none of them if people rejected it. */
  static ObjectNode node(Store store, Visitor visitor, Outcome.Extracted report, Claim claim) {
    String line =
        EventExport.claims(
            List.of(new EventExport.ToldClaim(report.report(), claim)), EventExport.Format.JSONL);
    ObjectNode node = (ObjectNode) Answers.MAPPER.readTree(line);
    NamePolicy.json(visitor, List.of(report), node);
    ClaimRef ref = new ClaimRef(report.report().id(), claim.id());
    node.put("ref", References.text(ref));
    ArrayNode events = node.putArray("events");
    store.eventsOf(ref).forEach(events::add);
    return node;
  }
}
