package org.attest.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.attest.app.Ingest;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Store;
import org.attest.model.Reason;
import org.attest.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads reports into the store and derives events. */
@Command(
    name = "ingest",
    header = "Keep reports, their claims and the events they add up to.",
    description = {
      "",
      "Ingesting a report twice changes nothing. If the program is killed, run the same command",
      "again: nothing is lost, doubled or half there.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest ingest reports/",
      "  ./attest ingest feed.xml articles.jsonl --db syria.db",
      "  ./attest ingest https://example.org/feed.xml --outlet \"Example Daily\"",
      "",
      Helpful.EXIT_CODES
    })
final class IngestCommand extends Helpful implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "File, directory, http(s) URL, or - for standard input.")
  private List<String> inputs = List.of();

  @Option(names = "--again", description = "Take reports that were deleted back in.")
  private boolean again;

  @Mixin private StoreOptions storeOptions = new StoreOptions();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Override
  public Integer call() {
    Pipeline pipeline = Usage.check(this, () -> Pipeline.create(reading.pipeline()));
    sayIfWithoutModel();
    try (Store store = Usage.check(this, storeOptions::open);
        Progress progress = new Progress(err(), Screen.progressIsSeen())) {
      Ingest.Summary summary =
          new Ingest(
                  pipeline::run,
                  Derivation::derive,
                  again ? Store.Deleted.COME_BACK : Store.Deleted.STAY_AWAY)
              .run(inputs, store, progress::count);
      progress.close();
      print(out(), store, summary);
      return summary.rejections() == 0 ? ExitCode.OK : ExitCode.SOME_REJECTED;
    }
  }

  static void print(PrintWriter out, Store store, Ingest.Summary summary) {
    out.printf(
        "Kept in %s: %d new reports with %d claims, %d known before.%n",
        store.name(), summary.added(), summary.claims(), summary.known());
    if (summary.rejections() > 0) {
      out.printf("Not used: %d.%n", summary.rejections());
      summary.rejected().entrySet().stream()
          .sorted(
              Map.Entry.<Reason, Integer>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .forEach(entry -> out.printf("  %5d  %s%n", entry.getValue(), entry.getKey().code()));
    }
  }
}
