package org.attest.eval.wikievents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.eval.PlainReports;
import org.attest.event.TriggerFinder;
import org.attest.model.Analysis;
import org.attest.model.Claim;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.model.Trigger;
import org.attest.model.Vocabulary;
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
  private final Map<String, Vocabulary.Row> types = new HashMap<>();

  ClaimEventReader() {
    for (Vocabulary.Row row : Vocabulary.load(ClaimEventReader.class, "types.tsv")) {
      types.put(row.get("type"), row);
    }
  }

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
      Vocabulary.Row row = types.get(trigger.type());
      Span head = analysis.sentences().get(trigger.sentence()).token(trigger.head()).span();
      Optional<TokenSpan> tokens = text.tokensOf(head);
      if (row != null && tokens.isPresent()) {
        List<DocumentEvent.Argument> arguments =
            claims.stream()
                .filter(claim -> claim.type().equals(trigger.type()))
                .filter(claim -> claim.evidence().stream().anyMatch(e -> e.contains(head)))
                .findFirst()
                .map(claim -> arguments(claim, row, text))
                .orElse(List.of());
        events.add(new DocumentEvent(row.get("event"), tokens.get(), arguments));
      }
    }
    return events;
  }

  private static List<DocumentEvent.Argument> arguments(
      Claim claim, Vocabulary.Row row, TokenText text) {
    List<DocumentEvent.Argument> arguments = new ArrayList<>();
    claim.agents().forEach(one -> add(arguments, row.get("agent"), one.span(), text));
    claim.targets().forEach(one -> add(arguments, row.get("target"), one.span(), text));
    claim.means().forEach(one -> add(arguments, row.get("means"), one.span(), text));
    Claim.ClaimPlace place = claim.place();
    if (place != null) {
      add(arguments, "Place", place.span(), text);
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
