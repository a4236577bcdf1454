package org.attest.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attest.model.Bounds;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Effect;
import org.attest.model.Event.EventToll;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tolls of several origins together (codebook, "Event"): min the highest lower bound
 * that a majority of origins supports, best the median, max the largest upper bound. Each origin
 * counts with its latest, most specific telling; running totals, rates and parts of those harmed
 * that are not told apart by who they are count for nothing.
 */
final class TollReconciler {
  private static final List<String> MOST_SPECIFIC_FIRST =
      List.of("exact", "none", "range", "at-least", "more-than", "up-to", "approximate", "vague");

  private TollReconciler() {}

  /** What is counted: an effect upon some people. */
  private record Counted(Effect effect, List<String> who) implements Comparable<Counted> {
    @Override
    public int compareTo(Counted other) {
      int byEffect = effect.compareTo(other.effect);
      return byEffect != 0
          ? byEffect
          : String.join(" ", who).compareTo(String.join(" ", other.who));
    }
  }

  /** A toll as one origin last gives it. */
  private record Telling(ReportClaim claim, Toll toll) {
    String published() {
      return Objects.toString(claim.report().published(), "");
    }
  }

  static List<EventToll> reconcile(Evidence evidence) {
    Map<Counted, Map<String, Telling>> byOrigin = new TreeMap<>();
    Map<Counted, List<ReportClaim>> tellers = new TreeMap<>();
    for (ReportClaim claim : evidence.claims()) {
      for (Toll toll : claim.claim().tolls()) {
        if (!toll.cumulative()
            && !toll.bounds().rule().equals("rate")
            && !isPartOfAll(claim.claim(), toll)) {
          Counted counted =
              new Counted(toll.effect(), toll.who().stream().distinct().sorted().toList());
          tellers.computeIfAbsent(counted, key -> new ArrayList<>()).add(claim);
          byOrigin
              .computeIfAbsent(counted, key -> new TreeMap<>())
              .merge(
                  origin(evidence, claim, toll.chain()),
                  new Telling(claim, toll),
                  TollReconciler::later);
        }
      }
    }
    return byOrigin.entrySet().stream()
        .map(e -> toll(e.getKey(), e.getValue().values(), tellers.get(e.getKey())))
        .toList();
  }

  /**
   * "Three of the wounded died", "eight of them seriously": part of a larger figure that says
   * nothing more of who they are, and so no figure of all.
   */
  private static boolean isPartOfAll(Claim claim, Toll toll) {
    Integer whole = toll.partOf();
    return whole != null
        && whole < claim.tolls().size()
        && claim.tolls().get(whole).who().containsAll(toll.who());
  }

  /**
   * The origin of the chain the toll hangs on; of the claim's first chain if that one adds none.
   */
  private static String origin(Evidence evidence, ReportClaim claim, int chain) {
    String ofClaim = "";
    for (FoundOrigin origin : evidence.origins()) {
      for (Voice voice : origin.voices()) {
        if (voice.claim().equals(claim)) {
          if (voice.chain() == chain) {
            return origin.interest();
          }
          ofClaim = ofClaim.isEmpty() ? origin.interest() : ofClaim;
        }
      }
    }
    return ofClaim;
  }

  private static Telling later(Telling one, Telling other) {
    return Comparator.comparing(Telling::published, Comparator.reverseOrder())
                .thenComparing(telling -> specificity(telling.toll().bounds()))
                .thenComparing(Telling::claim)
                .compare(one, other)
            <= 0
        ? one
        : other;
  }

  private static int specificity(Bounds bounds) {
    int place = MOST_SPECIFIC_FIRST.indexOf(bounds.rule());
    return place < 0 ? MOST_SPECIFIC_FIRST.size() : place;
  }

  private static EventToll toll(
      Counted counted, Collection<Telling> tellings, @Nullable List<ReportClaim> tellers) {
    List<Bounds> figures =
        tellings.stream()
            .map(telling -> telling.toll().bounds())
            .filter(b -> b.min() != null || b.best() != null || b.max() != null)
            .toList();
    List<ClaimRef> claims = Evidence.refs(tellers == null ? List.of() : tellers);
    if (figures.isEmpty()) {
      String words = new TreeSet<>(tellings.stream().map(t -> t.toll().text()).toList()).first();
      return new EventToll(counted.effect(), counted.who(), null, null, null, words, claims);
    }
    Long min = supportedMinimum(figures);
    Long max = largestMaximum(figures, min);
    Long best = within(median(figures), min, max);
    return new EventToll(counted.effect(), counted.who(), min, best, max, null, claims);
  }

  private static @Nullable Long supportedMinimum(List<Bounds> figures) {
    List<Long> lower =
        figures.stream()
            .map(Bounds::min)
            .filter(Objects::nonNull)
            .sorted(Comparator.reverseOrder())
            .toList();
    long voting = figures.stream().filter(TollReconciler::mayBoundBelow).count();
    int majority = (int) voting / 2 + 1;
    return lower.size() < majority ? null : lower.get(majority - 1);
  }

  /** "Up to four" neither supports a lower bound nor speaks against one. */
  private static boolean mayBoundBelow(Bounds bounds) {
    return bounds.min() != null || !bounds.rule().equals("up-to");
  }

  /** None where a lower bound lies above it: then the truth is open upwards. */
  private static @Nullable Long largestMaximum(List<Bounds> figures, @Nullable Long min) {
    Long max =
        figures.stream()
            .map(Bounds::max)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    Long highest =
        figures.stream()
            .map(b -> b.min() == null ? b.best() : b.min())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(min);
    return max == null || highest != null && highest > max ? null : max;
  }

  /**
   * The lower of the two middle figures where their number is even: it is one that somebody gave.
   */
  private static @Nullable Long median(List<Bounds> figures) {
    List<Long> best = figures.stream().map(Bounds::best).filter(Objects::nonNull).sorted().toList();
    return best.isEmpty() ? null : best.get((best.size() - 1) / 2);
  }

  private static @Nullable Long within(
      @Nullable Long best, @Nullable Long min, @Nullable Long max) {
    if (best == null) {
      return null;
    }
    long raised = min == null ? best : Math.max(best, min);
    return max == null ? raised : Math.min(raised, max);
  }
}
