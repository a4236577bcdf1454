package org.attest.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Ties "the group", "the UK-based watchdog", "this movement" to the actor last spoken of that can
 * be meant. It reads a report's lines in order and serves one report only.
 *
 * <p>Among the actors of a fitting kind the one in the nearest sentence is meant; where that
 * sentence has several, the one named at least twice as often so far; otherwise none.
 */
final class Coreference {

  private static final Set<String> POINTERS = Set.of("the", "this", "that");
  private static final int REACH = 8;

  private final DescriptionFinder descriptions;
  private final List<Seen> seen = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  private record Seen(int sentence, Actor actor) {}

  Coreference(DescriptionFinder descriptions) {
    this.descriptions = descriptions;
  }

  /** The line's mentions, those that point back resolved. */
  List<Found> resolve(Line line, List<Found> mentions) {
    List<Found> resolved = new ArrayList<>();
    for (Found found : mentions) {
      Found result = pointsBack(line, found) ? resolved(line, found) : found;
      resolved.add(result);
      Actor actor = result.actor();
      if (actor != null) {
        seen.add(new Seen(line.sentence().index(), actor));
        counts.merge(actor.id(), 1, Integer::sum);
      }
    }
    return resolved;
  }

  private boolean pointsBack(Line line, Found found) {
    return found.rule().equals("description")
        && POINTERS.contains(line.fold(found.from() - 1))
        && !descriptions.refersTo(found.detail()).isEmpty();
  }

  private Found resolved(Line line, Found found) {
    List<String> kinds = descriptions.refersTo(found.detail());
    Actor antecedent = antecedent(line.sentence().index(), kinds);
    return antecedent == null
        ? found
        : new Found(
            found.from(),
            found.to(),
            antecedent,
            antecedent.kind(),
            "coreference",
            antecedent.name());
  }

  private @Nullable Actor antecedent(int sentence, List<String> kinds) {
    int nearest = -1;
    Map<String, Actor> candidates = new LinkedHashMap<>();
    for (int i = seen.size() - 1; i >= 0; i--) {
      Seen one = seen.get(i);
      if (one.sentence() < sentence - REACH || nearest >= 0 && one.sentence() < nearest) {
        break;
      }
      if (kinds.contains(one.actor().kind())) {
        nearest = one.sentence();
        candidates.putIfAbsent(one.actor().id(), one.actor());
      }
    }
    return mostNamed(candidates);
  }

  private @Nullable Actor mostNamed(Map<String, Actor> candidates) {
    Actor best = null;
    int most = 0;
    int second = 0;
    for (Actor actor : candidates.values()) {
      int count = counts.getOrDefault(actor.id(), 0);
      if (count > most) {
        second = most;
        most = count;
        best = actor;
      } else {
        second = Math.max(second, count);
      }
    }
    return candidates.size() < 2 || most >= 2 * second ? best : null;
  }
}
