package org.attest.source;

import java.util.Optional;
import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.model.VerbFeatures;
import org.attest.source.FactualityLexicon.Effect;
import org.attest.source.FactualityLexicon.Entry;

/**
 * Whether what is told as a fact still goes on when it is told (codebook, "ongoing"), where neither
 * its own verb nor a word over it says so: a state that lasts until somebody ends it ("a curfew
 * keeps shops closed"), a predicate or relative clause ("is under way", "which continue"), what
 * there is ("there are clashes in the north"), what has been told of since a day.
 */
final class GoingOn {
  private static final Set<String> RELATIVE_WORDS = Set.of("which", "that", "who");
  private static final int DEEPEST = 6;

  private final FactualityLexicon lexicon;

  /** When the clause around an occurrence takes place, as its finite verb has it. */
  private enum Time {
    PRESENT,
    PERFECT,
    PAST,
    UNKNOWN
  }

  GoingOn(FactualityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The reading, ongoing where the sentence says so. */
  Reading read(Sentence sentence, Phrase phrase, Reading reading) {
    if (!reading.rule().equals(Reading.PLAIN.rule()) || !phrase.isNoun()) {
      return reading;
    }
    Optional<Phrase> governor = sentence.governor(phrase);
    if (governor.isPresent() && isPredicate(sentence, phrase, governor.get())) {
      return ongoing(reading, "predicate", sentence.head(governor.get()).lower());
    }
    Optional<Phrase> relative =
        sentence
            .dependents(phrase, Relation.RELATIVE, Relation.COMPLEMENT)
            .filter(clause -> isKeptUp(sentence, clause))
            .findFirst();
    if (relative.isPresent()) {
      return ongoing(reading, "relative", sentence.head(relative.get()).lower());
    }
    return byTime(sentence, phrase, reading);
  }

  private Reading byTime(Sentence sentence, Phrase phrase, Reading reading) {
    Optional<Phrase> clause = clause(sentence, phrase);
    Time time = clause.map(one -> time(sentence, one)).orElse(Time.UNKNOWN);
    boolean now = time == Time.PRESENT || time == Time.PERFECT;
    if (clause.isEmpty() || !now) {
      return reading;
    }
    String lemma = sentence.head(phrase).lemma();
    boolean direct = sentence.governor(phrase).equals(clause);
    Entry over =
        direct && clause.get().isVerb()
            ? lexicon.over(sentence.head(clause.get()).lemma(), "over", Set.of())
            : null;
    if (over != null && over.effect() == Effect.ENDED) {
      return reading;
    }
    if (lexicon.lasts(lemma)) {
      return ongoing(reading, "lasting", lemma);
    }
    if (phrase.isMarked("under") && phrase.end() - phrase.start() <= 2) {
      return ongoing(reading, "lasting", "under");
    }
    if (direct && isGrowing(sentence, phrase, clause.get())) {
      return ongoing(reading, "growing", sentence.head(clause.get()).lemma());
    }
    if (isCounted(sentence, phrase)) {
      return reading;
    }
    if (direct && time == Time.PRESENT && isThere(sentence, phrase, clause.get())) {
      return ongoing(reading, "there-is", lemma);
    }
    return isSince(sentence, phrase, clause.get(), time)
        ? ongoing(reading, "since", lemma)
        : reading;
  }

  /** "Has intensified its raids". */
  private boolean isGrowing(Sentence sentence, Phrase phrase, Phrase clause) {
    if (phrase.relation() != Relation.OBJECT || !clause.isVerb()) {
      return false;
    }
    Entry entry = lexicon.over(sentence.head(clause).lemma(), "over", after(sentence, clause));
    return entry != null && entry.effect() == Effect.GROWING;
  }

  private static Reading ongoing(Reading reading, String rule, String word) {
    return reading.with(Effect.ONGOING, rule, word);
  }

  /** "Is under way", "has been in effect". */
  private boolean isPredicate(Sentence sentence, Phrase phrase, Phrase governor) {
    if (phrase.relation() != Relation.SUBJECT || !governor.isNoun() || governor.marker() == null) {
      return false;
    }
    String words = governor.marker() + " " + sentence.head(governor).lower();
    Entry entry = lexicon.over(words, "over noun", Set.of());
    return entry != null && entry.effect() == Effect.ONGOING;
  }

  private static Set<String> after(Sentence sentence, Phrase verb) {
    return verb.head() + 1 < sentence.tokens().size()
        ? Set.of(sentence.token(verb.head() + 1).lower())
        : Set.of();
  }

  private static boolean isBeing(Sentence sentence, Phrase verb) {
    return sentence.tokens().subList(verb.start(), verb.head()).stream()
        .anyMatch(token -> token.lower().equals("being"));
  }

  /**
   * "Clashes, which continue in the north", "raids that have spread", "talks that it is holding".
   */
  private boolean isKeptUp(Sentence sentence, Phrase clause) {
    VerbFeatures verb = clause.verb();
    if (verb == null || verb.modal() != null || verb.negated()) {
      return false;
    }
    Entry entry = lexicon.over(sentence.head(clause).lemma(), "over", after(sentence, clause));
    if (entry == null) {
      return false;
    }
    if (entry.effect() == Effect.CARRIES) {
      boolean gap = sentence.dependents(clause, Relation.OBJECT).findAny().isEmpty();
      return gap && (verb.progressive() || isBeing(sentence, clause));
    }
    boolean kept =
        entry.effect() == Effect.ONGOING
            || (entry.effect() == Effect.GROWING && time(sentence, clause) != Time.PAST);
    return kept
        && sentence
            .dependents(clause, Relation.SUBJECT)
            .anyMatch(subject -> RELATIVE_WORDS.contains(sentence.head(subject).lower()));
  }

  /** The nearest finite verb above, or a noun with a form of "be" before it. */
  private static Optional<Phrase> clause(Sentence sentence, Phrase phrase) {
    Phrase at = phrase;
    for (int depth = 0; depth < DEEPEST; depth++) {
      boolean finite = at.verb() != null && at.verb().form() == VerbFeatures.Form.FINITE;
      if (finite || (at.isNoun() && time(sentence, at) != Time.UNKNOWN)) {
        return Optional.of(at);
      }
      Optional<Phrase> up = sentence.governor(at);
      if (up.isEmpty()) {
        return up;
      }
      at = up.get();
    }
    return Optional.empty();
  }

  private static Time time(Sentence sentence, Phrase clause) {
    VerbFeatures verb = clause.verb();
    if (verb == null) {
      return clause.relation() == Relation.ROOT || clause.relation() == Relation.COMPLEMENT
          ? copula(sentence, clause)
          : Time.UNKNOWN;
    }
    if (verb.modal() != null || verb.negated()) {
      return Time.UNKNOWN;
    }
    Time auxiliary = auxiliary(sentence, clause.start(), clause.head());
    if (auxiliary != Time.UNKNOWN) {
      return auxiliary;
    }
    return switch (verb.tense()) {
      case PRESENT -> verb.perfect() ? Time.PERFECT : Time.PRESENT;
      case PAST -> Time.PAST;
      default -> Time.UNKNOWN;
    };
  }

  /** The town is under siege: the words between the subject and its predicate. */
  private static Time copula(Sentence sentence, Phrase predicate) {
    return sentence
        .dependents(predicate, Relation.SUBJECT)
        .filter(subject -> subject.end() <= predicate.start())
        .findFirst()
        .map(subject -> auxiliary(sentence, subject.end(), predicate.start()))
        .orElse(Time.UNKNOWN);
  }

  private static Time auxiliary(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      switch (sentence.token(i).lower()) {
        case "is", "are", "am", "'re", "’re" -> {
          return Time.PRESENT;
        }
        case "has", "have", "'ve", "’ve" -> {
          return Time.PERFECT;
        }
        case "was", "were", "had", "did" -> {
          return Time.PAST;
        }
        default -> {}
      }
    }
    return Time.UNKNOWN;
  }

