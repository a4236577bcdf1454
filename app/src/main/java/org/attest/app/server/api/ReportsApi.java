package org.attest.app.server.api;

import java.util.List;
import org.attest.app.server.Lookup;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.ReportCopy;
import org.attest.export.ClaimJson;
import org.attest.model.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports, by id or by how the id begins. */
@RestController
@RequestMapping("/api/v1")
class ReportsApi {
  private final StorePool pool;

  ReportsApi(StorePool pool) {
    this.pool = pool;
  }

  /** A report without its claims, with the reports that have its words. */
  @GetMapping("/reports/{id}")
  ResponseEntity<String> report(@PathVariable String id, Visitor visitor) {
    return pool.read(
        store -> {
          Outcome.Extracted found = Lookup.report(store, id);
          ObjectNode document =
              (ObjectNode)
                  Answers.MAPPER.readTree(
                      ClaimJson.line(new Outcome.Extracted(found.report(), List.of())));
          ObjectNode node = (ObjectNode) document.get("report");
          NamePolicy.json(visitor, List.of(found), node);
          node.put("claims", found.claims().size());
          ArrayNode copies = node.putArray("copies");
          for (ReportCopy copy : store.copies(found.report().id())) {
            copies
                .addObject()
                .put("report", copy.reportId())
                .put("kind", copy.kind().name().toLowerCase(java.util.Locale.ROOT))
                .put("share", copy.share())
                .put("share_of_that", copy.shareOfThat());
          }
          return Answers.json(node);
        });
  }

  /** A report and all its claims, as {@code extract} prints them ({@code attest/claims/1}). */
  @GetMapping("/reports/{id}/claims")
  ResponseEntity<String> claims(@PathVariable String id, Visitor visitor) {
    return pool.read(
        store -> {
          Outcome.Extracted found = Lookup.report(store, id);
          return Answers.json(
              NamePolicy.json(
                  visitor, List.of(found), Answers.MAPPER.readTree(ClaimJson.line(found))));
        });
  }
}
