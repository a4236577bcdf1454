package org.attest.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.Sentence;

/**
 * The words around a trigger that fill its grammatical slots: read from the sentence's phrases
 * where it has them, else from the words left and right of the trigger up to the next verb or mark.
 */
final class TriggerSlots {
  private static final int WIDEST = 10;
  private static final Set<String> TARGET_MARKS =
      Set.of("on", "against", "at", "targeting", "target", "targeted", "targets");
  private static final Set<String> MEANS_MARKS =
      Set.of("with", "using", "use", "used", "by", "from", "via", "involving", "through");
  private static final Set<String> OTHER_ACT =
      Set.of("who", "which", "that", "where", "after", "before", "when", "during", "since");
  private static final Set<String> PARTICLES =
      Set.of("up", "down", "out", "off", "over", "back", "away");
  private static final Set<String> PASSIVE =
      Set.of("be", "is", "are", "was", "were", "been", "being", "get", "got", "gets");

  private final TriggerText text;
  private final int head;
  private final Kind kind;

  /** What the trigger is read as; only a verb that takes an object can be passive. */
  enum Kind {
    NOUN,
    OBJECT_VERB,
    OTHER_VERB
  }

  TriggerSlots(TriggerText text, int head, Kind kind) {
    this.text = text;
    this.head = head;
    this.kind = kind;
  }

  /** The words that fill a slot; what slots there are, says {@link TriggerCondition}. */
  Stream<TriggerWord> words(String slot) {
    return switch (slot) {
      case "subject" -> subject();
      case "object" -> object();
      case "means" -> means();
      case "context" -> range(text.clauseStart(head), text.clauseEnd(head), head);
      case "sentence" -> range(0, text.words().size(), head);
      case "modifier" -> modifiers();
      case "next" -> range(head + 1, head + 2, head);
      case "prev" -> range(head - 1, head, head);
      case "after" -> range(head + 1, Math.min(head + 5, text.clauseEnd(head)), head);
      case "before" -> range(Math.max(head - 4, text.clauseStart(head)), head, head);
      default -> prepositional(slot);
    };
  }

  boolean isPassive() {
    if (kind != Kind.OBJECT_VERB) {
      return false;
    }
    Optional<Phrase> group = phrase().filter(Phrase::isVerb);
    if (group.isPresent() && group.get().verb() != null) {
      return group.get().verb().isPassive() && (auxiliary() || !startsObject(head + 1));
    }
    return auxiliary() || (text.has(head + 1) && text.word(head + 1).lower().equals("by"));
  }

  private boolean startsObject(int at) {
    return text.has(at)
        && switch (text.word(at).token().pos()) {
          case DET, NUM, PRON, PROPN, ADJ, NOUN -> true;
          default -> false;
        };
  }

  private boolean auxiliary() {
    for (int i = head - 1; i >= Math.max(0, head - 3); i--) {
      TriggerWord word = text.word(i);
      if (PASSIVE.contains(word.lower())) {
        return !text.word(head).lower().endsWith("ing");
      }
      if (!word.is(PartOfSpeech.ADV) && !word.is(PartOfSpeech.AUX) && !word.is(PartOfSpeech.PART)) {
        return false;
      }
    }
    return false;
  }

  private Stream<TriggerWord> range(int from, int to, int without) {
    return IntStream.range(Math.max(0, from), Math.min(to, text.words().size()))
        .filter(i -> i != without)
        .mapToObj(text::word);
  }

  private Optional<Phrase> phrase() {
    return text.sentence().phraseAt(text.word(head).token().index());
  }

  private Stream<TriggerWord> subject() {
    if (kind == Kind.NOUN) {
      return Stream.of(modifiers(), prepositional("by"), subjectOfGoverningVerb())
          .flatMap(words -> words);
    }
    List<Phrase> phrases = agentsOfVerb();
    if (!phrases.isEmpty()) {
      return phrases.stream().flatMap(this::wordsOf);
    }
    return isPassive() ? prepositional("by") : leftOfVerb(head);
  }

  private Stream<TriggerWord> object() {
    if (kind == Kind.NOUN) {
      return Stream.of("of", "on", "against", "at", "targeting").flatMap(this::prepositional);
    }
    List<Phrase> phrases = patientsOfVerb();
    if (!phrases.isEmpty()) {
      return phrases.stream().flatMap(this::wordsOf);
    }
    return isPassive() ? leftOfVerb(head) : rightOfVerb();
  }

  private List<Phrase> agentsOfVerb() {
    return phrase()
        .filter(Phrase::isVerb)
        .map(
            group ->
                isPassive()
                    ? text.sentence().dependents(group, Relation.AGENT).toList()
                    : subjectsOf(group, 4))
        .orElse(List.of());
  }

  private List<Phrase> patientsOfVerb() {
    return phrase()
        .filter(Phrase::isVerb)
        .map(
            group -> {
              if (!isPassive()) {
                return text.sentence().dependents(group, Relation.OBJECT).toList();
              }
              return subjectsOf(group, 4);
            })
        .orElse(List.of());
  }

  /** The subject of a verb group, or that of the group it hangs on where it has none. */
  private List<Phrase> subjectsOf(Phrase group, int steps) {
    Sentence sentence = text.sentence();
    List<Phrase> own =
        sentence.dependents(group, Relation.SUBJECT, Relation.PASSIVE_SUBJECT).toList();
    Optional<Phrase> governor = sentence.governor(group);
    if (!own.isEmpty() || governor.isEmpty() || steps == 0) {
      return own;
    }
    return switch (group.relation()) {
      case RELATIVE, PARTICIPLE -> List.of(governor.get());
      case CONJUNCT, OPEN_COMPLEMENT, ADVERBIAL ->
          governor.get().isVerb() ? subjectsOf(governor.get(), steps - 1) : List.of();
      default -> List.of();
    };
  }

