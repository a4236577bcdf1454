package org.attest.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Analysis;
import org.attest.model.Certainty;
import org.attest.model.Pointed;
import org.attest.model.Predictions.PredictedTrigger;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.Token;
import org.attest.model.Trigger;

/**
 * Weighs the lexicon's triggers against the language model's and gives those that claims are made
 * of. The model may drop what the lexicon found, type or rate it otherwise, and add what the
 * lexicon lacks; each entry says who decided. Without predictions the lexicon's triggers stay as
 * they are.
 *
 * <p>Two settings: {@link #cautious()} for claims, where all triggers and types of the lexicon stay
 * and the model adds what is more probably a trigger than none; {@link #balanced()} for single
 * mentions, where both count alike (docs/evaluation.md has the figures of each).
 */
public final class TriggerWeigher {

  /**
   * From which probabilities on the model is heard.
   *
   * @param drops of being no trigger: the lexicon's trigger goes
   * @param adds at most so probably none: a trigger the lexicon lacks comes in
   * @param types of a type: the lexicon's type goes
   * @param rates of a status: that of the rules of factuality goes
   * @param ratesFacts whether that holds for occurred and ongoing, too, or only for what is said to
   *     be no fact, which the rules miss most
   */
  private record Thresholds(
      double drops, double adds, double types, double rates, boolean ratesFacts) {}

  /** The entry of triggers that only the model sees. */
  static final String ENTRY = "encoder";

  /** The entry of triggers that a person points at. */
  static final String POINTED = "pointed";

  private static final double NEVER = 2;

  private static final Set<String> MUTUAL = Set.of("talks", "agreement", "armed-clash");
  private static final Set<String> UNDERGONE =
      Set.of(
          "arrest",
          "abduction",
          "assassination",
          "release",
          "displacement",
          "evacuation",
          "court-action",
          "property-destruction",
          "territory-taken",
          "aid-delivery",
          "aircraft-downed",
          "weapons-interdicted");

  private final Thresholds thresholds;

  private TriggerWeigher(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** For claims: keeps the lexicon's triggers and types. */
  public static TriggerWeigher cautious() {
    return new TriggerWeigher(new Thresholds(NEVER, 0.5, NEVER, 0.6, false));
  }

  /** For single mentions: lexicon and model count alike. */
  public static TriggerWeigher balanced() {
    return new TriggerWeigher(new Thresholds(0.8, 0.3, 0.9, 0.6, true));
  }

  /**
   * @param lexicon the lexicon's triggers as the rules of factuality rate them
   * @param none words that the lexicon says are none
   * @return in text order
   */
  public List<RatedTrigger> weigh(Analysis analysis, List<RatedTrigger> lexicon, List<Span> none) {
    List<PredictedTrigger> predicted = analysis.predictions().triggers();
    if (predicted.isEmpty()) {
      return lexicon;
    }
    Map<List<Integer>, PredictedTrigger> byWord = new HashMap<>();
    predicted.forEach(one -> byWord.put(List.of(one.sentence(), one.token()), one));
    List<RatedTrigger> weighed = new ArrayList<>();
    for (RatedTrigger rated : lexicon) {
      Trigger trigger = rated.trigger();
      PredictedTrigger same = byWord.get(List.of(trigger.sentence(), trigger.head()));
      if (same == null ? thresholds.drops() == NEVER : same.other() < thresholds.drops()) {
        weighed.add(same == null ? rated : both(rated, same));
      }
    }
    for (PredictedTrigger one : predicted) {
      if (one.other() <= thresholds.adds() && isNew(analysis, one, lexicon, none)) {
        weighed.add(added(analysis, one));
      }
    }
    weighed.sort(Comparator.comparing(rated -> rated.trigger().span()));
    return List.copyOf(weighed);
  }

  private boolean isHeard(PredictedTrigger predicted) {
    return predicted.status().probability() >= thresholds.rates()
        && (thresholds.ratesFacts() || !predicted.status().value().isFact());
  }

  private static boolean isNew(
      Analysis analysis, PredictedTrigger one, List<RatedTrigger> lexicon, List<Span> none) {
    Span word = analysis.sentences().get(one.sentence()).token(one.token()).span();
    return lexicon.stream().noneMatch(rated -> rated.trigger().span().overlaps(word))
        && none.stream().noneMatch(word::overlaps);
  }

  private RatedTrigger both(RatedTrigger rated, PredictedTrigger predicted) {
    Trigger trigger = rated.trigger();
    if (!predicted.type().equals(trigger.type()) && predicted.probability() >= thresholds.types()) {
      trigger =
          new Trigger(
              trigger.sentence(),
              trigger.span(),
              trigger.head(),
              predicted.type(),
              trigger.frame(),
              "encoder over " + trigger.entry());
    }
    boolean surer = predicted.isLikely() && isHeard(predicted);
    if (!surer) {
      return new RatedTrigger(
          trigger, rated.status(), rated.certainty(), rated.rule(), rated.detail());
    }
    Status status = predicted.status().value();
    Certainty certainty =
        predicted.certainty().probability() >= thresholds.rates()
            ? predicted.certainty().value()
            : rated.certainty();
    boolean agree = status == rated.status() && certainty == rated.certainty();
    return new RatedTrigger(
        trigger, status, certainty, agree ? rated.rule() : "encoder", rated.detail());
  }

  private static RatedTrigger added(Analysis analysis, PredictedTrigger predicted) {
    Sentence sentence = analysis.sentences().get(predicted.sentence());
    Token token = sentence.token(predicted.token());
    Trigger trigger =
        new Trigger(
            predicted.sentence(),
            token.span(),
            predicted.token(),
            predicted.type(),
            frame(predicted.type(), isVerb(sentence, predicted.token())),
            ENTRY);
    return new RatedTrigger(
        trigger,
        predicted.status().value(),
        predicted.certainty().value(),
        "encoder",
        token.text());
  }

  /** The trigger that a person points at; empty if the word lies in no sentence. */
  public static Optional<Trigger> pointed(Analysis analysis, Pointed pointed) {
    return analysis
        .sentenceAt(pointed.word().start())
        .filter(sentence -> !sentence.tokensIn(pointed.word()).isEmpty())
        .map(sentence -> trigger(sentence, pointed));
  }

  private static Trigger trigger(Sentence sentence, Pointed pointed) {
    int head = sentence.tokensIn(pointed.word()).getLast().index();
    return new Trigger(
        sentence.index(),
        pointed.word(),
        head,
        pointed.type(),
        frame(pointed.type(), isVerb(sentence, head)),
        POINTED);
  }

  private static boolean isVerb(Sentence sentence, int token) {
    return sentence.phraseAt(token).map(phrase -> phrase.isVerb()).orElse(false);
  }

  private static String frame(String type, boolean verb) {
    if (MUTUAL.contains(type)) {
      return verb ? "reciprocal" : "noun-between";
    }
    if (verb) {
      return "transitive";
    }
    return UNDERGONE.contains(type) ? "noun-of-target" : "noun-of-agent";
  }
}
