package org.attest.app.server.pages.actors;

import org.attest.actor.ActorDirectory;
import org.attest.app.actors.KnownActor;
import org.attest.app.decisions.SameActors;
import org.attest.app.server.pages.PageWords;
import org.attest.model.Actor;

/**
 * A line of the list of actors.
 *
 * @param parent name of what it belongs to; empty for nothing
 * @param years from when to when there was one; empty if not said
 * @param countsAs whom people say it is; empty for itself
 */
public record ActorRow(
    String id,
    String name,
    String kind,
    String country,
    String parent,
    String years,
    int events,
    int claims,
    String countsAs) {

  static ActorRow of(KnownActor known, ActorDirectory directory) {
    Actor actor = known.actor();
    SameActors.Into into = known.countsAs();
    String country = actor.country();
    String parent = actor.parent();
    return new ActorRow(
        actor.id(),
        actor.name(),
        PageWords.type(actor.kind()),
        country == null ? "" : PageWords.country(country),
        parent == null ? "" : directory.byId(parent).map(Actor::name).orElse(parent),
        years(actor),
        known.events(),
        known.claims(),
        into == null ? "" : into.name());
  }

  static String years(Actor actor) {
    Integer since = actor.since();
    Integer until = actor.until();
    if (since == null && until == null) {
      return "";
    }
    return since == null
        ? "until " + until
        : until == null ? "since " + since : since + "–" + until;
  }
}
