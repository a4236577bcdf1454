package org.attest.app.server.pages.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.Kind;
import org.attest.app.decisions.References;
import org.attest.app.decisions.SameActors;
import org.attest.app.server.pages.PageWords;
import org.attest.app.store.Store;
import org.attest.model.Event;

/**
 * What somebody decided on an event.
 *
 * @param at UTC instant
 */
public record HistoryLine(long number, String at, String by, String what, String reason) {

  /** The log's entries on the event and its claims, the latest first. */
  static List<HistoryLine> of(Store store, Event event) {
    Set<String> names = new HashSet<>(Set.of(event.id()));
    event.claims().forEach(claim -> names.add(References.text(claim)));
    return store.decisions().all().stream()
        .filter(entry -> names.stream().anyMatch(entry::touches) || isOnActor(entry, event))
        .map(HistoryLine::of)
        .toList()
        .reversed();
  }

  /** It says of a party that somebody is that one, or is not after all. */
  private static boolean isOnActor(Entry entry, Event event) {
    if (!isOnActors(entry)) {
      return false;
    }
    SameActors.Said said = SameActors.read(entry);
    return Stream.of(event.agents(), event.targets())
        .flatMap(List::stream)
        .map(Event.Party::actorId)
        .anyMatch(id -> id != null && (id.equals(said.intoId()) || id.equals(said.id())));
  }

  private static boolean isOnActors(Entry entry) {
    return entry.kind().equals(Kind.SAME.code()) || entry.kind().equals(Kind.APART.code());
  }

  private static HistoryLine of(Entry entry) {
    if (isOnActors(entry)) {
      SameActors.Said said = SameActors.read(entry);
      return new HistoryLine(
          entry.number(),
          entry.at(),
          entry.by(),
          said.name()
              + (entry.kind().equals(Kind.SAME.code()) ? " is " : " is not ")
              + said.intoName(),
          entry.reason());
    }
    String about =
        entry.about().startsWith("e-")
            ? entry.about()
            : entry.about().replaceFirst("^sha256:([0-9a-f]{8})[0-9a-f]*#", "claim $1/");
    return new HistoryLine(
        entry.number(),
        entry.at(),
        entry.by(),
        PageWords.capital(entry.kind()) + ", " + about,
        entry.reason());
  }
}
