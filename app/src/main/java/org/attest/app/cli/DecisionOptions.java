package org.attest.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.attest.app.decisions.Decider;
import org.attest.app.decisions.Derivation;
import org.attest.app.decisions.Draft;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.Kind;
import org.attest.app.store.Store;
import org.attest.app.words.Words;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who decides and why, and in which store. */
final class DecisionOptions {
  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; needed.")
  private @Nullable String reason;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides; default: the name you are logged in by.")
  private @Nullable String author;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  /** What a command decides, in the words of its ids. */
  interface Decision {
    Draft draft(Decider decider, Ids ids);
  }

  /** Keeps a decision, derives events anew and says what came of it. */
  int decide(Helpful command, Decision decision) {
    try (Store store = Usage.check(command, storeOptions::openToRead)) {
      Ids ids = new Ids(store);
      Draft draft =
          Usage.check(
              command,
              () -> {
                if (reason == null || reason.isBlank()) {
                  throw new IllegalArgumentException("A decision needs a reason: --reason \"...\"");
                }
                Function<ClaimRef, List<Event>> holding =
                    claim ->
                        store.eventsOf(claim).stream()
                            .flatMap(id -> store.event(id).stream())
                            .toList();
                return decision.draft(
                    new Decider(
                        store::report,
                        holding,
                        store.decisions().all(),
                        RatingOptions.author(author),
                        reason.strip()),
                    ids);
              });
      Entry entry =
          draft.kind() == Kind.DELETE
              ? store.delete(draft, Instant.now())
              : store.decisions().add(draft, Instant.now());
      store.derive(Derivation::derive);
      say(command.out(), store, entry);
    }
    return ExitCode.OK;
  }

  private static void say(PrintWriter out, Store store, Entry entry) {
    out.println(Printable.line("Entry " + entry.number() + ": " + DecisionText.line(entry)));
    for (String id : DecisionText.eventsNow(store, entry)) {
      store
          .event(id)
          .ifPresent(
              event ->
                  out.println(
                      Printable.line(
                          "  now %s  %s, %s"
                              .formatted(
                                  id,
                                  Words.type(event.type(), event.status()),
                                  EventWords.count(event.claims().size(), "claim")))));
    }
    out.println("Head of the log: " + entry.hash());
  }
}
