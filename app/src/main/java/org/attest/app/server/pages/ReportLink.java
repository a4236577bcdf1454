package org.attest.app.server.pages;

import java.util.Collection;
import java.util.List;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Store;
import org.attest.model.Outcome;

/**
 * A report to go to.
 *
 * @param day of its publication, in words
 */
public record ReportLink(String id, String title, String outlet, String day) {

  /** The first of some reports, as the visitor may see them. */
  public static List<ReportLink> of(
      Store store, Visitor visitor, Collection<String> ids, int most) {
    return ids.stream()
        .limit(most)
        .flatMap(id -> store.decidedReport(id).stream())
        .map(report -> of(visitor, report))
        .toList();
  }

  private static ReportLink of(Visitor visitor, Outcome.Extracted report) {
    var words = NamePolicy.words(visitor, List.of(report));
    String title = report.report().title();
    String outlet = report.report().outlet();
    return new ReportLink(
        report.report().id(),
        title == null || title.isBlank() ? "a report without a title" : words.apply(title),
        outlet == null ? "" : words.apply(outlet),
        report.report().published() == null
            ? "day not known"
            : PageWords.day(report.report().published()));
  }
}
