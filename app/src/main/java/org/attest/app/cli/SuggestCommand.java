package org.attest.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Store;
import org.attest.app.words.Words;
import org.attest.link.Suggestion;
import org.attest.model.Event;
import org.attest.model.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Lists events that may be one. */
@Command(
    name = "suggest",
    header = "List events that may be one, for you to decide.",
    footer = {
      "",
      "Examples:",
      "  ./attest suggest                  the likeliest twenty",
      "  ./attest suggest --from 0.4       only those that are nearly likely enough",
      "",
      Helpful.EXIT_CODES
    })
final class SuggestCommand extends Helpful implements Callable<Integer> {
  @Option(
      names = "--from",
      paramLabel = "P",
      description = "How likely at least, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double from = 0.2;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    if (!(from >= 0 && from <= 1)) {
      throw new ParameterException(spec().commandLine(), "--from is a probability, 0 to 1");
    }
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      List<Outcome.Extracted> reports =
          store.reports().stream()
              .map(report -> store.decidedReport(report.report().id()))
              .flatMap(Optional::stream)
              .toList();
      List<Suggestion> found = Derivation.suggestions(reports, store.decisions().all(), from);
      if (found.isEmpty()) {
        err().println("No two events are that likely to be one.");
      }
      found.stream().limit(Math.max(0, limit)).forEach(one -> print(store, one));
      if (found.size() > limit) {
        err().println("%d more; see --limit.".formatted(found.size() - Math.max(0, limit)));
      }
    }
    return ExitCode.OK;
  }

  private void print(Store store, Suggestion one) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(Locale.ROOT, "%.2f  %s  %s", one.probability(), one.event(), one.other()));
    for (String id : List.of(one.event(), one.other())) {
      store.event(id).ifPresent(event -> lines.add("      " + said(event)));
    }
    lines.add("      " + one.why());
    lines.add(
        "      ./attest decide merge %s %s --reason \"...\"".formatted(one.event(), one.other()));
    lines.forEach(line -> out().println(Printable.line(line)));
  }

  private static String said(Event event) {
    return "%s  %s, %s, %s"
        .formatted(
            event.id(),
            Words.type(event.type(), event.status()),
            EventWords.date(event),
            EventWords.place(event));
  }
}
