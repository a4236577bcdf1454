package org.attest.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attest.model.Claim;
import org.attest.model.DateRange;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are worth comparing. Two are if they share a block: type, week and country; or type
 * and one of their rarest words, which is the only way in for claims without date or place.
 */
final class Candidates {
  /** A date range over more weeks than this is found by its words. */
  private static final int MOST_WEEKS = 6;

  private static final int RARE_WORDS = 6;

  /** Words that more claims share than this are not rare. */
  private static final int LARGEST_WORD_BLOCK = 200;

  private final Map<String, List<ReportClaim>> blocks = new TreeMap<>();

  Candidates(Collection<ReportClaim> claims, TypeTellings tellings, WordWeights weights) {
    for (ReportClaim claim : claims) {
      for (String type : tellings.tellings(claim.claim().type())) {
        // the block is named by the pair of types, so that only claims that may fit meet
        String pair = ordered(type, claim.claim().type());
        keys(claim, weights)
            .forEach(
                key ->
                    blocks
                        .computeIfAbsent(pair + " " + key, block -> new ArrayList<>())
                        .add(claim));
      }
    }
  }

  /** Every pair of two reports' claims that shares a block, each once, sorted. */
  Set<Pair> pairs() {
    Set<Pair> pairs = new TreeSet<>();
    blocks.forEach(
        (key, claims) -> {
          if (!key.contains(" word:") || claims.size() <= LARGEST_WORD_BLOCK) {
            addPairs(claims, pairs);
          }
        });
    return pairs;
  }

  private static void addPairs(List<ReportClaim> claims, Set<Pair> pairs) {
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        ReportClaim one = claims.get(i);
        ReportClaim other = claims.get(j);
        if (!one.sameReport(other)) {
          pairs.add(one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one));
        }
      }
    }
  }

  private static String ordered(String one, String other) {
    return one.compareTo(other) <= 0 ? one + "~" + other : other + "~" + one;
  }

  private static List<String> keys(ReportClaim claim, WordWeights weights) {
    List<String> keys = new ArrayList<>();
    String country = country(claim.claim());
    if (country != null) {
      weeks(claim.claim()).forEach(week -> keys.add("week:" + week + " " + country));
    }
    weights.rarest(claim.words(), RARE_WORDS).forEach(word -> keys.add("word:" + word));
    return keys;
  }

  private static @Nullable String country(Claim claim) {
    Claim.ClaimPlace mention = claim.place();
    Place place = mention == null ? null : mention.place();
    return place == null ? null : place.country();
  }

  /** Weeks since 1970 that the range touches, a day more on either side. */
  private static List<Long> weeks(Claim claim) {
    Claim.ClaimDate date = claim.date();
    DateRange range = date == null ? null : date.range();
    if (range == null) {
      return List.of();
    }
    LocalDate start = range.start();
    LocalDate end = range.end();
    if (start == null || end == null) {
      return List.of();
    }
    long first = Math.floorDiv(start.toEpochDay() - 1, 7);
    long last = Math.floorDiv(end.toEpochDay() + 1, 7);
    List<Long> weeks = new ArrayList<>();
    for (long week = first; week <= last && last - first < MOST_WEEKS; week++) {
      weeks.add(week);
    }
    return weeks;
  }

  /** Two claims of different reports, the smaller first. */
  record Pair(ReportClaim one, ReportClaim other) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair that) {
      int first = one.compareTo(that.one);
      return first != 0 ? first : other.compareTo(that.other);
    }
  }
}
