package org.attest.eval.occurrences;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attest.model.Claim;
import org.attest.model.EventType;
import org.attest.model.Span;

/**
 * The claim that tells an annotated occurrence.
 *
 * @param nearness how surely it is that one
 */
public record ToldBy(Claim claim, Nearness nearness) {

  /** From surest to least sure. */
  public enum Nearness {
    /** The word is among those that the claim names as its triggers. */
    WORD,
    /** The claim has the occurrence's type. */
    TYPE,
    /** A type of the same family. */
    FAMILY,
    /** No more than that the word stands in its evidence. */
    SENTENCE
  }

  /**
   * Of the claims whose evidence holds the word the nearest, of several the first; empty if none
   * has the word.
   */
  public static Optional<ToldBy> nearest(List<Claim> claims, String type, Span word, String text) {
    return claims.stream()
        .filter(claim -> claim.evidence().stream().anyMatch(sentence -> sentence.contains(word)))
        .map(claim -> new ToldBy(claim, nearness(claim, type, word.of(text))))
        .min(Comparator.comparing(ToldBy::nearness));
  }

  private static Nearness nearness(Claim claim, String type, String word) {
    String end = ": " + word.toLowerCase(Locale.ROOT);
    boolean triggers =
        claim.why().stream()
            .filter(why -> why.field().equals("type"))
            .anyMatch(why -> why.detail().toLowerCase(Locale.ROOT).endsWith(end));
    if (triggers) {
      return Nearness.WORD;
    }
    if (claim.type().equals(type)) {
      return Nearness.TYPE;
    }
    return EventType.of(claim.type()).family().equals(EventType.of(type).family())
        ? Nearness.FAMILY
        : Nearness.SENTENCE;
  }
}
