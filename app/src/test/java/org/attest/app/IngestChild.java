package org.attest.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.attest.app.decisions.Decider;
import org.attest.app.decisions.Derivation;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.References;
import org.attest.app.store.Store;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;

/**
 * A small program that ingests invented reports, decides on some, and prints a line for each report
 * and decision that is kept, once it is: {@code kept 12}, {@code decided sha256:...}.
 *
 * <p>Arguments: the store, the number of the first report and of the last (which may be smaller),
 * and whose decisions they are, or {@code nobody}.
 */
public final class IngestChild {
  private static final int DECIDED_OF = 6;

  private IngestChild() {}

  public static void main(String[] arguments) {
    int first = Integer.parseInt(arguments[1]);
    int last = Integer.parseInt(arguments[2]);
    String author = arguments[3];
    try (Store store = Store.open(arguments[0])) {
      int step = first <= last ? 1 : -1;
      List<Integer> numbers =
          IntStream.rangeClosed(0, Math.abs(last - first)).mapToObj(i -> first + i * step).toList();
      new Ingest(
              (inputs, sink) ->
                  numbers.forEach(
                      number -> {
                        sink.accept(Invented.report(number));
                        System.out.println("kept " + number);
                        if (number % DECIDED_OF == 0 && !author.equals("nobody")) {
                          System.out.println("decided " + decide(store, number, author).hash());
                        }
                      }),
              Derivation::derive)
          .run(List.of(), store, outcome -> {});
      System.out.println("derived");
    }
  }

  /** Corrects a report's first claim, unless the author has. */
  private static Entry decide(Store store, int number, String author) {
    Outcome.Extracted report = Invented.report(number);
    ClaimRef claim = new ClaimRef(report.report().id(), "c1");
    for (Entry entry : store.decisions().all()) {
      if (entry.about().equals(References.text(claim)) && entry.by().equals(author)) {
        return entry;
      }
    }
    Decider decider =
        new Decider(store::report, ref -> List.of(), List.of(), author, "counted by hand");
    return store
        .decisions()
        .add(
            decider.correct(claim, Map.of("toll.killed", String.valueOf(number + 1))),
            Instant.parse("2031-04-01T12:00:00Z").plusSeconds(number));
  }
}
