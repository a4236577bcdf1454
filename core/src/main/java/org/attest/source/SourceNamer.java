package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.Actor;
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
          "security-force", "military",
          "protester", "activist");

  private final Analysis analysis;
  private final List<ActorMention> actors;
  private final SourceKinds kinds;
  private final List<Named> seen = new ArrayList<>();
  private final SourcePointers pointers = new SourcePointers();

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

  /** True if the words stand for the outlet that publishes this report. */
  boolean isPublisher(ActorMention mention) {
    String outlet = analysis.report().outlet();
    Actor actor = mention.actor();
    return outlet != null
        && (outlet.equalsIgnoreCase(words(mention.span()))
            || actor != null
                && (outlet.equalsIgnoreCase(actor.name())
                    || actor.aliases().stream().anyMatch(outlet::equalsIgnoreCase)));
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
    ActorMention whole = whole(words.token(head).span());
    ActorMention part = part(words.token(head).span(), span);
    boolean plural = isPlural(words, source, head);
    String text = analysis.words(span);
    boolean known = isKnown(whole) || isKnown(part);
    Named pointed = known ? null : pointed(words, source);
    Named result;
    if (pointed != null) {
      result =
          new Named(
              span,
              pointed.name(),
              pointed.id(),
              pointed.kind(),
              pointed.plural() || plural,
              false);
    } else if (whole != null) {
      String name = whole.actor() == null ? text : spokenName(whole, span);
      result = new Named(span, name, id(whole), kind(whole, words, source), plural, false);
    } else if (part != null && (part.actor() != null || speaks(words, source))) {
      String byWords = kinds.of(words, source.from(), source.to());
      boolean bodysKind = speaks(words, source) || byWords.equals(SourceKinds.UNNAMED);
      String name = nameWithBody(words, source, part);
      result = new Named(span, name, id(part), bodysKind ? kind(part) : byWords, plural, false);
    } else {
      Named earlier = sameSurname(words, source, text);
      String byWords = kinds.of(words, source.from(), source.to());
      result =
          earlier == null
              ? new Named(span, text, null, byWords, plural, false)
              : new Named(
                  span, earlier.name(), earlier.id(), earlier.kind(), earlier.plural(), false);
    }
    pointers.remember(words, source, result);
    return result;
  }

  /** "The group", "its director, Jane Doe", "ministry spokesman John Doe"; null if none is one. */
  private @Nullable Named pointed(SentenceWords words, SourceWords source) {
    Named same = pointers.antecedent(words, source);
    Named body = same == null ? pointers.spokenFor(words, source) : null;
    if (body == null) {
      return same;
    }
    int to = source.to();
    int from = to;
    while (from > source.from() && words.is(from - 1, PartOfSpeech.PROPN)) {
      from--;
    }
    if (to - from < 2) {
      from = words.lower(source.from()).equals("its") ? source.from() + 1 : source.from();
    }
    String name = analysis.words(words.span(from, to));
    return new Named(
        words.span(source.from(), to),
        name + ", " + body.name(),
        body.id(),
        body.kind(),
        false,
        false);
  }

  private static boolean isKnown(@Nullable ActorMention mention) {
    return mention != null && mention.actor() != null;
  }

  private @Nullable ActorMention whole(Span head) {
    ActorMention whole = null;
    for (ActorMention mention : actors) {
      if (mention.span().contains(head)) {
        whole = mention;
      }
    }
    return whole;
  }

  /** The longest mention among the words of a source that is not its head. */
  private @Nullable ActorMention part(Span head, Span source) {
    ActorMention part = null;
    for (ActorMention mention : actors) {
      boolean inside = source.contains(mention.span()) && !mention.span().contains(head);
      if (inside && (part == null || mention.span().length() > part.span().length())) {
        part = mention;
      }
    }
    return part;
  }

  private static @Nullable String id(ActorMention mention) {
    return mention.actor() == null ? null : mention.actor().id();
  }

  private static boolean speaks(SentenceWords words, SourceWords source) {
    for (int i = source.from(); i < source.to(); i++) {
      if (words.lower(i).startsWith("spokes")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Major Dan Hill, army" for "army spokesman Major Dan Hill" (codebook: a person who speaks for
   * an organisation is named by both); the words as they stand where they name no person.
   */
  private String nameWithBody(SentenceWords words, SourceWords source, ActorMention body) {
    int head = head(words, source);
    int from = head + 1;
    while (from > source.from()
        && words.is(from - 1, PartOfSpeech.PROPN)
        && !words.lower(from - 1).startsWith("spokes")
        && !body.span().overlaps(words.token(from - 1).span())) {
      from--;
    }
    boolean personless = head + 1 - from < 2 && !speaks(words, source);
    if (from > head || personless || body.kind().equals("state")) {
      return analysis.words(words.span(source.from(), source.to()));
    }
    return analysis.words(words.span(from, head + 1)) + ", " + analysis.words(body.span());
  }

  /** A pointing-back or a short name is spelled out; an office ("the Kremlin") keeps its words. */
  private String spokenName(ActorMention mention, Span span) {
    boolean office = mention.rule().equals("metonym") || mention.rule().equals("office");
    return office || mention.actor() == null ? analysis.words(span) : mention.actor().name();
  }

  /** Who is only described is what the words say: "a local journalist", "prosecutors". */
  private String kind(ActorMention mention, SentenceWords words, SourceWords source) {
    String byWords =
        mention.actor() == null ? kinds.of(words, source.from(), source.to()) : SourceKinds.UNNAMED;
    return byWords.equals(SourceKinds.UNNAMED) ? kind(mention) : byWords;
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
      String name = earlier.name().split(",", -1)[0];
      if (name.length() > text.length() && name.endsWith(" " + last)) {
        return earlier;
      }
    }
    return null;
  }
}
