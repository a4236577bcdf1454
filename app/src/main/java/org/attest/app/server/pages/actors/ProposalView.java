package org.attest.app.server.pages.actors;

import java.util.List;
import org.attest.app.actors.ActorList;
import org.attest.app.proposals.Proposal;
import org.attest.app.server.ActorDeciding;
import org.attest.app.server.pages.PageWords;
import org.attest.app.store.ActorRelations.Stated;
import org.attest.model.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is shown.
 *
 * @param title "The Cedar Guard Brigade is another name of Hezbollah"
 * @param actors those of its ends that have a page
 * @param beside what does not go with it, in words
 * @param asksKind true if whoever accepts it must say what kind of actor it is
 * @param decided in words; empty if it is open
 */
public record ProposalView(
    String id,
    String kind,
    String title,
    List<ActorView.Other> actors,
    String origins,
    long reports,
    List<Words> words,
    int moreWords,
    String deniers,
    String files,
    List<String> beside,
    boolean asksKind,
    String decided,
    String at,
    boolean isAccepted) {
  private static final int MOST_WORDS = 3;

  /** What a report says. */
  public record Words(String reportId, String text, String outlet) {}

  static ProposalView of(Proposal proposal, List<Proposal> all, ActorList list) {
    Relation relation = proposal.relation();
    var decision = proposal.decision();
    return new ProposalView(
        proposal.id(),
        PageWords.type(relation.kind().code()),
        proposal.statement().replaceFirst("^[a-z-]+: ", ""),
        java.util.stream.Stream.of(relation.subject(), relation.object())
            .flatMap(end -> actor(end, list).stream())
            .toList(),
        String.join("; ", proposal.origins()),
        proposal.reports(),
        proposal.stated().stream().limit(MOST_WORDS).map(ProposalView::words).toList(),
        Math.max(0, proposal.stated().size() - MOST_WORDS),
        String.join("; ", proposal.deniers()),
        proposal.files(),
        all.stream()
            .filter(other -> proposal.beside().contains(other.id()))
            .map(Proposal::statement)
            .toList(),
        asksKind(relation),
        decision == null
            ? ""
            : (decision.accepted() ? "Accepted" : "Rejected")
                + " by "
                + decision.author()
                + ": "
                + decision.reason()
                + (decision.file() == null ? "" : " (written to a file)"),
        decision == null ? "" : decision.recordedAt().toString(),
        decision != null && decision.accepted());
  }

  private static java.util.Optional<ActorView.Other> actor(Relation.End end, ActorList list) {
    @Nullable String id = end.id();
    return id == null
        ? java.util.Optional.empty()
        : list.byId(id).map(one -> new ActorView.Other(id, one.actor().name(), true));
  }

  /** A new line of the file would need a kind that no words tell. */
  private static boolean asksKind(Relation relation) {
    return relation.subject().id() == null && relation.subject().kind() == null
        || relation.object().id() == null
            && relation.object().kind() == null
            && !relation.kind().isName()
            && relation.kind() != Relation.Kind.LEADER
            && relation.kind() != Relation.Kind.BASED_IN;
  }

  private static Words words(Stated stated) {
    String outlet = stated.outlet();
    return new Words(
        stated.reportId(), stated.words().replaceAll("\\s+", " "), outlet == null ? "" : outlet);
  }

  /** The kinds an actor may be of. */
  public List<String> kinds() {
    return ActorDeciding.KINDS;
  }
}
