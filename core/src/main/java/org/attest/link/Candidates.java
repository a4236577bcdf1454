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
 * date or place. The last two hold the news of some weeks, whatever the store holds; but reports
 * without a day of publication all meet by their words.
 */
final class Candidates {
  /** A date range over more weeks than this is found by its words. */
  private static final int MOST_WEEKS = 6;

  private static final int RARE_WORDS = 6;

  /** Reports meet by their words if they were published in the same so many days, or the next. */
  private static final int NEWS_DAYS = 30;

  /** So those published further apart than this never do. */
  static final int MOST_NEWS_DAYS = 2 * NEWS_DAYS;

  private static final long NO_MONTH = Long.MIN_VALUE;

  private final TypeTellings tellings;
  private final Map<Block, List<ReportClaim>> blocks = new HashMap<>();

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

  /** Types, and what else two claims must have in common to be compared. */
  private sealed interface Block {
    /** A number for it that is the same in every run; two blocks hardly ever have one number. */
    long key();

    /** Of one report. */
    record Within(String type, String report) implements Block {
      @Override
      public long key() {
        return mixed(1, letters(type), letters(report));
      }
    }

    /** Of occurrences: a country and a week. */
    record There(String type, String country, long week) implements Block {
      @Override
      public long key() {
        return mixed(2, letters(type), letters(country), week);
      }
    }

    /** Of news: a word's number and a month. */
    record Told(String type, int word, long month) implements Block {
      @Override
      public long key() {
        return mixed(3, letters(type), word, month);
      }
    }

    private static long mixed(long... parts) {
      long key = 0;
      for (long part : parts) {
        // the finaliser of SplitMix64 (Steele, Lea and Flood 2014)
        long mix = key + part + 0x9E3779B97F4A7C15L;
        mix = (mix ^ (mix >>> 30)) * 0xBF58476D1CE4E5B9L;
        mix = (mix ^ (mix >>> 27)) * 0x94D049BB133111EBL;
        key = mix ^ (mix >>> 31);
      }
      return key;
    }

    private static long letters(String text) {
      long hash = 0;
      for (int i = 0; i < text.length(); i++) {
        hash = mixed(hash, text.charAt(i));
      }
      return hash;
    }
  }

  /** By which a claim is found, outside of memory. */
  static long[] standsIn(ReportClaim claim) {
    return keys(blocks(claim, numbers(claim)));
  }

  /** By which the claims are found that it is compared with. */
  static long[] asksFor(ReportClaim claim, TypeTellings tellings) {
    return keys(new Candidates(tellings).within(claim, numbers(claim)));
  }

  private static long[] keys(List<Block> blocks) {
    return blocks.stream().mapToLong(Block::key).distinct().toArray();
  }

  /** Adds a claim; gives those that share a block with it, each once. */
  Set<ReportClaim> add(ReportClaim claim) {
    Set<ReportClaim> met = new LinkedHashSet<>();
    // Told once, as looking for the rarest is most of the work.
    int[] words = numbers(claim);
    for (Block block : within(claim, words)) {
      met.addAll(blocks.getOrDefault(block, List.of()));
    }
    for (Block key : blocks(claim, words)) {
      blocks.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(claim);
    }
    return met;
  }

  void remove(ReportClaim claim) {
    for (Block key : blocks(claim, numbers(claim))) {
      List<ReportClaim> block = blocks.getOrDefault(key, new ArrayList<>());
      block.remove(claim);
      if (block.isEmpty()) {
        blocks.remove(key);
      }
    }
  }

  /** Those that a claim stands in. */
  private static List<Block> blocks(ReportClaim claim, int[] words) {
    String type = claim.claim().type();
    List<Block> blocks = new ArrayList<>(there(claim, type));
    blocks.add(new Block.Within(type, claim.ref().reportId()));
    for (int word : words) {
      blocks.add(new Block.Told(type, word, month(claim)));
    }
    return blocks;
  }

  /** Those whose claims it is compared with: of all types that its own may be told as. */
  private List<Block> within(ReportClaim claim, int[] words) {
    List<Block> blocks = new ArrayList<>();
    long month = month(claim);
    // a report of no day meets its like alone
    int around = month == NO_MONTH ? 0 : 1;
    for (String type : tellings.tellings(claim.claim().type())) {
      blocks.add(new Block.Within(type, claim.ref().reportId()));
      blocks.addAll(there(claim, type));
      for (int word : words) {
        for (long near = month - around; near <= month + around; near++) {
          blocks.add(new Block.Told(type, word, near));
        }
      }
    }
    return blocks;
  }

  private static List<Block> there(ReportClaim claim, String type) {
    String country = country(claim.claim());
    return country == null
        ? List.of()
        : weeks(claim.claim()).stream()
            .<Block>map(week -> new Block.There(type, country, week))
            .toList();
  }

  private static int[] numbers(ReportClaim claim) {
    return rarest(claim.words()).stream().mapToInt(Background.shipped()::number).toArray();
  }

  /** The rarest words in news; ties in alphabetical order. */
  static List<String> rarest(List<String> words) {
    if (words.size() <= RARE_WORDS) {
      return words;
    }
    Map<String, Double> rarities = new HashMap<>();
    words.forEach(word -> rarities.put(word, Background.shipped().rarity(word)));
    return words.stream()
        .sorted(
            Comparator.<String>comparingDouble(word -> -rarities.getOrDefault(word, 0.0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(RARE_WORDS)
        .toList();
  }

  /** Of the day of publication. */
  private static long month(ReportClaim claim) {
    LocalDate published = claim.report().published();
    return published == null ? NO_MONTH : Math.floorDiv(published.toEpochDay(), NEWS_DAYS);
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
