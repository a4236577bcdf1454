package org.attest.eval.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.eval.ecbplus.EcbMentions;
import org.attest.eval.giveme5w1h.Article;
import org.attest.link.ClaimLinker;
import org.attest.link.LinkPair;
import org.attest.link.TextMention;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;

/**
 * Pairs of claims that the pipeline reads, with whether they are of one occurrence.
 *
 * <p>In ECB+ a claim is of the occurrence of the gold mention that its own telling word is; claims
 * without one are left out. In Giveme5W1H two claims of articles of one event are taken for one
 * occurrence if the linker compares them at all and nothing rules it out; claims of different
 * events are not: the first is a guess that is mostly right, the second is sure.
 */
public final class ClaimPairs {
  private final Pipeline pipeline = Pipeline.create(PipelineOptions.defaults());

  /** A pair and whether it is of one occurrence. */
  public record Labelled(LinkPair<ClaimRef> pair, boolean same) {}

  /** Of ECB+'s documents. */
  List<Labelled> ofMentions(EcbMentions.Corpus ecb) {
    Map<String, List<TextMention>> mentions = new HashMap<>();
    for (TextMention mention : ecb.mentions()) {
      mentions.computeIfAbsent(mention.report().id(), id -> new ArrayList<>()).add(mention);
    }
    List<Outcome.Extracted> read = new ArrayList<>();
    Map<ClaimRef, String> occurrences = new HashMap<>();
    for (Report report : ecb.reports()) {
      if (!(pipeline.extract(report) instanceof Outcome.Extracted extracted)) {
        continue;
      }
      read.add(extracted);
      for (Claim claim : extracted.claims()) {
        for (TextMention mention : mentions.getOrDefault(report.id(), List.of())) {
          Span word = ClaimLinker.telling(report, claim);
          if (word.overlaps(mention.words())) {
            occurrences.put(
                new ClaimRef(report.id(), claim.id()),
                ecb.gold().getOrDefault(mention.id(), mention.id()));
          }
        }
      }
    }
    return labelled(read, occurrences);
  }

  /** Of Giveme5W1H's articles. */
  List<Labelled> ofClusters(List<Article.Clustered> clusters) throws IOException {
    List<Outcome.Extracted> read = new ArrayList<>();
    Map<ClaimRef, String> events = new HashMap<>();
    for (Article.Clustered article : clusters) {
      pipeline.run(
          List.of(article.article().file().toString()),
          outcome -> {
            if (outcome instanceof Outcome.Extracted extracted) {
              read.add(extracted);
              for (Claim claim : extracted.claims()) {
                events.put(new ClaimRef(extracted.report().id(), claim.id()), article.event());
              }
            }
          });
    }
    return labelled(read, events);
  }

  private static List<Labelled> labelled(
      List<Outcome.Extracted> read, Map<ClaimRef, String> occurrences) {
    List<Labelled> labelled = new ArrayList<>();
    for (LinkPair<ClaimRef> pair : new ClaimLinker().pairs(read)) {
      String one = occurrences.get(pair.one());
      String other = occurrences.get(pair.other());
      if (one != null && other != null && !pair.signs().isEmpty()) {
        labelled.add(new Labelled(pair, one.equals(other)));
      }
    }
    return labelled;
  }
}
