package org.attest.app.cli;

import java.util.List;
import org.attest.app.store.Store;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;

/** Events, claims and reports by the ids that people type. What is not there is said. */
final class Ids {
  private final Store store;

  Ids(Store store) {
    this.store = store;
  }

  static boolean isEvent(String id) {
    return id.startsWith("e-");
  }

  /** The event of that id, or the one that the id leads to now. */
  Event event(String id) {
    List<String> now = store.decisions().eventsNow(id);
    if (now.size() == 1) {
      return store.event(now.getFirst()).orElseThrow();
    }
    throw new IllegalArgumentException(
        now.isEmpty()
            ? "No event "
                + id
                + " in "
                + store.name()
                + ", and none that holds its claims; see: events, or log for what was rejected"
            : id + " is no event any more; its claims are now in: " + String.join(", ", now));
  }

  /** {@code 3f9ac2d1/c3}, or the report's whole id and the claim. */
  ClaimRef claim(String id) {
    int slash = Math.max(id.indexOf('/'), id.indexOf('#'));
    if (slash < 0) {
      throw new IllegalArgumentException(
          id + " is no claim; a claim is named by how its report's id begins: 3f9ac2d1/c3");
    }
    Outcome.Extracted report = report(id.substring(0, slash));
    String claim = id.substring(slash + 1);
    if (report.claims().stream().noneMatch(one -> one.id().equals(claim))) {
      throw new IllegalArgumentException(
          "That report has %d claims, and no %s.".formatted(report.claims().size(), claim));
    }
    return new ClaimRef(report.report().id(), claim);
  }

  /** The only report whose id begins so, with its claims as decided. */
  Outcome.Extracted report(String prefix) {
    List<String> found = store.reportsBeginningWith(prefix);
    if (found.size() == 1) {
      return store.decidedReport(found.getFirst()).orElseThrow();
    }
    throw new IllegalArgumentException(
        found.isEmpty()
            ? "No report whose id begins with " + prefix + " in " + store.name()
            : "Several reports begin so, give more of the id: " + String.join(", ", found));
  }
}
