package org.attest.app.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.References;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the log. */
@Command(
    name = "log",
    header = "Print the log of decisions, the first one first.",
    footer = {"", "Example:", "  ./attest log --event e-3f9ac2d10b77", "", Helpful.EXIT_CODES})
final class LogCommand extends Helpful implements Callable<Integer> {
  /** How it is printed. */
  enum Format {
    text,
    json
  }

  @Option(
      names = "--event",
      paramLabel = "ID",
      description = "Only what was decided on that event or claim, by its ids of then and now.")
  private @Nullable String id;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
  private Format format = Format.text;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      List<Entry> log = asked(store);
      if (format == Format.json) {
        out().println(DecisionText.json(log));
      } else {
        for (Entry entry : log) {
          String line = "%4d  %s".formatted(entry.number(), DecisionText.line(entry));
          out().println(Printable.line(line));
        }
      }
      if (log.isEmpty()) {
        err().println("No decisions in " + store.name() + (id == null ? "." : " on " + id + "."));
      }
    }
    return ExitCode.OK;
  }

  private List<Entry> asked(Store store) {
    List<Entry> log = store.decisions().all();
    if (id == null) {
      return log;
    }
    Ids ids = new Ids(store);
    Set<String> names = new HashSet<>(Set.of(id));
    boolean isEvent = Ids.isEvent(id);
    if (isEvent) {
      for (String event : store.decisions().eventsNow(id)) {
        names.add(event);
        store.event(event).stream()
            .flatMap(found -> found.claims().stream())
            .forEach(claim -> names.add(References.text(claim)));
      }
    } else {
      String claim = id;
      names.add(References.text(Usage.check(this, () -> ids.claim(claim))));
    }
    return log.stream()
        .filter(entry -> names.stream().anyMatch(isEvent ? entry::touches : entry::concerns))
        .toList();
  }
}
