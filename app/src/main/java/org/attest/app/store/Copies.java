package org.attest.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.attest.link.Likeness;
import org.attest.link.Wording;
import org.attest.model.Report;
import org.jdbi.v3.core.Handle;

/**
 * Which reports repeat one another's words. A report that comes in is compared with those that the
 * index gives, and the pairs are kept in the table {@code copy}; what is written is to be called
 * within a transaction.
 *
 * <p>A pair that the index would no longer give, as too many reports have come to hold what it
 * shares, is not shown: so what is shown depends on the set of reports, not on their order.
 */
final class Copies {
  /** A server is asked less often, and few reports are in memory. */
  private static final int READ_AT_ONCE = 50;

  private final Handle handle;
  private final FingerprintIndex index;
  private final Function<List<String>, List<Report>> reports;

  /**
   * @param reports gives reports by their ids
   */
  Copies(FingerprintIndex index, Handle handle, Function<List<String>, List<Report>> reports) {
    this.handle = handle;
    this.index = index;
    this.reports = reports;
  }

  /** Compares a report with all that are there and adds it to them. */
  void add(Report report) {
    Wording wording = Wording.of(report);
    int[] fingerprints = wording.fingerprints();
    List<String> candidates = index.candidates(fingerprints);
    for (int from = 0; from < candidates.size(); from += READ_AT_ONCE) {
      int to = Math.min(candidates.size(), from + READ_AT_ONCE);
      reports.apply(candidates.subList(from, to)).forEach(other -> compare(report, wording, other));
    }
    index.add(report.id(), fingerprints);
  }

  /** True if there are reports from before these tables were. */
  boolean isBehind() {
    return handle
        .select("SELECT (SELECT count(*) FROM report) > (SELECT count(*) FROM wording)")
        .mapTo(Boolean.class)
        .one();
  }

  /** Adds those reports. */
  void catchUp() {
    handle
        .createQuery(
            "SELECT id FROM report WHERE id NOT IN (SELECT report_id FROM wording) ORDER BY id")
        .mapTo(String.class)
        .list()
        .forEach(id -> reports.apply(List.of(id)).forEach(this::add));
  }

  /** To be called before a report is deleted. */
  void remove(String reportId) {
    index.remove(reportId);
  }

  /** The copies of a report, in the order of their ids. */
  List<ReportCopy> of(String reportId) {
    List<ReportCopy> copies =
        handle
            .createQuery(
                "SELECT other AS id, kind, share_of_one AS share, share_of_other AS share_of_that"
                    + " FROM copy WHERE one = :id UNION ALL"
                    + " SELECT one, kind, share_of_other, share_of_one FROM copy WHERE other = :id"
                    + " ORDER BY 1")
            .bind("id", reportId)
            .map(
                (row, context) ->
                    new ReportCopy(
                        row.getString("id"),
                        Likeness.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getDouble("share"),
                        row.getDouble("share_of_that")))
            .list();
    List<String> shown =
        new ArrayList<>(
            index.candidates(reportId, copies.stream().map(ReportCopy::reportId).toList()));
    return copies.stream().filter(copy -> shown.contains(copy.reportId())).toList();
  }

  private void compare(Report report, Wording wording, Report other) {
    boolean first = report.id().compareTo(other.id()) < 0;
    Wording theirs = Wording.of(other);
    Likeness likeness = first ? wording.likeness(theirs) : theirs.likeness(wording);
    if (likeness.isOneText()) {
      handle.execute(
          "INSERT INTO copy VALUES (?, ?, ?, ?, ?)",
          first ? report.id() : other.id(),
          first ? other.id() : report.id(),
          likeness.kind().name().toLowerCase(Locale.ROOT),
          likeness.shareOfOne(),
          likeness.shareOfOther());
    }
  }
}
