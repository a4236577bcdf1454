package org.attest.app.server.pages.report;

import java.util.Map;
import org.attest.app.server.StorePool;
import org.attest.app.server.pages.Frame;
import org.attest.app.server.pages.Pages;
import org.attest.app.server.pages.Section;
import org.attest.app.server.pages.Unchanged;
import org.attest.app.server.security.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** One report: its text, and what it claims beside it. */
@Controller
class ReportPage {
  private final Pages pages;
  private final StorePool pool;
  private final Unchanged unchanged;

  ReportPage(Pages pages, StorePool pool, Unchanged unchanged) {
    this.unchanged = unchanged;
    this.pages = pages;
    this.pool = pool;
  }

  @GetMapping("/reports/{id}")
  @Nullable ModelAndView report(
      @PathVariable String id, Frame frame, Visitor visitor, ServletWebRequest request) {
    if (unchanged.isFor(request, visitor)) {
      return null;
    }
    ReportView view = pool.read(store -> ReportView.of(store, visitor, id));
    return pages.page(
        frame.titled(view.title(), Section.EXPLORE), "report/page", Map.of("view", view));
  }
}