  private Stream<TriggerWord> wordsOf(Phrase phrase) {
    List<Phrase> whole = new ArrayList<>(List.of(phrase));
    text.sentence()
        .dependents(phrase, Relation.CONJUNCT, Relation.MODIFIER, Relation.APPOSITION)
        .filter(Phrase::isNoun)
        .forEach(whole::add);
    return whole.stream()
        .flatMap(part -> text.sentence().tokens().subList(part.start(), part.end()).stream())
        .flatMap(
            token -> text.words().stream().filter(word -> word.token().index() == token.index()));
  }

  private Stream<TriggerWord> leftOfVerb(int verb) {
    List<TriggerWord> found = new ArrayList<>();
    boolean noun = false;
    for (int i = verb - 1; i >= Math.max(0, verb - WIDEST); i--) {
      TriggerWord word = text.word(i);
      boolean stops = word.is(PartOfSpeech.PUNCT) || word.is(PartOfSpeech.VERB);
      if (stops && noun) {
        break;
      }
      noun |= word.isNominal() || word.is(PartOfSpeech.PRON);
      found.add(word);
    }
    return found.stream();
  }

  private Stream<TriggerWord> rightOfVerb() {
    return nounPhraseFrom(head + 1);
  }

  /** Words up to the next verb, mark or preposition other than "of", from a position on. */
  private Stream<TriggerWord> nounPhraseFrom(int start) {
    List<TriggerWord> found = new ArrayList<>();
    for (int i = start; i < Math.min(start + WIDEST, text.words().size()); i++) {
      TriggerWord word = text.word(i);
      boolean particle = i == start && PARTICLES.contains(word.lower());
      boolean preposition = word.is(PartOfSpeech.ADP) && !word.lower().equals("of");
      boolean verb = word.is(PartOfSpeech.VERB) && !word.lower().endsWith("ed");
      boolean noun = found.stream().anyMatch(TriggerWord::isNominal);
      if (word.is(PartOfSpeech.PUNCT) || (verb && noun) || (preposition && !particle)) {
        break;
      }
      found.add(word);
    }
    return found.stream();
  }

  private Stream<TriggerWord> prepositional(String preposition) {
    int end = Math.min(text.clauseEnd(head), head + 2 * WIDEST);
    for (int i = head + 1; i < end; i++) {
      TriggerWord word = text.word(i);
      if (word.lower().equals(preposition)) {
        return nounPhraseFrom(i + 1);
      }
      if (word.is(PartOfSpeech.VERB) && !word.lower().endsWith("ing") && i > head + 1) {
        break;
      }
    }
    return Stream.empty();
  }

  private Stream<TriggerWord> modifiers() {
    List<TriggerWord> found = new ArrayList<>();
    for (int i = head - 1; i >= Math.max(0, head - 5); i--) {
      TriggerWord word = text.word(i);
      boolean inPhrase =
          word.isNominal()
              || word.joined()
              || word.is(PartOfSpeech.ADJ)
              || word.is(PartOfSpeech.NUM)
              || word.lower().equals("'s")
              || (word.is(PartOfSpeech.VERB) && word.lower().endsWith("ed"));
      if (!inPhrase) {
        break;
      }
      found.add(word);
    }
    return found.stream();
  }

  private Stream<TriggerWord> subjectOfGoverningVerb() {
    for (int i = head - 1; i >= Math.max(0, head - WIDEST); i--) {
      TriggerWord word = text.word(i);
      if (word.is(PartOfSpeech.VERB)) {
        return leftOfVerb(i);
      }
      boolean preposition = word.is(PartOfSpeech.ADP) && !PARTICLES.contains(word.lower());
      if (word.is(PartOfSpeech.PUNCT) || preposition) {
        return Stream.empty();
      }
    }
    return Stream.empty();
  }

  /**
   * What the act may have been done with: the clause without what it was done to, and without words
   * that only name a facility ("an attack on a drone factory" uses no drone).
   */
  private Stream<TriggerWord> means() {
    int from = head;
    while (from > text.clauseStart(head) && !OTHER_ACT.contains(text.word(from - 1).lower())) {
      from--;
    }
    int to = text.clauseEnd(head);
    List<TriggerWord> found = new ArrayList<>();
    boolean target = false;
    for (int i = from; i < to; i++) {
      TriggerWord word = text.word(i);
      if (i > head && OTHER_ACT.contains(word.lower())) {
        break;
      }
      target = isTarget(i, target);
      if (!target && i != head && !namesFacility(i)) {
        found.add(word);
      }
    }
    return found.stream();
  }

  private boolean isTarget(int at, boolean before) {
    String lower = text.word(at).lower();
    if (at == head) {
      return before || (kind != Kind.NOUN && !isPassive());
    }
    if (at > head && TARGET_MARKS.contains(lower)) {
      return true;
    }
    return before && !(at > head && MEANS_MARKS.contains(lower));
  }

  private boolean namesFacility(int at) {
    return text.has(at + 1)
        && text.word(at + 1).isNominal()
        && (text.word(at + 1).isIn("facility") || text.word(at + 1).isIn("weapon-noun"));
  }
}
