package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
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
          long from = number(changes, since == null ? "c0" : since);
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

  private static long number(Changes changes, String since) {
    if (since.matches("c\\d{1,18}")) {
      long number = Long.parseLong(since.substring(1));
      if (number > changes.last()) {
        throw new IllegalArgumentException(
            since + " is no cursor of this store, whose last one is c" + changes.last());
      }
      return number;
    }
    try {
      return changes.before(
          since.contains("T")
              ? Instant.parse(since)
              : LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "since is 2031-03-05, 2031-03-05T07:30:00Z or a cursor (c1742), not " + since, e);
    }
  }
}
