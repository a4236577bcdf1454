package org.attest.eval.reprints;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.attest.app.store.Store;
import org.attest.eval.Figures;
import org.attest.model.Outcome;

/**
 * What it takes to add one report to a store of so many: to compare it with all that are there, and
 * to write it, its claims and its copies in a transaction of their own.
 */
public final class Growth {
  private final List<Integer> sizes;
  private final int samples;
  private final Consumer<String> progress;

  /**
   * @param sizes how many reports, rising
   * @param samples how many additions are timed at each size
   * @param progress is told what begins
   * @throws IllegalArgumentException if sizes do not rise, or a number is below 1
   */
  public Growth(List<Integer> sizes, int samples, Consumer<String> progress) {
    for (int i = 0; i < sizes.size(); i++) {
      if (sizes.get(i) < (i == 0 ? 1 : sizes.get(i - 1) + samples)) {
        throw new IllegalArgumentException(
            "sizes must be at least 1 and rise by more than the samples, not " + sizes);
      }
    }
    if (sizes.isEmpty() || samples < 1) {
      throw new IllegalArgumentException("sizes and samples must be at least 1");
    }
    this.sizes = List.copyOf(sizes);
    this.samples = samples;
    this.progress = progress;
  }

  /** Times in ms, sizes in MiB. */
  public Figures run() throws IOException {
    Path folder = Files.createTempDirectory("attest-growth");
    Path file = folder.resolve("growth.db");
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    TreeMap<String, Long> counts = new TreeMap<>();
    try {
      MadeReports reports = new MadeReports(1);
      int kept = 0;
      for (int size : sizes) {
        progress.accept("filling up to " + size + " reports");
        // opened anew, so that nothing is left in the program's memory
        try (Store store = Store.open(file)) {
          for (; kept < size; kept++) {
            store.keep(reports.next());
          }
        }
        try (Store store = Store.open(file)) {
          times(store, reports, size, figures, counts);
          kept += samples;
        }
        figures.put("file_mb_at_" + size, Files.size(file) / (1024.0 * 1024));
        figures.put("index_mb_at_" + size, TableSizes.megabytes(file, "fingerprint"));
        figures.put(
            "copies_mb_at_" + size,
            TableSizes.megabytes(file, "copy", "copy_other", "sqlite_autoindex_copy_1"));
        figures.put(
            "wordings_mb_at_" + size,
            TableSizes.megabytes(file, "wording", "sqlite_autoindex_wording_1"));
      }
    } finally {
      StoredCopies.remove(folder);
    }
    return new Figures(figures, counts);
  }

  private void times(
      Store store,
      MadeReports reports,
      int size,
      SequencedMap<String, Double> figures,
      TreeMap<String, Long> counts) {
    double[] times = new double[samples];
    double[] ofProcessor = new double[samples];
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long copies = 0;
    System.gc();
    long heapBefore = heap();
    for (int i = 0; i < samples; i++) {
      Outcome.Extracted next = reports.next();
      long start = System.nanoTime();
      long startOfProcessor = clock.getCurrentThreadCpuTime();
      store.keep(next);
      ofProcessor[i] = (clock.getCurrentThreadCpuTime() - startOfProcessor) / 1e6;
      times[i] = (System.nanoTime() - start) / 1e6;
      copies += store.copies(next.report().id()).size();
    }
    System.gc();
    Arrays.sort(times);
    Arrays.sort(ofProcessor);
    figures.put("median_ms_at_" + size, times[samples / 2]);
    figures.put("p95_ms_at_" + size, times[(int) (samples * 0.95)]);
    figures.put("most_ms_at_" + size, times[samples - 1]);
    figures.put("processor_median_ms_at_" + size, ofProcessor[samples / 2]);
    figures.put("processor_p95_ms_at_" + size, ofProcessor[(int) (samples * 0.95)]);
    figures.put("heap_growth_mb_at_" + size, Math.max(0, heap() - heapBefore) / (1024.0 * 1024));
    counts.put("copies_found_at_" + size, copies);
  }

  private static long heap() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
