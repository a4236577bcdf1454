package org.attest.export;

import org.attest.model.Claim;
import org.attest.model.Event;
import org.attest.model.Link;

/** Whether the names of private persons leave with an export. */
public enum Names {
  /** They stay behind; parties and sources are called by their kind, headlines are left out. */
  WITHHELD,
  /** A reviewer has released them: everything is written as the records have it. */
  RELEASED;

  /** The event as it may leave. */
  public Event of(Event event) {
    return this == WITHHELD ? PrivateNames.withoutThem(event) : event;
  }

  /** True if what someone is called in a claim may not leave. */
  public boolean hides(Claim.Participant someone) {
    String name = someone.actor() == null ? someone.text() : someone.actor();
    return this == WITHHELD && PrivateNames.isPrivateParty(name, someone.actorId(), someone.kind());
  }

  /** True if what a source is called may not leave. */
  public boolean hides(Link link) {
    return this == WITHHELD
        && link.source() != null
        && PrivateNames.isPrivateSource(link.source(), link.sourceId(), link.kind());
  }
}
