package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.app.feeds.FeedAddress;
import org.attest.app.feeds.FeedJson;
import org.attest.app.feeds.NewFeed;
import org.attest.app.server.NotFoundException;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.Visitor;
import org.attest.app.server.watching.Watcher;
import org.attest.app.store.Feed;
import org.attest.app.store.Store;
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

/** The feeds that are watched. */
@RestController
@RequestMapping("/api/v1/feeds")
class FeedsApi {
  private static final int ITEMS = 100;

  private final StorePool pool;
  private final Watcher watcher;
  private final AuditTrail audit;

  FeedsApi(StorePool pool, Watcher watcher, AuditTrail audit) {
    this.pool = pool;
    this.watcher = watcher;
    this.audit = audit;
  }

  /** A feed to be watched; only the address is needed. */
  record FeedRequest(@Nullable String address, @Nullable String title, @Nullable String outlet) {}

  /** What is to become of a feed: fetch, pause or resume. */
  record FeedAct(@Nullable String act) {}

  @GetMapping
  ResponseEntity<String> feeds(HttpServletRequest request) {
    Query unused = new Query(request, Set.of());
    return Answers.json(
        pool.read(store -> FeedJson.node(store.feeds().all(), store.feeds().counts())));
  }

  @GetMapping("/{id}")
  ResponseEntity<String> feed(@PathVariable String id) {
    return Answers.json(
        pool.read(
            store -> {
              ObjectNode node = node(store, known(store, id));
              ArrayNode items = node.putArray("latest");
              store
                  .feeds()
                  .latest(Optional.of(id), ITEMS)
                  .forEach(item -> items.add(FeedJson.node(item)));
              return node;
            }));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> add(
      HttpServletRequest request, @RequestBody String body, Visitor visitor) {
    FeedRequest asked = Bodies.read(body, FeedRequest.class);
    String address = Bodies.text(asked.address());
    NewFeed feed = new NewFeed(address, Bodies.text(asked.title()), Bodies.text(asked.outlet()));
    record Added(boolean isNew, ObjectNode node, String id) {}
    Added added =
        pool.write(
            store -> {
              boolean isNew = feed.add(store.feeds(), visitor.name(), Instant.now());
              Feed there = store.feeds().at(FeedAddress.of(address).toString()).orElseThrow();
              return new Added(isNew, node(store, there), there.id());
            });
    if (added.isNew()) {
      audit.note(request, visitor.name(), "feed-added", address);
      watcher.hurry();
    }
    return (added.isNew()
            ? ResponseEntity.created(URI.create("/api/v1/feeds/" + added.id()))
            : ResponseEntity.ok())
        .contentType(MediaType.APPLICATION_JSON)
        .body(Answers.MAPPER.writeValueAsString(added.node()));
  }

  @PostMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> act(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestBody String body,
      Visitor visitor) {
    String act = Bodies.text(Bodies.read(body, FeedAct.class).act());
    if (!List.of("fetch", "pause", "resume").contains(act)) {
      throw new IllegalArgumentException("act is fetch, pause or resume");
    }
    if (act.equals("fetch") && !watcher.fetches()) {
      throw new IllegalArgumentException("this server fetches nothing: it runs with --no-feeds");
    }
    ObjectNode node =
        pool.write(
            store -> {
              String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
              known(store, id);
              boolean unused =
                  switch (act) {
                    case "pause" -> store.feeds().set(id, Feed.State.PAUSED, now);
                    case "resume" -> store.feeds().set(id, Feed.State.ACTIVE, now);
                    default -> store.feeds().hurry(id, now);
                  };
              return node(store, known(store, id));
            });
    audit.note(request, visitor.name(), "feed-" + act, id);
    watcher.hurry();
    return Answers.json(node);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> remove(
      HttpServletRequest request, @PathVariable String id, Visitor visitor) {
    pool.write(
        store -> {
          known(store, id);
          return store.feeds().remove(id);
        });
    audit.note(request, visitor.name(), "feed-removed", id);
    return ResponseEntity.noContent().build();
  }

  private static ObjectNode node(Store store, Feed feed) {
    return FeedJson.node(feed, store.feeds().counts().get(feed.id()));
  }

  private static Feed known(Store store, String id) {
    return store
        .feeds()
        .find(id)
        .orElseThrow(() -> new NotFoundException("There is no feed of that id."));
  }
}
