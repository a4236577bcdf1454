package org.attest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Event;
import org.attest.model.Status;

/** What holds of every event, whatever the reports. */
public final class EventLaws {
  private EventLaws() {}

  /**
   * What is only denied, planned, threatened, tried or supposed never counts as having occurred: an
   * event that did rests on a claim that says so.
   */
  public static void factsComeOfFacts(String where, Event event, List<Claim> claims) {
    if (event.status().isFact()) {
      assertThat(claims).as(where).anyMatch(claim -> claim.status().isFact());
    }
    if (claims.stream().allMatch(claim -> claim.status() == Status.DENIED)) {
      assertThat(event.status()).as(where).isEqualTo(Status.DENIED);
    }
  }
}
