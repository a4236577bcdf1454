package org.attest.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.actor.ActorDirectory;
import org.attest.app.sources.Ratings;
import org.attest.app.store.Store;
import org.attest.export.ClaimJson;
import org.attest.export.EventExport;
import org.attest.model.Claim;
import org.attest.model.Event;
import org.attest.model.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains an event, a claim or a report. */
@Command(
    name = "show",
    header = "Explain every value of an event, a claim or a report.",
    footer = {
      "",
      "Examples:",
      "  ./attest show e-3f9ac2d10b77      an event",
      "  ./attest show e-3f9ac2d10b77 --sensitivity   and what other rules would give",
      "  ./attest show e-3f9ac2d10b77 --story         and the other reports of its story",
      "  ./attest show 3f9ac2d1/c3         a claim: the report's id, or how it begins, and c3",
      "  ./attest show 3f9ac2d1            a report with all its claims, and its copies",
      "",
      Helpful.EXIT_CODES
    })
final class ShowCommand extends Helpful implements Callable<Integer> {

  /** How it is printed. */
  enum Format {
    text,
    json
  }

  @Parameters(paramLabel = "ID", description = "Id of an event, a claim or a report.")
  private String id = "";

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
  private Format format = Format.text;

  @Option(
      names = "--sensitivity",
      description = "Of an event: what other rules would make of its claims.")
  private boolean sensitivity;

  @Option(
      names = "--story",
      description = "Of an event: the other reports of its story, claims or none.")
  private boolean story;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      if (id.startsWith("e-")) {
        Event found = Usage.check(this, () -> new Ids(store).event(id));
        if (!found.id().equals(id)) {
          err().println(id + " is now " + found.id() + ".");
        }
        print(
            format == Format.json
                ? List.of(
                    EventExport.events(
                            List.of(found),
                            EventExport.Format.JSON,
                            new Ratings(store.ratings(), ActorDirectory::shipped)::of)
                        .strip())
                : EventText.lines(found, store));
        if (sensitivity) {
          print(SensitivityText.lines(found, store));
        }
        if (story) {
          print(StoryText.lines(found, store));
        }
      } else {
        int slash = id.indexOf('/');
        Outcome.Extracted report =
            Usage.check(this, () -> new Ids(store).report(slash < 0 ? id : id.substring(0, slash)));
        print(slash < 0 ? whole(store, report) : claim(store, report, id.substring(slash + 1)));
      }
    }
    return ExitCode.OK;
  }

  private List<String> whole(Store store, Outcome.Extracted report) {
    if (format == Format.json) {
      return List.of(ClaimJson.pretty(report));
    }
    List<String> lines = new ArrayList<>(ClaimText.lines(report));
    lines.addAll(CopyText.lines(store, report.report()));
    return lines;
  }

  private List<String> claim(Store store, Outcome.Extracted report, String claimId) {
    for (Claim claim : report.claims()) {
      if (claim.id().equals(claimId)) {
        return format == Format.json
            ? List.of(
                EventExport.claims(
                        List.of(new EventExport.ToldClaim(report.report(), claim)),
                        EventExport.Format.JSON)
                    .strip())
            : Explanation.lines(store, report.report(), claim);
      }
    }
    throw usage("That report has %d claims, and no %s.".formatted(report.claims().size(), claimId));
  }

  private picocli.CommandLine.ParameterException usage(String message) {
    return new picocli.CommandLine.ParameterException(
        spec().commandLine(), Printable.line(message));
  }

  private void print(List<String> lines) {
    lines.forEach(out()::println);
  }
}
