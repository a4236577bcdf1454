package org.attest.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;

/**
 * The phrases of a sentence as a graph: neighbours, distances, and how far a noun phrase reaches.
 */
final class SentenceGraph {
  private static final Set<String> EXTENDING = Set.of("of", "'s", "for", "from");

  private final Sentence sentence;
  private final List<List<Phrase>> dependents = new ArrayList<>();

  SentenceGraph(Sentence sentence) {
    this.sentence = sentence;
    sentence.phrases().forEach(phrase -> dependents.add(new ArrayList<>()));
    for (Phrase phrase : sentence.phrases()) {
      if (phrase.governor() >= 0) {
        dependents.get(phrase.governor()).add(phrase);
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  Token head(Phrase phrase) {
    return sentence.head(phrase);
  }

  String lemma(Phrase phrase) {
    return sentence.head(phrase).lemma();
  }

  List<Phrase> dependents(Phrase phrase) {
    return dependents.get(phrase.index());
  }

  List<Phrase> dependents(Phrase phrase, Relation... relations) {
    List<Relation> wanted = Arrays.asList(relations);
    return dependents(phrase).stream().filter(p -> wanted.contains(p.relation())).toList();
  }

  Optional<Phrase> governor(Phrase phrase) {
    return sentence.governor(phrase);
  }

  /** The phrase that holds the last token of some words, or the nearest one before it. */
  Optional<Phrase> phraseOf(Span span) {
    int last = -1;
    for (Token token : sentence.tokens()) {
      if (span.contains(token.span())) {
        last = token.index();
      }
    }
    for (int i = last; i >= 0 && span.overlaps(sentence.token(i).span()); i--) {
      Optional<Phrase> phrase = sentence.phraseAt(i);
      if (phrase.isPresent()) {
        return phrase;
      }
    }
    return Optional.empty();
  }

  /** Number of relations between two phrases; a large number if they do not hang together. */
  int distance(Phrase from, Phrase to) {
    int[] steps = new int[sentence.phrases().size()];
    Arrays.fill(steps, -1);
    Deque<Phrase> open = new ArrayDeque<>(List.of(from));
    steps[from.index()] = 0;
    while (!open.isEmpty()) {
      Phrase phrase = open.removeFirst();
      if (phrase.index() == to.index()) {
        return steps[phrase.index()];
      }
      List<Phrase> neighbours = new ArrayList<>(dependents(phrase));
      governor(phrase).ifPresent(neighbours::add);
      for (Phrase neighbour : neighbours) {
        if (steps[neighbour.index()] < 0) {
          steps[neighbour.index()] = steps[phrase.index()] + 1;
          open.addLast(neighbour);
        }
      }
    }
    return 1000;
  }

  boolean isUnder(Phrase phrase, Phrase ancestor) {
    Optional<Phrase> up = Optional.of(phrase);
    for (int i = 0; up.isPresent() && i <= sentence.phrases().size(); i++) {
      if (up.get().index() == ancestor.index()) {
        return true;
      }
      up = governor(up.get());
    }
    return false;
  }

  /** The clause that a phrase belongs to: the nearest verb group above it, itself included. */
  Optional<Phrase> clause(Phrase phrase) {
    Optional<Phrase> up = Optional.of(phrase);
    for (int i = 0; up.isPresent() && i <= sentence.phrases().size(); i++) {
      if (up.get().isVerb()) {
        return up;
      }
      up = governor(up.get());
    }
    return Optional.empty();
  }

  /** A noun phrase and those that name the same thing beside it ("X and Y"). */
  List<Phrase> withConjuncts(Phrase phrase) {
    List<Phrase> all = new ArrayList<>(List.of(phrase));
    for (Phrase conjunct : dependents(phrase, Relation.CONJUNCT)) {
      if (conjunct.isNoun()) {
        all.addAll(withConjuncts(conjunct));
      }
    }
    return all;
  }

  /**
   * The words of a noun phrase with its possessor and its of-phrases: "positions of the X group".
   */
  Span nounSpan(Phrase phrase) {
    int start = phrase.start();
    int end = phrase.end();
    for (Phrase dependent : dependents(phrase, Relation.MODIFIER)) {
      if (dependent.isMarked("'s") && dependent.end() <= start && start - dependent.end() <= 2) {
        start = Math.min(start, dependent.start());
      }
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Phrase next : sentence.phrases()) {
        if (next.start() >= end && next.start() - end <= 2 && continues(next, phrase, end)) {
          end = closed(next.end());
          grown = true;
          break;
        }
      }
    }
    return sentence.span(start, end);
  }

  private boolean continues(Phrase next, Phrase phrase, int end) {
    if (!next.isNoun() || !isUnder(next, phrase)) {
      return false;
    }
    boolean linked =
        (next.relation() == Relation.APPOSITION && next.start() == end)
            || (next.relation() == Relation.MODIFIER
                && next.marker() != null
                && EXTENDING.contains(next.marker()))
            || (next.relation() == Relation.APPOSITION
                && end < sentence.tokens().size()
                && sentence.token(end).text().equals("("));
    for (int i = end; i < next.start(); i++) {
      String word = sentence.token(i).text();
      linked &= !word.equals(",") && !word.equals(";");
    }
    return linked;
  }

  private int closed(int end) {
    boolean open = end < sentence.tokens().size() && sentence.token(end).text().equals(")");
    return open ? end + 1 : end;
  }

  /** True for a phrase whose words stand for something said elsewhere: pronouns, "there". */
  boolean isPronoun(Phrase phrase) {
    PartOfSpeech pos = head(phrase).pos();
    return phrase.isNoun() && (pos == PartOfSpeech.PRON || pos == PartOfSpeech.DET);
  }
}
