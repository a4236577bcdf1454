package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.attest.app.exports.ExportJson;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.ExportLog;
import org.attest.app.store.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The log of exports, the latest first. Readers see their own. */
@RestController
@RequestMapping("/api/v1")
class ExportsApi {
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private final StorePool pool;

  ExportsApi(StorePool pool) {
    this.pool = pool;
  }

  @GetMapping("/exports")
  ResponseEntity<String> exports(HttpServletRequest request, Visitor visitor) {
    Query query = new Query(request, Set.of("limit", "cursor"));
    int limit = query.limit(USUAL, MOST);
    int before = query.place();
    List<ExportLog.Entry> entries =
        pool.read(
            store ->
                store
                    .exports()
                    .before(
                        before == 0 ? Long.MAX_VALUE : before,
                        visitor.may(Role.REVIEWER) ? null : visitor.name(),
                        limit));
    String next = entries.size() < limit ? null : "" + entries.getLast().number();
    ObjectNode node = ExportJson.list(entries).put("next", next);
    return Answers.page(
        request, MediaType.APPLICATION_JSON, Answers.MAPPER.writeValueAsString(node), next);
  }
}
