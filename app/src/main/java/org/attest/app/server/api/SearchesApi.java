package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.app.server.NotFoundException;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.Visitor;
import org.attest.app.server.watching.Confirming;
import org.attest.app.server.watching.DigestView;
import org.attest.app.server.watching.Digests;
import org.attest.app.store.SavedSearch;
import org.attest.app.store.SavedSearches.Standing;
import org.attest.app.store.Store;
import org.attest.app.watching.DigestChoice;
import org.attest.app.watching.DigestMaker;
import org.attest.app.watching.NewSearch;
import org.jspecify.annotations.Nullable;
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

/** One's own saved searches and their digests. */
@RestController
@RequestMapping("/api/v1/searches")
class SearchesApi {
  private static final int DIGESTS = 30;

  private final StorePool pool;
  private final Digests digests;
  private final Confirming confirming;

  SearchesApi(StorePool pool, Digests digests, Confirming confirming) {
    this.confirming = confirming;
    this.pool = pool;
    this.digests = digests;
  }

  /** A search to be saved: the part of Explore's address after the question mark. */
  record SearchBody(@Nullable String name, @Nullable String query) {}

  /** How its digests are to come. */
  record DigestBody(
      @Nullable String every,
      @Nullable Integer hour,
      @Nullable String zone,
      @Nullable String mail) {}

  @GetMapping
  ResponseEntity<String> searches(HttpServletRequest request, Visitor visitor) {
    Query unused = new Query(request, Set.of());
    ObjectNode node = Answers.object().put("schema", "attest/searches/1");
    ArrayNode array = node.putArray("searches");
    pool.read(store -> store.searches().of(visitor.name()))
        .forEach(search -> array.add(node(search)));
    return Answers.json(node);
  }

  /** With how many events are new since its owner looked in the pages, and its last digests. */
  @GetMapping("/{id}")
  ResponseEntity<String> search(@PathVariable String id, Visitor visitor) {
    SavedSearch search = pool.read(store -> own(store, visitor, id));
    List<String> ids = digests.seen(search.query());
    ObjectNode node = node(search).put("events", ids.size());
    return Answers.json(
        pool.read(
            store -> {
              node.put("new", new DigestMaker(store).since(search, ids));
              ArrayNode array = node.putArray("digests");
              store
                  .searches()
                  .digests(id, DIGESTS)
                  .forEach(digest -> array.add(digest(DigestView.of(store, visitor, digest))));
              return node;
            }));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> save(@RequestBody String body, Visitor visitor) {
    SearchBody asked = Bodies.read(body, SearchBody.class);
    NewSearch search = new NewSearch(Bodies.text(asked.name()), Bodies.text(asked.query()));
    Map<String, Standing> events = digests.standing(search.query());
    SavedSearch saved =
        pool.write(store -> search.add(store, visitor.name(), events, Instant.now()));
    return ResponseEntity.created(URI.create("/api/v1/searches/" + saved.id()))
        .contentType(MediaType.APPLICATION_JSON)
        .body(Answers.MAPPER.writeValueAsString(node(saved)));
  }

  @PostMapping(path = "/{id}/digest", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> digest(
      @PathVariable String id, @RequestBody String body, Visitor visitor) {
    DigestBody asked = Bodies.read(body, DigestBody.class);
    Integer hour = asked.hour();
    DigestChoice choice =
        new DigestChoice(
            SavedSearch.Every.of(Bodies.text(asked.every())),
            hour == null ? 7 : hour,
            asked.zone() == null ? "UTC" : Bodies.text(asked.zone()),
            Bodies.text(asked.mail()));
    if (!choice.mail().isEmpty() && !digests.canMail()) {
      throw new IllegalArgumentException("this server sends no mail");
    }
    return Answers.json(
        node(
            pool.write(
                store -> {
                  SavedSearch search = choice.of(own(store, visitor, id), Instant.now());
                  store.searches().schedule(search);
                  return search;
                })));
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> remove(@PathVariable String id, Visitor visitor) {
    if (!pool.write(store -> store.searches().remove(id, visitor.name()))) {
      throw none();
    }
    return ResponseEntity.noContent().build();
  }

  private static SavedSearch own(Store store, Visitor visitor, String id) {
    return store
        .searches()
        .find(id)
        .filter(search -> search.owner().equals(visitor.name()))
        .orElseThrow(SearchesApi::none);
  }

  private static NotFoundException none() {
    return new NotFoundException("You have no saved search of that id.");
  }

  private ObjectNode node(SavedSearch search) {
    boolean isConfirmed =
        !search.mail().isEmpty() && confirming.of(search.owner(), search.mail()).isConfirmed();
    ObjectNode node =
        Answers.object()
            .put("id", search.id())
            .put("name", search.name())
            .put("query", search.query())
            .put("created", search.created());
    node.putObject("digest")
        .put("every", search.every().code())
        .put("hour", search.hour())
        .put("zone", search.zone())
        .put("mail", search.mail())
        .put("confirmed", isConfirmed)
        .put("due", search.every() == SavedSearch.Every.NEVER ? null : search.due())
        .put("feed", search.feed() != null);
    return node;
  }

  private static ObjectNode digest(DigestView view) {
    ObjectNode node =
        Answers.object().put("at", view.digest().at()).put("events", view.digest().events());
    ArrayNode lines = node.putArray("changes");
    for (DigestView.Line line : view.lines()) {
      lines
          .addObject()
          .put("id", line.id())
          .put("title", line.title())
          .put("change", line.change());
    }
    return node;
  }
}
