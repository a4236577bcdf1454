package org.attest.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.attest.model.Claim;
import org.attest.model.DateRange;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are worth comparing. Two are if they share a block: types and report; types, week
 * and country; or types and one of their rarest words, which is the only way in for claims without
 * date or place.
 */
final class Candidates {
  /** A date range over more weeks than this is found by its words. */
  private static final int MOST_WEEKS = 6;

  private static final int RARE_WORDS = 6;

  /** Reports published further apart do not meet by their words. */
  private static final int NEWS_DAYS = 30;

  private final TypeTellings tellings;
  private final Map<String, List<ReportClaim>> blocks = new HashMap<>();

  Candidates(TypeTellings tellings) {
    this.tellings = tellings;
  }

  /** Every pair of claims that shares a block, each once, sorted. */
  static Set<Pair> pairs(Collection<ReportClaim> claims, TypeTellings tellings) {
    Candidates candidates = new Candidates(tellings);
    Set<Pair> pairs = new TreeSet<>();
    for (ReportClaim claim : claims) {
      candidates.add(claim).forEach(other -> pairs.add(Pair.of(claim, other)));
    }
    return pairs;
  }

  /** Adds a claim; gives those that share a block with it, each once. */
  Set<ReportClaim> add(ReportClaim claim) {
    Set<ReportClaim> met = new LinkedHashSet<>();
    for (String key : blocks(claim)) {
      List<ReportClaim> block = blocks.computeIfAbsent(key, absent -> new ArrayList<>(2));
      met.addAll(block);
      block.add(claim);
    }
    return met;
  }

  void remove(ReportClaim claim) {
    for (String key : blocks(claim)) {
      List<ReportClaim> block = blocks.getOrDefault(key, new ArrayList<>());
      block.remove(claim);
      if (block.isEmpty()) {
        blocks.remove(key);
      }
    }
  }

  /** The names of its blocks: of each pair of types, so that only claims that may fit meet. */
  private Set<String> blocks(ReportClaim claim) {
    Set<String> names = new LinkedHashSet<>();
    String type = claim.claim().type();
    for (String told : tellings.tellings(type)) {
      String pair = ordered(told, type);
      keys(claim).forEach(key -> names.add(pair + " " + key));
    }
    return names;
  }

  private static String ordered(String one, String other) {
    return one.compareTo(other) <= 0 ? one + "~" + other : other + "~" + one;
  }

  private static List<String> keys(ReportClaim claim) {
    List<String> keys = new ArrayList<>();
    keys.add("report:" + claim.ref().reportId());
    String country = country(claim.claim());
    if (country != null) {
      weeks(claim.claim()).forEach(week -> keys.add("week:" + week + " " + country));
    }
    for (String word : rarest(claim.words())) {
      news(claim).forEach(window -> keys.add("word:" + word + " " + window));
    }
    return keys;
  }

  /** The rarest words in news; ties in alphabetical order. */
  private static List<String> rarest(List<String> words) {
    return words.stream()
        .sorted(
            Comparator.<String>comparingDouble(word -> -Background.shipped().rarity(word))
                .thenComparing(Comparator.naturalOrder()))
        .limit(RARE_WORDS)
        .toList();
  }

  /** Two windows of the day of publication, so that reports within a month share one. */
  private static List<Long> news(ReportClaim claim) {
    LocalDate published = claim.report().published();
    if (published == null) {
      return List.of(0L);
    }
    long window = Math.floorDiv(published.toEpochDay(), NEWS_DAYS);
    return List.of(window, window + 1);
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

  /** Two claims, the smaller first. */
  record Pair(ReportClaim one, ReportClaim other) implements Comparable<Pair> {
    static Pair of(ReportClaim one, ReportClaim other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public int compareTo(Pair that) {
      int first = one.compareTo(that.one);
      return first != 0 ? first : other.compareTo(that.other);
    }
  }
}
