package org.attest.eval.wikievents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.eval.PlainReports;
import org.attest.eval.encoder.EncodedText;
import org.attest.eval.wikievents.KairosTypes.Kairos;
import org.attest.model.Analysis;
import org.attest.model.Predictions.PredictedRole;
import org.attest.model.Predictions.PredictedTrigger;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.nlp.EncoderAnalyzer;
import org.attest.nlp.NlpEngine;

/**
 * The encoder's triggers and roles in the set's types. The set also marks the harm itself: a toll
 * gives an event of its own, with the word of harm nearest to it in its sentence as trigger.
 */
final class EncoderEvents implements DocumentEventReader {
  private static final Set<String> TOLLS = Set.of(KairosTypes.KILLED, KairosTypes.INJURED);

  private final NlpEngine engine;
  private final KairosTypes types = new KairosTypes();

  EncoderEvents() {
    this(new EncoderAnalyzer(EncodedText.encoder()));
  }

  /**
   * @param engine gives analyses with predictions
   */
  EncoderEvents(NlpEngine engine) {
    this.engine = engine;
  }

  @Override
  public List<DocumentEvent> events(List<List<String>> sentences) {
    TokenText text = TokenText.of(sentences);
    Analysis analysis = engine.analyze(PlainReports.of(text.text()));
    Events events = new Events(text);
    for (PredictedTrigger trigger : analysis.predictions().triggers()) {
      Token word = analysis.sentences().get(trigger.sentence()).token(trigger.token());
      types
          .of(trigger.type(), word.lemma())
          .ifPresent(kairos -> events.add(kairos, word.span(), trigger.roles(), Set.of("target")));
      for (PredictedRole toll : trigger.roles()) {
        if (TOLLS.contains(toll.role())) {
          harm(analysis, toll)
              .ifPresent(
                  harm ->
                      events.add(
                          types.of(toll.role(), harm.lemma()).orElseThrow(),
                          harm.span(),
                          withoutOtherTolls(trigger.roles(), toll),
                          Set.of(toll.role())));
        }
      }
    }
    return events.all();
  }

  /** The word of harm of a toll's sentence that stands nearest to the toll, the first of equals. */
  private Optional<Token> harm(Analysis analysis, PredictedRole toll) {
    return analysis.sentenceAt(toll.span().start()).map(Sentence::tokens).stream()
        .flatMap(List::stream)
        .filter(token -> types.of(toll.role(), token.lemma()).isPresent())
        .min(Comparator.comparingInt(token -> distance(token.span(), toll.span())));
  }

  private static int distance(Span a, Span b) {
    return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
  }

  private static List<PredictedRole> withoutOtherTolls(
      List<PredictedRole> roles, PredictedRole toll) {
    return roles.stream().filter(role -> role == toll || !TOLLS.contains(role.role())).toList();
  }

  /** Events by type and trigger, so that two tellings by one word become one event. */
  private record Events(TokenText text, Map<DocumentEvent, List<DocumentEvent.Argument>> found) {

    Events(TokenText text) {
      this(text, new LinkedHashMap<>());
    }

    /**
     * @param undergoers the roles of ours that are the event's target
     */
    void add(Kairos kairos, Span word, List<PredictedRole> roles, Set<String> undergoers) {
      Optional<TokenSpan> tokens = text.tokensOf(word);
      if (tokens.isEmpty()) {
        return;
      }
      List<DocumentEvent.Argument> arguments =
          found.computeIfAbsent(
              new DocumentEvent(kairos.event(), tokens.get(), List.of()), e -> new ArrayList<>());
      for (PredictedRole role : roles) {
        String name =
            undergoers.contains(role.role())
                ? kairos.target()
                : switch (role.role()) {
                  case "agent" -> kairos.agent();
                  case "means" -> kairos.means();
                  case "place" -> kairos.place();
                  default -> "";
                };
        if (!name.isEmpty()) {
          text.tokensOf(role.span())
              .map(span -> new DocumentEvent.Argument(name, span))
              .filter(argument -> !arguments.contains(argument))
              .ifPresent(arguments::add);
        }
      }
    }

    List<DocumentEvent> all() {
      List<DocumentEvent> all = new ArrayList<>();
      found.forEach(
          (event, arguments) ->
              all.add(new DocumentEvent(event.type(), event.trigger(), arguments)));
      return all;
    }
  }
}
