package org.attest.app.server.api;

import java.util.List;
import java.util.Map;
import org.attest.app.decisions.Decider;
import org.attest.app.decisions.Draft;
import org.attest.app.server.Lookup;
import org.attest.app.store.Store;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * What a program decides.
 *
 * @param decide accept, correct, reject, merge, unmerge or split
 * @param about an event's id or a claim's whole name
 * @param with of a merge: the other events
 * @param claims of a split: those that are of another event
 * @param set of a correction: values by field
 * @param entry of an unmerge: which merge, as the log numbers it
 * @param reason why
 */
record DecisionRequest(
    @Nullable String decide,
    @Nullable String about,
    @Nullable List<String> with,
    @Nullable List<String> claims,
    @Nullable Map<String, String> set,
    @Nullable Long entry,
    @Nullable String reason) {

  Draft draft(Decider decider, Store store) {
    if (about == null || about.isBlank()) {
      throw new IllegalArgumentException("about is missing: an event's id, or a claim's name");
    }
    boolean isEvent = about.startsWith("e-");
    return switch (decide == null ? "" : decide) {
      case "accept" ->
          isEvent ? decider.accept(event(store, about)) : decider.accept(claim(store, about));
      case "reject" ->
          isEvent ? decider.reject(event(store, about)) : decider.reject(claim(store, about));
      case "correct" -> {
        if (isEvent) {
          throw new IllegalArgumentException(
              "An event has no values of its own: correct its claims.");
        }
        yield decider.correct(claim(store, about), set == null ? Map.of() : set);
      }
      case "merge" -> {
        List<Event> events = new java.util.ArrayList<>(List.of(event(store, about)));
        (with == null ? List.<String>of() : with).forEach(id -> events.add(event(store, id)));
        yield decider.merge(events);
      }
      case "unmerge" -> decider.unmerge(event(store, about), entry);
      case "split" ->
          decider.split(
              event(store, about),
              (claims == null ? List.<String>of() : claims)
                  .stream().map(name -> claim(store, name)).toList());
      default ->
          throw new IllegalArgumentException(
              "decide is accept, correct, reject, merge, unmerge or split");
    };
  }

  private static Event event(Store store, String id) {
    return Lookup.event(store, id);
  }

  private static ClaimRef claim(Store store, String name) {
    return Lookup.claim(store, name);
  }
}
