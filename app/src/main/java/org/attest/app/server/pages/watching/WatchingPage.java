package org.attest.app.server.pages.watching;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attest.app.feeds.NewFeed;
import org.attest.app.feeds.Opml;
import org.attest.app.server.NotFoundException;
import org.attest.app.server.StorePool;
import org.attest.app.server.pages.Frame;
import org.attest.app.server.pages.PageWords;
import org.attest.app.server.pages.Pages;
import org.attest.app.server.pages.Section;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.Visitor;
import org.attest.app.server.watching.Watcher;
import org.attest.app.store.Feed;
import org.attest.app.store.FeedItem;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The feeds that are watched. */
@Controller
class WatchingPage {
  private static final int ITEMS = 100;

  private final Pages pages;
  private final StorePool pool;
  private final Watcher watcher;
  private final AuditTrail audit;

  WatchingPage(Pages pages, StorePool pool, Watcher watcher, AuditTrail audit) {
    this.pages = pages;
    this.pool = pool;
    this.watcher = watcher;
    this.audit = audit;
  }

  @GetMapping("/watching")
  ModelAndView feeds(Frame frame) {
    return shown(frame, "", "");
  }

  private ModelAndView shown(Frame frame, String mistake, String done) {
    List<FeedRow> rows =
        pool.read(
            store -> {
              var counts = store.feeds().counts();
              return store.feeds().all().stream()
                  .map(feed -> FeedRow.of(feed, counts.get(feed.id())))
                  .toList();
            });
    return pages.page(
        frame.titled("Watching", Section.WATCHING),
        "watching/feeds",
        Map.of("rows", rows, "mistake", mistake, "done", done, "fetches", watcher.fetches()));
  }

  @GetMapping("/watching/{id}")
  ModelAndView feed(Frame frame, @PathVariable String id) {
    record Found(FeedRow row, List<FeedItem> items) {}
    Found found =
        pool.read(
            store ->
                new Found(
                    FeedRow.of(feed(store, id), store.feeds().counts().get(id)),
                    store.feeds().latest(Optional.of(id), ITEMS)));
    return pages.page(
        frame.titled(found.row().feed().name(), Section.WATCHING),
        "watching/feed",
        Map.of("row", found.row(), "items", found.items()));
  }

  private static Feed feed(Store store, String id) {
    return store
        .feeds()
        .find(id)
        .orElseThrow(() -> new NotFoundException("There is no such feed; it may be removed."));
  }

  @GetMapping("/watching/feeds.opml")
  ResponseEntity<String> list() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/x-opml;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"feeds.opml\"")
        .body(Opml.write(pool.read(store -> store.feeds().all())));
  }

  @PostMapping("/watching")
  ModelAndView add(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      @RequestParam String address,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String outlet) {
    return done(
        frame,
        visitor,
        request,
        "feed-added",
        address,
        store -> {
          boolean isNew =
              new NewFeed(address, title, outlet).add(store.feeds(), visitor.name(), Instant.now());
          return isNew ? "It is watched from now on." : "It is watched already.";
        });
  }

  @PostMapping("/watching/import")
  ModelAndView take(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      @RequestParam @Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return shown(frame, "Choose a file first: OPML, as feed readers export it.", "");
    }
    byte[] bytes;
    try {
      bytes = file.getBytes();
    } catch (IOException e) {
      return shown(frame, "The file did not come through. Try again.", "");
    }
    return done(
        frame,
        visitor,
        request,
        "feeds-imported",
        "",
        store -> {
          List<NewFeed> feeds = Opml.read(bytes);
          long added =
              feeds.stream()
                  .filter(feed -> feed.add(store.feeds(), visitor.name(), Instant.now()))
                  .count();
          return "%s added, %d watched before."
              .formatted(PageWords.count((int) added, "feed"), feeds.size() - added);
        });
  }

  private ModelAndView done(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      String what,
      String about,
      Function<Store, String> work) {
    try {
      String done = pool.write(work);
      audit.note(request, visitor.name(), what, about.isEmpty() ? done : about);
      watcher.hurry();
      return shown(frame, "", done);
    } catch (IllegalArgumentException mistake) {
      return shown(frame, String.valueOf(mistake.getMessage()), "");
    }
  }

  @PostMapping("/watching/pause")
  ModelAndView pause(
      Frame frame, Visitor visitor, HttpServletRequest request, @RequestParam String id) {
    return act(frame, visitor, request, "feed-paused", id, "is paused", Feed.State.PAUSED);
  }

  @PostMapping("/watching/resume")
  ModelAndView resume(
      Frame frame, Visitor visitor, HttpServletRequest request, @RequestParam String id) {
    return act(frame, visitor, request, "feed-resumed", id, "is fetched again", Feed.State.ACTIVE);
  }

  private ModelAndView act(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      String what,
      String id,
      String words,
      Feed.State state) {
    return done(
        frame,
        visitor,
        request,
        what,
        id,
        store -> {
          Feed feed = known(store, id);
          store.feeds().set(id, state, now());
          return feed.name() + " " + words + ".";
        });
  }

  @PostMapping("/watching/remove")
  ModelAndView remove(
      Frame frame, Visitor visitor, HttpServletRequest request, @RequestParam String id) {
    return done(
        frame,
        visitor,
        request,
        "feed-removed",
        id,
        store -> {
          Feed feed = known(store, id);
          store.feeds().remove(id);
          return feed.name() + " is watched no more. Its reports stay.";
        });
  }

  /** One feed, or all. */
  @PostMapping("/watching/fetch")
  ModelAndView fetch(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String id) {
    if (!watcher.fetches()) {
      return shown(frame, "This server fetches nothing: it was started with --no-feeds.", "");
    }
    return done(
        frame,
        visitor,
        request,
        "feeds-fetched",
        id,
        store -> {
          List<Feed> feeds = id.isEmpty() ? store.feeds().all() : List.of(known(store, id));
          feeds.forEach(feed -> store.feeds().hurry(feed.id(), now()));
          return "They are being fetched; look again in a minute.";
        });
  }

  private static Feed known(Store store, String id) {
    return store
        .feeds()
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("That feed is not there any more."));
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
