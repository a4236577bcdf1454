package org.attest.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.Span;

/**
 * Finds what an occurrence is about: the demand of a protest, the purpose of an act, the charge of
 * an arrest, the subject of talks.
 */
final class TopicFinder {
  private static final Set<String> DEMANDING =
      Set.of(
          "demand", "call", "urge", "seek", "oppose", "chant", "want", "insist", "aim", "require");
  private static final Set<String> TOPICAL =
      Set.of(
          "over",
          "about",
          "on",
          "for",
          "against",
          "regarding",
          "because of",
          "in protest at",
          "concerning");
  private static final Set<String> PURPOSEFUL =
      Set.of("bid", "attempt", "effort", "move", "order", "campaign");

  private final SentenceGraph graph;

  TopicFinder(SentenceGraph graph) {
    this.graph = graph;
  }

  Optional<Span> find(Phrase trigger, String frame) {
    Phrase clause = graph.clause(trigger).orElse(trigger);
    Optional<Phrase> demand =
        graph.sentence().phrases().stream()
            .filter(phrase -> phrase.isVerb() && phrase.index() != trigger.index())
            .filter(
                phrase ->
                    DEMANDING.contains(graph.lemma(phrase)) && isAttached(phrase, trigger, clause))
            .findFirst();
    if (demand.isPresent()) {
      return content(demand.get());
    }
    Optional<Phrase> bid =
        graph.sentence().phrases().stream()
            .filter(
                phrase ->
                    phrase.isNoun()
                        && PURPOSEFUL.contains(graph.lemma(phrase))
                        && phrase.start() > trigger.start()
                        && graph.isUnder(phrase, clause))
            .findFirst();
    if (bid.isPresent()) {
      return Optional.of(subtree(bid.get()));
    }
    return purpose(trigger, clause).or(() -> topical(trigger, clause, frame));
  }

  private boolean isAttached(Phrase verb, Phrase trigger, Phrase clause) {
    boolean dependentClause =
        List.of(
                Relation.ADVERBIAL,
                Relation.PARTICIPLE,
                Relation.PARATAXIS,
                Relation.RELATIVE,
                Relation.CONJUNCT)
            .contains(verb.relation());
    return dependentClause
        && verb.start() > trigger.start()
        && (graph.isUnder(verb, clause) || graph.isUnder(verb, trigger));
  }

  /** What stands under a demanding verb. */
  private Optional<Span> content(Phrase verb) {
    List<Phrase> under =
        graph.dependents(verb).stream()
            .filter(phrase -> phrase.start() > verb.start())
            .filter(phrase -> !phrase.isMarked("according to"))
            .toList();
    return under.isEmpty()
        ? Optional.empty()
        : Optional.of(under.stream().map(this::subtree).reduce(Span::union).orElseThrow());
  }

  private Optional<Phrase> firstVerb(Phrase trigger, Phrase clause) {
    return graph.sentence().phrases().stream()
        .filter(
            phrase ->
                phrase.isVerb()
                    && phrase.start() > trigger.start()
                    && (phrase.isMarked("to")
                        || phrase.isMarked("for")
                        || phrase.isMarked("in order to")
                        || phrase.isMarked("so that"))
                    && (phrase.relation() == Relation.ADVERBIAL
                        || phrase.relation() == Relation.OPEN_COMPLEMENT)
                    && phrase.governor() == clause.index())
        .findFirst();
  }

  private Optional<Span> purpose(Phrase trigger, Phrase clause) {
    return firstVerb(trigger, clause)
        .filter(
            verb ->
                clause.index() == trigger.index()
                    || trigger.relation() == Relation.OBJECT
                    || trigger.relation() == Relation.SUBJECT)
        .map(this::subtree);
  }

  private Optional<Span> topical(Phrase trigger, Phrase clause, String frame) {
    boolean spoken =
        frame.equals("demand")
            || frame.equals("claim-of")
            || frame.equals("noun-between")
            || frame.equals("reciprocal")
            || frame.equals("intransitive")
            || frame.equals("noun-of-agent");
    if (!spoken) {
      return Optional.empty();
    }
    Set<String> markers =
        frame.equals("intransitive") || frame.equals("noun-of-agent")
            ? Set.of("over", "about", "because of", "in protest at", "regarding")
            : TOPICAL;
    return graph.sentence().phrases().stream()
        .filter(
            phrase ->
                phrase.isNoun()
                    && phrase.marker() != null
                    && markers.contains(phrase.marker())
                    && phrase.start() > trigger.start()
                    && (phrase.governor() == trigger.index()
                        || phrase.governor() == clause.index()))
        .min(Comparator.comparingInt(Phrase::start))
        .map(this::subtree);
  }

  /** The words from the first to the last of all that hangs on a phrase, sayings left out. */
  private Span subtree(Phrase phrase) {
    int start = phrase.start();
    int end = phrase.end();
    for (Phrase other : graph.sentence().phrases()) {
      boolean saying =
          other.isMarked("according to")
              || (other.governor() >= 0
                  && graph.governor(other).filter(g -> g.isMarked("according to")).isPresent());
      if (!saying && other.start() >= start && graph.isUnder(other, phrase)) {
        end = Math.max(end, other.end());
      }
    }
    return graph.sentence().span(start, end);
  }
}
