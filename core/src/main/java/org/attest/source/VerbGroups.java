package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attest.model.Certainty;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.Sentence;
import org.attest.model.Status;
import org.attest.model.VerbFeatures;
import org.attest.source.FactualityLexicon.Effect;
import org.attest.source.FactualityLexicon.Entry;
import org.jspecify.annotations.Nullable;

/** What the verb group of an occurrence says of it: negation, modality, tense, adverbs. */
final class VerbGroups {
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "in case");
  private static final Set<String> FREQUENCY =
      Set.of("regularly", "often", "routinely", "frequently", "daily", "always");
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");

  private final FactualityLexicon lexicon;

  VerbGroups(FactualityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Everything the group says. */
  Reading read(Sentence sentence, Phrase phrase, Reading start) {
    Reading reading = tense(sentence, phrase, start);
    reading = adverbs(sentence, phrase, reading);
    reading = modality(sentence, phrase, reading);
    return negation(sentence, phrase, reading);
  }

  /** What the group denies; "if they do not withdraw" supposes, whatever it negates. */
  Reading negation(Sentence sentence, Phrase phrase, Reading reading) {
    VerbFeatures verb = phrase.verb();
    boolean saidOnce = reading.status() == Status.DENIED && reading.rule().equals("inside");
    if (verb == null || saidOnce || isCondition(sentence, phrase)) {
      return reading;
    }
    boolean nobody =
        sentence
            .dependents(phrase, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
            .anyMatch(subject -> isNobody(sentence, subject));
    return verb.negated() || nobody ? reading.with(Effect.DENIED, "negation", "not") : reading;
  }

  private boolean isCondition(Sentence sentence, Phrase phrase) {
    Entry marker = marker(sentence, phrase);
    return marker != null && marker.effect() == Effect.HYPOTHETICAL;
  }

  /**
   * The word of {@code factuality.tsv} that introduces a phrase: its marker, or for a clause that
   * the parser gave none ("will go on if ...") the word before its subject.
   */
  @Nullable Entry marker(Sentence sentence, Phrase phrase) {
    if (phrase.marker() != null && lexicon.before(phrase.marker()) != null) {
      return lexicon.before(phrase.marker());
    }
    if (!phrase.isVerb()) {
      return null;
    }
    return sentence
        .dependents(phrase, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
        .filter(subject -> subject.start() > 0)
        .map(subject -> sentence.token(subject.start() - 1).lower())
        .filter(CONDITIONS::contains)
        .findFirst()
        .map(lexicon::before)
        .orElse(null);
  }

  private static boolean isNobody(Sentence sentence, Phrase subject) {
    return switch (sentence.token(subject.start()).lower()) {
      case "no", "nobody", "none", "neither" -> true;
      default -> false;
    };
  }

  Reading modality(Sentence sentence, Phrase phrase, Reading reading) {
    VerbFeatures verb = phrase.verb();
    if (verb == null || verb.modal() == null) {
      return reading;
    }
    String modal = verb.modal();
    return switch (modal) {
      case "may", "might", "could" ->
          isPerfect(sentence, phrase)
              ? reading.lower(Certainty.POSSIBLE, "modal", modal)
              : reading.with(Effect.HYPOTHETICAL, "modal", modal);
      case "must" ->
          isPerfect(sentence, phrase)
              ? reading.lower(Certainty.PROBABLE, "modal", modal)
              : reading.with(Effect.HYPOTHETICAL, "modal", modal);
      case "will", "shall" ->
          isConditional(sentence, phrase)
              ? reading.with(Effect.HYPOTHETICAL, "condition", "if")
              : reading.with(Effect.PLANNED, "modal", modal);
      case "would" ->
          isReportedFuture(sentence, phrase)
              ? reading.with(Effect.PLANNED, "modal", modal)
              : reading.with(Effect.HYPOTHETICAL, "modal", modal);
      default -> reading.with(Effect.HYPOTHETICAL, "modal", modal);
    };
  }

  private static boolean isPerfect(Sentence sentence, Phrase phrase) {
    for (int i = phrase.start(); i < phrase.head(); i++) {
      if (sentence.token(i).lemma().equals("have") || sentence.token(i).lower().equals("have")) {
        return true;
      }
    }
    return false;
  }

  /** "Said they would attack" tells of a plan, "would attack if" of none. */
  private static boolean isReportedFuture(Sentence sentence, Phrase phrase) {
    return phrase.relation() == Relation.COMPLEMENT
        && !isPerfect(sentence, phrase)
        && !isConditional(sentence, phrase);
  }

  private static boolean isConditional(Sentence sentence, Phrase phrase) {
    return sentence
        .dependents(phrase, Relation.ADVERBIAL)
        .anyMatch(clause -> clause.marker() != null && CONDITIONS.contains(clause.marker()));
  }

  private Reading tense(Sentence sentence, Phrase phrase, Reading reading) {
    VerbFeatures verb = phrase.verb();
    if (verb == null || verb.modal() != null) {
      return reading;
    }
    if (isBareInfinitive(sentence, phrase, verb)) {
      return reading.with(Effect.PLANNED, "headline", "to");
    }
    boolean present = isPresent(sentence, phrase);
    boolean running = verb.progressive() || has(sentence, phrase, "being");
    if (running && present) {
      boolean going = sentence.head(phrase).lower().equals("going") && has(sentence, phrase, "to");
      return going ? reading : reading.with(Effect.ONGOING, "tense", "progressive");
    }
    if (present && verb.isPassive() && lexicon.isLasting(sentence.head(phrase).lemma())) {
      return reading.with(Effect.ONGOING, "tense", "state");
    }
    boolean repeated =
        present && !verb.perfect() && near(sentence, phrase).stream().anyMatch(FREQUENCY::contains);
    return repeated ? reading.with(Effect.ONGOING, "tense", "repeated") : reading;
  }

  /** "Army to strike camps", "the army is to strike": announced. */
  private static boolean isBareInfinitive(Sentence sentence, Phrase phrase, VerbFeatures verb) {
    boolean to = false;
    boolean announced = sentence.kind() == Sentence.Kind.TITLE;
    for (int i = phrase.start(); i < phrase.head(); i++) {
      to |= sentence.token(i).lower().equals("to");
      announced |= sentence.token(i).lemma().equals("be");
    }
    boolean embedded =
        phrase.relation() != Relation.ROOT
            && phrase.relation() != Relation.COMPLEMENT
            && phrase.relation() != Relation.PARATAXIS;
    return to && announced && verb.form() != VerbFeatures.Form.GERUND && !embedded;
  }

  private static boolean isPresent(Sentence sentence, Phrase phrase) {
    String first = sentence.token(phrase.start()).lower();
    for (int i = phrase.start(); i < phrase.head(); i++) {
      switch (sentence.token(i).lower()) {
        case "is", "are", "am", "'re", "’re", "'s", "’s", "has", "have", "'ve", "’ve" -> {
          return true;
        }
        case "was", "were", "had" -> {
          return false;
        }
        default -> {}
      }
    }
    return phrase.verb() != null
        && phrase.verb().tense() == VerbFeatures.Tense.PRESENT
        && !first.isEmpty();
  }

  private static boolean has(Sentence sentence, Phrase phrase, String word) {
    for (int i = phrase.start(); i < phrase.head(); i++) {
      if (sentence.token(i).lower().equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Adverbs in the group and right before it. */
  private Reading adverbs(Sentence sentence, Phrase phrase, Reading start) {
    Reading reading = start;
    for (String word : near(sentence, phrase)) {
      Entry entry = lexicon.beside(word);
      if (entry != null) {
        reading = reading.under(entry);
      }
    }
    return reading;
  }

  /** An adverb, or a word that can be one and that the tagger may take for an adjective. */
  private boolean isAdverb(Sentence sentence, int i) {
    return sentence.token(i).is(PartOfSpeech.ADV)
        || (sentence.token(i).is(PartOfSpeech.ADJ)
            && lexicon.beside(sentence.token(i).lower()) != null);
  }

  private List<String> near(Sentence sentence, Phrase phrase) {
    List<String> words = new ArrayList<>();
    int from = phrase.start();
    while (from > 0
        && isAdverb(sentence, from - 1)
        && !NEGATIONS.contains(sentence.token(from - 1).lower())) {
      from--;
    }
    for (int i = from; i < phrase.head(); i++) {
      words.add(sentence.token(i).lower());
    }
    return words;
  }
}
