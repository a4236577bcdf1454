package org.attest.pipeline;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.attest.event.StatusReading;
import org.attest.event.TellingPair;
import org.attest.model.Outcome;
import org.attest.model.Pointed;
import org.attest.model.Reason;
import org.attest.model.Report;
import org.attest.nlp.NlpEngine;
import org.attest.text.ReadLimits;
import org.attest.text.ReadOptions;
import org.attest.text.ReadResult;
import org.attest.text.ReportReader;
import org.attest.text.WebPage;

/**
 * Bytes in, outcomes out: the one place that wires the steps.
 *
 * <p>The same bytes, options and data files give the same outcomes, byte for byte. A report that a
 * step fails on becomes a rejection with reason {@code fault}; the batch goes on. Memory is
 * bounded: reports wait for their turn only as many at a time as there are threads, twice.
 */
public final class Pipeline {
  private final PipelineOptions options;
  private final Steps steps;
  private final ReportReader reader;

  /**
   * @param engine reads the language, in place of the one that ships
   */
  Pipeline(PipelineOptions options, NlpEngine engine) {
    this.options = options;
    steps = new Steps(options, engine);
    reader =
        new ReportReader(
            new ReadOptions(
                options.published(),
                options.outlet(),
                options.allowPrivateAddresses(),
                ReadLimits.defaults()));
  }

  /**
   * Loads models and vocabularies; reuse the result, it is safe for use by several threads.
   *
   * @throws IllegalArgumentException if a user's own file is not of its documented format; says
   *     where
   */
  public static Pipeline create(PipelineOptions options) {
    return new Pipeline(options, SharedEncoder.engine());
  }

  /**
   * Why the language model does not read along, so that the lexicons read alone and find less;
   * empty where it does.
   */
  public static Optional<String> withoutModel() {
    return Optional.ofNullable(SharedEncoder.get().missing());
  }

  /**
   * Reads, extracts and hands on one outcome for each report or unusable input, in the order of the
   * inputs; an input that holds several reports (a directory, a feed, JSON lines) gives several.
   *
   * @param inputs paths of files or directories, {@code http(s)} URLs, or {@code -} for standard
   *     input
   * @param sink called on the calling thread, one outcome at a time
   */
  public void run(List<String> inputs, Consumer<Outcome> sink) {
    run(inputs, System.in, sink);
  }

  /** As {@link #run(List, Consumer)}, with the stream that {@code -} stands for. */
  public void run(List<String> inputs, InputStream standardInput, Consumer<Outcome> sink) {
    if (options.threads() == 1) {
      for (String input : inputs) {
        reader.read(input, standardInput, result -> sink.accept(outcome(result)));
      }
      return;
    }
    try (ExecutorService workers = Executors.newFixedThreadPool(options.threads())) {
      Deque<Future<Outcome>> waiting = new ArrayDeque<>();
      for (String input : inputs) {
        reader.read(
            input,
            standardInput,
            result -> {
              waiting.addLast(workers.submit(() -> outcome(result)));
              if (waiting.size() >= 2 * options.threads()) {
                sink.accept(finished(waiting.removeFirst()));
              }
            });
      }
      while (!waiting.isEmpty()) {
        sink.accept(finished(waiting.removeFirst()));
      }
    }
  }

  /** As {@link #run(List, Consumer)}, of one document that was fetched already. */
  public void run(WebPage page, Consumer<Outcome> sink) {
    reader.read(page, result -> sink.accept(outcome(result)));
  }

  private static Outcome finished(Future<Outcome> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while extracting", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed outside any report", e.getCause());
    }
  }

  private Outcome outcome(ReadResult result) {
    return switch (result) {
      case ReadResult.Refused refused -> refused.rejection();
      case ReadResult.Read read -> extract(read.report());
    };
  }

  /** The claims of a report that was read elsewhere. */
  public Outcome extract(Report report) {
    return extract(report, List.of());
  }

  /**
   * The claims of a report in which a person points at words that tell an occurrence: they are
   * claims too, with the fields that the steps read for them.
   */
  public Outcome extract(Report report, List<Pointed> pointed) {
    try {
      return steps.extract(report, pointed);
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Rejected(
          report.source(),
          report.rawHash(),
          Reason.FAULT,
          "a fault of ours, not of the input (%s: %s); please report it with the input's text"
              .formatted(e.getClass().getSimpleName(), e.getMessage()));
    }
  }

  /**
   * The pairs of tellings in a report that could be of one occurrence, for learning when they are.
   *
   * @param pointed words that a person says tell an occurrence
   */
  public List<TellingPair> tellings(Report report, List<Pointed> pointed) {
    return steps.tellings(report, pointed);
  }

  /**
   * What shows of each telling in a report whether the occurrence took place, for learning how much
   * it says.
   *
   * @param pointed words that a person says tell an occurrence
   */
  public List<StatusReading> statuses(Report report, List<Pointed> pointed) {
    return steps.statuses(report, pointed);
  }
}
