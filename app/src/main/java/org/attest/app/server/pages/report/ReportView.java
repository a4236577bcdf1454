package org.attest.app.server.pages.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.ReviewedReport;
import org.attest.app.decisions.ReviewedReport.ReviewedClaim;
import org.attest.app.decisions.Reviews;
import org.attest.app.server.Lookup;
import org.attest.app.server.pages.PageWords;
import org.attest.app.server.pages.SourceLink;
import org.attest.app.server.pages.report.FieldSpans.Mark;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.ReportCopy;
import org.attest.app.store.Store;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report with its claims, as a visitor sees it.
 *
 * @param published "27 May 2023", or that it is not known
 * @param url only if a browser may follow it
 * @param credits outlets and agencies that it credits
 * @param remarks what reviewers said; none for readers
 * @param done who read it to its end
 */
public record ReportView(
    String id,
    String title,
    String outlet,
    String byline,
    String published,
    @Nullable String url,
    String language,
    List<String> credits,
    MarkedText text,
    List<ClaimView> claims,
    List<Copy> copies,
    List<Remark> remarks,
    List<String> done,
    long checked) {

  /** What addresses call the outlet; empty if it is not known. */
  public String outletRef() {
    return outlet.isEmpty() ? "" : SourceLink.outlet(outlet, name -> name).ref();
  }

  public ReportView {
    credits = List.copyOf(credits);
    claims = List.copyOf(claims);
    copies = List.copyOf(copies);
    remarks = List.copyOf(remarks);
    done = List.copyOf(done);
  }

  /**
   * Another report with words of this one.
   *
   * @param how "the same text", "80 % of its words are here"
   */
  public record Copy(String id, String title, String outlet, String how) {}

  /** Something that a reviewer said. */
  public record Remark(long number, String by, String at, String about, String words) {}

  /** The report of an id, as it stands. */
  static ReportView of(Store store, Visitor visitor, String id) {
    Outcome.Extracted read = read(store, id);
    List<Entry> log = store.decisions().ofReport(read.report().id());
    return of(store, visitor, read, Reviews.of(read, log));
  }

  /** The report of that id as the machine read it. */
  public static Outcome.Extracted read(Store store, String id) {
    String whole = Lookup.report(store, id).report().id();
    return store.report(whole).orElseThrow();
  }

  /** The same of a report in review. */
  public static ReportView of(
      Store store, Visitor visitor, Outcome.Extracted read, ReviewedReport reviewed) {
    Report report = read.report();
    List<Outcome.Extracted> named =
        List.of(
            read,
            new Outcome.Extracted(
                report, reviewed.claims().stream().map(ReviewedClaim::claim).toList()));
    UnaryOperator<String> shown = NamePolicy.words(visitor, named);
    String text = shown.apply(report.text());
    List<Mark> marks = new ArrayList<>();
    List<ClaimView> claims = new ArrayList<>();
    for (ReviewedClaim claim : reviewed.claims()) {
      if (claim.state() != ReviewedReport.State.REJECTED) {
        marks.addAll(FieldSpans.of(claim.claim(), report.text()));
      }
      claims.add(
          ClaimView.of(
              claim, claims.size() + 1, report.text(), store.eventsOf(claim.ref()), shown));
    }
    return new ReportView(
        report.id(),
        report.title() == null ? "A report without a title" : shown.apply(report.title()),
        report.outlet() == null ? "" : shown.apply(report.outlet()),
        report.byline() == null || !visitor.seesNames() ? "" : report.byline(),
        report.published() == null ? "" : PageWords.day(report.published()),
        followable(report.url()),
        report.language(),
        report.credits().stream().map(credit -> shown.apply(credit.name())).distinct().toList(),
        MarkedText.of(text, report.titleSpan(), marks),
        claims,
        copies(store, report.id(), shown),
        visitor.seesNames() ? remarks(reviewed) : List.of(),
        reviewed.done().stream().map(Entry::by).distinct().toList(),
        reviewed.checked());
  }

  private static @Nullable String followable(@Nullable String url) {
    return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
  }

  private static List<Copy> copies(Store store, String id, UnaryOperator<String> shown) {
    List<Copy> copies = new ArrayList<>();
    for (ReportCopy copy : store.copies(id)) {
      Optional<Report> report = store.report(copy.reportId()).map(Outcome.Extracted::report);
      report.ifPresent(
          other ->
              copies.add(
                  new Copy(
                      other.id(),
                      other.title() == null ? "without a title" : shown.apply(other.title()),
                      other.outlet() == null ? "" : shown.apply(other.outlet()),
                      how(copy))));
    }
    return copies;
  }

  private static String how(ReportCopy copy) {
    long here = Math.round(copy.share() * 100);
    return switch (copy.kind()) {
      case COPY -> "the same text";
      case CUT -> copy.share() >= copy.shareOfThat() ? "a longer version" : "a shorter version";
      default -> here + " % of these words stand there";
    };
  }

  private static List<Remark> remarks(ReviewedReport reviewed) {
    return reviewed.remarks().stream()
        .map(
            entry ->
                new Remark(
                    entry.number(),
                    entry.by(),
                    entry.at(),
                    entry.about().contains("#")
                        ? entry.about().substring(entry.about().indexOf('#') + 1)
                        : "",
                    entry.reason()))
        .toList();
  }
}
