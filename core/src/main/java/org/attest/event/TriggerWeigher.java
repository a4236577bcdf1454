package org.attest.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.Analysis;
import org.attest.model.Predictions.PredictedTrigger;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.model.Trigger;

/**
 * Weighs the lexicon's triggers against the language model's and gives those that claims are made
 * of. The model may drop what the lexicon found, type or rate it otherwise, and add what the lexicon
 * lacks; each entry says who decided. Without predictions the lexicon's triggers stay as they are.
 *
 * <p>The thresholds were set on the training part of our own annotations.
 */
public final class TriggerWeigher {
  /** At least so sure that a word is no trigger, the model overrules the lexicon. */
  private static final double DROPS = 0.9;

  /** At most so sure that a word is no trigger, the model adds it. */
  private static final double ADDS = 0.4;

  /** At least so sure of a type, the model overrules the lexicon's. */
  private static final double TYPES = 0.6;

  /** At least so sure of a status or certainty, the model overrules the rules of factuality. */
  private static final double RATES = 0.7;

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

  /**
   * @param lexicon the lexicon's triggers as the rules of factuality rate them
   * @return in text order
   */
  public List<RatedTrigger> weigh(Analysis analysis, List<RatedTrigger> lexicon) {
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
      if (same != null && same.other() < DROPS) {
        weighed.add(both(rated, same));
      }
    }
    for (PredictedTrigger one : predicted) {
      if (one.other() <= ADDS && isNew(analysis, one, lexicon)) {
        weighed.add(added(analysis, one));
      }
    }
    weighed.sort(Comparator.comparing(rated -> rated.trigger().span()));
    return List.copyOf(weighed);
  }

  private static boolean isNew(
      Analysis analysis, PredictedTrigger one, List<RatedTrigger> lexicon) {
    Token token = analysis.sentences().get(one.sentence()).token(one.token());
    return lexicon.stream().noneMatch(rated -> rated.trigger().span().overlaps(token.span()));
  }

  private static RatedTrigger both(RatedTrigger rated, PredictedTrigger predicted) {
    Trigger trigger = rated.trigger();
    if (!predicted.type().equals(trigger.type()) && predicted.probability() >= TYPES) {
      trigger =
          new Trigger(
              trigger.sentence(),
              trigger.span(),
              trigger.head(),
              predicted.type(),
              trigger.frame(),
              "encoder over " + trigger.entry());
    }
    boolean surer = predicted.isLikely() && predicted.status().probability() >= RATES;
    if (!surer) {
      return new RatedTrigger(
          trigger, rated.status(), rated.certainty(), rated.rule(), rated.detail());
    }
    return new RatedTrigger(
        trigger,
        predicted.status().value(),
        predicted.certainty().probability() >= RATES
            ? predicted.certainty().value()
            : rated.certainty(),
        predicted.status().value() == rated.status() ? rated.rule() : "encoder",
        rated.detail());
  }

  private static RatedTrigger added(Analysis analysis, PredictedTrigger predicted) {
    Sentence sentence = analysis.sentences().get(predicted.sentence());
    Token token = sentence.token(predicted.token());
    boolean verb =
        sentence.phraseAt(predicted.token()).map(phrase -> phrase.isVerb()).orElse(false);
    Trigger trigger =
        new Trigger(
            predicted.sentence(),
            token.span(),
            predicted.token(),
            predicted.type(),
            frame(predicted.type(), verb),
            "encoder");
    return new RatedTrigger(
        trigger,
        predicted.status().value(),
        predicted.certainty().value(),
        "encoder",
        token.text());
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
