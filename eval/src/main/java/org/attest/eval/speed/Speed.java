package org.attest.eval.speed;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.attest.eval.Figures;
import org.attest.eval.timing.Contender;
import org.attest.eval.timing.Rounds;
import org.attest.model.Report;
import org.attest.model.Sentence;
import org.attest.nlp.Analyzer;
import org.attest.nlp.encoder.Encoder;
import org.attest.nlp.encoder.PredictionReader;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;

/**
 * Measures, on the same articles, in one process and in turn: loading the encoder; the encoder with
 * all it answers, on sentences that are cut already; the whole pipeline, from files to claims; each
 * of its steps; and peers, from the articles' text.
 *
 * <p>One encoder serves all threads, each window running on one of them. Memory is that of this
 * process after the pipeline has read all articles once on all threads, before peers are loaded.
 * Names of figures end in their unit, those of speeds and ratios also in the number of threads.
 */
public final class Speed {

  /**
   * What to measure.
   *
   * @param directory holds the articles as Giveme5W1H does
   * @param articles how many to read, from the first
   * @param threads most threads; one thread is measured besides
   * @param rounds how many count
   */
  public record Settings(Path directory, int articles, int threads, int rounds) {
    public Settings {
      if (articles < 1 || threads < 1 || rounds < 1) {
        throw new IllegalArgumentException(
            "articles, threads and rounds must be at least 1, not %d, %d, %d"
                .formatted(articles, threads, rounds));
      }
    }

    private List<Integer> threadCounts() {
      return threads == 1 ? List.of(1) : List.of(1, threads);
    }
  }

  /** The articles as the product cuts them. */
  private record Texts(List<Report> reports, List<List<Sentence>> sentences) {

    static Texts of(List<Report> reports) {
      Analyzer analyzer = new Analyzer();
      return new Texts(
          reports, reports.stream().map(report -> analyzer.analyze(report).sentences()).toList());
    }

    long sentenceCount() {
      return sentences.stream().mapToLong(List::size).sum();
    }

    long wordCount() {
      return sentences.stream()
          .flatMap(List::stream)
          .mapToLong(sentence -> sentence.tokens().size())
          .sum();
    }
  }

  private final Settings settings;
  private final List<Supplier<Peer>> peers;
  private final Consumer<String> progress;
  private final SequencedMap<String, Double> figures = new LinkedHashMap<>();
  private final Map<String, Long> counts = new TreeMap<>();

  /**
   * @param peers each makes one, and takes as long as its models take to load
   * @param progress is told in a few words what begins
   */
  public Speed(Settings settings, List<Supplier<Peer>> peers, Consumer<String> progress) {
    this.settings = settings;
    this.peers = List.copyOf(peers);
    this.progress = progress;
  }

