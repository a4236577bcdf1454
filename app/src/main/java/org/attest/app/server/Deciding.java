package org.attest.app.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.attest.app.decisions.Decider;
import org.attest.app.decisions.Draft;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.Reviews;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Keeps what reviewers decide, as the command line does, and has events derived anew. */
@Component
public final class Deciding {
  /** Long enough for thousands of reports; with more, the answer comes before the events. */
  private static final long WAIT_MS = 3000;

  private final StorePool pool;

  Deciding(StorePool pool) {
    this.pool = pool;
  }

  /** What is decided, in the store as it is at that moment. */
  public interface Decision {
    Draft draft(Decider decider, Store store);
  }

  /**
   * What became of a decision.
   *
   * @param entry in the log, kept for good
   * @param events that hold its claims now, or held them before if they are not derived yet
   * @param isDerived true if the events follow from it already
   */
  public record Kept(Entry entry, List<String> events, boolean isDerived) {}

  /**
   * Keeps a decision.
   *
   * @throws IllegalArgumentException if it cannot be decided so, saying what can
   */
  public Kept decide(Visitor visitor, String reason, Decision decision) {
    Entry entry = keep(visitor, reason, decision);
    boolean isDerived = pool.deriveWithin(WAIT_MS);
    return new Kept(entry, pool.read(store -> events(store, entry)), isDerived);
  }

  /**
   * Keeps a decision and lets events follow by themselves, as reviewers do not wait for them.
   *
   * @throws IllegalArgumentException if it cannot be decided so, saying what can
   */
  public Entry decideSoon(Visitor visitor, String reason, Decision decision) {
    Entry entry = keep(visitor, reason, decision);
    var unused = pool.deriveWithin(0);
    return entry;
  }

  private Entry keep(Visitor visitor, String reason, Decision decision) {
    if (!visitor.may(Role.REVIEWER)) {
      throw new AccessDeniedException("readers decide nothing");
    }
    String why = Reasons.checked(reason);
    return pool.write(
        store -> {
          Draft draft = decision.draft(decider(store, visitor, why), store);
          return store.decisions().add(draft, Instant.now());
        });
  }

  private static Decider decider(Store store, Visitor visitor, String reason) {
    Function<ClaimRef, List<Event>> holding =
        claim -> store.eventsOf(claim).stream().flatMap(id -> store.event(id).stream()).toList();
    // With claims that were added a moment ago, before events are derived.
    Function<String, Optional<Outcome.Extracted>> reports =
        id ->
            store
                .report(id)
                .map(report -> Reviews.withAdded(report, store.decisions().ofReport(id)));
    return new Decider(reports, holding, store.decisions().all(), visitor.name(), reason);
  }

  private static List<String> events(Store store, Entry entry) {
    Set<String> ids = new TreeSet<>();
    if (entry.about().startsWith("e-")) {
      ids.addAll(store.decisions().eventsNow(entry.about()));
    }
    for (String id : entry.events()) {
      entry.claimsOf(id).forEach(claim -> ids.addAll(store.eventsOf(claim)));
    }
    return List.copyOf(ids);
  }
}
