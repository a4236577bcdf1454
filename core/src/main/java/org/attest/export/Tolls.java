package org.attest.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.attest.model.Bounds;
import org.attest.model.Claim;
import org.attest.model.Effect;
import org.attest.model.Event;
import org.attest.model.Toll;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The tolls of an event as other schemes count them. */
final class Tolls {
  private static final Map<String, Long> ACLED_WORDS = acledWords();

  private Tolls() {}

  /** The toll of all people; where only one group is counted, that group's; null for none. */
  static Event.@Nullable EventToll whole(ToldEvent told, Effect effect) {
    List<Event.EventToll> tolls =
        told.event().tolls().stream().filter(toll -> toll.effect() == effect).toList();
    Stream<Event.EventToll> whole =
        tolls.size() == 1 ? tolls.stream() : tolls.stream().filter(toll -> toll.who().isEmpty());
    return whole.findFirst().orElse(null);
  }

  /** The toll of one group of people, the widest if parts of it are counted too; null for none. */
  static Event.@Nullable EventToll of(ToldEvent told, Effect effect, String who) {
    return told.event().tolls().stream()
        .filter(toll -> toll.effect() == effect && toll.who().contains(who))
        .min(Comparator.comparingInt(toll -> toll.who().size()))
        .orElse(null);
  }

  /** True if the event is said to have harmed at least one so, with a number or without. */
  static boolean isKnown(ToldEvent told, Effect effect) {
    return told.event().tolls().stream().anyMatch(toll -> toll.effect() == effect && !isNone(toll));
  }

  /** True for "no casualties": a toll of 0. */
  private static boolean isNone(Event.EventToll toll) {
    return Stream.of(toll.max(), toll.best(), toll.min())
        .filter(Objects::nonNull)
        .findFirst()
        .map(number -> number == 0)
        .orElse(false);
  }

  /**
   * Killed, as ACLED's codebook counts: of the reports' figures the lowest, a number by convention
   * for words of quantity, 0 where none is said to be killed.
   */
  static long acledFatalities(ToldEvent told) {
    List<Long> figures = new ArrayList<>();
    for (EventExport.ToldClaim claim : told.claims()) {
      figures.addAll(perChain(claim.claim()));
    }
    return figures.stream().mapToLong(Long::longValue).min().orElse(0);
  }

  /** Of each chain of a claim that counts dead: the whole, or else the sum of its groups. */
  private static List<Long> perChain(Claim claim) {
    Map<Integer, List<Toll>> byChain = new HashMap<>();
    for (Toll toll : claim.tolls()) {
      if (toll.effect() == Effect.KILLED && toll.partOf() == null && !toll.cumulative()) {
        byChain.computeIfAbsent(toll.chain(), chain -> new ArrayList<>()).add(toll);
      }
    }
    List<Long> figures = new ArrayList<>();
    for (List<Toll> tolls : byChain.values()) {
      List<Toll> wholes = tolls.stream().filter(toll -> toll.who().isEmpty()).toList();
      figures.add(
          wholes.isEmpty()
              ? tolls.stream().mapToLong(Tolls::acledNumber).sum()
              : wholes.stream().mapToLong(Tolls::acledNumber).min().orElse(0));
    }
    return figures;
  }

  private static long acledNumber(Toll toll) {
    Bounds bounds = toll.bounds();
    return Stream.of(bounds.min(), bounds.best(), bounds.max())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> acledWord(toll.text()));
  }

  /** The number of the longest word of quantity in it; of none, that of victims without one. */
  private static Long acledWord(String text) {
    String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
    return ACLED_WORDS.entrySet().stream()
        .filter(entry -> words.contains(" " + entry.getKey() + " "))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue)
        .orElseGet(() -> Objects.requireNonNull(ACLED_WORDS.get("-")));
  }

  private static Map<String, Long> acledWords() {
    Map<String, Long> words = new HashMap<>();
    for (Vocabulary.Row row : Vocabulary.load(Tolls.class, "acled-words.tsv")) {
      words.put(row.get("word"), Long.valueOf(row.get("number")));
    }
    return words;
  }
}
