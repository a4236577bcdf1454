package org.attest.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attest.model.Actor;
import org.attest.model.ActorMention;
import org.attest.model.Analysis;
import org.attest.model.Attribution;
import org.attest.model.Responsibility;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads who says what in a report (codebook, "Sources: chains").
 *
 * <p>Cues come from {@code cues.tsv}, kinds of sources from {@code source-kinds.tsv}. Attributions
 * may lie in one another: "According to the agency, the palace received intelligence showing that
 * ..." gives two, and the content of the agency's holds cue and content of the palace's. What
 * nobody is named for ("was reported to have") has no source and the kind {@code unnamed}.
 *
 * <p>Limits: a speaker is looked for in the cue's sentence, a pronoun's in the sources before it; a
 * quotation without any cue goes to the speaker next to it. Safe for use by several threads.
 */
public final class AttributionReader {
  private final CueLexicon lexicon = new CueLexicon();
  private final SourceKinds kinds = new SourceKinds();
  private final SourceFinder sourceFinder = new SourceFinder();

  /**
   * The sayings of a report in the order of their cues.
   *
   * @param actors the report's mentions of actors and outlets; they give sources their names, ids
   *     and kinds
   */
  public List<Attribution> read(Analysis analysis, List<ActorMention> actors) {
    SourceNamer namer = new SourceNamer(analysis, actors, kinds);
    PredictedSayings predicted = new PredictedSayings(analysis);
    Statements statements = new Statements(analysis);
    List<Attribution> result = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      SentenceWords words = new SentenceWords(sentence);
      readSentence(words, namer, actors, statements, result);
      predicted.add(words, namer, result);
    }
    FirstPersons.drop(analysis, result);
    result.sort(Comparator.comparing(Attribution::cue));
    return new QuoteSpeakers(analysis).extend(result);
  }

  /**
   * The sayings, where one has several sources ("police and witnesses said") one of each of them,
   * side by side and with the same cue and contents.
   *
   * @param actors the report's mentions of actors and outlets
   * @param sayings those that were read
   */
  public List<Attribution> apart(
      Analysis analysis, List<ActorMention> actors, List<Attribution> sayings) {
    return new Speakers(analysis, actors, kinds).apart(sayings);
  }

  /**
   * The kind of source that words of a report speak of (codebook, "Sources: chains"), read from the
   * words and the mentions among them alone: a pronoun's is {@code unnamed}.
   *
   * @param actors the report's mentions of actors and outlets
   * @param source words within one sentence
   */
  public String kind(Analysis analysis, List<ActorMention> actors, Span source) {
    Sentence sentence = analysis.sentenceAt(source.start()).orElse(null);
    List<Token> tokens = sentence == null ? List.of() : sentence.tokensIn(source);
    if (sentence == null || tokens.isEmpty()) {
      return SourceKinds.UNNAMED;
    }
    int from = tokens.getFirst().index();
    int to = tokens.getLast().index() + 1;
    return new SourceNamer(analysis, actors, kinds)
        .name(new SentenceWords(sentence), new SourceWords(from, to, "given"))
        .kind();
  }

  private void readSentence(
      SentenceWords words,
      SourceNamer namer,
      List<ActorMention> actors,
      Statements statements,
      List<Attribution> result) {
    List<CueMatch> matches = lexicon.find(words);
    List<@Nullable SourceWords> sources = new ArrayList<>();
    for (CueMatch match : matches) {
      sources.add(sourceFinder.find(words, match, sources));
    }
    Headline headline = Headline.read(words, kinds, actors);
    if (headline != null) {
      result.add(headline.attribution(words, namer));
    }
    int first = result.size();
    ContentFinder contents = new ContentFinder(words, matches, sources);
    for (int n = 0; n < matches.size(); n++) {
      CueMatch match = matches.get(n);
      SourceWords source = sources.get(n);
      if (source != null && SourceFinder.isNobody(words, source)) {
        continue;
      }
      if (source == null && needsSource(match)) {
        continue;
      }
      List<Span> said = n == matches.size() - 1 ? statements.after(words.sentence()) : List.of();
      if (said.isEmpty()) {
        said = contents.find(n);
      }
      if (said.isEmpty()) {
        continue;
      }
      Attribution attribution = attribution(words, match, source, said, namer);
      Attribution listener = listener(words, match, attribution, actors, namer);
      if (listener != null) {
        result.add(listener);
      }
      result.add(attribution);
    }
    dropDenied(result.subList(first, result.size()));
  }

  /** "Rejected the accusation that ...": the nameless accuser is no link of the denial. */
  private static void dropDenied(List<Attribution> sayings) {
    List<Attribution> denials =
        sayings.stream().filter(saying -> saying.stance() == Stance.DENIES).toList();
    sayings.removeIf(
        saying ->
            saying.source() == null
                && saying.rule().equals("reporting-noun")
                && denials.stream().anyMatch(denial -> denial.holds(saying.cue())));
  }

  private static Stance stance(SentenceWords words, CueMatch match, List<Span> said) {
    Cue cue = match.cue();
    boolean tells =
        cue.form() == Cue.Form.SAYING
            || cue.form() == Cue.Form.TELLING
            || cue.form() == Cue.Form.ACCORDING;
    boolean plain =
        cue.stance() == Stance.ASSERTS && cue.responsibility() == Responsibility.REPORTED;
    return tells && plain && Denials.isDenial(words.sentence(), said)
        ? Stance.DENIES
        : cue.stance();
  }

  private static boolean needsSource(CueMatch match) {
    return switch (match.cue().form()) {
      case SAYING, TELLING -> !match.isPassive();
      case ACCORDING, CITING -> true;
      case REPORTING_NOUN, QUALIFYING, HEDGING, BLAMING -> false;
    };
  }

  private static Attribution attribution(
      SentenceWords words,
      CueMatch match,
      @Nullable SourceWords source,
      List<Span> said,
      SourceNamer namer) {
    SourceNamer.Named named = source == null ? null : namer.name(words, source);
    String rule = match.cue().form().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return new Attribution(
        words.sentence().index(),
        named == null ? null : named.span(),
        named == null ? null : named.name(),
        named == null ? null : named.id(),
        named == null ? SourceKinds.UNNAMED : named.kind(),
        words.span(match.from(), match.to()),
        stance(words, match, said),
        match.cue().responsibility(),
        said,
        named != null && named.pronoun() ? "pronoun" : rule);
  }

  /** "He told Channel Nine that ...": the outlet is an outer link. */
  private static @Nullable Attribution listener(
      SentenceWords words,
      CueMatch match,
      Attribution inner,
      List<ActorMention> actors,
      SourceNamer namer) {
    if (match.cue().form() != Cue.Form.TELLING || inner.source() == null) {
      return null;
    }
    int end = words.nounPhraseEnd(match.to());
    if (end == match.to()) {
      return null;
    }
    Span listener = words.span(match.to(), end);
    for (ActorMention mention : actors) {
      if (listener.contains(mention.span())
          && isPress(mention.kind())
          && !namer.isPublisher(mention)) {
        List<Span> contents = new ArrayList<>(inner.contents());
        contents.add(inner.source().union(inner.cue()));
        contents.sort(null);
        Actor actor = mention.actor();
        return new Attribution(
            inner.sentence(),
            mention.span(),
            actor == null ? namer.words(mention.span()) : actor.name(),
            actor == null ? null : actor.id(),
            mention.kind(),
            inner.cue(),
            Stance.ASSERTS,
            Responsibility.REPORTED,
            contents,
            "listener");
      }
    }
    return null;
  }

  private static boolean isPress(String kind) {
    return kind.equals("outlet") || kind.equals("agency");
  }
}
