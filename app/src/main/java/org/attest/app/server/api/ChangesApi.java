package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.attest.app.server.StorePool;
import org.attest.app.store.Change;
import org.attest.app.store.Changes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was added, changed and removed since a cursor or a moment; the things are asked for by id.
 */
@RestController
@RequestMapping("/api/v1")
class ChangesApi {
  private static final int MOST = 1000;

  private final StorePool pool;

  ChangesApi(StorePool pool) {
    this.pool = pool;
  }

  @GetMapping("/changes")
  ResponseEntity<String> changes(HttpServletRequest request) {
    Query query = new Query(request, Set.of("since", "limit"));
    String since = query.value("since");
    int limit = query.limit(MOST, MOST);
    return pool.read(
        store -> {
          Changes changes = store.changes();
          long from = changes.number("since", since == null ? "c0" : since);
          List<Change> found = changes.since(from, limit);
          ObjectNode node = Answers.object().put("schema", "attest/changes/1");
          ArrayNode array = node.putArray("changes");
          for (Change change : found) {
            array
                .addObject()
                .put("cursor", "c" + change.number())
                .put("at", change.at())
                .put("change", change.what().code())
                .put("kind", change.kind().code())
                .put("id", change.id());
          }
          String cursor = "c" + (found.isEmpty() ? from : found.getLast().number());
          node.put("cursor", cursor).put("more", found.size() == limit);
          return Answers.page(
              request, MediaType.APPLICATION_JSON, Answers.MAPPER.writeValueAsString(node), null);
        });
  }
}
