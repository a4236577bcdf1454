package org.attest.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.VerbFeatures;

/**
 * Who does and who undergoes what a verb group says, whatever its form: active, passive,
 * participle, relative clause, infinitive, coordination.
 */
final class Arguments {
  private static final int DEEPEST = 6;
  private static final Set<String> RELATIVES = Set.of("that", "which", "who", "whom", "whose");
  private static final Set<String> ACCUSING =
      Set.of(
          "accuse", "blame", "suspect", "charge", "convict", "condemn", "criticize", "criticise");
  private static final Set<String> SUBJECT_CONTROL =
      Set.of(
          "use", "promise", "threaten", "vow", "launch", "take", "make", "hold", "carry", "have");

  private final SentenceGraph graph;

  Arguments(SentenceGraph graph) {
    this.graph = graph;
  }

  /** The doers, coordinated ones included; empty if none is said. */
  List<Phrase> doers(Phrase verb) {
    return spread(doers(verb, 0));
  }

  /** The undergoers, coordinated ones included; empty if none is said. */
  List<Phrase> undergoers(Phrase verb) {
    return spread(undergoers(verb, 0));
  }

  private List<Phrase> spread(List<Phrase> phrases) {
    List<Phrase> all = new ArrayList<>();
    phrases.forEach(phrase -> all.addAll(graph.withConjuncts(phrase)));
    return all.stream().distinct().toList();
  }

  private static boolean isPassive(Phrase verb) {
    VerbFeatures features = verb.verb();
    return features != null && features.isPassive();
  }

  private List<Phrase> doers(Phrase verb, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    if (isPassive(verb)) {
      List<Phrase> agents = graph.dependents(verb, Relation.AGENT);
      return agents.isEmpty() && verb.relation() == Relation.CONJUNCT
          ? graph
              .governor(verb)
              .filter(first -> first.isVerb() && isPassive(first))
              .map(first -> doers(first, depth + 1))
              .orElse(List.of())
          : agents;
    }
    List<Phrase> subjects = nouns(graph.dependents(verb, Relation.SUBJECT), verb);
    return subjects.isEmpty() ? inherited(verb, depth) : subjects;
  }

  private List<Phrase> undergoers(Phrase verb, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    if (!isPassive(verb)) {
      List<Phrase> objects = nouns(graph.dependents(verb, Relation.OBJECT), verb);
      boolean gap =
          objects.isEmpty()
              && verb.relation() == Relation.RELATIVE
              && graph.dependents(verb, Relation.SUBJECT).stream().noneMatch(this::isRelative);
      return gap ? nounGovernor(verb) : objects;
    }
    List<Phrase> subjects =
        nouns(graph.dependents(verb, Relation.PASSIVE_SUBJECT, Relation.SUBJECT), verb);
    if (!subjects.isEmpty()) {
      return subjects;
    }
    return verb.relation() == Relation.PARTICIPLE ? nounGovernor(verb) : inherited(verb, depth);
  }

  /** What stands as the subject on the surface. */
  private List<Phrase> subjects(Phrase verb, int depth) {
    return isPassive(verb) ? undergoers(verb, depth + 1) : doers(verb, depth + 1);
  }

  private List<Phrase> inherited(Phrase verb, int depth) {
    Optional<Phrase> up = graph.governor(verb);
    if (up.isEmpty()) {
      return List.of();
    }
    Phrase governor = up.get();
    return switch (verb.relation()) {
      case PARTICIPLE, RELATIVE -> nounGovernor(verb);
      case CONJUNCT, PARATAXIS, COMPLEMENT ->
          governor.isVerb() ? subjects(governor, depth) : List.of();
      case OPEN_COMPLEMENT -> controlled(governor, depth);
      case ADVERBIAL -> adverbial(verb, governor, depth);
      default -> List.of();
    };
  }

  private List<Phrase> controlled(Phrase governor, int depth) {
    if (governor.isNoun()) {
      List<Phrase> owners =
          graph.dependents(governor, Relation.MODIFIER, Relation.AGENT).stream()
              .filter(owner -> owner.isMarked("'s") || owner.isMarked("by"))
              .toList();
      return owners.isEmpty()
          ? graph.clause(governor).map(clause -> subjects(clause, depth)).orElse(List.of())
          : owners;
    }
    List<Phrase> objects = graph.dependents(governor, Relation.OBJECT);
    return objects.isEmpty() || SUBJECT_CONTROL.contains(graph.lemma(governor))
        ? subjects(governor, depth)
        : objects;
  }

  private List<Phrase> adverbial(Phrase verb, Phrase governor, int depth) {
    if (governor.isNoun()) {
      return graph.clause(governor).map(clause -> subjects(clause, depth)).orElse(List.of());
    }
    boolean accused =
        ACCUSING.contains(graph.lemma(governor)) && (verb.isMarked("of") || verb.isMarked("for"));
    return accused ? undergoers(governor, depth + 1) : subjects(governor, depth);
  }

  private List<Phrase> nounGovernor(Phrase verb) {
    return graph.governor(verb).filter(Phrase::isNoun).map(List::of).orElse(List.of());
  }

  /** Noun phrases, with a relative pronoun replaced by what it stands for. */
  private List<Phrase> nouns(List<Phrase> phrases, Phrase verb) {
    List<Phrase> nouns = new ArrayList<>();
    for (Phrase phrase : phrases) {
      if (phrase.isNoun() && isRelative(phrase) && verb.relation() == Relation.RELATIVE) {
        nouns.addAll(nounGovernor(verb));
      } else if (phrase.isNoun()) {
        nouns.add(phrase);
      }
    }
    return nouns;
  }

  private boolean isRelative(Phrase phrase) {
    return RELATIVES.contains(graph.head(phrase).lower());
  }
}
