package org.attest.app.server.review;

import java.util.List;
import java.util.Optional;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.ReviewedReport;
import org.attest.app.decisions.Reviews;
import org.attest.app.server.Lookup;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.ReviewRound;
import org.attest.app.store.Store;
import org.attest.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor sees of a report in review, and what the next decision is made from.
 *
 * @param read the report as the machine read it
 * @param round in which the visitor codes it; null if in none
 */
public record Seen(Outcome.Extracted read, ReviewedReport reviewed, @Nullable String round) {

  /**
   * The report of that id.
   *
   * @throws org.attest.app.server.NotFoundException if there is none
   */
  public static Seen of(Store store, Visitor visitor, String id) {
    String report = Lookup.report(store, id).report().id();
    Outcome.Extracted read = store.report(report).orElseThrow();
    List<Entry> log = store.decisions().ofReport(report);
    Optional<ReviewRound> round =
        store.review().rounds(report).stream()
            .filter(one -> one.isCodedBy(visitor.name()) && !isComplete(one, log))
            .findFirst();
    return round
        .map(one -> new Seen(read, Reviews.of(read, log, one.id(), visitor.name()), one.id()))
        .orElseGet(() -> new Seen(read, Reviews.of(read, log), null));
  }

  /** True if both coders of a round are done. */
  public static boolean isComplete(ReviewRound round, List<Entry> log) {
    return Reviews.done(log, round.id()).size() >= 2;
  }
}
