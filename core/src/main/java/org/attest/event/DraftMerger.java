package org.attest.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attest.model.Claim.Why;
import org.attest.model.DateMention;
import org.attest.model.EventType;
import org.attest.model.Place;
import org.attest.model.PlaceMention;
import org.attest.model.Status;

/**
 * Puts together the drafts of one report that tell the same occurrence: one claim per occurrence
 * and report. Two drafts join if their types can be the same, nothing known of them contradicts,
 * and something in the text ties them (a definite noun, a headline and its lead, a shared role or
 * figure).
 */
final class DraftMerger {
  /**
   * Types whose wording is open enough to stand for another type of the same or a listed family.
   */
  private static final Set<String> OPEN =
      Set.of("attack", "armed-clash", "property-destruction", "explosive-device");

  private static final Set<String> VIOLENT =
      Set.of("remote-violence", "battle", "violence-against-persons", "property");
  private static final int TIE_NEEDED = 2;

  private final ReportGraph report;

  DraftMerger(ReportGraph report) {
    this.report = report;
  }

  List<Draft> merge(List<Draft> drafts) {
    List<Draft> merged = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft best = null;
      int bestTie = TIE_NEEDED - 1;
      for (Draft earlier : merged) {
        int tie = tie(earlier, draft);
        if (tie > bestTie) {
          best = earlier;
          bestTie = tie;
        }
      }
      if (best == null) {
        merged.add(draft);
      } else {
        join(best, draft);
      }
    }
    return merged;
  }

  /**
   * How strongly the text ties a later draft to an earlier one; 0 where they cannot be the same.
   */
  private int tie(Draft earlier, Draft later) {
    if (!typesMatch(earlier, later)
        || !statusesMatch(earlier, later)
        || contradict(earlier, later)) {
      return 0;
    }
    boolean sameType = earlier.type.equals(later.type);
    int tie = sameType ? 1 : 0;
    tie += earlier.title && later.paragraph <= 3 ? 2 : 0;
    tie +=
        later.definite && !later.first().trigger().span().equals(earlier.first().trigger().span())
            ? 1
            : 0;
    tie += shareRole(earlier.agents, later.agents) ? 1 : 0;
    tie += shareRole(earlier.targets, later.targets) ? 2 : 0;
    tie += sharePlace(earlier, later) ? 1 : 0;
    tie += shareDate(earlier, later) ? 1 : 0;
    tie += shareFigure(earlier, later) ? 2 : 0;
    tie += sameSentence(earlier, later) && !sameType ? -1 : 0;
    tie += sameSentence(earlier, later) && nests(earlier, later) ? 2 : 0;
    tie += Math.abs(later.paragraph - earlier.paragraph) > 6 ? -1 : 0;
    tie += sameType && elaborates(earlier, later) ? 1 : 0;
    return Math.max(tie, 0);
  }

  /** A telling right behind, with no place or date of its own, goes on about the same. */
  private static boolean elaborates(Draft earlier, Draft later) {
    return VIOLENT.contains(EventType.of(later.type).family())
        && earlier.status.isFact()
        && later.status.isFact()
        && later.paragraph - earlier.paragraph <= 1
        && stated(later).isEmpty()
        && later.dates.stream().allMatch(date -> date.range() == null)
        && later.count == null
        && !later.plural;
  }

  /** True if the two types can be those of one occurrence. */
  static boolean typesMatch(Draft a, Draft b) {
    if (a.type.equals(b.type)) {
      return true;
    }
    String one = EventType.of(a.type).family();
    String other = EventType.of(b.type).family();
    return (OPEN.contains(a.type) || OPEN.contains(b.type))
        && VIOLENT.contains(one)
        && VIOLENT.contains(other);
  }

  private static boolean statusesMatch(Draft a, Draft b) {
    return a.status == b.status
        || (a.status.isFact() && b.status.isFact())
        || (a.status.isFact() && b.status == Status.DENIED)
        || (a.status == Status.DENIED && b.status.isFact());
  }

  private boolean contradict(Draft a, Draft b) {
    if (a.count != null && b.count != null && !a.count.bounds().equals(b.count.bounds())) {
      return true;
    }
    boolean agents =
        !a.agents.isEmpty()
            && !b.agents.isEmpty()
            && a.agents.stream().allMatch(x -> b.agents.stream().allMatch(x::contradicts));
    return agents || placesContradict(a, b) || datesContradict(a, b) || tollsContradict(a, b);
  }

  private static boolean placesContradict(Draft a, Draft b) {
    List<PlaceMention> mine = stated(a);
    List<PlaceMention> theirs = stated(b);
    return !mine.isEmpty()
        && !theirs.isEmpty()
        && mine.stream().noneMatch(x -> theirs.stream().anyMatch(y -> areCompatible(x, y)));
  }

  private static List<PlaceMention> stated(Draft draft) {
    return draft.places.stream()
        .filter(choice -> !choice.inherited() && choice.mention().place() != null)
        .map(PlaceChoice::mention)
        .toList();
  }

  private static boolean areCompatible(PlaceMention x, PlaceMention y) {
    Place a = x.place();
    Place b = y.place();
    return a == null
        || b == null
        || a.id().equals(b.id())
        || PlaceChooser.isWithin(x, y)
        || PlaceChooser.isWithin(y, x)
        || a.kmTo(b) <= Math.min(60, Math.max(5, a.radiusKm() + b.radiusKm()));
  }

  private static boolean datesContradict(Draft a, Draft b) {
    List<DateMention> mine = a.dates.stream().filter(d -> d.range() != null).toList();
    List<DateMention> theirs = b.dates.stream().filter(d -> d.range() != null).toList();
    return !mine.isEmpty()
        && !theirs.isEmpty()
        && mine.stream()
            .noneMatch(
                x ->
                    theirs.stream()
                        .anyMatch(
                            y ->
                                x.range() != null
                                    && y.range() != null
                                    && x.range().mayOverlap(y.range())));
  }

  /**
   * Different exact figures of one effect in one voice are two occurrences; in two voices a
   * dispute.
   */
  private static boolean tollsContradict(Draft a, Draft b) {
    if (!a.paths.getFirst().equals(b.paths.getFirst()) || a.title || b.title) {
      return false;
    }
    return a.tolls.stream()
        .anyMatch(
            x ->
                b.tolls.stream()
                    .anyMatch(
                        y ->
                            x.effect() == y.effect()
                                && x.who().equals(y.who())
                                && x.bounds().best() != null
                                && y.bounds().best() != null
                                && !x.bounds().best().equals(y.bounds().best())
                                && !x.cumulative()
                                && !y.cumulative()
                                && y.partOf() == null
                                && x.partOf() == null));
  }

  private static boolean shareRole(List<Role> mine, List<Role> theirs) {
    return mine.stream()
        .anyMatch(
            x ->
                theirs.stream()
                    .anyMatch(
                        y ->
                            x.isSame(y)
                                || (x.mention() == null
                                    && y.mention() == null
                                    && x.head()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(y.head().toLowerCase(Locale.ROOT)))));
  }

  private static boolean sharePlace(Draft a, Draft b) {
    return stated(a).stream()
        .anyMatch(
            x ->
                stated(b).stream()
                    .anyMatch(
                        y ->
                            x.place() != null
                                && y.place() != null
                                && x.place().level() != Place.Level.COUNTRY
                                && x.place().id().equals(y.place().id())));
  }

  private static boolean shareDate(Draft a, Draft b) {
    return a.dates.stream()
        .anyMatch(
            x ->
                b.dates.stream()
                    .anyMatch(
                        y ->
                            x.range() != null
                                && x.range().equals(y.range())
                                && x.range().acledPrecision() == 1));
  }

  private static boolean shareFigure(Draft a, Draft b) {
    boolean count = a.count != null && b.count != null;
    return count
        || a.tolls.stream()
            .anyMatch(
                x ->
                    b.tolls.stream()
                        .anyMatch(
                            y ->
                                x.effect() == y.effect()
                                    && x.bounds().best() != null
                                    && x.bounds().best().equals(y.bounds().best())));
  }

  private static boolean sameSentence(Draft a, Draft b) {
    return a.first().trigger().sentence() == b.first().trigger().sentence();
  }

  /** "carried out a bombing, killing ...": one trigger hangs on the other in the same clause. */
  private boolean nests(Draft a, Draft b) {
    SentenceGraph graph = report.graph(a.first().trigger().sentence());
    var one = graph.sentence().phraseAt(a.first().trigger().head());
    var other = graph.sentence().phraseAt(b.first().trigger().head());
    return one.isPresent() && other.isPresent() && graph.distance(one.get(), other.get()) <= 2;
  }

  private static void join(Draft into, Draft from) {
    into.triggers.addAll(from.triggers);
    if (isMoreSpecific(from.type, into.type)) {
      into.type = from.type;
    }
    boolean bodyOverTitle = into.title && into.triggers.size() - from.triggers.size() == 1;
    if ((bodyOverTitle && from.status.isFact()) || into.status == Status.DENIED) {
      into.status = from.status;
      into.certainty = from.certainty;
    }
    addRoles(into.agents, from.agents);
    addRoles(into.targets, from.targets);
    addRoles(into.means, from.means);
    addRoles(into.others, from.others);
    into.places.addAll(from.places);
    into.dates.addAll(from.dates);
    into.tolls.addAll(from.tolls);
    into.amounts.addAll(from.amounts);
    into.paths.addAll(from.paths);
    into.evidence.addAll(from.evidence);
    Set<String> told = new HashSet<>();
    into.why.forEach(why -> told.add(why.field() + why.rule() + why.detail()));
    for (Why why : from.why) {
      if (told.add(why.field() + why.rule() + why.detail())) {
        into.why.add(why);
      }
    }
    into.count = into.count == null ? from.count : into.count;
    into.size = into.size == null ? from.size : into.size;
    into.about = into.about == null ? from.about : into.about;
  }

  private static boolean isMoreSpecific(String candidate, String current) {
    return OPEN.contains(current) && !OPEN.contains(candidate)
        || (current.equals("property-destruction") && candidate.equals("attack"));
  }

  private static void addRoles(List<Role> into, List<Role> from) {
    for (Role role : from) {
      if (into.stream().noneMatch(other -> other.isSame(role))) {
        into.add(role);
      }
    }
  }
}
