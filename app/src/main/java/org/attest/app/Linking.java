package org.attest.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Grade;
import org.attest.model.Outcome;
import org.attest.model.Report;

/**
 * Stands where org.attest.link.ClaimLinker will: each claim is an event of its own, by a single
 * source. It makes no claim to link anything.
 */
public final class Linking {

  private Linking() {}

  /** One event for each claim, in the order given. */
  public static List<Event> eachByItself(List<Outcome.Extracted> reports) {
    List<Event> events = new ArrayList<>();
    for (Outcome.Extracted extracted : reports) {
      for (Claim claim : extracted.claims()) {
        events.add(event(extracted.report(), claim));
      }
    }
    return events;
  }

  private static Event event(Report report, Claim claim) {
    ClaimRef ref = new ClaimRef(report.id(), claim.id());
    return new Event(
        id(ref),
        claim.type(),
        claim.status(),
        claim.certainty(),
        claim.agents().stream().map(agent -> party(agent, ref)).toList(),
        claim.targets().stream().map(target -> party(target, ref)).toList(),
        claim.place() == null
            ? null
            : new Event.EventPlace(
                claim.place().place(), claim.place().text(), claim.place().unresolved(), ref),
        claim.date() == null
            ? null
            : new Event.EventDate(
                claim.date().range(), claim.date().partial(), claim.date().inferred(), ref),
        claim.tolls().stream()
            .filter(toll -> !toll.cumulative())
            .map(
                toll ->
                    new Event.EventToll(
                        toll.effect(),
                        toll.who(),
                        toll.bounds().min(),
                        toll.bounds().best(),
                        toll.bounds().max(),
                        toll.bounds().best() == null ? toll.text() : null,
                        List.of(ref)))
            .toList(),
        Grade.SINGLE_SOURCE,
        "claims are not linked yet; this is one claim by itself",
        origins(report, claim),
        List.of(ref),
        List.of(
            new Event.DerivedField("event", "one-claim", "each claim by itself", List.of(ref))));
  }

  private static String id(ClaimRef ref) {
    String hex = ref.reportId().replace("sha256:", "");
    String tail = "%03x".formatted(Integer.parseInt(ref.claimId().substring(1)));
    return "e-" + hex.substring(0, Math.min(9, hex.length())) + tail;
  }

  private static Event.Party party(Claim.Participant participant, ClaimRef ref) {
    return new Event.Party(
        participant.actor() == null ? participant.text() : participant.actor(),
        participant.actorId(),
        participant.kind(),
        participant.responsibility(),
        List.of(ref));
  }

  private static List<Event.Origin> origins(Report report, Claim claim) {
    Set<Event.Origin> origins = new LinkedHashSet<>();
    for (Chain chain : claim.chains()) {
      int innermost = chain.links().size() - 1;
      String outlet = report.outlet() == null ? "the report itself" : report.outlet();
      String name = innermost < 0 ? outlet : chain.links().get(innermost).source();
      String kind = innermost < 0 ? "outlet" : chain.links().get(innermost).kind();
      origins.add(
          new Event.Origin(
              name == null ? "unnamed" : name,
              null,
              kind,
              false,
              chain.stance(),
              List.of(report.id())));
    }
    return List.copyOf(origins);
  }
}
