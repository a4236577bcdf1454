package org.attest.eval.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.attest.app.search.Area;
import org.attest.app.search.Kind;
import org.attest.app.search.SearchIndex;
import org.attest.app.search.SearchRequest;
import org.attest.app.search.SearchResult;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.eval.Figures;
import org.attest.model.Place;

/**
 * What searching costs in a store of so many made-up events: to make the index, to open it, to
 * bring it up to date after one more report, and to answer, facets and all.
 */
public final class SearchSpeed {
  private static final double MIB = 1024.0 * 1024;
  private static final int WARM_UP = 20;
  private static final int SHOWN = 20;

  private final int events;
  private final int samples;
  private final Consumer<String> progress;

  /**
   * @param events at least 10; made in tens
   * @param samples how many searches of each kind are timed
   * @param progress is told what begins
   */
  public SearchSpeed(int events, int samples, Consumer<String> progress) {
    if (events < MadeIncidents.CLAIMS || samples < 1) {
      throw new IllegalArgumentException("at least 10 events and 1 sample");
    }
    this.events = events;
    this.samples = samples;
    this.progress = progress;
  }

  /** Times in s or ms, sizes in MiB. */
  public Figures run() throws IOException {
    Path folder = Files.createTempDirectory("attest-search");
    try {
      return run(folder.resolve("speed.db"));
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Figures run(Path file) throws IOException {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    TreeMap<String, Long> counts = new TreeMap<>();
    MadeIncidents made = new MadeIncidents(1);
    progress.accept("filling a store with " + events + " events");
    try (Store store = Store.open(file)) {
      for (int i = 0; i < events / MadeIncidents.CLAIMS; i++) {
        store.keep(made.next());
      }
      store.derive(basis -> MadeIncidents.events(basis.reports()));
      progress.accept("making the index");
      long start = System.nanoTime();
      try (SearchIndex index = new SearchIndex(store, SearchIndex.beside(file), line -> {})) {
        index.rebuild();
      }
      figures.put("index_s", (System.nanoTime() - start) / 1e9);
      figures.put("index_mb", size(SearchIndex.beside(file)) / MIB);
      figures.put("store_mb", Files.size(file) / MIB);
      start = System.nanoTime();
      try (SearchIndex index = new SearchIndex(store, SearchIndex.beside(file), line -> {})) {
        index.refresh();
        figures.put("open_ms", (System.nanoTime() - start) / 1e6);
        searches(index, made, figures, counts);
      }
      store.keep(made.next());
      store.derive(basis -> MadeIncidents.events(basis.reports()));
      start = System.nanoTime();
      try (SearchIndex index = new SearchIndex(store, SearchIndex.beside(file), line -> {})) {
        index.refresh();
      }
      figures.put("one_more_report_s", (System.nanoTime() - start) / 1e9);
    }
    counts.put("events", (long) events);
    counts.put("samples_of_each", (long) samples);
    return new Figures(figures, counts);
  }

  private void searches(
      SearchIndex index,
      MadeIncidents made,
      SequencedMap<String, Double> figures,
      TreeMap<String, Long> counts) {
    Filter shown = new Filter(null, null, null, null, null, null, null, null, SHOWN);
    Map<String, Supplier<SearchRequest>> kinds = new LinkedHashMap<>();
    kinds.put("everything", () -> SearchRequest.words(Kind.EVENT, "", shown));
    kinds.put("one_word", () -> SearchRequest.words(Kind.EVENT, made.word(), shown));
    kinds.put(
        "two_words", () -> SearchRequest.words(Kind.EVENT, made.word() + " " + made.word(), shown));
    kinds.put(
        "either_word",
        () -> SearchRequest.words(Kind.EVENT, made.word() + " OR " + made.word(), shown));
    kinds.put(
        "phrase",
        () -> SearchRequest.words(Kind.EVENT, '"' + made.word() + " " + made.word() + '"', shown));
    kinds.put(
        "prefix", () -> SearchRequest.words(Kind.EVENT, made.word().substring(0, 2) + "*", shown));
    kinds.put("typing_error", () -> SearchRequest.words(Kind.EVENT, made.word() + "xq", shown));
    kinds.put(
        "place", () -> SearchRequest.words(Kind.EVENT, "place:" + made.place().name(), shown));
    kinds.put("near_50_km", () -> near(made.place(), shown));
    kinds.put(
        "word_type_and_month",
        () ->
            SearchRequest.words(
                Kind.EVENT,
                made.word() + " type:" + made.type().id(),
                new Filter(
                    null,
                    null,
                    null,
                    null,
                    LocalDate.of(2035, 3, 1),
                    LocalDate.of(2035, 3, 31),
                    null,
                    null,
                    SHOWN)));
    kinds.forEach(
        (name, requests) -> {
          progress.accept("searching: " + name);
          times(index, name, requests, figures, counts);
        });
  }

  private static SearchRequest near(Place place, Filter shown) {
    return new SearchRequest(
        Kind.EVENT,
        "",
        shown,
        null,
        null,
        new Area.Near(place.lat(), place.lon(), 50),
        SearchRequest.Places.TOUCHING,
        SearchRequest.Undated.LEFT_OUT,
        SearchRequest.Order.DATE);
  }

  private void times(
      SearchIndex index,
      String name,
      Supplier<SearchRequest> requests,
      SequencedMap<String, Double> figures,
      TreeMap<String, Long> counts) {
    for (int i = 0; i < WARM_UP; i++) {
      index.search(requests.get());
    }
    double[] times = new double[samples];
    long found = 0;
    for (int i = 0; i < samples; i++) {
      SearchRequest request = requests.get();
      long start = System.nanoTime();
      SearchResult result = index.search(request);
      times[i] = (System.nanoTime() - start) / 1e6;
      found += result.total();
    }
    Arrays.sort(times);
    figures.put(name + "_median_ms", times[samples / 2]);
    figures.put(name + "_p95_ms", times[(int) (samples * 0.95)]);
    counts.put("found_on_average_by_" + name, found / samples);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      long size = 0;
      for (Path file : all) {
        size += Files.size(file);
      }
      return size;
    }
  }
}
