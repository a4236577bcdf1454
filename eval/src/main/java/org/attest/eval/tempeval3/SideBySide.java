package org.attest.eval.tempeval3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.attest.eval.EvalInput;
import org.attest.eval.timing.Contender;
import org.attest.eval.timing.Rounds;

/**
 * Runs ours and peers on the same documents, in one process, on one thread and in turn. All are
 * scored alike. What is timed is tagging alone, from a text in memory to its expressions: finding
 * sentences, tokens and parts of speech is part of it for each, loading and scoring for none.
 */
public final class SideBySide {

  /** A system and what it found in each document, the last time. */
  private record Runner(String name, TimeTagger system, List<List<TimeTagger.Timex>> found) {

    void round(List<TimeMlFile> documents) {
      found.clear();
      documents.forEach(document -> found.add(system.tag(document.text(), document.created())));
    }

    TimexScore score(List<TimeMlFile> documents) {
      TimexScore score = new TimexScore();
      for (int i = 0; i < documents.size(); i++) {
        score.add(documents.get(i).gold(), found.get(i));
      }
      return score;
    }
  }

  private final List<Supplier<PeerTagger>> peers;
  private final int rounds;
  private final Consumer<String> progress;

  /**
   * @param peers each makes one, and takes as long as its models take to load
   * @param rounds how many count, at least 1; one more comes first
   * @param progress is told in a few words what begins
   */
  public SideBySide(List<Supplier<PeerTagger>> peers, int rounds, Consumer<String> progress) {
    this.peers = List.copyOf(peers);
    this.rounds = rounds;
    this.progress = progress;
  }

  /**
   * Measures; takes minutes.
   *
   * @throws IOException if the documents are not there or are no TimeML
   */
  public Comparison run(EvalInput input) throws IOException {
    return run(TempEval3.documents(input));
  }

  private Comparison run(List<TimeMlFile> documents) {
    List<Runner> runners = new ArrayList<>();
    runners.add(new Runner("attest", new DateTagger(), new ArrayList<>()));
    for (Supplier<PeerTagger> maker : peers) {
      progress.accept("loading a peer");
      PeerTagger peer = maker.get();
      runners.add(new Runner(peer.name(), peer, new ArrayList<>()));
    }
    Map<String, Double> seconds =
        new Rounds(System::nanoTime, progress)
            .seconds(
                runners.stream()
                    .map(one -> new Contender(one.name(), () -> one.round(documents)))
                    .toList(),
                rounds);
    List<Comparison.Measured> systems = new ArrayList<>();
    for (Runner runner : runners) {
      SequencedMap<String, Double> figures = new LinkedHashMap<>();
      SequencedMap<String, Long> counts = new LinkedHashMap<>();
      TimexScore score = runner.score(documents);
      score.into(figures);
      figures.put("articles_per_s", documents.size() / seconds.getOrDefault(runner.name(), 0.0));
      counts.put("documents", (long) documents.size());
      score.counts(counts);
      counts.put("rounds", (long) rounds);
      systems.add(new Comparison.Measured(runner.name(), figures, counts));
    }
    return new Comparison(systems);
  }
}
