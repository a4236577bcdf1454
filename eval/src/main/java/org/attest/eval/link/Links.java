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
 * that were learned without it ({@code claim_left_out_...}; not with {@code --split dev}).
 *
 * <p>Pairs of one report are told apart from these ({@code repeat_pairs_...}). How well events put
 * the claims together is B-cubed ({@code claim_events_b3_...}; {@code claim_events_apart_b3_...} if
 * no two claims of one report might be of one event).
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
    if (input.split() != null && !input.split().equals("dev")) {
      throw new IOException("links has no split " + input.split() + "; leave it out, or take dev");
    }
    EcbMentions reader = new EcbMentions();
    EcbMentions.Corpus dev = reader.read(folder, "dev");
    List<Calibration.Said> mentions = new ArrayList<>();
    for (LinkPair<String> pair : new MentionLinker().pairs(dev.mentions())) {
      boolean same = Objects.equals(dev.gold().get(pair.one()), dev.gold().get(pair.other()));
      mentions.add(new Calibration.Said(pair.probability(), same));
    }
    ClaimPairs claims = new ClaimPairs();
    ClaimPairs.Told told = claims.ofMentions(dev);
    List<ClaimPairs.Labelled> ofDev = told.pairs();
    List<Calibration.Said> said = across(ofDev).stream().map(Links::said).toList();
    List<Calibration.Said> repeats =
        ofDev.stream().filter(ClaimPairs.Labelled::ofOneReport).map(Links::said).toList();
    List<Calibration.Said> possible = said.stream().filter(pair -> pair.probability() > 0).toList();
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    calibration(figures, "mention", mentions);
    calibration(figures, "claim", said);
    calibration(figures, "claim_possible", possible);
    counts(said).score().into(figures, "claim_pairs");
    counts(repeats).score().into(figures, "repeat_pairs");
    ClaimPairs.events(List.of(told)).into(figures, "claim_events_b3");
    ClaimPairs.eventsApart(List.of(told)).into(figures, "claim_events_apart_b3");
    counts.put("mention_pairs", (long) mentions.size());
    counts.put("claim_pairs", (long) said.size());
    counts.put("repeat_pairs", (long) repeats.size());
    counts.put("claims", (long) told.occurrences().size());
    counts.put("claim_pairs_ruled_out", (long) said.size() - possible.size());
    counts.put(
        "ruled_out_of_one",
        said.stream().filter(one -> one.probability() == 0 && one.so()).count());
    if (input.split() == null) {
      List<ClaimPairs.Labelled> all = new ArrayList<>(across(ofDev));
      all.addAll(across(claims.ofMentions(reader.read(folder, "train")).pairs()));
      List<Calibration.Said> leftOut = LeftOut.said(all);
      calibration(figures, "claim_left_out", leftOut);
      counts(leftOut).score().into(figures, "claim_left_out_pairs");
      counts.put("left_out_pairs", (long) leftOut.size());
    }
    return new Figures(figures, counts);
  }

  private static List<ClaimPairs.Labelled> across(List<ClaimPairs.Labelled> pairs) {
    return pairs.stream().filter(pair -> !pair.ofOneReport()).toList();
  }

  /** The error, and what is left of a hundred: a figure of which more is better. */
  private static void calibration(
      Map<String, Double> figures, String name, List<Calibration.Said> said) {
    figures.put(name + "_ece", 100 * Calibration.error(said));
    figures.put(name + "_calibrated", 100 - 100 * Calibration.error(said));
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
