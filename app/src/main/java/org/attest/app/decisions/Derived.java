package org.attest.app.decisions;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Event;
import org.attest.model.Report;

/**
 * What follows from claims and log.
 *
 * @param events all events, or all that a part may have changed
 * @param claims those that people decided on or added, of all reports or of those of the part
 * @param added those that people added, as they were added
 * @param relinked of what this speaks, if not of all, and what to keep
 */
public record Derived(
    List<Event> events, List<DecidedClaim> claims, List<DecidedClaim> added, Relinked relinked) {

  public Derived {
    events = List.copyOf(events);
    claims = List.copyOf(claims);
    added = List.copyOf(added);
  }

  /** All events, with nothing kept for the next time. */
  public Derived(List<Event> events, List<DecidedClaim> claims) {
    this(events, claims, List.of(), Relinked.NOTHING);
  }

  /**
   * A claim as people decided it is.
   *
   * @param rejected true if it does not count
   * @param renamed true if nobody decided on it: only an actor of it is said to be another one
   */
  public record DecidedClaim(Report report, Claim claim, boolean rejected, boolean renamed) {

    /** One that somebody decided on. */
    public DecidedClaim(Report report, Claim claim, boolean rejected) {
      this(report, claim, rejected, false);
    }
  }
}
