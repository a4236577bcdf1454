package org.attest.app.server.pages.actors;

import org.attest.app.decisions.Entry;
import org.attest.app.decisions.Kind;
import org.attest.app.decisions.SameActors;

/**
 * A line of an actor's history.
 *
 * @param at UTC instant
 */
public record ActorLine(String at, String by, String what, String reason) {

  static ActorLine of(Entry entry) {
    SameActors.Said said = SameActors.read(entry);
    return new ActorLine(
        entry.at(),
        entry.by(),
        said.name()
            + (entry.kind().equals(Kind.SAME.code()) ? " is " : " is not ")
            + said.intoName()
            + (entry.kind().equals(Kind.SAME.code()) ? "" : " after all"),
        entry.reason());
  }
}
