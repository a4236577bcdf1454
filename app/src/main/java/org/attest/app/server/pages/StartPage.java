package org.attest.app.server.pages;

import java.util.Map;
import org.attest.app.server.StorePool;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is in the store, and how to get started. */
@Controller
class StartPage {
  private final Pages pages;
  private final StorePool pool;

  StartPage(Pages pages, StorePool pool) {
    this.pages = pages;
    this.pool = pool;
  }

  @GetMapping("/")
  ModelAndView start(Frame frame) {
    return pages.page(
        frame.titled("What is here"),
        "start",
        Map.of("counts", pool.read(StartCounts::of), "store", pool.name()));
  }
}
