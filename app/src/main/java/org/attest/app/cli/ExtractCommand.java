package org.attest.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.export.ClaimJson;
import org.attest.model.Outcome;
import org.attest.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the claims of reports and keeps nothing. */
@Command(
    name = "extract",
    header = "Print what reports claim. Nothing is kept.",
    footer = {
      "",
      "Examples:",
      "  ./attest extract report.txt --published 2023-05-27 --outlet \"Example Daily\"",
      "  ./attest extract page.html --format text",
      "  ./attest extract reports/ --format jsonl > claims.jsonl",
      "  curl -s https://example.org/feed.xml | ./attest extract -",
      "",
      Helpful.EXIT_CODES
    })
final class ExtractCommand extends Helpful implements Callable<Integer> {

  /** How outcomes are printed. */
  enum Format {
    json,
    jsonl,
    text
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "File, directory, http(s) URL, or - for standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "json: one object after another; jsonl: one line a report; text: for people.")
  private Format format = Format.json;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Override
  public Integer call() {
    Pipeline pipeline = Usage.check(this, () -> Pipeline.create(reading.pipeline()));
    sayIfWithoutModel();
    PrintWriter out = out();
    int[] rejected = {0};
    pipeline.run(
        inputs,
        outcome -> {
          switch (format) {
            case json -> out.println(ClaimJson.pretty(outcome));
            case jsonl -> out.println(ClaimJson.line(outcome));
            case text -> ClaimText.lines(outcome).forEach(out::println);
          }
          if (outcome instanceof Outcome.Rejected rejection) {
            rejected[0]++;
            err()
                .println(
                    Printable.line(
                        "attest: %s: %s: %s"
                            .formatted(
                                rejection.source(),
                                rejection.reason().code(),
                                rejection.detail())));
          }
        });
    return rejected[0] == 0 ? ExitCode.OK : ExitCode.SOME_REJECTED;
  }
}
