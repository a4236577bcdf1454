package org.attest.app.server.pages.review;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attest.app.decisions.Agreement;
import org.attest.app.server.StorePool;
import org.attest.app.server.pages.Frame;
import org.attest.app.server.pages.Pages;
import org.attest.app.server.pages.Section;
import org.attest.app.server.pages.report.FieldWords;
import org.attest.app.server.review.Reviewing;
import org.attest.app.server.review.Rounds;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.Visitor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What came of review: how far coders agree, and annotations to teach models by. */
@Controller
class AgreementPage {
  private final Pages pages;
  private final StorePool pool;

  private final Reviewing reviewing;
  private final Rounds rounds;
  private final AuditTrail audit;

  AgreementPage(Pages pages, StorePool pool, Reviewing reviewing, Rounds rounds, AuditTrail audit) {
    this.pages = pages;
    this.pool = pool;
    this.reviewing = reviewing;
    this.rounds = rounds;
    this.audit = audit;
  }

  @GetMapping("/review/agreement")
  ModelAndView agreement(Frame frame) {
    List<Agreement> found = reviewing.agreement();
    List<AgreementLine> lines =
        found.stream()
            .map(
                one ->
                    new AgreementLine(
                        FieldWords.label(one.field()),
                        one.units(),
                        one.same(),
                        one.units() == 0
                            ? "–"
                            : Math.round(100.0 * one.same() / one.units()) + " %",
                        one.alpha().isPresent()
                            ? String.format(Locale.ROOT, "%.2f", one.alpha().getAsDouble())
                            : "–"))
            .toList();
    return pages.page(
        frame.titled("Agreement", Section.REVIEW),
        "review/agreement",
        Map.of(
            "lines",
            lines,
            "rounds",
            pool.read(store -> store.review().rounds().size()),
            "coders",
            frame.isLead() ? rounds.coders() : List.of(),
            "open",
            frame.isLead() ? rounds.open().size() : 0));
  }

  /** Has a sample of the open reports coded by two. */
  @PostMapping("/review/sample")
  ModelAndView sample(
      HttpServletRequest request,
      Visitor visitor,
      @RequestParam int size,
      @RequestParam String seed,
      @RequestParam String coder,
      @RequestParam String second) {
    Rounds.Drawn drawn = rounds.drawn(size, seed, rounds.pair(coder, second), visitor.name());
    audit.note(request, visitor.name(), "sample", drawn.words());
    return new ModelAndView("redirect:/review/agreement");
  }

  /** What was reviewed, as annotations that models may be taught by. */
  @GetMapping("/review/training.jsonl")
  ResponseEntity<byte[]> training() {
    String lines = reviewing.training();
    if (lines.isEmpty()) {
      return ResponseEntity.noContent().build();
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "jsonl", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"reviewed.jsonl\"")
        .body(lines.getBytes(StandardCharsets.UTF_8));
  }
}
