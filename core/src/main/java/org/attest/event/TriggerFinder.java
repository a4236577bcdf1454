package org.attest.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.attest.model.Analysis;
import org.attest.model.EventType;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Trigger;

/**
 * Finds the words of a report that are an occurrence, and its type, with the trigger lexicon
 * ({@code triggers.tsv}, {@code refinements.tsv}).
 *
 * <p>At most one trigger per token; where entries overlap, the one that asks for more words and
 * conditions wins. Words of harm ("killed") are a trigger only where no other violence is told with
 * them. It does not say whether the occurrence is said to have taken place. Safe for use by several
 * threads.
 */
public final class TriggerFinder {
  private static final Set<String> VIOLENT =
      Set.of("remote-violence", "battle", "violence-against-persons");
  private static final Set<String> HARMFUL_TYPES =
      Set.of("riot", "protest-repressed", "disaster", "ceasefire-violation");

  private static final Set<String> WITHOUT_PASSIVE =
      Set.of("intransitive", "undergoer", "reciprocal", "instrument");

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingInt((Match match) -> -match.entry().weight())
          .thenComparingInt(match -> match.tagged() ? 0 : 1)
          .thenComparingInt(Match::head)
          .thenComparingInt(match -> match.entry().line());

  private final TriggerLexicon lexicon;

  /** An entry that stands somewhere in a sentence. */
  private record Match(TriggerEntry entry, List<Integer> positions, int head, boolean tagged) {}

  public TriggerFinder() {
    this(TriggerLexicon.shipped());
  }

  TriggerFinder(TriggerLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * What the lexicon finds in a report.
   *
   * @param triggers in text order
   * @param none words that look like an occurrence and are none, as the lexicon says
   */
  public record Found(List<Trigger> triggers, List<Span> none) {
    public Found {
      triggers = List.copyOf(triggers);
      none = List.copyOf(none);
    }
  }

  /** All triggers of a report in text order. */
  public List<Trigger> read(Analysis analysis) {
    return find(analysis).triggers();
  }

  /** All triggers of a report, and the words that the lexicon says are none. */
  public Found find(Analysis analysis) {
    List<Trigger> triggers = new ArrayList<>();
    List<Span> none = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      TriggerText text = TriggerText.of(sentence, lexicon.classes());
      List<Match> chosen = choose(matches(text), text);
      triggers.addAll(triggers(chosen, text));
      chosen.stream()
          .filter(match -> match.entry().blocks())
          .map(match -> text.word(match.head()).token().span())
          .forEach(none::add);
    }
    return new Found(triggers, none);
  }

  List<Trigger> read(Sentence sentence) {
    TriggerText text = TriggerText.of(sentence, lexicon.classes());
    return triggers(choose(matches(text), text), text);
  }

  private List<Trigger> triggers(List<Match> chosen, TriggerText text) {
    List<Match> acts = chosen.stream().filter(match -> !match.entry().blocks()).toList();
    return acts.stream()
        .filter(match -> !isToll(match, acts, text))
        .map(match -> trigger(match, text))
        .toList();
  }

  private List<Match> matches(TriggerText text) {
    TriggerTagging tagging = new TriggerTagging(text);
    List<Match> matches = new ArrayList<>();
    for (int at = 0; at < text.words().size(); at++) {
      for (TriggerEntry entry : lexicon.under(text.word(at).lower())) {
        List<Integer> positions = entry.pattern().match(text.words(), at);
        if (positions.isEmpty() || !tagging.fits(entry, at, positions)) {
          continue;
        }
        TriggerSlots slots = slots(entry, text, at);
        if (entry.conditions().stream().allMatch(condition -> condition.holds(slots))) {
          matches.add(new Match(entry, positions, at, entry.pos() == text.word(at).token().pos()));
        }
      }
    }
    return matches;
  }

  private static TriggerSlots slots(TriggerEntry entry, TriggerText text, int at) {
    if (entry.pos() != PartOfSpeech.VERB) {
      return new TriggerSlots(text, at, TriggerSlots.Kind.NOUN);
    }
    return new TriggerSlots(
        text,
        at,
        WITHOUT_PASSIVE.contains(entry.frame())
            ? TriggerSlots.Kind.OTHER_VERB
            : TriggerSlots.Kind.OBJECT_VERB);
  }

  /** The best matches that share no token, in text order. */
  private static List<Match> choose(List<Match> matches, TriggerText text) {
    BitSet taken = new BitSet();
    List<Match> chosen = new ArrayList<>();
    for (Match match : matches.stream().sorted(BEST_FIRST).toList()) {
      BitSet tokens = new BitSet();
      match.positions().forEach(at -> tokens.set(text.word(at).token().index()));
      if (!tokens.intersects(taken)) {
        taken.or(tokens);
        chosen.add(match);
      }
    }
    return chosen.stream().sorted(Comparator.comparingInt(Match::head)).toList();
  }

  /** True for a word of harm that tells the outcome of other violence in the same clause. */
  private static boolean isToll(Match match, List<Match> all, TriggerText text) {
    if (!isHarm(match, text)) {
      return false;
    }
    return all.stream()
        .filter(other -> other != match && tellsHarm(other))
        .filter(other -> !isHarm(other, text) || other.head() < match.head())
        .anyMatch(other -> text.clauseStart(other.head()) == text.clauseStart(match.head()));
  }

  private static boolean isHarm(Match match, TriggerText text) {
    TriggerWord word = text.word(match.head());
    boolean impact = match.entry().pos() == PartOfSpeech.VERB && word.isIn("impact-word");
    return match.positions().size() == 1 && (impact || word.isIn("harm-word"));
  }

  private static boolean tellsHarm(Match match) {
    String type = match.entry().type();
    return HARMFUL_TYPES.contains(type) || VIOLENT.contains(EventType.of(type).family());
  }

  private Trigger trigger(Match match, TriggerText text) {
    TriggerSlots slots = slots(match.entry(), text, match.head());
    String type = match.entry().type();
    String name = match.entry().name();
    for (TriggerRefinement refinement : lexicon.refinements()) {
      if (refinement.holds(type, match.entry().phrase(), slots)) {
        type = refinement.to();
        name = name + " + " + refinement.name();
        break;
      }
    }
    int first = tokenAt(match.head(), text);
    int last = first;
    for (int i = match.positions().indexOf(match.head()); i > 0; i--) {
      int next = tokenAt(match.positions().get(i - 1), text);
      if (match.positions().get(i) - match.positions().get(i - 1) > 1) {
        break;
      }
      first = next;
    }
    for (int i = match.positions().indexOf(match.head()) + 1; i < match.positions().size(); i++) {
      if (match.positions().get(i) - match.positions().get(i - 1) > 1) {
        break;
      }
      last = tokenAt(match.positions().get(i), text);
    }
    Sentence sentence = text.sentence();
    return new Trigger(
        sentence.index(),
        sentence.span(first, last + 1),
        tokenAt(match.head(), text),
        type,
        match.entry().frame(),
        name);
  }

  private static int tokenAt(int position, TriggerText text) {
    return text.word(position).token().index();
  }
}
