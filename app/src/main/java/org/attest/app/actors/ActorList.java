package org.attest.app.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.actor.ActorDirectory;
import org.attest.app.decisions.SameActors;
import org.attest.app.store.ActorCounts.Count;
import org.attest.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * All actors: those of the files, and those of a store's claims that have an id of a user's own
 * file. No persons, and nobody known by a name alone.
 */
public final class ActorList {
  /** What an actor of a user's own file is, as the store does not keep it. */
  public static final String UNKNOWN = "not in the files";

  private static final String SAFE = "[A-Za-z0-9][A-Za-z0-9._:-]{0,119}";

  private final List<KnownActor> all = new ArrayList<>();

  /** The actors of a directory and those counted in a store. */
  public ActorList(ActorDirectory directory, Map<String, Count> counts, SameActors same) {
    Collection<Actor> listed = directory.actors();
    for (Actor actor : listed) {
      Count count = counts.getOrDefault(actor.id(), new Count(actor.name(), 0, 0));
      add(actor, true, count, same);
    }
    counts.forEach(
        (id, count) -> {
          if (directory.byId(id).isEmpty() && directory.outletById(id).isEmpty()) {
            add(
                new Actor(id, count.name(), UNKNOWN, null, null, List.of(), List.of(), null, null),
                false,
                count,
                same);
          }
        });
    // Whoever counts as somebody else has no claims any more, and a page to take that back from.
    for (SameActors.Said said : same.all()) {
      String id = said.id();
      if (id != null && byId(id).isEmpty() && directory.byId(id).isEmpty()) {
        add(
            new Actor(id, said.name(), UNKNOWN, null, null, List.of(), List.of(), null, null),
            false,
            new Count(said.name(), 0, 0),
            same);
      }
    }
    all.sort(
        Comparator.comparingInt(KnownActor::events)
            .thenComparingInt(KnownActor::claims)
            .reversed()
            .thenComparing(one -> one.actor().name())
            .thenComparing(one -> one.actor().id()));
  }

  private void add(Actor actor, boolean isListed, Count count, SameActors same) {
    if (!isPerson(actor) && actor.id().matches(SAFE)) {
      all.add(
          new KnownActor(
              actor,
              isListed,
              count.events(),
              count.claims(),
              same.into(actor.id(), actor.name()).orElse(null)));
    }
  }

  /** True if an actor whom claims of a store name has a place in the list. */
  public static boolean lists(ActorDirectory directory, @Nullable String id) {
    return id != null
        && id.matches(SAFE)
        && !id.startsWith("person:")
        && directory.outletById(id).isEmpty()
        && directory.byId(id).filter(ActorList::isPerson).isEmpty();
  }

  private static boolean isPerson(Actor actor) {
    return actor.kind().equals("person") || actor.id().startsWith("person:");
  }

  /** Those of most events first, then of most claims, then by name. */
  public List<KnownActor> all() {
    return all;
  }

  /** The actor of that id. */
  public Optional<KnownActor> byId(String id) {
    return all.stream().filter(one -> one.actor().id().equals(id)).findFirst();
  }

  /** Those that belong to an actor, by name. */
  public List<KnownActor> partsOf(String id) {
    return all.stream()
        .filter(one -> id.equals(one.actor().parent()))
        .sorted(Comparator.comparing(one -> one.actor().name()))
        .toList();
  }
}
