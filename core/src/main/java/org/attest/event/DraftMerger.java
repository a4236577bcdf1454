package org.attest.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attest.model.Claim.Why;
import org.attest.model.EventType;
import org.attest.model.Status;

/**
 * Puts together the drafts of one report that tell the same occurrence: one claim per occurrence
 * and report. A draft joins the earlier telling that it most probably repeats, if their types can
 * be the same and the signs in the text speak clearly for it (decision 0018).
 */
final class DraftMerger {
  /**
   * Types whose wording is open enough to stand for another type of the same or a listed family.
   */
  private static final Set<String> OPEN =
      Set.of("attack", "armed-clash", "property-destruction", "explosive-device");

  private static final Set<String> VIOLENT =
      Set.of("remote-violence", "battle", "violence-against-persons", "property");

  /** Logarithm of the odds from which on two drafts are one: a probability of 0.88. */
  private static final double CLEAR = 2;

  /**
   * What the annotated passages, most of them without a headline, cannot teach: a headline tells
   * what the first paragraphs tell unless something known of the two differs.
   */
  private static final double HEADLINE = 3.5;

  private static final int LEAD = 3;
  private static final Set<String> DIFFERENT =
      Set.of("agents apart", "places apart", "dates apart", "counts apart", "status differs");

  /** "The attack", where the report has told of one attack only, is that one. */
  private static final double ONLY = 1.5;

  private static final Set<String> ANCHORING = Set.of("since", "after", "before", "until");

  /** What the wording of one sentence says outweighs all signs. */
  private static final double SAID = 8;

  private final ReportGraph report;
  private final SameAct sameAct;
  private final TellingSigns signs;
  private final TellingWeights weights = TellingWeights.shipped();

  DraftMerger(ReportGraph report) {
    this.report = report;
    sameAct = new SameAct(report);
    signs = new TellingSigns(report);
  }

  List<Draft> merge(List<Draft> drafts) {
    List<List<Draft>> occurrences = new ArrayList<>();
    for (Draft draft : inOrder(drafts)) {
      List<Draft> best = null;
      double highest = CLEAR;
      for (List<Draft> tellings : occurrences) {
        boolean only =
            occurrences.stream()
                .filter(other -> other != tellings)
                .flatMap(List::stream)
                .noneMatch(other -> other.type.equals(draft.type));
        for (Draft earlier : tellings) {
          double odds = odds(earlier, draft, only);
          if (odds > highest) {
            best = tellings;
            highest = odds;
          }
        }
      }
      if (best == null) {
        best = new ArrayList<>();
        occurrences.add(best);
      }
      best.add(draft);
    }
    return new ArrayList<>(occurrences.stream().map(this::joined).toList());
  }

  /** In text order, but "the battle" before those who "died in the battle". */
  private List<Draft> inOrder(List<Draft> drafts) {
    Set<Draft> ordered = new LinkedHashSet<>();
    for (Draft draft : drafts) {
      drafts.stream()
          .filter(other -> other != draft && sameAct.isBorneIn(draft, other))
          .forEach(ordered::add);
      ordered.add(draft);
    }
    return List.copyOf(ordered);
  }

  /**
   * @param only true if the earlier telling's is the only occurrence of the later one's type so far
   */
  private double odds(Draft earlier, Draft later, boolean only) {
    if (!typesMatch(earlier, later)) {
      return Double.NEGATIVE_INFINITY;
    }
    Set<String> found = signs.of(earlier, later);
    double odds = weights.sum(found) + (sameAct.areOne(earlier, later) ? SAID : 0);
    boolean headline =
        earlier.title && !later.title && later.paragraph <= LEAD && isRetelling(earlier, later);
    odds += headline && found.stream().noneMatch(DIFFERENT::contains) ? HEADLINE : 0;
    if (earlier.type.equals(later.type)) {
      odds += only && found.contains("later definite") ? ONLY : 0;
    }
    return odds;
  }

  /** A headline may name the act more loosely than the text, but not for what came of it. */
  private static boolean isRetelling(Draft headline, Draft later) {
    return headline.type.equals(later.type) || isAssault(headline) && isAssault(later);
  }

  private static boolean isAssault(Draft draft) {
    return draft.type.equals("armed-clash")
        || Set.of("remote-violence", "violence-against-persons")
            .contains(EventType.of(draft.type).family());
  }

  /** All pairs that can be the same by their types, each draft with every earlier one. */
  List<TellingPair> pairs(List<Draft> drafts) {
    List<TellingPair> pairs = new ArrayList<>();
    for (int i = 1; i < drafts.size(); i++) {
      for (Draft earlier : drafts.subList(0, i)) {
        Draft later = drafts.get(i);
        if (typesMatch(earlier, later)) {
          Set<String> found = signs.of(earlier, later);
          pairs.add(
              new TellingPair(
                  earlier.first().trigger().span(),
                  later.first().trigger().span(),
                  found,
                  weights.sum(found) > CLEAR));
        }
      }
    }
    return pairs;
  }

  private Draft joined(List<Draft> tellings) {
    Draft first = tellings.getFirst();
    tellings.stream().skip(1).forEach(later -> join(first, later));
    return first;
  }

  /**
   * "300 families have left since the strike, the council said": a bare anchor in time (codebook,
   * "What is a claim"). Who left is no party to the strike, and the council does not tell of it.
   */
  private boolean isAnchor(Draft draft) {
    return draft.definite
        && draft.tolls.isEmpty()
        && report
            .sentence(draft.first().trigger().sentence())
            .phraseAt(draft.first().trigger().head())
            .filter(phrase -> phrase.isNoun() && ANCHORING.stream().anyMatch(phrase::isMarked))
            .isPresent();
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

  private void join(Draft into, Draft from) {
    into.triggers.addAll(from.triggers);
    if (isMoreSpecific(from.type, into.type)) {
      into.type = from.type;
    }
    boolean bodyOverTitle = into.title && into.triggers.size() - from.triggers.size() == 1;
    if ((bodyOverTitle && from.status.isFact()) || into.status == Status.DENIED) {
      into.status = from.status;
      into.certainty = from.certainty;
    }
    if (!isAnchor(from)) {
      addRoles(into.agents, from.agents);
      addRoles(into.targets, from.targets);
      addRoles(into.means, from.means);
      addRoles(into.others, from.others);
      into.paths.addAll(from.paths);
    }
    into.places.addAll(from.places);
    into.dates.addAll(from.dates);
    into.tolls.addAll(from.tolls);
    into.amounts.addAll(from.amounts);
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
