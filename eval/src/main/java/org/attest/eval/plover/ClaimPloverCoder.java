package org.attest.eval.plover;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attest.actor.ActorDirectory;
import org.attest.actor.ActorReader;
import org.attest.eval.PlainReports;
import org.attest.model.ActorMention;
import org.attest.model.Claim;
import org.attest.model.EventType;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.nlp.Analyzer;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;

/** The plain baseline: the first claim of the sentence, by its type's PLOVER category. */
final class ClaimPloverCoder implements PloverCoder {
  private static final PloverCoding NONE = new PloverCoding("", List.of(), List.of());

  private final Pipeline pipeline = Pipeline.create(PipelineOptions.defaults());
  private final Analyzer analyzer = new Analyzer();
  private final ActorReader actors = new ActorReader(ActorDirectory.shipped());

  @Override
  public PloverCoding code(String sentence) {
    Report report = PlainReports.of(sentence);
    if (!(pipeline.extract(report) instanceof Outcome.Extracted extracted)
        || extracted.claims().isEmpty()) {
      return NONE;
    }
    Claim claim = extracted.claims().getFirst();
    Map<Span, String> countries = new HashMap<>();
    for (ActorMention mention : actors.read(analyzer.analyze(report))) {
      if (mention.actor() != null && mention.actor().country() != null) {
        countries.put(mention.span(), mention.actor().country());
      }
    }
    // "ASSAULT/aerial": the category and its mode.
    String category = EventType.of(claim.type()).plover().split("/")[0];
    return new PloverCoding(
        category, parties(claim.agents(), countries), parties(claim.targets(), countries));
  }

  private static List<PloverCoding.Party> parties(
      List<Claim.Participant> participants, Map<Span, String> countries) {
    return participants.stream()
        .map(one -> new PloverCoding.Party(one.text(), code(one.span(), countries)))
        .toList();
  }

  private static String code(Span span, Map<Span, String> countries) {
    return countries.entrySet().stream()
        .filter(entry -> entry.getKey().overlaps(span))
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> Locale.of("", entry.getValue()).getISO3Country())
        .findFirst()
        .orElse("");
  }
}
