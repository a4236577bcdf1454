package org.attest.link;

import java.util.ArrayList;
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

  /** Of a claim's parties what is compared, told once. */
  record Told(boolean mutual, Parties agents, Parties targets, Parties all) {
    static Told of(Claim claim) {
      return new Told(
          isMutual(claim),
          Parties.of(charged(claim)),
          Parties.of(claim.targets()),
          Parties.of(parties(claim)));
    }
  }

  static Fit agents(Told one, Told other) {
    return one.mutual || other.mutual ? one.all.fit(other.all) : one.agents.fit(other.agents);
  }

  static Fit targets(Told one, Told other) {
    return one.mutual || other.mutual
        ? Fit.unknown("parties compared as agents")
        : one.targets.fit(other.targets);
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
}
