package org.attest.eval.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attest.eval.PlainReports;
import org.attest.eval.annotations.ToldPassage;
import org.attest.eval.ecbplus.EcbMentions;
import org.attest.eval.giveme5w1h.Article;
import org.attest.eval.score.BCubed;
import org.attest.eval.score.Score;
import org.attest.link.ClaimLinker;
import org.attest.link.LinkPair;
import org.attest.link.TextMention;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
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
  public record Labelled(LinkPair<ClaimRef> pair, boolean same) {
    boolean ofOneReport() {
      return pair.one().reportId().equals(pair.other().reportId());
    }
  }

  /** Claims that were read, and of those that annotated words tell, the occurrences. */
  record Told(List<Outcome.Extracted> reports, Map<ClaimRef, String> occurrences) {

    List<Labelled> pairs() {
      return labelled(reports, occurrences);
    }

    /** How well the linker's events put the claims together. */
    Score events() {
      Map<String, String> gold = new TreeMap<>();
      occurrences.forEach((claim, occurrence) -> gold.put(claim.toString(), occurrence));
      Map<String, String> system = new TreeMap<>();
      for (Event event : new ClaimLinker().link(reports)) {
        for (ClaimRef claim : event.claims()) {
          if (occurrences.containsKey(claim)) {
            system.put(claim.toString(), event.id());
          }
        }
      }
      return BCubed.score(gold, system);
    }
  }

  /** Of ECB+'s documents. */
  Told ofMentions(EcbMentions.Corpus ecb) {
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
    return new Told(read, occurrences);
  }

  /**
   * Of the documents that our annotated passages are of, each by itself.
   *
   * @param data the folder of all data sets
   */
  List<Told> ofPassages(Path data, String split) throws IOException {
    List<Told> told = new ArrayList<>();
    for (ToldPassage passage : ToldPassage.read(data, split)) {
      Report report = PlainReports.named(passage.id(), passage.text(), null);
      if (pipeline.extract(report) instanceof Outcome.Extracted extracted) {
        Map<ClaimRef, String> occurrences = new HashMap<>();
        for (Claim claim : extracted.claims()) {
          passage
              .occurrence(ClaimLinker.telling(report, claim))
              .ifPresent(word -> occurrences.put(new ClaimRef(report.id(), claim.id()), word));
        }
        told.add(new Told(List.of(extracted), occurrences));
      }
    }
    return told;
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
