package org.attest.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attest.app.store.Store;
import org.attest.app.training.TrainingExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what people reviewed as annotations that models may be taught by. */
@Command(
    name = "training",
    header = "Write reviewed reports as training annotations: offsets and hashes, no text.",
    description =
        "Only reports that somebody read to the end, with every claim decided on. The form is that"
            + " of model/training/annotations.",
    footer = {"", "Examples:", "  ./attest training --out reviewed.jsonl", "", Helpful.EXIT_CODES})
final class TrainingCommand extends Helpful implements Callable<Integer> {
  @Option(names = "--out", paramLabel = "FILE", description = "Where to; default: printed.")
  private @Nullable Path file;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() throws IOException {
    StringBuilder lines = new StringBuilder();
    int count = 0;
    int all = 0;
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      for (String id : store.review().done()) {
        all++;
        var line =
            store
                .report(id)
                .flatMap(report -> TrainingExport.line(report, store.decisions().ofReport(id)));
        if (line.isPresent()) {
          lines.append(line.get()).append('\n');
          count++;
        }
      }
    }
    Path to = file;
    if (to == null) {
      out().print(lines);
      out().flush();
    } else {
      write(to, lines.toString());
    }
    err().printf("%d reports written, of %d that were read to the end.%n", count, all);
    return ExitCode.OK;
  }

  private static void write(Path file, String lines) {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
