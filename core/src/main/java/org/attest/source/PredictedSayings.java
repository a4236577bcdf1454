package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.model.Analysis;
import org.attest.model.Attribution;
import org.attest.model.PartOfSpeech;
import org.attest.model.Predictions.PredictedSaying;
import org.attest.model.Responsibility;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Token;
import org.attest.model.Vocabulary;

/**
 * The sayings that the language model sees and the cues of {@code cues.tsv} do not: with source and
 * content, and a cue that no rule has read. Their rule is {@code encoder}.
 */
final class PredictedSayings {

  private static final String CITING = "citing";

  /** Rules that say who is quoted by whom; the model knows one speaker for each cue. */
  private static final Set<String> OWN_ORDER = Set.of("listener", CITING);

  private static final Set<String> NOBODY = Set.of("there", "it", "a", "an", "the");

  private static final Set<String> REACTING =
      Vocabulary.load(PredictedSayings.class, "reactions.tsv").stream()
          .flatMap(row -> row.list("words").stream())
          .collect(Collectors.toUnmodifiableSet());

  /** At least so probable is a cue that a saying is made of. */
  private static final double CUE = 0.6;

  private final Analysis analysis;

  PredictedSayings(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Adds those of a sentence to what the rules found in it. */
  void add(SentenceWords words, SourceNamer namer, List<Attribution> found) {
    for (PredictedSaying saying : analysis.predictions().attributions()) {
      boolean mine = saying.sentence() == words.sentence().index() && saying.probability() >= CUE;
      if (!mine || isReaction(words, saying)) {
        continue;
      }
      Optional<Attribution> same =
          found.stream().filter(other -> other.cue().overlaps(saying.cue())).findFirst();
      if (same.isEmpty()) {
        attribution(words, namer, saying).ifPresent(found::add);
      } else if (!OWN_ORDER.contains(same.get().rule())) {
        int at = found.indexOf(same.get());
        attribution(words, namer, saying)
            .filter(better -> !breaksNesting(same.get(), better, found))
            .ifPresent(better -> found.set(at, merged(same.get(), better)));
      }
    }
  }

  private static boolean isReaction(SentenceWords words, PredictedSaying saying) {
    return words.sentence().tokensIn(saying.cue()).stream()
        .anyMatch(word -> REACTING.contains(word.lemma()));
  }

  /** A noun, a name or a pronoun, but no "an" of "an estimated 40" and no "there". */
  private static boolean isSomebody(List<Token> words) {
    return words.stream()
        .anyMatch(
            word ->
                word.pos().isNominal() && !NOBODY.contains(word.lower())
                    || word.is(PartOfSpeech.NUM));
  }

  /** True if "citing police" lay in what the rules read, and not in what the model reads. */
  private static boolean breaksNesting(
      Attribution rule, Attribution model, List<Attribution> found) {
    return found.stream()
        .filter(other -> other.rule().equals(CITING))
        .anyMatch(other -> rule.holds(other.cue()) && !model.holds(other.cue()));
  }

  /** The model's source and content; a statement in paragraphs of its own is the rules'. */
  private Attribution merged(Attribution rule, Attribution model) {
    Span sentence = analysis.sentences().get(rule.sentence()).span();
    List<Span> contents = new ArrayList<>(rule.contents());
    contents.removeIf(said -> said.start() < sentence.end());
    model.contents().stream()
        .filter(said -> contents.stream().noneMatch(said::overlaps))
        .forEach(contents::add);
    contents.sort(null);
    return new Attribution(
        rule.sentence(),
        model.source(),
        model.sourceName(),
        model.sourceId(),
        model.kind(),
        rule.cue(),
        rule.stance(),
        rule.responsibility(),
        contents,
        rule.rule());
  }

  private static Optional<Attribution> attribution(
      SentenceWords words, SourceNamer namer, PredictedSaying saying) {
    List<Span> contents = new ArrayList<>(saying.contents());
    contents.removeIf(content -> content.overlaps(saying.cue()));
    Optional<Span> source =
        saying.sources().stream()
            .filter(span -> words.sentence().span().contains(span))
            .filter(span -> !span.overlaps(saying.cue()))
            .filter(span -> isSomebody(words.sentence().tokensIn(span)))
            .findFirst();
    if (source.isEmpty() || contents.isEmpty()) {
      return Optional.empty();
    }
    List<Token> tokens = words.sentence().tokensIn(source.get());
    SourceWords speaker =
        new SourceWords(tokens.getFirst().index(), tokens.getLast().index() + 1, "encoder");
    if (SourceFinder.isNobody(words, speaker)) {
      return Optional.empty();
    }
    SourceNamer.Named named = namer.name(words, speaker);
    Stance stance = saying.stance().value();
    return Optional.of(
        new Attribution(
            saying.sentence(),
            named.span(),
            named.name(),
            named.id(),
            named.kind(),
            saying.cue(),
            stance,
            stance == Stance.CLAIMS_RESPONSIBILITY
                ? Responsibility.CLAIMED
                : Responsibility.REPORTED,
            contents,
            "encoder"));
  }
}
