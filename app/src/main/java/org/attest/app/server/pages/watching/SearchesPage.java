package org.attest.app.server.pages.watching;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attest.app.server.NotFoundException;
import org.attest.app.server.StorePool;
import org.attest.app.server.pages.Frame;
import org.attest.app.server.pages.Pages;
import org.attest.app.server.pages.Section;
import org.attest.app.server.pages.explore.ExploreView;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.Visitor;
import org.attest.app.server.watching.Confirming;
import org.attest.app.server.watching.DigestView;
import org.attest.app.server.watching.Digests;
import org.attest.app.server.watching.Secrets;
import org.attest.app.store.SavedSearch;
import org.attest.app.store.SavedSearches.Standing;
import org.attest.app.store.Store;
import org.attest.app.watching.DigestChoice;
import org.attest.app.watching.DigestMaker;
import org.attest.app.watching.NewSearch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's saved searches, what is new of them, and their digests. */
@Controller
class SearchesPage {
  private static final int DIGESTS = 3;

  private final Pages pages;
  private final StorePool pool;
  private final Digests digests;
  private final AuditTrail audit;
  private final Confirming confirming;

  SearchesPage(
      Pages pages, StorePool pool, Digests digests, AuditTrail audit, Confirming confirming) {
    this.confirming = confirming;
    this.pages = pages;
    this.pool = pool;
    this.digests = digests;
    this.audit = audit;
  }

  @GetMapping("/searches")
  ModelAndView searches(Frame frame, Visitor visitor) {
    return shown(frame, visitor, "", "", "");
  }

  /**
   * @param made address of an Atom feed, shown once
   */
  private ModelAndView shown(
      Frame frame, Visitor visitor, String mistake, String done, String made) {
    List<SearchView> views = new ArrayList<>();
    for (SavedSearch search : pool.read(store -> store.searches().of(visitor.name()))) {
      views.add(view(search, visitor));
    }
    return pages.page(
        frame.titled("Saved searches", Section.SEARCHES),
        "watching/searches",
        Map.of(
            "views",
            views,
            "mistake",
            mistake,
            "done",
            done,
            "made",
            made,
            "canMail",
            digests.canMail()));
  }

  private SearchView view(SavedSearch search, Visitor visitor) {
    List<String> words = List.of();
    List<String> ids = List.of();
    String trouble = "";
    try {
      words = ExploreView.words(search.query());
      ids = digests.seen(search.query());
    } catch (IllegalArgumentException | StorePool.BusyException e) {
      trouble = String.valueOf(e.getMessage());
    }
    List<String> answers = ids;
    String why = trouble;
    List<String> looksFor = words;
    return pool.read(
        store ->
            new SearchView(
                search,
                looksFor,
                why.isEmpty() ? answers.size() : -1,
                why.isEmpty() ? new DigestMaker(store).since(search, answers) : 0,
                store.searches().digests(search.id(), DIGESTS).stream()
                    .map(digest -> DigestView.of(store, visitor, digest))
                    .toList(),
                why,
                search.mail().isEmpty()
                    || store
                        .searches()
                        .addresses()
                        .of(search.owner(), search.mail())
                        .isConfirmed()));
  }

  @PostMapping("/searches")
  ModelAndView save(
      Frame frame,
      Visitor visitor,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String query) {
    try {
      NewSearch search = new NewSearch(name, query);
      ExploreView.words(query);
      Map<String, Standing> events = digests.standing(query);
      pool.write(store -> search.add(store, visitor.name(), events, Instant.now()));
      return shown(frame, visitor, "", "“" + search.name() + "” is saved.", "");
    } catch (IllegalArgumentException mistake) {
      return shown(frame, visitor, String.valueOf(mistake.getMessage()), "", "");
    }
  }

  /** Opens what it finds, which counts as looking. */
  @GetMapping("/searches/{id}")
  ModelAndView open(Visitor visitor, @PathVariable String id) {
    SavedSearch search =
        pool.write(
            store -> {
              SavedSearch found = own(store, visitor, id);
              store.searches().look(id, store.changes().last());
              return found;
            });
    return new ModelAndView(
        "redirect:" + (search.query().isEmpty() ? "/explore" : "/explore?" + search.query()));
  }

  @PostMapping("/searches/remove")
  ModelAndView remove(Visitor visitor, @RequestParam String id) {
    boolean unused = pool.write(store -> store.searches().remove(id, visitor.name()));
    return new ModelAndView("redirect:/searches");
  }

  @PostMapping("/searches/digest")
  ModelAndView digest(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      @RequestParam String id,
      @RequestParam String every,
      @RequestParam int hour,
      @RequestParam String zone,
      @RequestParam(defaultValue = "") String mail) {
    try {
      DigestChoice choice =
          new DigestChoice(SavedSearch.Every.of(every), hour, zone, digests.canMail() ? mail : "");
      pool.write(
          store -> {
            store.searches().schedule(choice.of(own(store, visitor, id), Instant.now()));
            return true;
          });
      if (!choice.mail().isEmpty()) {
        audit.note(request, visitor.name(), "digest-mail", choice.mail());
      }
      boolean isAsked =
          !choice.mail().isEmpty() && !confirming.of(visitor.name(), choice.mail()).isConfirmed();
      return shown(
          frame,
          visitor,
          "",
          isAsked
              ? "The digest is set. A letter goes to "
                  + choice.mail()
                  + " first; digests are mailed once its link was followed."
              : "The digest is set.",
          "");
    } catch (IllegalArgumentException mistake) {
      return shown(frame, visitor, String.valueOf(mistake.getMessage()), "", "");
    }
  }

  /** Has the first letter sent to the address once more. */
  @PostMapping("/searches/confirm")
  ModelAndView confirm(Frame frame, Visitor visitor, @RequestParam String id) {
    SavedSearch search = pool.read(store -> own(store, visitor, id));
    boolean isAsked =
        !search.mail().isEmpty()
            && digests.canMail()
            && confirming.again(visitor.name(), search.mail(), Instant.now());
    return isAsked
        ? shown(frame, visitor, "", "The letter is sent again in a minute.", "")
        : shown(
            frame, visitor, "The last letter is less than a day old, or needs no other.", "", "");
  }

  /** Gives its Atom feed an address; the one of before is good for nothing. */
  @PostMapping("/searches/feed")
  ModelAndView feed(
      Frame frame, Visitor visitor, HttpServletRequest request, @RequestParam String id) {
    String secret = Secrets.make();
    pool.write(
        store -> {
          store.searches().setFeed(own(store, visitor, id).id(), Secrets.hash(secret));
          return true;
        });
    audit.note(request, visitor.name(), "digest-feed-made", id);
    String server =
        digests.address().isEmpty()
            ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
            : digests.address();
    return shown(frame, visitor, "", "", server + "/digests/" + secret);
  }

  @PostMapping("/searches/feed/revoke")
  ModelAndView revoke(Visitor visitor, HttpServletRequest request, @RequestParam String id) {
    pool.write(
        store -> {
          store.searches().setFeed(own(store, visitor, id).id(), null);
          return true;
        });
    audit.note(request, visitor.name(), "digest-feed-revoked", id);
    return new ModelAndView("redirect:/searches");
  }

  private static SavedSearch own(Store store, Visitor visitor, String id) {
    return store
        .searches()
        .find(id)
        .filter(search -> search.owner().equals(visitor.name()))
        .orElseThrow(() -> new NotFoundException("You have no such saved search."));
  }
}
