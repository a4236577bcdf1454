package org.attest.app.actors;

import java.util.List;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.SameActors;
import org.attest.model.Actor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Actors as JSON ({@code attest/actors/1}, docs/data-dictionary.md). */
public final class ActorJson {

  private ActorJson() {}

  /** An actor without its history. */
  public static ObjectNode actor(KnownActor known) {
    Actor actor = known.actor();
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", actor.id())
            .put("name", actor.name())
            .put("kind", actor.kind())
            .put("country", actor.country())
            .put("parent", actor.parent());
    strings(node.putArray("aliases"), actor.aliases());
    strings(node.putArray("formerly"), actor.formerly());
    node.put("since", actor.since())
        .put("until", actor.until())
        .put("listed", known.isListed())
        .put("events", known.events())
        .put("claims", known.claims());
    SameActors.Into into = known.countsAs();
    if (into == null) {
      node.putNull("counts_as");
    } else {
      node.putObject("counts_as").put("id", into.id()).put("name", into.name());
    }
    return node;
  }

  /** An actor with its parts, where the files say it, and what people said. */
  public static ObjectNode whole(
      KnownActor known, ActorList list, SameActors same, List<Entry> history) {
    ObjectNode node = actor(known);
    String id = known.actor().id();
    strings(
        node.putArray("parts"), list.partsOf(id).stream().map(part -> part.actor().id()).toList());
    ArrayNode others = node.putArray("same");
    same.all().stream()
        .filter(said -> said.intoId().equals(id))
        .forEach(said -> others.addObject().put("id", said.id()).put("name", said.name()));
    ArrayNode entries = node.putArray("decisions");
    for (Entry entry : history) {
      SameActors.Said said = SameActors.read(entry);
      ObjectNode one =
          entries
              .addObject()
              .put("number", entry.number())
              .put("at", entry.at())
              .put("by", entry.by())
              .put("kind", entry.kind())
              .put("reason", entry.reason());
      one.putObject("actor").put("id", said.id()).put("name", said.name());
      one.putObject("into").put("id", said.intoId()).put("name", said.intoName());
    }
    return node;
  }

  private static void strings(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }
}
