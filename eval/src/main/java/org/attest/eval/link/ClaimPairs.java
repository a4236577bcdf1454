package org.attest.eval.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.attest.eval.PlainReports;
import org.attest.eval.annotations.ToldPassage;
import org.attest.eval.ecbplus.EcbMentions;
import org.attest.eval.score.BCubed;
import org.attest.eval.score.Score;
import org.attest.link.ClaimLinker;
import org.attest.link.LinkConstraints;
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
 * without one are left out. The same goes for the words of our annotated passages.
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

    /** No two claims of one report may be of one event. */
    private LinkConstraints apart() {
      Set<LinkConstraints.Apart> apart = new HashSet<>();
      for (Outcome.Extracted report : reports) {
        List<ClaimRef> claims =
            report.claims().stream()
                .map(claim -> new ClaimRef(report.report().id(), claim.id()))
                .toList();
        for (int i = 0; i < claims.size(); i++) {
          for (int j = i + 1; j < claims.size(); j++) {
            apart.add(new LinkConstraints.Apart(claims.get(i), claims.get(j)));
          }
        }
      }
      return new LinkConstraints(List.of(), apart, Set.of());
    }
  }

  /** How well the linker's events put claims together, each set of reports linked by itself. */
  static Score events(List<Told> sets) {
    return events(sets, told -> LinkConstraints.NONE);
  }

  /** The same if no two claims of one report might be of one event. */
  static Score eventsApart(List<Told> sets) {
    return events(sets, Told::apart);
  }

  private static Score events(List<Told> sets, Function<Told, LinkConstraints> constraints) {
    Map<String, String> gold = new TreeMap<>();
    Map<String, String> system = new TreeMap<>();
    for (int i = 0; i < sets.size(); i++) {
      Told told = sets.get(i);
      String set = i + " ";
      told.occurrences().forEach((claim, occurrence) -> gold.put(set + claim, set + occurrence));
      for (Event event : new ClaimLinker().link(told.reports(), constraints.apply(told))) {
        for (ClaimRef claim : event.claims()) {
          if (told.occurrences().containsKey(claim)) {
            system.put(set + claim, set + event.id());
          }
        }
      }
    }
    return BCubed.score(gold, system);
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
