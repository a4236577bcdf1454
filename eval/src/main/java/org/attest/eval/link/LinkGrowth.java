package org.attest.eval.link;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.attest.eval.Figures;
import org.attest.eval.giveme5w1h.Article;
import org.attest.link.LinkIndex;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;

/** What linking one more claim takes as an index of claims grows. */
public final class LinkGrowth {
  /** Reports that are added and timed before each size is reached. */
  private static final int SAMPLES = 300;

  private static final int WARM_UP = 2_000;

  /** Of the thread's own time, so that what else runs on the machine counts less. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final List<Integer> sizes;
  private final Consumer<String> progress;

  /**
   * @param sizes numbers of claims, rising
   * @throws IllegalArgumentException if they do not rise
   */
  public LinkGrowth(List<Integer> sizes, Consumer<String> progress) {
    for (int i = 0; i < sizes.size(); i++) {
      if (sizes.get(i) <= (i == 0 ? 0 : sizes.get(i - 1))) {
        throw new IllegalArgumentException("the sizes must rise, from 1");
      }
    }
    this.sizes = List.copyOf(sizes);
    this.progress = progress;
  }

  /**
   * Runs it.
   *
   * @param folder that of Giveme5W1H, whose articles' claims are drawn anew
   */
  public Figures run(Path folder) throws IOException {
    List<Outcome.Extracted> real = read(folder);
    warmUp(real);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    MadeNews news = new MadeNews(real);
    LinkIndex index = new LinkIndex();
    long before = heap();
    int claims = 0;
    Deque<double[]> timed = new ArrayDeque<>();
    for (int size : sizes) {
      while (claims < size) {
        Outcome.Extracted report = news.next();
        long compared = index.compared();
        long start = CLOCK.getCurrentThreadCpuTime();
        index.add(report);
        // told anew only when asked for
        index.cluster(new ClaimRef(report.report().id(), report.claims().getFirst().id()));
        double micros = (CLOCK.getCurrentThreadCpuTime() - start) / 1e3 / report.claims().size();
        if (timed.size() == SAMPLES) {
          timed.remove();
        }
        timed.add(
            new double[] {micros, (double) (index.compared() - compared) / report.claims().size()});
        claims += report.claims().size();
      }
      figures.put("claim_us_" + size, median(timed, 0));
      figures.put("claim_mean_us_" + size, mean(timed, 0));
      figures.put("pairs_" + size, mean(timed, 1));
      figures.put("heap_mb_" + size, (heap() - before) / 1048576.0);
      List<List<ClaimRef>> clusters = index.clusters();
      counts.put("clusters_" + size, (long) clusters.size());
      counts.put("largest_" + size, clusters.stream().mapToLong(List::size).max().orElse(0));
      progress.accept(
          "%d claims: %.0f us a claim (mean %.0f), %.0f pairs, largest %d, %.0f MiB"
              .formatted(
                  size,
                  median(timed, 0),
                  mean(timed, 0),
                  mean(timed, 1),
                  counts.getOrDefault("largest_" + size, 0L),
                  figures.getOrDefault("heap_mb_" + size, 0.0)));
      timed.clear();
    }
    return new Figures(figures, counts);
  }

  private static void warmUp(List<Outcome.Extracted> real) {
    MadeNews news = new MadeNews(real);
    LinkIndex index = new LinkIndex();
    for (int i = 0; i < WARM_UP; i++) {
      Outcome.Extracted report = news.next();
      index.add(report);
      index.cluster(new ClaimRef(report.report().id(), report.claims().getFirst().id()));
    }
  }

  private static List<Outcome.Extracted> read(Path folder) throws IOException {
    List<Outcome.Extracted> real = new ArrayList<>();
    Pipeline pipeline = Pipeline.create(PipelineOptions.defaults());
    for (Article.Clustered article : Article.clustered(folder, null)) {
      pipeline.run(
          List.of(article.article().file().toString()),
          outcome -> {
            if (outcome instanceof Outcome.Extracted extracted) {
              real.add(extracted);
            }
          });
    }
    return real;
  }

  private static double median(Collection<double[]> rows, int column) {
    double[] values = rows.stream().mapToDouble(row -> row[column]).sorted().toArray();
    return values.length == 0 ? 0 : values[values.length / 2];
  }

  private static double mean(Collection<double[]> rows, int column) {
    return Arrays.stream(rows.stream().mapToDouble(row -> row[column]).toArray())
        .average()
        .orElse(0);
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
