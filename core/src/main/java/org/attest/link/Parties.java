package org.attest.link;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attest.model.Claim.Participant;

/**
 * Participants as they are compared.
 *
 * @param sides of those that are resolved
 * @param words content words of all
 */
record Parties(boolean said, Set<String> sides, Set<String> words) {
  private static final Parties NONE = new Parties(false, Set.of(), Set.of());

  static Parties of(List<Participant> participants) {
    if (participants.isEmpty()) {
      return NONE;
    }
    Set<String> words = new HashSet<>();
    for (Participant participant : participants) {
      words.addAll(ReportClaim.contentWords(participant.text()));
    }
    return new Parties(true, Side.of(participants), Set.copyOf(words));
  }

  /**
   * Other sides speak against, but do not rule out: two reports may blame different agents for one
   * occurrence, which the grade then calls contested.
   */
  Fit fit(Parties other) {
    if (!said || !other.said) {
      return Fit.unknown("not said");
    }
    if (!Collections.disjoint(sides, other.sides)) {
      return Fit.of(1, "same actor");
    }
    if (!Collections.disjoint(words, other.words)) {
      return Fit.of(0.6, "same words");
    }
    return sides.isEmpty() || other.sides.isEmpty()
        ? Fit.unknown("cannot be compared")
        : Fit.of(-1, "other actors");
  }
}
