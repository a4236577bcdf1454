package org.attest.laws;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Claim.ClaimDate;
import org.attest.model.Claim.ClaimPlace;
import org.attest.model.Claim.Participant;
import org.attest.model.EventType;
import org.attest.model.Link;
import org.attest.model.Place;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** The laws of a report's claims. */
public final class ClaimLaws {
  /** The codebook's kinds of source. */
  public static final Set<String> SOURCE_KINDS = Link.KINDS;

  private final Claim claim;
  private final Breaches breaches;

  private ClaimLaws(Claim claim, Breaches breaches) {
    this.claim = claim;
    this.breaches = breaches;
  }

  static void check(List<Claim> claims, Breaches breaches) {
    Map<String, Claim> byId = new LinkedHashMap<>();
    int previous = 0;
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      byId.put(claim.id(), claim);
      int start = claim.evidence().getFirst().start();
      breaches.require(
          claim.id().equals("c" + (i + 1)), claim.id(), "is not the id of claim " + (i + 1));
      breaches.require(start >= previous, claim.id(), "does not stand in text order");
      previous = start;
      new ClaimLaws(claim, breaches).check();
    }
    claims.forEach(claim -> new ClaimLaws(claim, breaches).wholes(byId));
  }

  private String at(String field) {
    return claim.id() + "." + field;
  }

  private void check() {
    breaches.require(
        EventType.find(claim.type()).isPresent(), at("type"), claim.type() + " is no type");
    evidence();
    claim.chains().forEach(this::chain);
    claim.agents().forEach(agent -> participant("agents", agent));
    claim.targets().forEach(target -> participant("targets", target));
    claim.means().forEach(means -> participant("means", means));
    claim.others().forEach(other -> participant("others", other));
    amount("count", claim.count());
    amount("size", claim.size());
    claim.amounts().forEach(amount -> amount("amounts", amount));
    if (claim.place() != null) {
      place("place", claim.place());
    }
    if (claim.date() != null) {
      date(claim.date());
    }
    TollLaws.check(claim, breaches);
    if (claim.about() != null) {
      breaches.words(at("about"), claim.about().text(), claim.about().span());
    }
    claim
        .why()
        .forEach(
            why ->
                breaches.require(
                    !why.field().isBlank() && !why.rule().isBlank(), at("why"), "empty: " + why));
  }

  private void evidence() {
    List<Span> evidence = claim.evidence();
    evidence.forEach(span -> breaches.span(at("evidence"), span));
    breaches.require(
        evidence.stream().sorted().distinct().toList().equals(evidence),
        at("evidence"),
        "not in text order, or twice the same: " + evidence);
  }

  private void chain(Chain chain) {
    for (Link link : chain.links()) {
      String field = at("chains");
      breaches.require(
          SOURCE_KINDS.contains(link.kind()), field, link.kind() + " is no kind of source");
      breaches.wordsOrNone(field + ".cue", link.cue(), link.cueSpan());
      if (link.span() == null) {
        breaches.require(
            link.kind().equals("unnamed"), field, "only an unnamed source has no words: " + link);
      } else {
        breaches.span(field, link.span());
        breaches.require(
            link.source() != null && !link.source().isBlank(), field, "words without a name");
      }
    }
  }

  private void participant(String role, Participant someone) {
    String field = at(role);
    breaches.words(field, someone.text(), someone.span());
    breaches.require(
        someone.chain() >= 0 && someone.chain() < claim.chains().size(),
        field,
        "no chain " + someone.chain());
    breaches.require(
        someone.actorId() == null || someone.actor() != null, field, "an id without an actor");
    boolean agent = role.equals("agents");
    breaches.require(
        agent == (someone.responsibility() != null), field, "responsibility is for agents");
    breaches.require(agent == (someone.certainty() != null), field, "certainty is for agents");
    breaches.require(
        role.equals("others") == (someone.role() != null), field, "a role's name is for others");
  }

  private void amount(String name, Claim.@Nullable Amount amount) {
    if (amount != null) {
      breaches.words(at(name), amount.text(), amount.span());
      TollLaws.bounds(at(name), amount.bounds(), amount.text(), breaches);
    }
  }

  private void place(String name, ClaimPlace mention) {
    String field = at(name);
    breaches.words(field, mention.text(), mention.span());
    breaches.require(
        (mention.place() == null) != (mention.unresolved() == null),
        field,
        "resolved or unresolved, one of them");
    Place place = mention.place();
    if (place != null) {
      breaches.require(
          Math.abs(place.lat()) <= 90 && Math.abs(place.lon()) <= 180,
          field,
          "not on the globe: " + place);
      breaches.require(
          place.level() != Place.Level.COUNTRY || place.ucdpPrecision() >= 5,
          field,
          "a country is not as precise as " + place.ucdpPrecision());
    }
    mention.parts().forEach(part -> place(name + ".parts", part));
  }

  private void date(ClaimDate date) {
    String field = at("date");
    breaches.wordsOrNone(field, date.text(), date.span());
    if (date.range() != null) {
      breaches.require(
          date.partial() == null && date.unresolved() == null,
          field,
          "a range that is also partial or unresolved");
    } else {
      breaches.require(
          date.partial() != null || date.unresolved() != null,
          field,
          "neither range nor partial nor unresolved");
    }
    if (date.inferred()) {
      breaches.require(date.text() == null, field, "inferred, yet has words");
      breaches.require(
          claim.why().stream().anyMatch(why -> why.field().equals("date")),
          field,
          "inferred by no rule");
    } else {
      breaches.require(date.text() != null, field, "neither words nor inferred");
    }
  }

  private void wholes(Map<String, Claim> byId) {
    boolean told = byId.values().stream().anyMatch(other -> claim.id().equals(other.partOf()));
    breaches.require(
        claim.aggregate() == told, at("aggregate"), "a whole is one of which a part is told");
    Set<String> seen = new HashSet<>();
    Claim whole = claim;
    while (whole.partOf() != null) {
      Claim next = byId.get(Objects.requireNonNull(whole.partOf()));
      if (next == null || !seen.add(whole.id())) {
        breaches.add(at("part_of"), "leads to " + whole.partOf());
        return;
      }
      whole = next;
    }
  }
}
