package org.attest.app.server.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.attest.app.decisions.Agreement;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.Reviews;
import org.attest.app.server.By;
import org.attest.app.server.Deciding;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.ReviewRound;
import org.attest.app.store.ReviewTables.Queued;
import org.attest.app.store.ReviewTables.Why;
import org.attest.app.store.Store;
import org.attest.app.training.TrainingExport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Review as pages and API have it: the queue, who is on a report, what is decided on it. */
@Component
public final class Reviewing {
  private final StorePool pool;
  private final QueueBasis basis;
  private final Deciding deciding;
  private final AuditTrail audit;

  /** So that what is sent twice at once is seen by whoever comes second. */
  private final ReentrantLock turn = new ReentrantLock(true);

  Reviewing(StorePool pool, QueueBasis basis, Deciding deciding, AuditTrail audit) {
    this.pool = pool;
    this.basis = basis;
    this.deciding = deciding;
    this.audit = audit;
  }

  /** Somebody else is on the report. */
  public static final class HeldException extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    HeldException(String message) {
      super(HttpStatus.CONFLICT, message);
    }
  }

  /**
   * What is to be reviewed, the most urgent first.
   *
   * @param words that title or outlet have; empty for all
   * @param why only those that are there for that reason; empty for all
   */
  public List<Queued> queue(
      Visitor visitor, String words, Optional<Why> why, int limit, int offset) {
    var reports = basis.now();
    return pool.read(
        store -> store.review().queue(reports, visitor.name(), words, why, limit, offset));
  }

  /** What the visitor sees of a report. */
  public Seen seen(Visitor visitor, String id) {
    return pool.read(store -> Seen.of(store, visitor, id));
  }

  /**
   * Keeps what a reviewer does on a report.
   *
   * @return the entry; empty if it was kept before under its key
   * @throws HeldException if somebody else is on the report
   * @throws IllegalArgumentException if it cannot be decided so, saying what can
   */
  public Optional<Entry> decide(By by, String id, ReviewRequest asked) {
    turn.lock();
    try {
      Entry entry = decided(by.visitor(), id, asked);
      if (entry != null) {
        audit.note(
            by.request(), by.visitor().name(), "decision", entry.kind() + " " + entry.number());
      }
      return Optional.ofNullable(entry);
    } finally {
      turn.unlock();
    }
  }

  private @Nullable Entry decided(Visitor visitor, String id, ReviewRequest asked) {
    Seen seen = seen(visitor, id);
    String report = seen.read().report().id();
    String key = asked.key();
    if (key != null
        && pool.read(store -> store.decisions().ofReport(report)).stream()
            .anyMatch(entry -> entry.by().equals(visitor.name()) && entry.sent().equals(key))) {
      return null;
    }
    if (seen.round() == null && asked.needsHold()) {
      Optional<String> holder = holder(report);
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

  /**
   * Says that the visitor is on a report now.
   *
   * @param report its whole id
   * @return who else is, who came first first
   */
  public List<String> hold(String report, Visitor visitor) {
    return pool.write(store -> store.review().hold(report, visitor.name(), Instant.now()));
  }

  /** Says that the visitor has left. */
  public void release(String report, Visitor visitor) {
    pool.write(
        store -> {
          store.review().release(report, visitor.name());
          return true;
        });
  }

  /** Who may decide on a report now; empty if nobody is on it. */
  public Optional<String> holder(String report) {
    return pool.read(store -> store.review().holder(report, Instant.now()));
  }

  /**
   * Puts a report at the end of the visitor's queue, or a claim of it; {@code ""} for the report.
   */
  public void skip(Visitor visitor, String id, String claim) {
    Seen seen = seen(visitor, id);
    if (!claim.isEmpty()
        && seen.reviewed().claims().stream().noneMatch(one -> one.ref().claimId().equals(claim))) {
      throw new IllegalArgumentException("The report has no such claim.");
    }
    pool.write(
        store -> {
          store.review().skip(seen.read().report().id(), claim, visitor.name(), Instant.now());
          return true;
        });
  }

  /**
   * Brings back what the visitor skipped.
   *
   * @param claim only that one; {@code ""} for the report itself; empty for all of it
   */
  public void bringBack(Visitor visitor, String id, Optional<String> claim) {
    String report = seen(visitor, id).read().report().id();
    pool.write(
        store -> {
          store.review().bringBack(report, claim, visitor.name());
          return true;
        });
  }

  /** What of a report the visitor skipped, and when: by claim, {@code ""} for the report itself. */
  public Map<String, String> skips(String report, Visitor visitor) {
    return pool.read(
        store ->
            store.review().skips(visitor.name(), Instant.now()).getOrDefault(report, Map.of()));
  }

  /** How far those agree who coded the same reports. */
  public List<Agreement> agreement() {
    return pool.read(Reviewing::agreement);
  }

  private static List<Agreement> agreement(Store store) {
    return Agreement.of(
        store.review().rounds().stream()
            .map(ReviewRound::reportId)
            .distinct()
            .flatMap(
                id ->
                    store.report(id).stream()
                        .flatMap(
                            report ->
                                Reviews.coded(List.of(report), store.decisions().ofReport(id))
                                    .stream()))
            .toList());
  }

  /** What was reviewed, as lines that models may be taught by; empty if nothing was. */
  public String training() {
    StringBuilder lines = new StringBuilder();
    pool.read(
        store -> {
          for (String id : store.review().done()) {
            store
                .report(id)
                .flatMap(report -> TrainingExport.line(report, store.decisions().ofReport(id)))
                .ifPresent(line -> lines.append(line).append('\n'));
          }
          return true;
        });
    return lines.toString();
  }
}
