package org.attest.app.actors;

import org.attest.app.decisions.SameActors;
import org.attest.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An actor with what the store has of it.
 *
 * @param isListed true if the files that ship have an entry of it
 * @param events in which it has a part, as last derived
 * @param claims in which it has a part
 * @param countsAs whom people say it is; null if itself
 */
public record KnownActor(
    Actor actor, boolean isListed, int events, int claims, SameActors.@Nullable Into countsAs) {

  public boolean isMet() {
    return events > 0 || claims > 0;
  }
}