  /**
   * Measures; takes minutes.
   *
   * @throws IOException if the articles are not there, or the encoder does not run here
   */
  public Figures run() throws IOException {
    List<String> inputs =
        Articles.first(settings.directory(), settings.articles()).stream()
            .map(Path::toString)
            .toList();
    firstLoad();
    memory(inputs);
    Encoder encoder = encoder();
    StepTimes steps = new StepTimes(inputs, encoder);
    Texts texts = Texts.of(steps.reports());
    count(inputs, texts);
    Map<String, LongAdder> peerWords = new TreeMap<>();
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new Contender("load", Speed::loadAndClose));
    contenders.addAll(encoders(encoder, texts));
    contenders.addAll(pipelines(inputs));
    contenders.add(new Contender("steps", steps::round));
    contenders.addAll(peers(texts, peerWords));
    Map<String, Double> seconds =
        new Rounds(System::nanoTime, progress).seconds(contenders, settings.rounds());
    figures.put("load_s", seconds.getOrDefault("load", 0.0));
    speeds(seconds, texts);
    peerWords.keySet().forEach(peer -> ratios(peer, seconds, texts.reports().size()));
    steps.milliseconds().forEach((step, ms) -> figures.put("step_" + step + "_ms", ms));
    int passes = (settings.rounds() + 1) * settings.threadCounts().size();
    peerWords.forEach((peer, words) -> counts.put(peer + "_words", words.sum() / passes));
    return new Figures(figures, counts);
  }

  /** Also loads the native library. */
  private void firstLoad() throws IOException {
    long start = System.nanoTime();
    Encoder encoder = encoder();
    figures.put("load_first_s", secondsSince(start));
    close(encoder);
  }

  private void count(List<String> inputs, Texts texts) throws IOException {
    if (texts.reports().isEmpty()) {
      throw new IOException("none of the articles in " + settings.directory() + " can be read");
    }
    counts.put("articles", (long) inputs.size());
    counts.put("articles_read", (long) texts.reports().size());
    counts.put("sentences", texts.sentenceCount());
    counts.put("words", texts.wordCount());
    counts.put("rounds", (long) settings.rounds());
    counts.put("threads", (long) settings.threads());
  }

  private void memory(List<String> inputs) {
    progress.accept("reading all articles once");
    pipeline(settings.threads()).run(inputs, outcome -> {});
    Optional<Memory> memory = Memory.read(Memory.STATUS);
    memory.ifPresent(
        found -> {
          figures.put("resident_mb", found.residentMb());
          figures.put("resident_peak_mb", found.peakMb());
        });
  }

  private List<Contender> encoders(Encoder encoder, Texts texts) {
    PredictionReader predictions = new PredictionReader(encoder);
    return settings.threadCounts().stream()
        .map(
            threads ->
                new Contender(
                    "encoder_" + threads,
                    () -> Workers.each(texts.sentences(), threads, predictions::read)))
        .toList();
  }

  private List<Contender> pipelines(List<String> inputs) {
    List<Contender> pipelines = new ArrayList<>();
    for (int threads : settings.threadCounts()) {
      Pipeline pipeline = pipeline(threads);
      pipelines.add(
          new Contender("pipeline_" + threads, () -> pipeline.run(inputs, outcome -> {})));
    }
    return pipelines;
  }

  private List<Contender> peers(Texts texts, Map<String, LongAdder> words) {
    List<Contender> contenders = new ArrayList<>();
    for (Supplier<Peer> maker : peers) {
      progress.accept("loading a peer");
      long start = System.nanoTime();
      Peer peer = maker.get();
      figures.put(peer.name() + "_load_s", secondsSince(start));
      LongAdder counted = words.computeIfAbsent(peer.name(), name -> new LongAdder());
      for (int threads : settings.threadCounts()) {
        contenders.add(
            new Contender(
                peer.name() + "_" + threads,
                () ->
                    Workers.each(
                        texts.reports(),
                        threads,
                        report -> counted.add(peer.read(report.text())))));
      }
    }
    return contenders;
  }

  private void speeds(Map<String, Double> seconds, Texts texts) {
    for (int threads : settings.threadCounts()) {
      double encoder = seconds.getOrDefault("encoder_" + threads, 0.0);
      double pipeline = seconds.getOrDefault("pipeline_" + threads, 0.0);
      figures.put("encoder_sentences_per_s_" + threads, texts.sentenceCount() / encoder);
      figures.put("encoder_words_per_s_" + threads, texts.wordCount() / encoder);
      figures.put("articles_per_s_" + threads, texts.reports().size() / pipeline);
    }
  }

  /** How many times as fast as the peer the encoder and the whole pipeline are. */
  private void ratios(String peer, Map<String, Double> seconds, int articles) {
    for (int threads : settings.threadCounts()) {
      double theirs = seconds.getOrDefault(peer + "_" + threads, 0.0);
      figures.put(peer + "_articles_per_s_" + threads, articles / theirs);
      for (String ours : List.of("encoder", "pipeline")) {
        figures.put(
            ours + "_to_" + peer + "_" + threads,
            theirs / seconds.getOrDefault(ours + "_" + threads, 0.0));
      }
    }
  }

  private static Pipeline pipeline(int threads) {
    return Pipeline.create(new PipelineOptions(null, null, false, null, null, null, threads));
  }

  private static Encoder encoder() throws IOException {
    Encoder.Loaded loaded = Encoder.load(1);
    Encoder encoder = loaded.encoder();
    if (encoder == null) {
      throw new IOException("there is no encoder to measure: " + loaded.missing());
    }
    return encoder;
  }

  private static void loadAndClose() {
    try {
      close(encoder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Encoder encoder) {
    try {
      encoder.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder did not close: " + e.getMessage(), e);
    }
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
