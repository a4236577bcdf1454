package org.attest.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.Attribution;
import org.attest.model.Bounds;
import org.attest.model.Certainty;
import org.attest.model.Claim;
import org.attest.model.Claim.Amount;
import org.attest.model.Claim.ClaimDate;
import org.attest.model.Claim.ClaimPlace;
import org.attest.model.Claim.Participant;
import org.attest.model.Claim.Quote;
import org.attest.model.Claim.Why;
import org.attest.model.Predictions.PredictedRole;
import org.attest.model.Quantity;
import org.attest.model.Responsibility;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Toll;
import org.attest.model.TollMention;
import org.jspecify.annotations.Nullable;

/** Turns finished drafts into claims: chains, numbered ids, words for every span. */
final class ClaimFinisher {
  private static final Set<Responsibility> FROM_MODEL =
      EnumSet.of(Responsibility.ACCUSED, Responsibility.SUSPECTED);

  private final ReportGraph report;
  private final PlaceChooser places;
  private final DateChooser dates;

  ClaimFinisher(ReportGraph report) {
    this.report = report;
    places = new PlaceChooser(report);
    dates = new DateChooser(report);
  }

  Claim finish(Draft draft, Map<Draft, String> ids, boolean aggregate) {
    ChainBuilder chains = new ChainBuilder(report);
    draft.paths.forEach(chains::index);
    List<Why> why = new ArrayList<>(draft.why);
    List<Participant> agents = agents(draft, chains);
    List<Participant> targets = plain(draft.targets, chains);
    List<Participant> means = plain(draft.means, chains);
    List<Participant> others = plain(draft.others, chains);
    explainActors(draft, why);
    ClaimPlace place = places.choose(draft, why);
    ClaimDate date = dates.choose(draft, why);
    List<Toll> tolls = tolls(draft, chains, why);
    return new Claim(
        id(ids, draft),
        draft.type,
        draft.status,
        draft.certainty,
        aggregate,
        draft.whole == null ? null : id(ids, draft.whole),
        chains.chains(),
        agents,
        targets,
        means,
        others,
        amount(draft.count),
        amount(draft.size),
        draft.amounts.stream().distinct().map(this::toAmount).toList(),
        place,
        date,
        tolls,
        draft.about == null ? null : new Quote(report.words(draft.about), draft.about),
        List.copyOf(draft.evidence),
        why);
  }

  private static String id(Map<Draft, String> ids, Draft draft) {
    String id = ids.get(draft);
    if (id == null) {
      throw new IllegalStateException("draft without id at " + draft.position());
    }
    return id;
  }

  private List<Participant> agents(Draft draft, ChainBuilder chains) {
    List<Participant> result = new ArrayList<>();
    for (Role role : draft.agents) {
      Responsibility responsibility = responsibility(role, draft);
      Certainty certainty =
          responsibility == Responsibility.SUSPECTED ? Certainty.PROBABLE : Certainty.CERTAIN;
      result.add(participant(role, chains.index(role.path()), responsibility, certainty));
    }
    return result;
  }

  private Responsibility responsibility(Role agent, Draft draft) {
    return isClaimedBy(agent, draft)
        ? Responsibility.CLAIMED
        : responsibility(
            DraftReader.responsibility(agent.path(), agent.actorId()),
            agent.span(),
            draft.triggers.stream()
                .flatMap(rated -> report.predictedRoles(rated.trigger()).stream())
                .toList());
  }

  /**
   * By the sayings around the agent; where they only report, as the language model sees it. Who
   * takes or denies responsibility must be found to say so.
   */
  static Responsibility responsibility(
      Responsibility said, Span agent, List<PredictedRole> predicted) {
    return said == Responsibility.REPORTED
        ? predicted.stream()
            .filter(role -> role.role().equals("agent") && role.span().overlaps(agent))
            .map(PredictedRole::responsibility)
            .filter(FROM_MODEL::contains)
            .findFirst()
            .orElse(said)
        : said;
  }

