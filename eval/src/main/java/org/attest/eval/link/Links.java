package org.attest.eval.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.ecbplus.EcbMentions;
import org.attest.eval.score.Calibration;
import org.attest.eval.score.Counts;
import org.attest.link.LinkPair;
import org.attest.link.MentionLinker;

/**
 * How well the probabilities are calibrated that mentions, and claims read by the pipeline, are of
 * one occurrence, on ECB+'s development topics, and how many pairs of claims are rightly linked.
 *
 * <p>The eight development topics are few, and two of them tell two occurrences of the same people.
 * So the claims are measured a second time over all topics, training ones too, each with weights
 * that were learned without it ({@code claim_left_out_...}).
 */
public final class Links implements Benchmark {
  private static final double LINKED = 0.5;

  @Override
  public String name() {
    return "links";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    Path folder = input.directory();
    EcbMentions reader = new EcbMentions();
    EcbMentions.Corpus dev = reader.read(folder, "dev");
    List<Calibration.Said> mentions = new ArrayList<>();
    for (LinkPair<String> pair : new MentionLinker().pairs(dev.mentions())) {
      boolean same = Objects.equals(dev.gold().get(pair.one()), dev.gold().get(pair.other()));
      mentions.add(new Calibration.Said(pair.probability(), same));
    }
    ClaimPairs claims = new ClaimPairs();
    List<ClaimPairs.Labelled> ofDev = claims.ofMentions(dev);
    List<ClaimPairs.Labelled> all = new ArrayList<>(ofDev);
    all.addAll(claims.ofMentions(reader.read(folder, "train")));
    List<Calibration.Said> said = ofDev.stream().map(Links::said).toList();
    List<Calibration.Said> possible =
        ofDev.stream().filter(pair -> pair.pair().probability() > 0).map(Links::said).toList();
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("mention_ece", 100 * Calibration.error(mentions));
    figures.put("claim_ece", 100 * Calibration.error(said));
    figures.put("claim_possible_ece", 100 * Calibration.error(possible));
    List<Calibration.Said> leftOut = LeftOut.said(all);
    figures.put("claim_left_out_ece", 100 * Calibration.error(leftOut));
    figures.put("claim_left_out_calibrated", 100 - 100 * Calibration.error(leftOut));
    counts(said).score().into(figures, "claim_pairs");
    counts(leftOut).score().into(figures, "claim_left_out_pairs");
    return new Figures(
        figures,
        Map.of(
            "mention_pairs", (long) mentions.size(),
            "claim_pairs", (long) said.size(),
            "claim_pairs_ruled_out", (long) said.size() - possible.size(),
            "ruled_out_of_one",
                said.stream().filter(one -> one.probability() == 0 && one.so()).count(),
            "left_out_pairs", (long) leftOut.size()));
  }

  private static Calibration.Said said(ClaimPairs.Labelled pair) {
    return new Calibration.Said(pair.pair().probability(), pair.same());
  }

  private static Counts counts(List<Calibration.Said> said) {
    int right = 0;
    int linked = 0;
    int same = 0;
    for (Calibration.Said one : said) {
      boolean links = one.probability() >= LINKED;
      right += links && one.so() ? 1 : 0;
      linked += links ? 1 : 0;
      same += one.so() ? 1 : 0;
    }
    return new Counts(right, linked, same);
  }
}
