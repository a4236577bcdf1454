package org.attest.app.server.pages.exports;

import java.util.List;
import java.util.Map;
import org.attest.app.server.StorePool;
import org.attest.app.server.pages.Frame;
import org.attest.app.server.pages.Pages;
import org.attest.app.server.pages.Section;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log of exports, the latest first. Readers see their own, reviewers all. */
@Controller
class ExportsPage {
  private static final int SHOWN = 50;

  private final Pages pages;
  private final StorePool pool;

  ExportsPage(Pages pages, StorePool pool) {
    this.pages = pages;
    this.pool = pool;
  }

  @GetMapping("/exports")
  ModelAndView exports(
      Frame frame, Visitor visitor, @RequestParam(required = false) @Nullable Long before) {
    long number = before == null ? Long.MAX_VALUE : before;
    boolean all = visitor.may(Role.REVIEWER);
    List<ExportRow> rows =
        pool.read(
            store ->
                store.exports().before(number, all ? null : visitor.name(), SHOWN).stream()
                    .map(ExportRow::of)
                    .toList());
    return pages.page(
        frame.titled("Exports", Section.EXPORTS),
        "exports/list",
        Map.of(
            "rows",
            rows,
            "all",
            all,
            "next",
            rows.size() < SHOWN ? 0L : rows.getLast().entry().number()));
  }
}
