package org.attest.app.server;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.actor.ActorDirectory;
import org.attest.app.actors.KnownActor;
import org.attest.app.decisions.Draft;
import org.attest.app.decisions.Kind;
import org.attest.app.decisions.SameActors;
import org.attest.app.proposals.Acceptance;
import org.attest.app.proposals.Proposal;
import org.attest.app.proposals.Proposals;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.ActorRelations;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.attest.model.Actor;
import org.attest.model.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Keeps what people decide on actors, for pages and API. */
@Component
public final class ActorDeciding {
  /** The kinds an actor that a proposal makes known may be of. */
  public static final List<String> KINDS =
      List.of(
          "armed-group",
          "military",
          "police",
          "government",
          "party",
          "monitor",
          "ngo",
          "international-organisation");

  private static final int LONGEST = 200;

  private final StorePool pool;
  private final ActorCatalogue catalogue;
  private final Deciding deciding;
  private final AuditTrail audit;

  ActorDeciding(StorePool pool, ActorCatalogue catalogue, Deciding deciding, AuditTrail audit) {
    this.pool = pool;
    this.catalogue = catalogue;
    this.deciding = deciding;
    this.audit = audit;
  }

  /**
   * Says that an actor is another one. Events follow.
   *
   * @param id of the actor that it is
   * @param other id of the one that is it, or a name as claims have it
   * @throws IllegalArgumentException if that cannot be said, saying why
   */
  public void same(By by, String id, String other, String reason) {
    checkRole(by.visitor(), Role.LEAD);
    String named = name(other);
    deciding.decide(
        by.visitor(),
        reason,
        (decider, store) -> {
          ActorCatalogue.Actors actors = catalogue.actors(store);
          KnownActor into = actors.byId(id);
          Other one = other(store, actors, named);
          check(actors.same(), into, one);
          return draft(Kind.SAME, by.visitor(), one, into, reason);
        });
    audit.note(by.request(), by.visitor().name(), "actor-same", named + " " + id);
  }

