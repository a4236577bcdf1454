package org.attest.eval.annotations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.eval.PlainReports;
import org.attest.eval.encoder.EncodedText;
import org.attest.event.RatedTrigger;
import org.attest.event.TriggerWeigher;
import org.attest.model.Analysis;
import org.attest.model.Predictions;
import org.attest.model.Predictions.PredictedRole;
import org.attest.model.Predictions.PredictedTrigger;
import org.attest.model.Predictions.Rated;
import org.attest.nlp.EncoderAnalyzer;
import org.attest.nlp.NlpEngine;
import org.attest.pipeline.TriggerReading;
import org.jspecify.annotations.Nullable;

/**
 * What encoder and lexicon together say of single mentions, wherever they stand: triggers, types
 * and ratings as {@link TriggerWeigher#balanced()} weighs them; the encoder's roles, and those of
 * the claims where it has none of that name; the encoder's sayings. Claims are more cautious.
 */
final class EncoderMarker implements ClaimMarker {
  private final NlpEngine engine = new EncoderAnalyzer(EncodedText.encoder());
  private final TriggerReading triggers = new TriggerReading(TriggerWeigher.balanced());
  private final PipelineMarker lexicon = new PipelineMarker();

  @Override
  public Analysis mark(String passage) {
    Analysis analysis = engine.analyze(PlainReports.of(passage));
    Map<List<Integer>, PredictedTrigger> predicted = byWord(analysis.predictions());
    Map<List<Integer>, PredictedTrigger> found = byWord(lexicon.mark(passage).predictions());
    List<PredictedTrigger> decided = new ArrayList<>();
    for (RatedTrigger rated : triggers.read(analysis)) {
      List<Integer> word = List.of(rated.trigger().sentence(), rated.trigger().head());
      decided.add(
          new PredictedTrigger(
              word.getFirst(),
              word.getLast(),
              rated.trigger().type(),
              1,
              0,
              new Rated<>(rated.status(), 1),
              new Rated<>(rated.certainty(), 1),
              roles(predicted.get(word), found.get(word)),
              List.of()));
    }
    return analysis.with(
        new Predictions(decided, analysis.predictions().attributions(), List.of()));
  }

  private static Map<List<Integer>, PredictedTrigger> byWord(Predictions predictions) {
    Map<List<Integer>, PredictedTrigger> byWord = new HashMap<>();
    predictions.triggers().forEach(one -> byWord.put(List.of(one.sentence(), one.token()), one));
    return byWord;
  }

  private static List<PredictedRole> roles(
      @Nullable PredictedTrigger predicted, @Nullable PredictedTrigger found) {
    List<PredictedRole> roles = new ArrayList<>();
    if (predicted != null) {
      roles.addAll(predicted.roles());
    }
    if (found != null) {
      List<String> filled = roles.stream().map(PredictedRole::role).toList();
      found.roles().stream().filter(role -> !filled.contains(role.role())).forEach(roles::add);
    }
    return roles;
  }
}
