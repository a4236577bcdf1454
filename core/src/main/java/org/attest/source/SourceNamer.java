package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.ActorMention;
import org.attest.model.Analysis;
import org.attest.model.PartOfSpeech;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** Says who the words of a source stand for; remembers the sources of one report for pronouns. */
final class SourceNamer {
  private static final Set<String> SINGULAR = Set.of("he", "she");
  private static final Set<String> ORGANISATIONAL = Set.of("it", "they");
  private static final Map<String, String> KIND_OF_ACTOR =
      Map.of(
          "state", "government",
          "party", "government",
          "population", "resident",
          "person", "official",
          "security-force", "military");

  private final Analysis analysis;
  private final List<ActorMention> actors;
  private final SourceKinds kinds;
  private final List<Named> seen = new ArrayList<>();

  /**
   * A source with its identity.
   *
   * @param plural a phrase for several persons
   * @param pronoun found through a pronoun
   */
  record Named(
      Span span, String name, @Nullable String id, String kind, boolean plural, boolean pronoun) {}

  SourceNamer(Analysis analysis, List<ActorMention> actors, SourceKinds kinds) {
    this.analysis = analysis;
    this.actors = actors;
    this.kinds = kinds;
  }

  String words(Span span) {
    return analysis.words(span);
  }

  Named name(SentenceWords words, SourceWords source) {
    Span span = words.span(source.from(), source.to());
    Named named = pronoun(words, source, span);
    if (named == null) {
      named = described(words, source, span);
      seen.add(named);
    }
    return named;
  }

  private @Nullable Named pronoun(SentenceWords words, SourceWords source, Span span) {
    if (source.to() != source.from() + 1 || !words.is(source.from(), PartOfSpeech.PRON)) {
      return null;
    }
    String word = words.lower(source.from());
    boolean person = SINGULAR.contains(word);
    if (!person && !ORGANISATIONAL.contains(word)) {
      return new Named(span, analysis.words(span), null, SourceKinds.UNNAMED, false, true);
    }
    for (int i = seen.size() - 1; i >= 0; i--) {
      Named candidate = seen.get(i);
      if (fits(word, candidate)) {
        return new Named(
            span, candidate.name(), candidate.id(), candidate.kind(), candidate.plural(), true);
      }
    }
    return new Named(span, analysis.words(span), null, SourceKinds.UNNAMED, !person, true);
  }

  private static boolean fits(String pronoun, Named candidate) {
    boolean body =
        switch (candidate.kind()) {
          case "outlet",
              "agency",
              "monitor",
              "government",
              "international-organisation",
              "ngo",
              "armed-group",
              "document" ->
              true;
          default -> false;
        };
    return switch (pronoun) {
      case "he", "she" -> !candidate.plural() && !candidate.kind().equals("document");
      case "they" -> candidate.plural();
      default -> body || !candidate.plural();
    };
  }

  private Named described(SentenceWords words, SourceWords source, Span span) {
    int head = head(words, source);
    Span headSpan = words.token(head).span();
    ActorMention whole = null;
    ActorMention part = null;
    for (ActorMention mention : actors) {
      if (mention.span().contains(headSpan)) {
        whole = mention;
      } else if (part == null && span.contains(mention.span())) {
        part = mention;
      }
    }
    boolean plural = isPlural(words, source, head);
    String byWords = kinds.of(words, source.from(), source.to());
    String text = analysis.words(span);
    if (whole != null) {
      String kind = kind(whole);
      return whole.actor() == null
          ? new Named(span, text, null, kind, plural, false)
          : new Named(span, spokenName(whole, span), whole.actor().id(), kind, plural, false);
    }
    if (part != null && part.actor() != null) {
      boolean speaksForIt = words.lower(head).startsWith("spokes");
      String kind = speaksForIt || byWords.equals(SourceKinds.UNNAMED) ? kind(part) : byWords;
      return new Named(span, text, part.actor().id(), kind, plural, false);
    }
    Named earlier = sameSurname(words, source, text);
    return earlier != null
        ? new Named(span, earlier.name(), earlier.id(), earlier.kind(), earlier.plural(), false)
        : new Named(span, text, null, byWords, plural, false);
  }

  /** A pointing-back or a short name is spelled out; an office ("the Kremlin") keeps its words. */
  private String spokenName(ActorMention mention, Span span) {
    boolean office = mention.rule().equals("metonym") || mention.rule().equals("office");
    return office || mention.actor() == null ? analysis.words(span) : mention.actor().name();
  }

  private static String kind(ActorMention mention) {
    return KIND_OF_ACTOR.getOrDefault(mention.kind(), mention.kind());
  }

  /** The last noun before the first preposition or comma. */
  private static int head(SentenceWords words, SourceWords source) {
    int head = source.from();
    for (int i = source.from(); i < source.to(); i++) {
      if (words.isComma(i) || words.is(i, PartOfSpeech.ADP) || words.lower(i).equals("(")) {
        break;
      }
      if (words.is(i, PartOfSpeech.NOUN, PartOfSpeech.PROPN)) {
        head = i;
      }
    }
    return head;
  }

  private static boolean isPlural(SentenceWords words, SourceWords source, int head) {
    for (int i = source.from(); i < head; i++) {
      if (words.is(i, PartOfSpeech.CCONJ)) {
        return true;
      }
    }
    String word = words.lower(head);
    return words.is(head, PartOfSpeech.NOUN)
            && word.endsWith("s")
            && !word.equals(words.lemma(head))
        || word.equals("police")
        || word.equals("people");
  }

  /** "Doe" after "Jane Doe, head of the clinic". */
  private @Nullable Named sameSurname(SentenceWords words, SourceWords source, String text) {
    String last = words.token(source.to() - 1).text();
    if (source.to() - source.from() > 2 || !words.is(source.to() - 1, PartOfSpeech.PROPN)) {
      return null;
    }
    for (Named earlier : seen) {
      String name = earlier.name().split(",")[0];
      if (name.length() > text.length() && name.endsWith(" " + last)) {
        return earlier;
      }
    }
    return null;
  }
}
