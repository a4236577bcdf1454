package org.attest.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.attest.model.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/**
 * Finds which earlier source of a report "the doctor" or "the group" points back to, and for which
 * one "its director" and "the ministry's spokesman" speak.
 */
final class SourcePointers {
  private static final Set<String> POINTERS = Set.of("the", "this", "that");
  private static final Set<String> BODIES = Set.of("group", "organisation", "organization");
  private static final Set<String> BODY_KINDS =
      Set.of("monitor", "armed-group", "ngo", "international-organisation");
  private static final Set<String> HEADS =
      Set.of(
          "director",
          "head",
          "chief",
          "leader",
          "chairman",
          "chairwoman",
          "chair",
          "president",
          "coordinator",
          "commander",
          "secretary",
          "founder",
          "manager",
          "representative");

  /** Nouns of bodies that a report calls by that alone once it has named one. */
  private static final Set<String> SHORT_BODIES =
      Set.of(
          "ministry",
          "council",
          "group",
          "organisation",
          "organization",
          "observatory",
          "centre",
          "center",
          "service",
          "agency",
          "committee",
          "commission",
          "party",
          "movement",
          "front",
          "union",
          "charity",
          "authority",
          "department",
          "office");

  private static final int LONGEST = 3;

  private final List<Seen> seen = new ArrayList<>();

  /**
   * @param body a body, and not one who speaks for it
   */
  private record Seen(Set<String> nouns, SourceNamer.Named named, boolean body) {
    boolean isBefore(SentenceWords words, SourceWords source) {
      return named.span().end() <= words.token(source.from()).span().start();
    }
  }

  void remember(SentenceWords words, SourceWords source, SourceNamer.Named named) {
    Set<String> nouns = nouns(words, source);
    boolean speaks = isHead(words, source);
    if (speaks) {
      nouns.removeAll(SHORT_BODIES);
    }
    boolean body = BODY_KINDS.contains(named.kind()) || named.kind().equals("government");
    seen.add(new Seen(nouns, named, body && !speaks));
  }

  /**
   * The earlier source for which somebody speaks: the last body before "its director", the one
   * whose name has the noun before "ministry spokesman" and "the council's chairman"; null if none.
   */
  SourceNamer.@Nullable Named spokenFor(SentenceWords words, SourceWords source) {
    if (words.lower(source.from()).equals("its")) {
      return isHead(words, source) ? last(words, source, Seen::body) : null;
    }
    int noun = words.is(source.from(), PartOfSpeech.DET) ? source.from() + 1 : source.from();
    String body = words.lower(noun);
    boolean ofBody =
        noun + 1 < source.to()
            && SHORT_BODIES.contains(body)
            && (words.isPossessive(noun + 1) || words.lower(noun + 1).startsWith("spokes"));
    return ofBody
        ? last(words, source, earlier -> earlier.body() && earlier.nouns().contains(body))
        : null;
  }

  private static boolean isHead(SentenceWords words, SourceWords source) {
    for (int i = source.from(); i < source.to() && !words.isComma(i); i++) {
      if (HEADS.contains(words.lower(i)) || words.lower(i).startsWith("spokes")) {
        return true;
      }
    }
    return false;
  }

  private SourceNamer.@Nullable Named last(
      SentenceWords words, SourceWords source, Predicate<Seen> fits) {
    for (int i = seen.size() - 1; i >= 0; i--) {
      Seen earlier = seen.get(i);
      if (earlier.isBefore(words, source) && !earlier.named().plural() && fits.test(earlier)) {
        return earlier.named();
      }
    }
    return null;
  }

  /** The last earlier source that all nouns of a short definite phrase describe; null if none. */
  SourceNamer.@Nullable Named antecedent(SentenceWords words, SourceWords source) {
    boolean definite = POINTERS.contains(words.lower(source.from()));
    int last = source.to() - 1;
    boolean one = words.is(last, PartOfSpeech.NOUN) && words.lower(last).equals(words.lemma(last));
    if (!definite || !one || source.to() - source.from() > LONGEST) {
      return null;
    }
    Set<String> wanted = nouns(words, source);
    boolean body = source.to() - source.from() == 2 && BODIES.contains(words.lemma(last));
    return last(
        words,
        source,
        earlier ->
            earlier.nouns().containsAll(wanted)
                || body && BODY_KINDS.contains(earlier.named().kind()));
  }

  /** The nouns and adjectives before the first preposition or comma. */
  private static Set<String> nouns(SentenceWords words, SourceWords source) {
    Set<String> nouns = new LinkedHashSet<>();
    for (int i = source.from(); i < source.to(); i++) {
      if (words.isComma(i) || words.is(i, PartOfSpeech.ADP)) {
        break;
      }
      if (words.is(i, PartOfSpeech.NOUN, PartOfSpeech.PROPN, PartOfSpeech.ADJ)) {
        nouns.add(words.lemma(i));
      }
    }
    return nouns;
  }
}
