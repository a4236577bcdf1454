package org.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.attest.model.Claim;
import org.attest.model.Claim.Participant;
import org.attest.model.Event.Party;
import org.attest.model.Responsibility;
import org.jspecify.annotations.Nullable;

/** Agents and targets of an event: each actor once, and words that no actor was found for. */
final class PartyReconciler {
  private static final List<Responsibility> STRONGEST_FIRST =
      List.of(
          Responsibility.CLAIMED,
          Responsibility.REPORTED,
          Responsibility.ACCUSED,
          Responsibility.SUSPECTED,
          Responsibility.DENIED);

  private PartyReconciler() {}

  /** A participant and the claim that names it. */
  private record Named(Participant participant, ReportClaim claim) {}

  static List<Party> reconcile(Evidence evidence, Function<Claim, List<Participant>> role) {
    Map<String, List<Named>> byActor = new TreeMap<>();
    for (ReportClaim claim : evidence.claims()) {
      for (Participant participant : role.apply(claim.claim())) {
        byActor
            .computeIfAbsent(key(participant), key -> new ArrayList<>())
            .add(new Named(participant, claim));
      }
    }
    return byActor.values().stream()
        .map(PartyReconciler::party)
        .sorted(
            Comparator.<Party>comparingInt(party -> party.actorId() == null ? 1 : 0)
                .thenComparing(party -> -party.claims().size())
                .thenComparing(Party::name))
        .toList();
  }

  private static String key(Participant participant) {
    String id = participant.actorId();
    String words = String.join(" ", ReportClaim.contentWords(participant.text()));
    return id != null ? "id:" + id : "words:" + (words.isEmpty() ? participant.text() : words);
  }

  private static Party party(List<Named> named) {
    Participant first = named.getFirst().participant();
    return new Party(
        first.actor() == null ? first.text() : first.actor(),
        first.actorId(),
        named.stream()
            .map(name -> name.participant().kind())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        strongest(named),
        Evidence.refs(named.stream().map(Named::claim).toList()));
  }

  private static @Nullable Responsibility strongest(List<Named> named) {
    return named.stream()
        .map(name -> name.participant().responsibility())
        .filter(Objects::nonNull)
        .min(Comparator.comparingInt(STRONGEST_FIRST::indexOf))
        .orElse(null);
  }
}
