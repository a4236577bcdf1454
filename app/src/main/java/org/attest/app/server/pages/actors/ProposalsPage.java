package org.attest.app.server.pages.actors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.attest.app.proposals.Proposal;
import org.attest.app.server.ActorCatalogue;
import org.attest.app.server.ActorDeciding;
import org.attest.app.server.By;
import org.attest.app.server.ProposalState;
import org.attest.app.server.StorePool;
import org.attest.app.server.pages.Frame;
import org.attest.app.server.pages.Listing;
import org.attest.app.server.pages.Pages;
import org.attest.app.server.pages.Section;
import org.attest.app.server.security.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What reports state about actors and the files do not say, for reviewers to accept or reject. */
@Controller
class ProposalsPage {
  /** Proposals of a page. */
  static final int SIZE = 20;

  private final Pages pages;
  private final StorePool pool;
  private final ActorCatalogue catalogue;
  private final ActorDeciding deciding;

  ProposalsPage(Pages pages, StorePool pool, ActorCatalogue catalogue, ActorDeciding deciding) {
    this.pages = pages;
    this.pool = pool;
    this.catalogue = catalogue;
    this.deciding = deciding;
  }

  @GetMapping("/actors/proposals")
  ModelAndView proposals(
      Frame frame,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String page) {
    return shown(frame, ProposalState.of(state), page, "");
  }

  private ModelAndView shown(
      Frame frame, ProposalState state, @Nullable String page, String mistake) {
    Listing<ProposalView> list =
        pool.read(
            store -> {
              List<Proposal> all = ActorDeciding.proposals(store).all();
              List<Proposal> wanted = all.stream().filter(state::takes).toList();
              Listing<Proposal> shown =
                  Listing.of(
                      wanted,
                      SIZE,
                      page,
                      "/actors/proposals",
                      Map.of("state", state == ProposalState.OPEN ? "" : state.code()));
              ActorCatalogue.Actors actors = catalogue.actors(store);
              return new Listing<>(
                  shown.rows().stream()
                      .map(one -> ProposalView.of(one, all, actors.list()))
                      .toList(),
                  shown.total(),
                  shown.page(),
                  shown.path(),
                  shown.asked());
            });
    return pages.page(
        frame.titled("Proposals", Section.ACTORS),
        "actors/proposals",
        Map.of("list", list, "state", state, "size", SIZE, "mistake", mistake));
  }

  @PostMapping("/actors/proposals/{id}")
  ModelAndView decide(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam String decide,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam String reason) {
    By by = new By(request, visitor);
    try {
      switch (decide) {
        case "accept" -> deciding.accept(by, id, kind, reason);
        case "reject" -> deciding.reject(by, id, reason);
        default -> throw new IllegalArgumentException("A proposal is accepted or rejected.");
      }
    } catch (IllegalArgumentException mistake) {
      return shown(
          frame, ProposalState.of(null), null, id + ": " + String.valueOf(mistake.getMessage()));
    }
    return new ModelAndView("redirect:/actors/proposals");
  }
}
