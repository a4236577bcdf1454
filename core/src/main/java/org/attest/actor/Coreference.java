package org.attest.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
  private static final Set<String> OTHERS = Set.of("rival", "other", "another", "second", "new");
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
    for (int i = 0; i < mentions.size(); i++) {
      Found found = mentions.get(i);
      boolean open = pointsBack(line, found) && !isNamedBehind(line, mentions, i);
      Found result = open ? resolved(line, found) : found;
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
        && !descriptions.refersTo(found.detail()).isEmpty()
        && !isProperName(line, found)
        && !OTHERS.contains(line.fold(found.from()));
  }

  /** "the 9th Signal Group" */
  private static boolean isProperName(Line line, Found found) {
    return !line.caseless()
        && found.length() > 1
        && (line.word(found.to() - 1).isCapitalised()
            || found.kind().equals("government") && line.word(found.from()).isCapitalised());
  }

  /** "the rebel group Red Dune": the name behind it says who is meant. */
  private static boolean isNamedBehind(Line line, List<Found> mentions, int index) {
    int end = mentions.get(index).to();
    return index + 1 < mentions.size()
        && mentions.get(index + 1).from() == end
        && mentions.get(index + 1).actor() != null
        && line.joined(end - 1);
  }

  private Found resolved(Line line, Found found) {
    List<String> kinds = descriptions.refersTo(found.detail());
    Actor antecedent = antecedent(line, found, kinds);
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

  private @Nullable Actor antecedent(Line line, Found found, List<String> kinds) {
    int sentence = line.sentence().index();
    int nearest = -1;
    Map<String, Actor> candidates = new LinkedHashMap<>();
    for (int i = seen.size() - 1; i >= 0; i--) {
      Seen one = seen.get(i);
      if (one.sentence() < sentence - REACH || nearest >= 0 && one.sentence() < nearest) {
        break;
      }
      if (kinds.contains(one.actor().kind()) && canBe(one.actor(), found)) {
        nearest = one.sentence();
        candidates.putIfAbsent(one.actor().id(), one.actor());
      }
    }
    boolean last = line.fold(found.from() - 1).equals("this");
    return last && !candidates.isEmpty()
        ? candidates.values().iterator().next()
        : mostNamed(candidates);
  }

  /** "The government" is no secret service, though both are of that kind. */
  private boolean canBe(Actor actor, Found found) {
    boolean service = found.kind().equals("government") && actor.id().startsWith("force:");
    return !service && bears(actor, found.detail());
  }

  /** "The coalition" means only what has the word in a name. */
  private boolean bears(Actor actor, String noun) {
    return !descriptions.isPartOfName(noun)
        || Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
            .anyMatch(name -> Word.key(name).endsWith(noun) || Word.key(name).contains(noun + " "));
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
