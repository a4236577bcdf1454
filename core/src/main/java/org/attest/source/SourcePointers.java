package org.attest.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** Finds which earlier source of a report "the doctor" or "the group" points back to. */
final class SourcePointers {
  private static final Set<String> POINTERS = Set.of("the", "this", "that");
  private static final Set<String> BODIES = Set.of("group", "organisation", "organization");
  private static final Set<String> BODY_KINDS =
      Set.of("monitor", "armed-group", "ngo", "international-organisation");
  private static final int LONGEST = 3;

  private final List<Seen> seen = new ArrayList<>();

  private record Seen(Set<String> nouns, SourceNamer.Named named) {}

  void remember(SentenceWords words, SourceWords source, SourceNamer.Named named) {
    seen.add(new Seen(nouns(words, source), named));
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
    for (int i = seen.size() - 1; i >= 0; i--) {
      Seen earlier = seen.get(i);
      boolean fits =
          earlier.nouns().containsAll(wanted)
              || body && BODY_KINDS.contains(earlier.named().kind());
      if (fits && !earlier.named().plural()) {
        return earlier.named();
      }
    }
    return null;
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
