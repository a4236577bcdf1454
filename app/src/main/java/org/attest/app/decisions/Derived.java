package org.attest.app.decisions;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Event;
import org.attest.model.Report;

/** What follows from claims and log: all events, and the claims that people decided on. */
public record Derived(List<Event> events, List<DecidedClaim> claims) {

  public Derived {
    events = List.copyOf(events);
    claims = List.copyOf(claims);
  }

  /**
   * A claim as people decided it is.
   *
   * @param rejected true if it does not count
   */
  public record DecidedClaim(Report report, Claim claim, boolean rejected) {}
}
