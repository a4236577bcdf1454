package org.attest.eval.wikievents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attest.eval.PlainReports;
import org.attest.eval.wikievents.KairosTypes.Kairos;
import org.attest.event.TriggerFinder;
import org.attest.model.Analysis;
import org.attest.model.Claim;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.model.Trigger;
import org.attest.nlp.Analyzer;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;

/**
 * The plain baseline: each trigger of the lexicon, with the participants of the first claim of its
 * type whose evidence holds it, in the roles of {@code types.tsv}.
 */
final class ClaimEventReader implements DocumentEventReader {
  private final Analyzer analyzer = new Analyzer();
  private final TriggerFinder triggers = new TriggerFinder();
  private final Pipeline pipeline = Pipeline.create(PipelineOptions.defaults());
  private final KairosTypes types = new KairosTypes();

  @Override
  public List<DocumentEvent> events(List<List<String>> sentences) {
    TokenText text = TokenText.of(sentences);
    Report report = PlainReports.of(text.text());
    List<Claim> claims =
        pipeline.extract(report) instanceof Outcome.Extracted extracted
            ? extracted.claims()
            : List.of();
    Analysis analysis = analyzer.analyze(report);
    List<DocumentEvent> events = new ArrayList<>();
    for (Trigger trigger : triggers.read(analysis)) {
      Token word = analysis.sentences().get(trigger.sentence()).token(trigger.head());
      Span head = word.span();
      Optional<Kairos> kairos = types.of(trigger.type(), word.lemma());
      Optional<TokenSpan> tokens = text.tokensOf(head);
      if (kairos.isPresent() && tokens.isPresent()) {
        List<DocumentEvent.Argument> arguments =
            claims.stream()
                .filter(claim -> claim.type().equals(trigger.type()))
                .filter(claim -> claim.evidence().stream().anyMatch(e -> e.contains(head)))
                .findFirst()
                .map(claim -> arguments(claim, kairos.get(), text))
                .orElse(List.of());
        events.add(new DocumentEvent(kairos.get().event(), tokens.get(), arguments));
      }
    }
    return events;
  }

  private static List<DocumentEvent.Argument> arguments(
      Claim claim, Kairos kairos, TokenText text) {
    List<DocumentEvent.Argument> arguments = new ArrayList<>();
    claim.agents().forEach(one -> add(arguments, kairos.agent(), one.span(), text));
    claim.targets().forEach(one -> add(arguments, kairos.target(), one.span(), text));
    claim.means().forEach(one -> add(arguments, kairos.means(), one.span(), text));
    Claim.ClaimPlace place = claim.place();
    if (place != null) {
      add(arguments, kairos.place(), place.span(), text);
    }
    return arguments;
  }

  private static void add(
      List<DocumentEvent.Argument> arguments, String role, Span span, TokenText text) {
    if (!role.isEmpty()) {
      text.tokensOf(span).ifPresent(t -> arguments.add(new DocumentEvent.Argument(role, t)));
    }
  }
}
