package org.attest.app.server.pages.review;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.app.server.By;
import org.attest.app.server.StorePool;
import org.attest.app.server.pages.Frame;
import org.attest.app.server.pages.Pages;
import org.attest.app.server.pages.Section;
import org.attest.app.server.review.ReviewRequest;
import org.attest.app.server.review.Reviewing;
import org.attest.app.server.review.Rounds;
import org.attest.app.server.review.Rounds.Pair;
import org.attest.app.server.review.Seen;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.ReviewRound;
import org.attest.model.Certainty;
import org.attest.model.Effect;
import org.attest.model.EventType;
import org.attest.model.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** One report with its claims, to be decided on. */
@Controller
class ReviewPage {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .build()
          .readerFor(ReviewRequest.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Pages pages;
  private final StorePool pool;
  private final Reviewing reviewing;
  private final Rounds rounds;
  private final AuditTrail audit;

  ReviewPage(Pages pages, StorePool pool, Reviewing reviewing, Rounds rounds, AuditTrail audit) {
    this.pages = pages;
    this.pool = pool;
    this.reviewing = reviewing;
    this.rounds = rounds;
    this.audit = audit;
  }

  @GetMapping("/review/{id}")
  ModelAndView report(@PathVariable String id, Frame frame, Visitor visitor) {
    ReviewView view = view(visitor, id);
    String report = view.report().id();
    List<String> others = reviewing.hold(report, visitor);
    Map<String, Object> values = new HashMap<>();
    values.put("view", view);
    values.put("others", presence(report, visitor, others));
    values.put("types", EventType.all().stream().map(EventType::id).toList());
    values.put("statuses", List.of(Status.values()).stream().map(Status::code).toList());
    values.put("certainties", List.of(Certainty.values()).stream().map(Certainty::code).toList());
    values.put("effects", List.of(Effect.values()).stream().map(Effect::code).toList());
    values.put("coders", view.isLead() ? rounds.coders() : List.of());
    return pages.page(
        frame.titled("Review: " + view.report().title(), Section.REVIEW), "review/page", values);
  }

  private ReviewView view(Visitor visitor, String id) {
    return pool.read(store -> ReviewView.of(store, visitor, Seen.of(store, visitor, id)));
  }

  /** What a reviewer does; answers with the claims and the text as they are now. */
  @PostMapping(path = "/review/{id}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
  Object decide(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestBody String body,
      Visitor visitor) {
    try {
      ReviewRequest asked = READER.readValue(body);
      if (asked == null || asked.act() == null) {
        return refused(HttpStatus.UNPROCESSABLE_ENTITY, "It does not say what to do.");
      }
      var unused = reviewing.decide(new By(request, visitor), id, asked);
      return pages.part("review/body", Map.of("view", view(visitor, id)));
    } catch (Reviewing.HeldException e) {
      return refused(HttpStatus.CONFLICT, String.valueOf(e.getReason()));
    } catch (IllegalArgumentException e) {
      return refused(HttpStatus.UNPROCESSABLE_ENTITY, String.valueOf(e.getMessage()));
    } catch (JacksonException e) {
      return refused(HttpStatus.UNPROCESSABLE_ENTITY, "It cannot be read.");
    }
  }

  private static ResponseEntity<byte[]> refused(HttpStatus status, String message) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(message.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Puts a claim or the report at the end, or brings it back.
   *
   * @param then where to go: {@code queue}, {@code page}, or empty for the claims as they are now
   */
  @PostMapping("/review/{id}/skip")
  ModelAndView skip(
      @PathVariable String id,
      Visitor visitor,
      @RequestParam(defaultValue = "") String claim,
      @RequestParam(defaultValue = "") String back,
      @RequestParam(defaultValue = "") String then) {
    if (back.equals("true")) {
      reviewing.bringBack(visitor, id, Optional.of(claim));
    } else {
      reviewing.skip(visitor, id, claim);
    }
    ReviewView view = view(visitor, id);
    return switch (then) {
      case "queue" -> new ModelAndView("redirect:/review");
      case "page" -> new ModelAndView("redirect:/review/" + view.report().id());
      default -> pages.part("review/body", Map.of("view", view));
    };
  }

  /** The page says that it is still there; answers with who else is. */
  @PostMapping("/review/{id}/here")
  ResponseEntity<byte[]> here(
      @PathVariable String id, Visitor visitor, @RequestParam(defaultValue = "") String leaves) {
    String report = view(visitor, id).report().id();
    if (leaves.equals("true")) {
      reviewing.release(report, visitor);
      return ResponseEntity.noContent().build();
    }
    String others = presence(report, visitor, reviewing.hold(report, visitor));
    return others.isEmpty() ? ResponseEntity.noContent().build() : refused(HttpStatus.OK, others);
  }

  private String presence(String report, Visitor visitor, List<String> others) {
    if (others.isEmpty()) {
      return "";
    }
    String names = String.join(", ", others);
    boolean isMine = reviewing.holder(report).filter(visitor.name()::equals).isPresent();
    return isMine
        ? names + (others.size() == 1 ? " looks" : " look") + " at this report too; you decide."
        : names
            + (others.size() == 1 ? " is" : " are")
            + " on this report; you can read, and decide once they have left.";
  }

  /** Has a report coded by two. */
  @PostMapping("/review/rounds")
  ModelAndView round(
      HttpServletRequest request,
      Visitor visitor,
      @RequestParam String report,
      @RequestParam String coder,
      @RequestParam String second) {
    Pair pair = rounds.pair(coder, second);
    String id = view(visitor, report).report().id();
    for (ReviewRound round : rounds.ask(List.of(id), pair, visitor.name())) {
      audit.note(request, visitor.name(), "round", round.id());
    }
    return new ModelAndView("redirect:/review");
  }

  /** The most urgent report that is to be reviewed, but for one. */
  @GetMapping("/review/next")
  ModelAndView next(Visitor visitor, @RequestParam(defaultValue = "") String after) {
    return reviewing.queue(visitor, "", Optional.empty(), 2, 0).stream()
        .map(queued -> queued.item().reportId())
        .filter(id -> !id.equals(after))
        .findFirst()
        .map(id -> new ModelAndView("redirect:/review/" + id))
        .orElseGet(() -> new ModelAndView("redirect:/review"));
  }
}