  /** True if the agent takes responsibility in another telling of the same occurrence. */
  private static boolean isClaimedBy(Role agent, Draft draft) {
    return draft.paths.stream()
        .flatMap(List::stream)
        .filter(saying -> saying.stance() == Stance.CLAIMS_RESPONSIBILITY)
        .anyMatch(
            saying ->
                agent.actorId() == null
                    ? agent.text().equalsIgnoreCase(saying.sourceName())
                    : agent.actorId().equals(saying.sourceId()));
  }

  private List<Participant> plain(List<Role> roles, ChainBuilder chains) {
    return roles.stream()
        .map(role -> participant(role, chains.index(role.path()), null, null))
        .toList();
  }

  private static Participant participant(
      Role role,
      int chain,
      @Nullable Responsibility responsibility,
      @Nullable Certainty certainty) {
    var actor = role.mention() == null ? null : role.mention().actor();
    return new Participant(
        role.text(),
        role.span(),
        role.kind(),
        actor == null ? null : actor.name(),
        actor == null ? null : actor.id(),
        role.name(),
        responsibility,
        certainty,
        chain);
  }

  private static void explainActors(Draft draft, List<Why> why) {
    List<Role> roles = new ArrayList<>(draft.agents);
    roles.addAll(draft.targets);
    for (Role role : roles) {
      if (role.mention() != null && role.mention().actor() != null) {
        String field = draft.agents.contains(role) ? "agents" : "targets";
        why.add(
            new Why(field, role.mention().rule(), role.text() + " -> " + role.mention().detail()));
      }
    }
  }

  private @Nullable Amount amount(@Nullable Quantity quantity) {
    return quantity == null ? null : toAmount(quantity);
  }

  private Amount toAmount(Quantity quantity) {
    return new Amount(
        quantity.bounds(), report.words(quantity.span()), quantity.span(), quantity.unit());
  }

  private List<Toll> tolls(Draft draft, ChainBuilder chains, List<Why> why) {
    List<TollMention> kept = new ArrayList<>();
    for (TollMention mention : sorted(draft.tolls)) {
      if (kept.stream().noneMatch(other -> says(other, mention))) {
        kept.add(mention);
      }
    }
    List<Toll> tolls = new ArrayList<>();
    for (TollMention mention : kept) {
      List<Attribution> path = report.path(mention.anchor());
      Integer partOf = mention.partOf() == null ? null : whole(kept, mention, mention.partOf());
      why.add(new Why("tolls", mention.bounds().rule(), report.words(mention.span())));
      tolls.add(
          new Toll(
              mention.effect(),
              mention.who(),
              mention.bounds(),
              report.words(mention.span()),
              mention.span(),
              chains.index(path),
              partOf,
              mention.cumulative()));
    }
    return tolls;
  }

  private static List<TollMention> sorted(List<TollMention> tolls) {
    return tolls.stream().distinct().sorted(Comparator.comparing(TollMention::span)).toList();
  }

  /** The toll of which another is a part: that mention itself, or another that says the same. */
  private @Nullable Integer whole(List<TollMention> kept, TollMention part, int mention) {
    TollMention whole = report.mentions().tolls().get(mention);
    int index = kept.indexOf(whole);
    for (int i = 0; index < 0 && i < kept.size(); i++) {
      TollMention other = kept.get(i);
      index = other != part && other.partOf() == null && says(other, whole) ? i : index;
    }
    return index < 0 ? null : index;
  }

  /** The same figure told again (headline and lead), or a vague word beside a figure. */
  private static boolean says(TollMention told, TollMention again) {
    Bounds a = told.bounds();
    Bounds b = again.bounds();
    boolean vagueAgain =
        b.rule().equals("vague") && !a.rule().equals("none") && again.who().equals(told.who());
    return told.effect() == again.effect()
        && told.cumulative() == again.cumulative()
        && ((a.equals(b) && (told.who().equals(again.who()) || again.who().isEmpty()))
            || vagueAgain);
  }
}
