package org.attest.source;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Analysis;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.model.Trigger;
import org.attest.model.VerbFeatures;
import org.attest.source.FactualityLexicon.Effect;
import org.attest.source.FactualityLexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Reads whether an occurrence is said to have taken place (codebook, "Status and certainty"),
 * looking from the trigger outwards through what governs it until a speaker, a presupposing context
 * or the sentence's head is reached. Who says so lowers nothing: "officials said the jets struck"
 * is occurred and certain.
 *
 * <p>Limits: one sentence at a time; irony and later corrections are not seen. Safe for use by
 * several threads.
 */
public final class FactualityReader {
  private static final int DEEPEST = 12;
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "his", "her", "its", "their");

  private final FactualityLexicon lexicon = new FactualityLexicon();
  private final VerbGroups groups = new VerbGroups(lexicon);
  private final GoingOn going = new GoingOn(lexicon);

  /** The factuality of the occurrence that the trigger's words stand for. */
  public Factuality read(Analysis analysis, Trigger trigger) {
    Sentence sentence = analysis.sentences().get(trigger.sentence());
    Optional<Phrase> own = sentence.phraseAt(trigger.head());
    if (own.isEmpty()) {
      return Reading.PLAIN.result();
    }
    Phrase phrase = outermost(sentence, own.get(), trigger);
    Reading reading =
        phrase.isVerb()
            ? groups.read(sentence, phrase, Reading.PLAIN)
            : inside(sentence, phrase, trigger.head(), Reading.PLAIN);
    return going.read(sentence, phrase, outwards(sentence, phrase, reading)).result();
  }

  /** "refused to allow" is one trigger: what governs it governs its outermost verb. */
  private static Phrase outermost(Sentence sentence, Phrase own, Trigger trigger) {
    Phrase outermost = own;
    for (Optional<Phrase> up = above(sentence, own, trigger);
        up.isPresent();
        up = above(sentence, up.get(), trigger)) {
      outermost = up.get();
    }
    return outermost;
  }

  /**
   * The phrase of the trigger's words that governs another of them. An infinitive hangs on the verb
   * before it in the trigger even where the parser hung it further out.
   */
  private static Optional<Phrase> above(Sentence sentence, Phrase phrase, Trigger trigger) {
    Optional<Phrase> governor =
        sentence.governor(phrase).filter(up -> isWithin(sentence, up, trigger));
    if (governor.isPresent() || !phrase.isVerb() || !startsWithTo(sentence, phrase)) {
      return governor;
    }
    return sentence.phrases().stream()
        .filter(earlier -> earlier.isVerb() && earlier.index() < phrase.index())
        .filter(earlier -> isWithin(sentence, earlier, trigger))
        .reduce((one, next) -> next);
  }

  private static boolean isWithin(Sentence sentence, Phrase phrase, Trigger trigger) {
    return trigger.span().contains(sentence.head(phrase).span());
  }

  /** Modifiers of the noun phrase and the noun the trigger itself modifies. */
  private Reading inside(Sentence sentence, Phrase phrase, int trigger, Reading start) {
    Reading reading = start;
    if (trigger < phrase.head()) {
      Entry head = lexicon.over(sentence.head(phrase).lemma(), "over noun", Set.of());
      reading = head == null ? reading : reading.under(head);
    }
    for (int i = phrase.start(); i < phrase.end(); i++) {
      Entry entry = i == trigger ? null : lexicon.inside(sentence.token(i).lower());
      if (entry != null) {
        reading = reading.under(entry);
      }
    }
    return reading;
  }

  private Reading outwards(Sentence sentence, Phrase start, Reading first) {
    Reading reading = first;
    Phrase phrase = start;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Entry marker = groups.marker(sentence, phrase);
      if (marker != null) {
        return reading.under(marker);
      }
      Optional<Phrase> governor = sentence.governor(phrase);
      if (governor.isEmpty() || phrase.relation() == Relation.PARATAXIS) {
        return besideGovernor(sentence, phrase, reading);
      }
      Phrase above = governor.get();
      if (phrase.relation() == Relation.CONJUNCT) {
        if (phrase.isNoun()) {
          reading = above.isNoun() ? inside(sentence, above, above.head(), reading) : reading;
        }
        phrase = above;
        continue;
      }
      Step step = step(sentence, phrase, above, reading);
      reading = step.reading();
      if (!step.goesOn()) {
        return reading;
      }
      phrase = above;
    }
    return reading;
  }

  /**
   * "A plot to kill ...": the word right before an infinitive or gerund governs it, whatever the
   * parser made of it.
   */
  private Reading besideGovernor(Sentence sentence, Phrase phrase, Reading reading) {
    String first = sentence.token(phrase.start()).lower();
    boolean verbal = phrase.isVerb() && (first.equals("to") || first.endsWith("ing"));
    if (!verbal || phrase.start() == 0) {
      return reading;
    }
    Token before = sentence.token(phrase.start() - 1);
    String place = before.pos().isNominal() ? "over noun" : "over";
    Entry entry = lexicon.over(before.lemma(), place, Set.of(first));
    if (entry == null) {
      return reading;
    }
    Optional<Phrase> governor = sentence.phraseAt(phrase.start() - 1);
    return governor.isPresent()
        ? own(sentence, governor.get(), reading.under(entry), entry)
        : reading.under(entry);
  }

  /**
   * One step outwards.
   *
   * @param goesOn false where what stands further out says nothing about the occurrence
   */
  private record Step(Reading reading, boolean goesOn) {}

  private Step step(Sentence sentence, Phrase phrase, Phrase above, Reading reading) {
    return switch (phrase.relation()) {
      case OBJECT,
          SUBJECT,
          PASSIVE_SUBJECT,
          COMPLEMENT,
          OPEN_COMPLEMENT,
          OBLIQUE,
          MODIFIER,
          PARTICIPLE,
          AGENT ->
          under(sentence, phrase, above, reading);
      case ADVERBIAL -> adverbial(sentence, phrase, above, reading);
      case ROOT, APPOSITION, CONJUNCT, RELATIVE, PARATAXIS -> new Step(reading, false);
    };
  }

  private Step under(Sentence sentence, Phrase phrase, Phrase above, Reading reading) {
    Entry entry = entry(sentence, phrase, above);
    if (entry == null) {
      return unlisted(sentence, phrase, above, reading);
    }
    if (!governs(phrase, above, entry)) {
      return new Step(reading, false);
    }
    Reading next = isAchieved(sentence, above, entry) ? reading : reading.under(entry);
    if (entry.effect() == Effect.ENDED) {
      next = ended(sentence, phrase, entry, reading);
    }
    if (entry.effect() == Effect.SAID) {
      return new Step(
          isDisbelief(above) ? next.with(Effect.DENIED, "negation", "not") : next, false);
    }
    if (entry.effect() == Effect.PLANNED && isWarningByDoer(sentence, phrase, above)) {
      next = next.with(Effect.THREATENED, "over", entry.word());
    }
    return new Step(own(sentence, above, next, entry), true);
  }

  /** "Stopped an attack": it was none; "stopped shelling", "stopped its raids": they had been. */
  private static Reading ended(Sentence sentence, Phrase phrase, Entry entry, Reading reading) {
    boolean one =
        phrase.isNoun()
            && !isDefinite(sentence, phrase)
            && sentence.head(phrase).lower().equals(sentence.head(phrase).lemma());
    return one && entry.word().startsWith("stop")
        ? reading.with(Effect.PREVENTED, entry.place(), entry.word())
        : reading.under(entry);
  }

  /** "Does not believe that rebels attacked the convoy". */
  private static boolean isDisbelief(Phrase above) {
    return above.verb() != null && above.verb().negated() && above.verb().modal() == null;
  }

  /** "Were able to arrest them": they did. */
  private static boolean isAchieved(Sentence sentence, Phrase above, Entry entry) {
    return entry.word().equals("able")
        && sentence.tokens().subList(Math.max(0, above.head() - 3), above.head()).stream()
            .anyMatch(token -> token.lower().equals("was") || token.lower().equals("were"));
  }

  /** Negation and modality of the governor itself. */
  private Reading own(Sentence sentence, Phrase above, Reading reading, Entry entry) {
    if (above.isNoun()) {
      return inside(sentence, above, above.head(), reading);
    }
    if (entry.effect() == Effect.ENDED && above.verb() != null && above.verb().negated()) {
      return unended(above.verb(), reading);
    }
    return entry.effect() == Effect.CARRIES || entry.effect() == Effect.ENDED
        ? groups.read(sentence, above, reading)
        : groups.negation(sentence, above, reading);
  }

  /** "Have not lifted the siege": it goes on. "Could not stop the attack" says no such thing. */
  private static Reading unended(VerbFeatures verb, Reading reading) {
    boolean now = verb.modal() == null && verb.tense() == VerbFeatures.Tense.PRESENT;
    return now ? reading.with(Effect.ONGOING, reading.rule(), reading.detail()) : reading;
  }

  private static boolean isWarningByDoer(Sentence sentence, Phrase phrase, Phrase above) {
    return sentence.head(above).lemma().equals("warn") && phrase.isVerb();
  }

  /** "The attack threatened the truce": the subject of such a verb is not what it speaks of. */
  private static boolean governs(Phrase phrase, Phrase above, Entry entry) {
    if (phrase.relation() == Relation.AGENT) {
      return false;
    }
    if (phrase.relation() == Relation.OBLIQUE) {
      return entry.word().contains(" ") || phrase.isVerb();
    }
    if (phrase.relation() != Relation.SUBJECT || above.isNoun()) {
      return true;
    }
    return switch (entry.effect()) {
      case CARRIES, FAILED, ONGOING -> true;
      case DENIED -> above.verb() != null && isFalsehood(entry);
      case PLANNED, HYPOTHETICAL -> above.verb() != null && isAdjectival(entry);
      default -> false;
    };
  }

  private static boolean isFalsehood(Entry entry) {
    return switch (entry.word()) {
      case "false", "untrue", "baseless", "unfounded", "groundless" -> true;
      default -> false;
    };
  }

  private static boolean isAdjectival(Entry entry) {
    return switch (entry.word()) {
      case "likely", "unlikely", "due", "certain", "bound" -> true;
      default -> false;
    };
  }

  private @Nullable Entry entry(Sentence sentence, Phrase phrase, Phrase above) {
    String lemma = sentence.head(above).lemma();
    Set<String> links = new LinkedHashSet<>();
    if (above.head() + 1 < sentence.tokens().size()) {
      links.add(sentence.token(above.head() + 1).lower());
    }
    if (phrase.marker() != null) {
      links.add(phrase.marker());
    }
    return lexicon.over(lemma, above.isNoun() ? "over noun" : "over", links);
  }

  private Step unlisted(Sentence sentence, Phrase phrase, Phrase above, Reading reading) {
    Relation relation = phrase.relation();
    if (phrase.isVerb()) {
      return unlistedOverVerb(sentence, phrase, above, reading);
    }
    boolean central =
        relation == Relation.OBJECT
            || relation == Relation.PASSIVE_SUBJECT
            || relation == Relation.SUBJECT;
    if (!central || above.isNoun() || isDefinite(sentence, phrase)) {
      return new Step(reading, false);
    }
    return new Step(groups.modality(sentence, above, reading), true);
  }

  private Step unlistedOverVerb(Sentence sentence, Phrase phrase, Phrase above, Reading reading) {
    if (phrase.relation() == Relation.OPEN_COMPLEMENT && phrase.verb() != null) {
      boolean infinitive = phrase.isMarked("to") || startsWithTo(sentence, phrase);
      return infinitive && above.isVerb()
          ? new Step(reading.with(Effect.PLANNED, "purpose", "to"), true)
          : new Step(reading, above.isNoun());
    }
    if (phrase.relation() == Relation.PARTICIPLE && above.isNoun()) {
      return new Step(inside(sentence, above, above.head(), reading), true);
    }
    if (phrase.relation() == Relation.OBLIQUE && above.isVerb()) {
      return new Step(groups.modality(sentence, above, reading), false);
    }
    return new Step(reading, false);
  }

  private static boolean startsWithTo(Sentence sentence, Phrase phrase) {
    return sentence.token(phrase.start()).lower().equals("to");
  }

  private Step adverbial(Sentence sentence, Phrase phrase, Phrase above, Reading reading) {
    boolean purpose = phrase.isMarked("to") || startsWithTo(sentence, phrase);
    if (purpose) {
      return entry(sentence, phrase, above) != null
          ? under(sentence, phrase, above, reading)
          : new Step(reading.with(Effect.PLANNED, "purpose", "to"), true);
    }
    boolean bare = phrase.marker() == null || phrase.marker().isEmpty() || phrase.isMarked("by");
    boolean close = bare && phrase.start() <= above.end() + 1;
    Entry entry = entry(sentence, phrase, above);
    if (entry != null && (close || phrase.isMarked("from") || phrase.isMarked("of"))) {
      return under(sentence, phrase, above, reading);
    }
    return bare && above.isVerb()
        ? new Step(groups.modality(sentence, above, reading), true)
        : new Step(reading, false);
  }

  private static boolean isDefinite(Sentence sentence, Phrase phrase) {
    return DEFINITE.contains(sentence.token(phrase.start()).lower())
        || sentence.head(phrase).is(PartOfSpeech.PROPN);
  }
}
