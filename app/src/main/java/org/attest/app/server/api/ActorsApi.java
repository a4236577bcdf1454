package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.attest.app.actors.ActorChoice;
import org.attest.app.actors.ActorJson;
import org.attest.app.actors.KnownActor;
import org.attest.app.proposals.ProposalJson;
import org.attest.app.server.ActorCatalogue;
import org.attest.app.server.ActorDeciding;
import org.attest.app.server.By;
import org.attest.app.server.ProposalState;
import org.attest.app.server.SourceCatalogue;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Actors, what reports propose to say of them, and what people decide on both. */
@RestController
@RequestMapping("/api/v1/actors")
class ActorsApi {
  private static final int USUAL = 100;
  private static final int MOST = 1000;
  private static final MediaType TSV =
      MediaType.parseMediaType("text/tab-separated-values;charset=UTF-8");

  private final StorePool pool;
  private final ActorCatalogue catalogue;
  private final ActorDeciding deciding;

  ActorsApi(StorePool pool, ActorCatalogue catalogue, ActorDeciding deciding) {
    this.pool = pool;
    this.catalogue = catalogue;
    this.deciding = deciding;
  }

  @GetMapping
  ResponseEntity<String> actors(HttpServletRequest request) {
    Query query = new Query(request, Set.of("like", "kind", "country", "met", "limit", "cursor"));
    int limit = query.limit(USUAL, MOST);
    int from = query.place();
    ActorChoice choice =
        new ActorChoice(
            query.value("like"), query.value("kind"), query.value("country"), query.isTrue("met"));
    List<KnownActor> found =
        pool.read(
            store -> catalogue.actors(store).list().all().stream().filter(choice::takes).toList());
    return page(request, "actors", found.stream().map(ActorJson::actor).toList(), from, limit);
  }

  /** A page of a list that is there as a whole. */
  private static ResponseEntity<String> page(
      HttpServletRequest request, String name, List<ObjectNode> all, int from, int limit) {
    int end = Math.min(all.size(), from + limit);
    ObjectNode node = Answers.object().put("schema", "attest/" + name + "/1");
    ArrayNode array = node.putArray(name);
    all.subList(Math.min(from, end), end).forEach(array::add);
    String next = end < all.size() ? "" + end : null;
    node.put("total", all.size()).put("next", next);
    return Answers.page(
        request, MediaType.APPLICATION_JSON, Answers.MAPPER.writeValueAsString(node), next);
  }

  @GetMapping("/{id}")
  ResponseEntity<String> actor(@PathVariable String id) {
    return Answers.json(whole(id));
  }

  private ObjectNode whole(String id) {
    return pool.read(
        store -> {
          ActorCatalogue.Actors actors = catalogue.actors(store);
          ObjectNode node =
              ActorJson.whole(actors.byId(id), actors.list(), actors.same(), actors.history(id));
          SourceCatalogue.directory()
              .statedAt(id)
              .ifPresent(at -> node.put("file", at.file()).put("line", at.line()));
          return node;
        });
  }

  private record Same(@Nullable String actor, @Nullable String reason) {}

  @PostMapping(path = "/{id}/same", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> same(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestBody String body,
      Visitor visitor) {
    Same asked = Bodies.read(body, Same.class);
    deciding.same(
        new By(request, visitor), id, Bodies.text(asked.actor()), Bodies.text(asked.reason()));
    return Answers.created("/api/v1/actors/" + id, whole(id));
  }

  @PostMapping(path = "/{id}/apart", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> apart(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestBody String body,
      Visitor visitor) {
    Same asked = Bodies.read(body, Same.class);
    deciding.apart(
        new By(request, visitor), id, Bodies.text(asked.actor()), Bodies.text(asked.reason()));
    return Answers.created("/api/v1/actors/" + id, whole(id));
  }

  @GetMapping("/proposals")
  ResponseEntity<String> proposals(HttpServletRequest request) {
    Query query = new Query(request, Set.of("state", "limit", "cursor"));
    int limit = query.limit(USUAL, MOST);
    int from = query.place();
    ProposalState state = ProposalState.of(query.value("state"));
    List<ObjectNode> found =
        pool.read(
            store ->
                ActorDeciding.proposals(store).all().stream()
                    .filter(state::takes)
                    .map(ProposalJson::one)
                    .toList());
    return page(request, "proposals", found, from, limit);
  }

  private record Verdict(@Nullable String decide, @Nullable String kind, @Nullable String reason) {}

  @PostMapping(path = "/proposals/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> decide(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestBody String body,
      Visitor visitor) {
    Verdict asked = Bodies.read(body, Verdict.class);
    By by = new By(request, visitor);
    String reason = Bodies.text(asked.reason());
    switch (Bodies.text(asked.decide())) {
      case "accept" -> deciding.accept(by, id, asked.kind(), reason);
      case "reject" -> deciding.reject(by, id, reason);
      default -> throw new IllegalArgumentException("decide is accept or reject");
    }
    return Answers.created(
        "/api/v1/actors/proposals?state=all",
        pool.read(store -> ProposalJson.one(ActorDeciding.proposals(store).byId(id))));
  }

  @GetMapping("/accepted")
  ResponseEntity<String> accepted() {
    return ResponseEntity.ok()
        .contentType(TSV)
        .header("Content-Disposition", "attachment; filename=\"actors.tsv\"")
        .body(pool.read(ActorDeciding::accepted));
  }
}
