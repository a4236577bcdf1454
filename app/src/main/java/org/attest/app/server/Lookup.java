package org.attest.app.server;

import java.util.List;
import java.util.regex.Pattern;
import org.attest.app.decisions.References;
import org.attest.app.store.Store;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;

/** Events, claims and reports by the ids in addresses; what is not there is said. */
public final class Lookup {
  private static final Pattern REPORT = Pattern.compile("(?:sha256:)?[0-9a-f]{8,64}");

  private Lookup() {}

  /** The event of that id, or the only one that the id leads to now. */
  public static Event event(Store store, String id) {
    List<String> now = store.decisions().eventsNow(id);
    if (now.size() > 1) {
      throw new IllegalArgumentException(
          id + " is no event any more; its claims are now in: " + String.join(", ", now));
    }
    return now.stream()
        .findFirst()
        .flatMap(store::event)
        .orElseThrow(
            () ->
                new NotFoundException(
                    "There is no event of that id, and none that holds its claims."));
  }

  /** The report of that id, or the only one whose id begins so, with its claims as decided. */
  public static Outcome.Extracted report(Store store, String id) {
    List<String> found = REPORT.matcher(id).matches() ? store.reportsBeginningWith(id) : List.of();
    if (found.size() > 1) {
      throw new IllegalArgumentException("Several reports begin so; give more of the id.");
    }
    return found.stream()
        .findFirst()
        .flatMap(store::decidedReport)
        .orElseThrow(() -> new NotFoundException("There is no report of that id."));
  }

  /** A claim of a report. */
  public static Claim claim(Outcome.Extracted report, String id) {
    return report.claims().stream()
        .filter(claim -> claim.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("That report has no claim of that id."));
  }

  /** A claim by its whole name, {@code sha256:...#c1}. */
  public static ClaimRef claim(Store store, String name) {
    ClaimRef ref = References.claim(name);
    Outcome.Extracted report = report(store, ref.reportId());
    return new ClaimRef(report.report().id(), claim(report, ref.claimId()).id());
  }
}
