package org.attest.source;

import java.util.List;
import org.attest.model.ActorMention;
import org.attest.model.Attribution;
import org.attest.model.PartOfSpeech;
import org.attest.model.Responsibility;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * A source set off in a headline by a mark alone: "Police: two held over blast", "Two held over
 * blast - police".
 *
 * @param mark the colon or dash
 */
record Headline(SourceWords source, int mark, int from, int to) {
  private static final int LONGEST_SOURCE = 5;

  static @Nullable Headline read(
      SentenceWords words, SourceKinds kinds, List<ActorMention> actors) {
    if (words.sentence().kind() != Sentence.Kind.TITLE) {
      return null;
    }
    int end = words.size();
    while (end > 0 && words.lower(end - 1).equals(".")) {
      end--;
    }
    for (int i = 1; i < end - 1; i++) {
      String word = words.lower(i);
      boolean colon = word.equals(":");
      boolean dash = word.equals("-") || word.equals("–") || word.equals("—");
      if (colon && isSource(words, 0, i, kinds, actors)) {
        return new Headline(new SourceWords(0, i, "headline"), i, i + 1, end);
      }
      if ((colon || dash) && isSource(words, i + 1, end, kinds, actors)) {
        return new Headline(new SourceWords(i + 1, end, "headline"), i, 0, i);
      }
    }
    return null;
  }

  private static boolean isSource(
      SentenceWords words, int from, int to, SourceKinds kinds, List<ActorMention> actors) {
    if (to - from > LONGEST_SOURCE || words.hasVerb(from, to)) {
      return false;
    }
    if (!words.is(to - 1, PartOfSpeech.NOUN, PartOfSpeech.PROPN)) {
      return false;
    }
    Span span = words.span(from, to);
    return !kinds.of(words, from, to).equals(SourceKinds.UNNAMED)
        || actors.stream().anyMatch(mention -> mention.span().contains(span));
  }

  Attribution attribution(SentenceWords words, SourceNamer namer) {
    SourceNamer.Named named = namer.name(words, source);
    return new Attribution(
        words.sentence().index(),
        named.span(),
        named.name(),
        named.id(),
        named.kind(),
        words.token(mark).span(),
        Stance.ASSERTS,
        Responsibility.REPORTED,
        List.of(words.span(from, to)),
        "headline");
  }
}
