package org.attest.app.server.pages;

import java.util.List;
import java.util.Map;
import org.attest.app.server.StorePool;
import org.attest.app.store.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where administrators see what was done, the latest first. */
@Controller
class AuditPage {
  private static final int SHOWN = 100;

  private final Pages pages;
  private final StorePool pool;

  AuditPage(Pages pages, StorePool pool) {
    this.pages = pages;
    this.pool = pool;
  }

  @GetMapping("/audit")
  ModelAndView audit(Frame frame, @RequestParam(required = false) @Nullable Long before) {
    long number = before == null ? Long.MAX_VALUE : before;
    List<AuditLog.Entry> entries = pool.read(store -> store.audit().before(number, SHOWN));
    return pages.page(
        frame.titled("What was done"),
        "audit",
        Map.of(
            "entries", entries, "next", entries.size() < SHOWN ? 0L : entries.getLast().number()));
  }
}
