package org.attest.app.server.pages.actors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attest.app.actors.KnownActor;
import org.attest.app.proposals.Proposal;
import org.attest.app.server.ActorCatalogue;
import org.attest.app.server.ActorDeciding;
import org.attest.app.server.By;
import org.attest.app.server.SourceCatalogue;
import org.attest.app.server.StorePool;
import org.attest.app.server.pages.Frame;
import org.attest.app.server.pages.Pages;
import org.attest.app.server.pages.ReportLink;
import org.attest.app.server.pages.Section;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Actors: to look through, and for leads to say which are the same. */
@Controller
class ActorsPage {
  private static final List<String> ASKED = List.of("like", "kind", "country", "which");
  private static final int LONGEST = 200;
  private static final int REPORTS = 20;

  private final Pages pages;
  private final StorePool pool;
  private final ActorCatalogue catalogue;
  private final SourceCatalogue sources;
  private final ActorDeciding deciding;

  ActorsPage(
      Pages pages,
      StorePool pool,
      ActorCatalogue catalogue,
      SourceCatalogue sources,
      ActorDeciding deciding) {
    this.pages = pages;
    this.pool = pool;
    this.catalogue = catalogue;
    this.sources = sources;
    this.deciding = deciding;
  }

  @GetMapping("/actors")
  ModelAndView list(Frame frame, HttpServletRequest request) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String name : ASKED) {
      String value = request.getParameter(name);
      String kept = value == null ? "" : value.strip();
      asked.put(name, kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept);
    }
    ActorsView view =
        pool.read(
            store ->
                ActorsView.of(
                    catalogue.actors(store).list().all(), asked, request.getParameter("page")));
    return pages.page(frame.titled("Actors", Section.ACTORS), "actors/list", Map.of("view", view));
  }

  @GetMapping("/actors/{id}")
  ModelAndView actor(Frame frame, Visitor visitor, @PathVariable String id) {
    return shown(frame, visitor, id, "", "");
  }

  private ModelAndView shown(
      Frame frame, Visitor visitor, String id, String mistake, String reason) {
    ActorView view = pool.read(store -> view(store, visitor, id));
    return pages.page(
        frame.titled(view.known().actor().name(), Section.ACTORS),
        "actors/page",
        Map.of("view", view, "mistake", mistake, "reason", reason));
  }

  private ActorView view(Store store, Visitor visitor, String id) {
    ActorCatalogue.Actors actors = catalogue.actors(store);
    KnownActor known = actors.byId(id);
    return ActorView.of(
        actors,
        known,
        visitor.may(Role.REVIEWER) ? proposals(store, actors, id) : List.of(),
        ReportLink.of(store, visitor, store.actorCounts().reportsOf(id, REPORTS), REPORTS),
        sources.isThere(store, id));
  }

  private static List<ProposalView> proposals(
      Store store, ActorCatalogue.Actors actors, String id) {
    List<Proposal> all = ActorDeciding.proposals(store).all();
    return all.stream()
        .filter(
            one ->
                id.equals(one.relation().subject().id()) || id.equals(one.relation().object().id()))
        .map(one -> ProposalView.of(one, all, actors.list()))
        .toList();
  }

  @PostMapping("/actors/{id}/same")
  ModelAndView same(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam String actor,
      @RequestParam String reason) {
    try {
      deciding.same(new By(request, visitor), id, actor, reason);
    } catch (IllegalArgumentException mistake) {
      return shown(frame, visitor, id, String.valueOf(mistake.getMessage()), reason);
    }
    return new ModelAndView("redirect:/actors/" + id + "#same");
  }

  @PostMapping("/actors/{id}/apart")
  ModelAndView apart(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam String actor,
      @RequestParam String reason) {
    try {
      deciding.apart(new By(request, visitor), id, actor, reason);
    } catch (IllegalArgumentException mistake) {
      return shown(frame, visitor, id, String.valueOf(mistake.getMessage()), reason);
    }
    return new ModelAndView("redirect:/actors/" + id + "#same");
  }
}
