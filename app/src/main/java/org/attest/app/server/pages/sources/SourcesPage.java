package org.attest.app.server.pages.sources;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attest.app.server.By;
import org.attest.app.server.NotFoundException;
import org.attest.app.server.SourceCatalogue;
import org.attest.app.server.SourceDeciding;
import org.attest.app.server.StorePool;
import org.attest.app.server.pages.Frame;
import org.attest.app.server.pages.Pages;
import org.attest.app.server.pages.ReportLink;
import org.attest.app.server.pages.Section;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.sources.Corrections;
import org.attest.app.sources.KnownSource;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sources: to look through, and for leads to rate and to correct. */
@Controller
class SourcesPage {
  private static final List<String> ASKED =
      List.of("like", "kind", "country", "ownership", "which");
  private static final int LONGEST = 200;

  private final Pages pages;
  private final StorePool pool;
  private final SourceCatalogue catalogue;
  private final SourceDeciding deciding;

  SourcesPage(Pages pages, StorePool pool, SourceCatalogue catalogue, SourceDeciding deciding) {
    this.pages = pages;
    this.pool = pool;
    this.catalogue = catalogue;
    this.deciding = deciding;
  }

  @GetMapping("/sources")
  ModelAndView list(Frame frame, HttpServletRequest request) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String name : ASKED) {
      String value = request.getParameter(name);
      asked.put(name, value == null ? "" : cut(value.strip()));
    }
    SourcesView view =
        pool.read(
            store ->
                SourcesView.of(
                    catalogue.all(store).stream()
                        .filter(source -> !NamePolicy.isPrivate(source))
                        .toList(),
                    catalogue.ratings(store),
                    asked,
                    request.getParameter("page")));
    return pages.page(
        frame.titled("Sources", Section.SOURCES), "sources/list", Map.of("view", view));
  }

  private static String cut(String value) {
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }

  @GetMapping("/sources/{id}")
  ModelAndView source(Frame frame, Visitor visitor, @PathVariable String id) {
    return shown(frame, visitor, id, "", "");
  }

  private ModelAndView shown(
      Frame frame, Visitor visitor, String id, String mistake, String reason) {
    SourceView view = pool.read(store -> view(store, visitor, id));
    return pages.page(
        frame.titled(view.source().name(), Section.SOURCES),
        "sources/page",
        Map.of("view", view, "mistake", mistake, "reason", reason));
  }

  private SourceView view(Store store, Visitor visitor, String id) {
    KnownSource source = catalogue.byRef(store, id);
    if (NamePolicy.isPrivate(source)) {
      throw new NotFoundException("Private persons have no page here.");
    }
    Corrections corrections = catalogue.corrections(store);
    return SourceView.of(
        source,
        catalogue.uncorrected(store, id),
        catalogue.ratings(store),
        corrections,
        List.of(
            ReportLink.of(store, visitor, source.published(), SourceView.SHOWN),
            ReportLink.of(store, visitor, source.citedIn(), SourceView.SHOWN)));
  }

  @PostMapping("/sources/{id}/rating")
  ModelAndView rate(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam String letter,
      @RequestParam(required = false) @Nullable String on,
      @RequestParam String reason) {
    try {
      deciding.rate(new By(request, visitor), id, letter, on, reason);
    } catch (IllegalArgumentException mistake) {
      return shown(frame, visitor, id, String.valueOf(mistake.getMessage()), reason);
    }
    return back(id, "rating");
  }

  @PostMapping("/sources/{id}/entry")
  ModelAndView describe(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam String reason) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : Corrections.FIELDS.keySet()) {
      String value = request.getParameter(field);
      if (value != null) {
        values.put(field, value);
      }
    }
    try {
      deciding.describe(new By(request, visitor), id, values, reason);
    } catch (IllegalArgumentException mistake) {
      return shown(frame, visitor, id, String.valueOf(mistake.getMessage()), reason);
    }
    return back(id, "entry");
  }

  /** Only ids that are sources come so far. */
  private static ModelAndView back(String id, String part) {
    return new ModelAndView("redirect:/sources/" + id + "#" + part);
  }
}
