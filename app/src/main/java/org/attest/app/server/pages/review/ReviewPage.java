package org.attest.app.server.pages.review;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.attest.app.decisions.Entry;
import org.attest.app.server.Deciding;
import org.attest.app.server.StorePool;
import org.attest.app.server.pages.Frame;
import org.attest.app.server.pages.Pages;
import org.attest.app.server.pages.Section;
import org.attest.app.server.pages.review.Rounds.Pair;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.ReviewRound;
import org.attest.app.store.ReviewTables.Basis;
import org.attest.model.Certainty;
import org.attest.model.Effect;
import org.attest.model.EventType;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;
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
  private final QueueBasis basis;
  private final Deciding deciding;
  private final Rounds rounds;
  private final AuditTrail audit;

  /** So that what is sent twice at once is seen by whoever comes second. */
  private final ReentrantLock turn = new ReentrantLock(true);

  ReviewPage(
      Pages pages,
      StorePool pool,
      QueueBasis basis,
      Deciding deciding,
      Rounds rounds,
      AuditTrail audit) {
    this.pages = pages;
    this.pool = pool;
    this.basis = basis;
    this.deciding = deciding;
    this.rounds = rounds;
    this.audit = audit;
  }

  @GetMapping("/review/{id}")
  ModelAndView report(@PathVariable String id, Frame frame, Visitor visitor) {
    ReviewView view = view(visitor, id);
    String report = view.report().id();
    List<String> others = hold(report, visitor);
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
    return pool.read(store -> ReviewView.of(store, visitor, ReviewView.seen(store, visitor, id)));
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
      turn.lock();
      try {
        Entry entry = decide(asked, id, visitor);
        if (entry != null) {
          audit.note(request, visitor.name(), "decision", entry.kind() + " " + entry.number());
        }
      } finally {
        turn.unlock();
      }
      return pages.part("review/body", Map.of("view", view(visitor, id)));
    } catch (HeldException e) {
      return refused(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return refused(HttpStatus.UNPROCESSABLE_ENTITY, String.valueOf(e.getMessage()));
    } catch (JacksonException e) {
      return refused(HttpStatus.UNPROCESSABLE_ENTITY, "It cannot be read.");
    }
  }

  /** Null if it was kept before. */
  private @Nullable Entry decide(ReviewRequest asked, String id, Visitor visitor) {
    ReviewView.Seen seen = pool.read(store -> ReviewView.seen(store, visitor, id));
    String report = seen.read().report().id();
    String key = asked.key();
    if (key != null
        && pool.read(store -> store.decisions().ofReport(report)).stream()
            .anyMatch(entry -> entry.by().equals(visitor.name()) && entry.sent().equals(key))) {
      return null;
    }
    if (seen.round() == null && asked.needsHold()) {
      Optional<String> holder = pool.read(store -> store.review().holder(report, Instant.now()));
      if (holder.isPresent() && !holder.get().equals(visitor.name())) {
        throw new HeldException(
            holder.get() + " is on this report; what you do here is not kept until they leave.");
      }
    }
    if (asked.settles(visitor, seen.reviewed())) {
      throw new IllegalArgumentException("Two coders differ here; a lead settles it.");
    }
    return deciding.decideSoon(
        visitor,
        asked.why(),
        (decider, store) ->
            asked.draft(decider, store, visitor, seen.read(), seen.reviewed(), seen.round()));
  }

  /** Somebody else is on the report. */
  private static final class HeldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HeldException(String message) {
      super(message);
    }
  }

  private static ResponseEntity<byte[]> refused(HttpStatus status, String message) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(message.getBytes(StandardCharsets.UTF_8));
  }

  /** The page says that it is still there; answers with who else is. */
  @PostMapping("/review/{id}/here")
  ResponseEntity<byte[]> here(
      @PathVariable String id, Visitor visitor, @RequestParam(defaultValue = "") String leaves) {
    String report = view(visitor, id).report().id();
    if (leaves.equals("true")) {
      pool.write(
          store -> {
            store.review().release(report, visitor.name());
            return true;
          });
      return ResponseEntity.noContent().build();
    }
    String others = presence(report, visitor, hold(report, visitor));
    return others.isEmpty() ? ResponseEntity.noContent().build() : refused(HttpStatus.OK, others);
  }

  private List<String> hold(String report, Visitor visitor) {
    return pool.write(store -> store.review().hold(report, visitor.name(), Instant.now()));
  }

  private String presence(String report, Visitor visitor, List<String> others) {
    if (others.isEmpty()) {
      return "";
    }
    String names = String.join(", ", others);
    boolean isMine =
        pool.read(store -> store.review().holder(report, Instant.now()))
            .filter(visitor.name()::equals)
            .isPresent();
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
    Basis reports = basis.now();
    return pool
        .read(store -> store.review().queue(reports, visitor.name(), "", Optional.empty(), 2, 0))
        .stream()
        .map(queued -> queued.item().reportId())
        .filter(id -> !id.equals(after))
        .findFirst()
        .map(id -> new ModelAndView("redirect:/review/" + id))
        .orElseGet(() -> new ModelAndView("redirect:/review"));
  }
}