  /** "There are clashes": several, or without an article. */
  private static boolean isThere(Sentence sentence, Phrase phrase, Phrase clause) {
    return phrase.relation() == Relation.SUBJECT
        && clause.start() > 0
        && sentence.token(clause.start() - 1).lower().equals("there")
        && !isSingle(sentence, phrase);
  }

  /** "Clashes since Monday", "has rocked the city since Monday". */
  private static boolean isSince(Sentence sentence, Phrase phrase, Phrase clause, Time time) {
    boolean own = sentence.dependents(phrase).anyMatch(one -> one.isMarked("since"));
    boolean told =
        time == Time.PERFECT
            && phrase.relation() == Relation.SUBJECT
            && sentence.governor(phrase).filter(clause::equals).isPresent()
            && sentence.dependents(clause).anyMatch(one -> one.isMarked("since"));
    return (own || told) && !isSingle(sentence, phrase) && !isExtreme(sentence, phrase);
  }

  private static boolean isSingle(Sentence sentence, Phrase phrase) {
    String first = sentence.token(phrase.start()).lower();
    return Set.of("a", "an", "one", "another", "this", "that").contains(first);
  }

  private static boolean isCounted(Sentence sentence, Phrase phrase) {
    return sentence.tokens().subList(phrase.start(), phrase.end()).stream()
        .anyMatch(token -> token.is(PartOfSpeech.NUM));
  }

  /** "The worst violence since May" is one of the past. */
  private static boolean isExtreme(Sentence sentence, Phrase phrase) {
    return sentence.tokens().subList(phrase.start(), phrase.end()).stream()
        .map(Token::lower)
        .anyMatch(
            word ->
                word.equals("most")
                    || word.equals("first")
                    || word.equals("worst")
                    || word.endsWith("est"));
  }
}
