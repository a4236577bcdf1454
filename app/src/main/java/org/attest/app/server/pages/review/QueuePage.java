package org.attest.app.server.pages.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.app.server.pages.Frame;
import org.attest.app.server.pages.Pages;
import org.attest.app.server.pages.Section;
import org.attest.app.server.review.Reviewing;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.ReviewTables.Queued;
import org.attest.app.store.ReviewTables.Why;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is to be reviewed, the most urgent first, each with why. */
@Controller
class QueuePage {
  private static final int PAGE = 50;
  private static final int LAST_PAGE = 2000;

  private final Pages pages;
  private final Reviewing reviewing;

  QueuePage(Pages pages, Reviewing reviewing) {
    this.pages = pages;
    this.reviewing = reviewing;
  }

  @GetMapping("/review")
  ModelAndView queue(
      Frame frame,
      Visitor visitor,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "1") String page) {
    Optional<Why> only =
        Arrays.stream(Why.values()).filter(one -> one.code().equals(why)).findFirst();
    int shown = page.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1;
    List<Queued> found =
        reviewing.queue(visitor, words.strip(), only, PAGE + 1, (shown - 1) * PAGE);
    List<QueueChoice> choices = new ArrayList<>();
    choices.add(new QueueChoice("", "all", only.isEmpty()));
    for (Why one : Why.values()) {
      choices.add(new QueueChoice(one.code(), QueueRow.label(one), only.equals(Optional.of(one))));
    }
    Map<String, Object> values = new HashMap<>();
    values.put("rows", found.stream().limit(PAGE).map(QueueRow::of).toList());
    values.put("choices", choices);
    values.put("why", only.map(Why::code).orElse(""));
    values.put("words", words);
    values.put("page", shown);
    values.put("more", found.size() > PAGE);
    return pages.page(frame.titled("Review", Section.REVIEW), "review/queue", values);
  }
}
