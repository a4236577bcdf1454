package org.attest.event;

import java.util.List;
import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;

/**
 * Whether a word can be what an entry wants it to be, although the tagger errs: it takes headline
 * verbs for nouns, participles for adjectives and nouns of action for verbs.
 */
final class TriggerTagging {
  private static final Set<String> UNMAKING =
      Set.of("anti", "counter", "post", "pre", "non", "ex", "pro");
  private static final Set<String> BE =
      Set.of("be", "is", "are", "was", "were", "been", "being", "am");

  private final TriggerText text;
  private final boolean mostlyCapitals;

  TriggerTagging(TriggerText text) {
    this.text = text;
    long capitals = text.words().stream().filter(TriggerWord::isCapitalised).count();
    this.mostlyCapitals = 2 * capitals > text.words().size();
  }

  /**
   * True if the word at a position can be the head of an entry of that part of speech.
   *
   * @param positions all the words that the entry matched
   */
  boolean fits(TriggerEntry entry, int at, List<Integer> positions) {
    if (isUnmade(at, entry) || isPartOfName(at, entry)) {
      return false;
    }
    int last = at;
    while (positions.contains(last + 1)) {
      last++;
    }
    int first = at;
    while (positions.contains(first - 1)) {
      first--;
    }
    return switch (entry.pos()) {
      case VERB -> servesAsVerb(entry, at);
      case NOUN -> servesAsNoun(entry, at, first) && !isModifier(last);
      case ADJ -> !text.word(at).is(PartOfSpeech.ADP);
      default -> true;
    };
  }

  private boolean isUnmade(int at, TriggerEntry entry) {
    boolean asked = entry.pattern().elements().size() > 1;
    return !asked
        && text.word(at).joined()
        && text.has(at - 1)
        && UNMAKING.contains(text.word(at - 1).lower());
  }

  private boolean isPartOfName(int at, TriggerEntry entry) {
    if (mostlyCapitals || at == 0 || entry.blocks() || !text.word(at).is(PartOfSpeech.PROPN)) {
      return false;
    }
    return isNamePart(at) && (isNamePart(at + 1) || (at > 1 && isNamePart(at - 1)));
  }

  private boolean isNamePart(int at) {
    return text.has(at) && text.word(at).isCapitalised() && text.word(at).is(PartOfSpeech.PROPN);
  }

  private boolean servesAsVerb(TriggerEntry entry, int at) {
    TriggerWord word = text.word(at);
    TriggerForms.Kind kind = kind(entry, word);
    boolean participle = kind == TriggerForms.Kind.PAST || kind == TriggerForms.Kind.GERUND;
    return switch (word.token().pos()) {
      case VERB, AUX -> !(participle && isAttribute(at));
      case ADJ -> participle && !isAttribute(at);
      case NOUN, PROPN, ADV, X -> wasVerbForm(kind, at);
      default -> false;
    };
  }

  private boolean wasVerbForm(TriggerForms.Kind kind, int at) {
    boolean heading = text.sentence().kind() == Sentence.Kind.TITLE || mostlyCapitals;
    return switch (kind) {
      case PAST -> !isAttribute(at);
      case GERUND -> text.has(at - 1) && BE.contains(text.word(at - 1).lower());
      case THIRD_PERSON -> nounBefore(at) && (heading || startsObject(at + 1));
      case BASE ->
          text.has(at - 1) && (afterTo(at) || (heading && nounBefore(at) && startsObject(at + 1)));
    };
  }

  private boolean afterTo(int at) {
    return text.word(at - 1).lower().equals("to") && text.word(at - 1).is(PartOfSpeech.PART);
  }

  private boolean nounBefore(int at) {
    return text.has(at - 1)
        && (text.word(at - 1).isNominal() || text.word(at - 1).is(PartOfSpeech.NUM));
  }

  private boolean startsObject(int at) {
    return text.has(at)
        && switch (text.word(at).token().pos()) {
          case DET, NUM, PRON, PROPN, ADJ, NOUN -> true;
          default -> false;
        };
  }

  /** "The captured town": a participle that only tells which town. */
  private boolean isAttribute(int at) {
    if (!text.has(at + 1) || text.word(at).isCapitalised() && mostlyCapitals) {
      return false;
    }
    boolean nounNext = text.word(at + 1).is(PartOfSpeech.NOUN);
    boolean opened =
        at == 0
            || switch (text.word(at - 1).token().pos()) {
              case DET, ADJ, ADP, NUM, CCONJ -> true;
              case PRON, PART -> text.word(at - 1).lower().matches("its|their|his|her|'s|our");
              default -> false;
            };
    return nounNext && opened && !text.word(at).lower().endsWith("ing");
  }

  private boolean servesAsNoun(TriggerEntry entry, int at, int first) {
    TriggerWord word = text.word(at);
    boolean noun =
        switch (word.token().pos()) {
          case NOUN, PROPN -> !afterPersonalSubject(at);
          case VERB -> kind(entry, word) != TriggerForms.Kind.PAST && opensNoun(first - 1);
          case ADJ -> opensNoun(first - 1);
          case X, ADV -> true;
          default -> false;
        };
    return noun;
  }

  private boolean afterPersonalSubject(int at) {
    return text.has(at - 1) && afterTo(at);
  }

  private boolean opensNoun(int at) {
    if (!text.has(at)) {
      return true;
    }
    TriggerWord word = text.word(at);
    return switch (word.token().pos()) {
      case DET, ADJ, NUM, ADP -> true;
      case PRON, PART -> word.lower().matches("its|their|his|her|'s|our");
      case NOUN, PROPN -> word.isIn("means") || text.sentence().kind() == Sentence.Kind.TITLE;
      default -> word.isIn("means");
    };
  }

  /** "Attack helicopter", "arrest warrant": the noun only tells what kind of thing. */
  private boolean isModifier(int at) {
    if (!text.has(at + 1) || text.word(at).is(PartOfSpeech.ADP)) {
      return false;
    }
    TriggerWord next = text.word(at + 1);
    if (next.joined() && !next.isIn("occurrence-noun")) {
      return true;
    }
    boolean headingVerb =
        (text.sentence().kind() == Sentence.Kind.TITLE || mostlyCapitals)
            && next.lower().endsWith("s");
    return next.is(PartOfSpeech.NOUN)
        && !headingVerb
        && !next.isIn("occurrence-noun")
        && !next.isIn("time-noun");
  }

  private static TriggerForms.Kind kind(TriggerEntry entry, TriggerWord word) {
    return entry.headKinds().getOrDefault(word.lower(), TriggerForms.Kind.BASE);
  }
}
