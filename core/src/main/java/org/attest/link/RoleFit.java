package org.attest.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attest.model.Claim;
import org.attest.model.Claim.Participant;
import org.attest.model.Responsibility;

/** How well agents and targets of two claims go together, by resolved ids first, then by words. */
final class RoleFit {
  /** Types whose parties are agents to one teller and targets to the other. */
  private static final Set<String> MUTUAL =
      Set.of("armed-clash", "territory-taken", "agreement", "talks", "ceasefire-violation");

  private RoleFit() {}

  static Fit agents(Claim one, Claim other) {
    if (isMutual(one) || isMutual(other)) {
      return compare(parties(one), parties(other));
    }
    return compare(charged(one), charged(other));
  }

  static Fit targets(Claim one, Claim other) {
    if (isMutual(one) || isMutual(other)) {
      return Fit.unknown("parties compared as agents");
    }
    return compare(one.targets(), other.targets());
  }

  static boolean isMutual(Claim claim) {
    return MUTUAL.contains(claim.type());
  }

  /** Agents less those who are only said not to have done it. */
  static List<Participant> charged(Claim claim) {
    return claim.agents().stream()
        .filter(agent -> agent.responsibility() != Responsibility.DENIED)
        .toList();
  }

  private static List<Participant> parties(Claim claim) {
    List<Participant> parties = new ArrayList<>(charged(claim));
    parties.addAll(claim.targets());
    return parties;
  }

  /**
   * Other sides speak against, but do not rule out: two reports may blame different agents for one
   * occurrence, which the grade then calls contested.
   */
  private static Fit compare(List<Participant> ones, List<Participant> others) {
    if (ones.isEmpty() || others.isEmpty()) {
      return Fit.unknown("not said");
    }
    Set<String> shared = new HashSet<>(Side.of(ones));
    Set<String> otherSides = Side.of(others);
    boolean bothResolved = !shared.isEmpty() && !otherSides.isEmpty();
    shared.retainAll(otherSides);
    if (!shared.isEmpty()) {
      return Fit.of(1, "same actor");
    }
    if (sharesWords(ones, others)) {
      return Fit.of(0.6, "same words");
    }
    return bothResolved ? Fit.of(-1, "other actors") : Fit.unknown("cannot be compared");
  }

  private static boolean sharesWords(List<Participant> ones, List<Participant> others) {
    Set<String> shared = words(ones);
    shared.retainAll(words(others));
    return !shared.isEmpty();
  }

  private static Set<String> words(List<Participant> participants) {
    Set<String> words = new HashSet<>();
    for (Participant participant : participants) {
      words.addAll(ReportClaim.contentWords(participant.text()));
    }
    return words;
  }
}