  /**
   * Takes back that an actor is another one. Events follow.
   *
   * @throws IllegalArgumentException if nobody says so
   */
  public void apart(By by, String id, String other, String reason) {
    checkRole(by.visitor(), Role.LEAD);
    String named = name(other);
    deciding.decide(
        by.visitor(),
        reason,
        (decider, store) -> {
          ActorCatalogue.Actors actors = catalogue.actors(store);
          KnownActor into = actors.byId(id);
          SameActors.Said said =
              actors
                  .same()
                  .of(named, named)
                  .or(() -> actors.same().of(null, named))
                  .filter(one -> one.intoId().equals(id))
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "Nobody says that %s is %s.".formatted(named, into.actor().name())));
          return draft(Kind.APART, by.visitor(), new Other(said.id(), said.name()), into, reason);
        });
    audit.note(by.request(), by.visitor().name(), "actor-apart", named + " " + id);
  }

  private static Draft draft(
      Kind kind, Visitor visitor, Other one, KnownActor into, String reason) {
    return SameActors.draft(
        kind,
        visitor.name(),
        one.id(),
        one.name(),
        new SameActors.Into(into.actor().id(), into.actor().name()),
        Reasons.checked(reason));
  }

  private record Other(@Nullable String id, String name) {}

  private static Other other(Store store, ActorCatalogue.Actors actors, String named) {
    Optional<Actor> known =
        actors
            .list()
            .byId(named)
            .map(KnownActor::actor)
            .or(() -> SourceCatalogue.directory().byName(named));
    if (known.isPresent()) {
      Actor actor = known.orElseThrow();
      if (actor.kind().equals("person")) {
        throw new IllegalArgumentException("A person is no organisation.");
      }
      return new Other(actor.id(), actor.name());
    }
    if (store.actorCounts().claimsNaming(named) == 0) {
      throw new IllegalArgumentException(
          "No actor has the id or name %s, and no claim names a party so.".formatted(named));
    }
    return new Other(null, named);
  }

  private static void check(SameActors same, KnownActor into, Other one) {
    String name = into.actor().name();
    if (into.actor().id().equals(one.id())) {
      throw new IllegalArgumentException(one.name() + " is " + name + " already.");
    }
    same.into(into.actor().id(), name)
        .ifPresent(
            other -> {
              throw new IllegalArgumentException(
                  "%s itself counts as %s; say it of that one.".formatted(name, other.name()));
            });
    same.into(one.id(), one.name())
        .ifPresent(
            other -> {
              throw new IllegalArgumentException(
                  "%s counts as %s; take that back first.".formatted(one.name(), other.name()));
            });
  }

  /**
   * Accepts a proposal. Where it is another name of an actor that has an entry, whoever is called
   * so in claims is that actor from now on.
   *
   * @param kind of an actor that it makes known, where its words do not tell it; null or empty if
   *     they do
   * @throws IllegalArgumentException if it cannot be accepted, saying why
   */
  public void accept(By by, String id, @Nullable String kind, String reason) {
    checkRole(by.visitor(), Role.REVIEWER);
    String why = Reasons.checked(reason);
    String given = kind == null || kind.isBlank() ? null : kind.strip();
    if (given != null && !KINDS.contains(given)) {
      throw new IllegalArgumentException(
          "There is no kind %s; there are: %s".formatted(given, String.join(", ", KINDS)));
    }
    boolean isName =
        pool.write(
            store -> {
              Proposal proposal = undecided(store, id, true);
              ActorDirectory directory = SourceCatalogue.directory();
              String who = by.visitor().name();
              var unused =
                  Acceptance.text(
                      List.of(new Acceptance.Accepted(proposal, given, who)), directory);
              Optional<Draft> name = sameByName(store, proposal, who, why);
              name.ifPresent(draft -> store.decisions().add(draft, Instant.now()));
              keep(store, by.visitor(), proposal, new Verdict(true, why, given));
              return name.isPresent();
            });
    if (isName) {
      var unused = pool.deriveWithin(0);
    }
    audit.note(by.request(), by.visitor().name(), "proposal-accepted", id);
  }

  /**
   * Rejects a proposal; it is kept with the reason and not proposed again. If it had been accepted
   * and was a name, that counts no more.
   *
   * @throws IllegalArgumentException if it is rejected already
   */
  public void reject(By by, String id, String reason) {
    checkRole(by.visitor(), Role.REVIEWER);
    String why = Reasons.checked(reason);
    boolean isName =
        pool.write(
            store -> {
              Proposal proposal = undecided(store, id, false);
              Optional<Draft> name =
                  proposal.decision() == null
                      ? Optional.empty()
                      : apartByName(store, proposal, by.visitor().name(), why);
              name.ifPresent(draft -> store.decisions().add(draft, Instant.now()));
              keep(store, by.visitor(), proposal, new Verdict(false, why, null));
              return name.isPresent();
            });
    if (isName) {
      var unused = pool.deriveWithin(0);
    }
    audit.note(by.request(), by.visitor().name(), "proposal-rejected", id);
  }

  private record Verdict(boolean accepted, String reason, @Nullable String kind) {}

  private static void keep(Store store, Visitor visitor, Proposal proposal, Verdict verdict) {
    store
        .relations()
        .decide(
            new ActorRelations.Decision(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                visitor.name(),
                proposal.id(),
                proposal.statement(),
                verdict.accepted(),
                verdict.reason(),
                null,
                verdict.kind()));
  }

  private static Proposal undecided(Store store, String id, boolean accepting) {
    Proposal proposal =
        proposals(store).all().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("There is no proposal of that id."));
    ActorRelations.Decision decision = proposal.decision();
    if (decision != null && decision.accepted() == accepting) {
      throw new IllegalArgumentException(
          "%s %s it already."
              .formatted(decision.author(), decision.accepted() ? "accepted" : "rejected"));
    }
    return proposal;
  }

  /** Only a name of an actor with an entry, for one that has none. */
  private static Optional<Draft> sameByName(
      Store store, Proposal proposal, String by, String reason) {
    Relation relation = proposal.relation();
    if (!relation.kind().isName()) {
      return Optional.empty();
    }
    Optional<Actor> subject = actor(relation.subject());
    Optional<Actor> object = actor(relation.object());
    if (subject.isPresent() == object.isPresent()) {
      return Optional.empty();
    }
    Actor known = subject.or(() -> object).orElseThrow();
    String name = (subject.isPresent() ? relation.object() : relation.subject()).name();
    SameActors same = SameActors.of(store.decisions().all());
    if (known.kind().equals("person") || same.into(null, name).isPresent()) {
      return Optional.empty();
    }
    SameActors.Into into =
        same.into(known.id(), known.name()).orElse(new SameActors.Into(known.id(), known.name()));
    return Optional.of(SameActors.draft(Kind.SAME, by, null, name, into, reason));
  }

  /** What an acceptance said, if it still holds. */
  private static Optional<Draft> apartByName(
      Store store, Proposal proposal, String by, String reason) {
    Relation relation = proposal.relation();
    if (!relation.kind().isName()) {
      return Optional.empty();
    }
    SameActors same = SameActors.of(store.decisions().all());
    return same.of(null, relation.object().name())
        .or(() -> same.of(null, relation.subject().name()))
        .map(
            said ->
                SameActors.draft(
                    Kind.APART,
                    by,
                    null,
                    said.name(),
                    new SameActors.Into(said.intoId(), said.intoName()),
                    reason));
  }

  private static Optional<Actor> actor(Relation.End end) {
    ActorDirectory directory = SourceCatalogue.directory();
    return end.id() == null ? directory.byName(end.name()) : directory.byId(end.id());
  }

  /** The proposals of the store's reports. */
  public static Proposals proposals(Store store) {
    return Proposals.of(store.relations(), SourceCatalogue.directory());
  }

  /** What was accepted here as an actor file, in the order in which it was. */
  public static String accepted(Store store) {
    Map<String, Proposal> byId = new LinkedHashMap<>();
    proposals(store).all().forEach(one -> byId.put(one.id(), one));
    List<Acceptance.Accepted> accepted = new ArrayList<>();
    for (ActorRelations.Decision decision : store.relations().decisions()) {
      Proposal proposal = byId.get(decision.proposal());
      if (proposal != null
          && decision.equals(proposal.decision())
          && decision.accepted()
          && decision.file() == null) {
        accepted.add(
            new Acceptance.Accepted(
                proposal,
                decision.actorKind(),
                decision.author() + ", " + decision.recordedAt().toString().substring(0, 10)));
      }
    }
    return Acceptance.text(accepted, SourceCatalogue.directory());
  }

  private static String name(String other) {
    String named = other.strip();
    if (named.isEmpty()
        || named.length() > LONGEST
        || named.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "Which actor? Its id, or its name as claims have it, of at most %d characters."
              .formatted(LONGEST));
    }
    return named;
  }

  private static void checkRole(Visitor visitor, Role role) {
    if (!visitor.may(role)) {
      throw new AccessDeniedException("actors are not for readers to decide on");
    }
  }
}
