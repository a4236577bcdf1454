package org.attest.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attest.app.Ingest;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** The demo's reports, unpacked into a folder of their own so that they are read like any file. */
final class Corpus implements Ingest.Reader, AutoCloseable {
  private static final String RESOURCES = "/org/attest/app/demo/";
  private static final String REPORTS = "reports.jsonl";

  private final Path folder;

  Corpus() {
    try {
      folder = Files.createTempDirectory("attest-demo");
      unpack(REPORTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Reads the corpus with the same pipeline as any input; the inputs given are not looked at. */
  @Override
  public void run(List<String> inputs, Consumer<Outcome> sink) {
    PipelineOptions options =
        new PipelineOptions(
            null,
            null,
            false,
            unpack("actors.tsv"),
            unpack("outlets.tsv"),
            null,
            Runtime.getRuntime().availableProcessors());
    Pipeline.create(options)
        .run(List.of(folder.resolve(REPORTS).toString()), outcome -> sink.accept(named(outcome)));
  }

  /** The folder is another one each time; the source of a report is not. */
  private Outcome named(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Rejected rejected ->
          new Outcome.Rejected(
              named(rejected.source()), rejected.rawHash(), rejected.reason(), rejected.detail());
      case Outcome.Extracted extracted -> {
        Report report = extracted.report();
        yield new Outcome.Extracted(
            new Report(
                report.id(),
                report.rawHash(),
                named(report.source()),
                report.outlet(),
                report.title(),
                report.published(),
                report.language(),
                report.url(),
                report.byline(),
                report.text(),
                report.titleSpan(),
                report.dateline(),
                report.credits()),
            extracted.claims(),
            extracted.relations());
      }
    };
  }

  private String named(String source) {
    return source.replace(folder.resolve(REPORTS).toString(), "demo/" + REPORTS);
  }

  private @Nullable Path unpack(String name) {
    try (InputStream stream = Corpus.class.getResourceAsStream(RESOURCES + name)) {
      if (stream == null) {
        return null;
      }
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        Files.copy(stream, file);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
