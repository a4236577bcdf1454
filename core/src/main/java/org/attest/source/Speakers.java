package org.attest.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.model.ActorMention;
import org.attest.model.Analysis;
import org.attest.model.Attribution;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;

/**
 * Takes apart sources named together with one cue: "police and witnesses said" is two independent
 * ways of knowing. Each gets a saying of its own with the same cue and contents.
 */
final class Speakers {
  private final Analysis analysis;
  private final List<ActorMention> actors;
  private final SourceKinds kinds;
  private final SourceNamer namer;

  Speakers(Analysis analysis, List<ActorMention> actors, SourceKinds kinds) {
    this.analysis = analysis;
    this.actors = actors;
    this.kinds = kinds;
    namer = new SourceNamer(analysis, actors, kinds);
  }

  /** The sayings in their order; in place of one of several sources, one of each. */
  List<Attribution> apart(List<Attribution> sayings) {
    Map<String, List<SourceNamer.Named>> together = new HashMap<>();
    List<Attribution> result = new ArrayList<>();
    for (Attribution saying : sayings) {
      List<SourceNamer.Named> each =
          saying.rule().equals("pronoun")
              ? together.getOrDefault(String.valueOf(saying.sourceName()), List.of())
              : each(saying);
      if (each.isEmpty()) {
        result.add(saying);
        continue;
      }
      boolean pronoun = saying.rule().equals("pronoun");
      for (SourceNamer.Named one : each) {
        result.add(of(saying, one, pronoun));
      }
      together.put(String.valueOf(saying.sourceName()), each);
    }
    return List.copyOf(result);
  }

  private static Attribution of(Attribution saying, SourceNamer.Named one, boolean pronoun) {
    return new Attribution(
        saying.sentence(),
        pronoun ? saying.source() : one.span(),
        one.name(),
        one.id(),
        one.kind(),
        saying.cue(),
        saying.stance(),
        saying.responsibility(),
        saying.contents(),
        saying.rule());
  }

  private List<SourceNamer.Named> each(Attribution saying) {
    Span source = saying.source();
    if (source == null) {
      return List.of();
    }
    Sentence sentence = analysis.sentences().get(saying.sentence());
    List<Token> tokens = sentence.tokensIn(source);
    if (tokens.isEmpty()) {
      return List.of();
    }
    SentenceWords words = new SentenceWords(sentence);
    List<SourceWords> parts = parts(words, tokens.getFirst().index(), tokens.getLast().index() + 1);
    return parts.stream().map(part -> namer.name(words, part)).toList();
  }

  /** The sources that some words name; none if they name one. */
  private List<SourceWords> parts(SentenceWords words, int from, int to) {
    int and = and(words, from, to);
    if (and < 0 || isInName(words, and)) {
      return List.of();
    }
    List<SourceWords> parts = before(words, from);
    int start = words.lower(from).equals("both") ? from + 1 : from;
    for (int i = start; i <= and; i++) {
      if (i == and || words.isComma(i)) {
        if (i > start) {
          parts.add(new SourceWords(start, i, "part"));
        }
        start = i + 1;
      }
    }
    int end = and + 1;
    while (end < to && !words.isComma(end)) {
      end++;
    }
    parts.add(new SourceWords(and + 1, end, "part"));
    return parts.stream().allMatch(part -> standsAlone(words, part)) ? parts : List.of();
  }

  /** "Orvania, Dalen, ...": those before a comma that the words of the source leave out. */
  private List<SourceWords> before(SentenceWords words, int from) {
    List<SourceWords> parts = new ArrayList<>();
    int end = from - 1;
    while (words.isComma(end)) {
      int start = words.nounPhraseStart(end);
      SourceWords part = new SourceWords(start, end, "part");
      if (start < 0 || start > 0 && !words.isBreak(start - 1) || !standsAlone(words, part)) {
        break;
      }
      parts.addFirst(part);
      end = start - 1;
    }
    return parts;
  }

  /** Where the only "and" stands that joins the sources; -1 if what stands before it is no list. */
  private static int and(SentenceWords words, int from, int to) {
    int and = -1;
    for (int i = from; i < to; i++) {
      if (words.lower(i).equals("and")) {
        if (and >= 0) {
          return -1;
        }
        and = i;
      } else if (and < 0 && words.is(i, PartOfSpeech.ADP)) {
        return -1;
      }
    }
    return and;
  }

  /** "The Ministry of Health and Welfare" is one. */
  private boolean isInName(SentenceWords words, int and) {
    Span span = words.token(and).span();
    return actors.stream().anyMatch(mention -> mention.span().contains(span))
        || analysis.predictions().names().stream().anyMatch(name -> name.span().contains(span));
  }

  /** "Witnesses", "the army", "Ida Roth"; but no "lawyer" of "lawyer and activist Ida Roth". */
  private boolean standsAlone(SentenceWords words, SourceWords part) {
    if (part.from() >= part.to()) {
      return false;
    }
    Token head = words.token(head(words, part));
    if (!head.pos().isNominal()) {
      return false;
    }
    boolean named =
        head.is(PartOfSpeech.PROPN)
            && (proper(words, part) >= 2
                || actors.stream().anyMatch(mention -> mention.span().contains(head.span())));
    boolean somebody = !kinds.of(words, part.from(), part.to()).equals(SourceKinds.UNNAMED);
    boolean many = !head.lower().equals(head.lemma()) || head.lower().equals("police");
    boolean definite = words.is(part.from(), PartOfSpeech.DET, PartOfSpeech.NUM);
    return named || somebody && (many || definite);
  }

  private static long proper(SentenceWords words, SourceWords part) {
    return words.sentence().tokens().subList(part.from(), part.to()).stream()
        .filter(token -> token.is(PartOfSpeech.PROPN))
        .count();
  }

  /** The last word before a preposition. */
  private static int head(SentenceWords words, SourceWords part) {
    int end = part.from();
    while (end + 1 < part.to() && !words.is(end + 1, PartOfSpeech.ADP)) {
      end++;
    }
    return end;
  }
}
