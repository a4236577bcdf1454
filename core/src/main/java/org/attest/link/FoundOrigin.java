package org.attest.link;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * An independent source of knowledge and every chain that ends in it.
 *
 * @param side the side of the event it belongs to; null if to none
 * @param via the outlet through which all reports know it; null if there are several ways
 */
record FoundOrigin(
    String name,
    @Nullable String sourceId,
    String kind,
    @Nullable String side,
    @Nullable String via,
    List<Voice> voices) {

  /** From weak to strong. */
  private static final List<Stance> STRENGTH =
      List.of(Stance.DOUBTS, Stance.ASSERTS, Stance.DENIES, Stance.CLAIMS_RESPONSIBILITY);

  Stance stance() {
    return voices.stream()
        .map(Voice::stance)
        .max(Comparator.comparingInt(STRENGTH::indexOf))
        .orElseThrow();
  }

  boolean takes(Stance stance) {
    return voices.stream().anyMatch(voice -> voice.stance() == stance);
  }

  /** True if it says, in any report, that the occurrence took place. */
  boolean asserts() {
    return takes(Stance.ASSERTS) || takes(Stance.CLAIMS_RESPONSIBILITY);
  }

  /** What stands for it when origins are counted: all of one side are one. */
  String interest() {
    return side == null ? "origin:" + name + "|" + sourceId : "side:" + side;
  }

  Set<ClaimRef> claims() {
    return voices.stream().map(voice -> voice.claim().ref()).collect(Collectors.toSet());
  }

  Event.Origin toOrigin() {
    return new Event.Origin(
        name,
        sourceId,
        kind,
        side != null,
        stance(),
        via,
        voices.stream().map(voice -> voice.claim().ref().reportId()).distinct().sorted().toList());
  }
}
