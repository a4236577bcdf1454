package org.attest.app.cli;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.attest.app.store.ReportCopy;
import org.attest.app.store.Store;
import org.attest.link.Likeness;
import org.attest.model.Outcome;
import org.attest.model.Report;

/** Which reports a report copies, which copy it, and where the text is first found. */
final class CopyText {
  private CopyText() {}

  /** Nothing for a report without copies. */
  static List<String> lines(Store store, Report report) {
    List<ReportCopy> copies = store.copies(report.id());
    List<String> lines = new ArrayList<>();
    if (copies.isEmpty()) {
      return lines;
    }
    lines.add("  Copies: one text in " + EventWords.count(copies.size() + 1, "report"));
    copies.stream()
        .flatMap(
            copy -> store.report(copy.reportId()).stream().map(that -> said(report, copy, that)))
        .sorted()
        .forEach(said -> ClaimText.field(lines, said.label(), said.words()));
    Map<String, Report> family = family(store, report);
    if (family.size() > 2) {
      first(family.values())
          .ifPresent(
              first ->
                  ClaimText.field(
                      lines,
                      "first",
                      "%s, of %d reports that lead to one another"
                          .formatted(name(first), family.size())));
    }
    lines.add("");
    return lines;
  }

  private record Said(String label, String day, String words) implements Comparable<Said> {
    @Override
    public int compareTo(Said that) {
      return Comparator.comparing(Said::day).thenComparing(Said::words).compare(this, that);
    }
  }

  private static Said said(Report report, ReportCopy copy, Outcome.Extracted that) {
    Report other = that.report();
    int order = order(report, other);
    String label = order > 0 ? "copies" : order < 0 ? "copied by" : "same as";
    String words =
        "%s: %s; %s of its words here, %s of these there"
            .formatted(
                name(other), kind(copy.kind()), percent(copy.shareOfThat()), percent(copy.share()));
    return new Said(
        label,
        Objects.toString(other.published(), "9999"),
        order == 0 ? words + "; which was first is not known" : words);
  }

  /** Above zero if the other was first: published on an earlier day, or credited here. */
  private static int order(Report report, Report other) {
    LocalDate day = report.published();
    LocalDate otherDay = other.published();
    if (day != null && otherDay != null && !day.equals(otherDay)) {
      return day.compareTo(otherDay);
    }
    return Boolean.compare(credits(report, other), credits(other, report));
  }

  private static boolean credits(Report report, Report other) {
    String outlet = other.outlet();
    return outlet != null
        && report.credits().stream().anyMatch(credit -> credit.name().equalsIgnoreCase(outlet));
  }

  private static String kind(Likeness.Kind kind) {
    return switch (kind) {
      case COPY -> "a copy";
      case CUT -> "one is a cut of the other";
      case REWRITE -> "one text, rewritten";
      case UNRELATED -> throw new IllegalArgumentException("no copy: " + kind);
    };
  }

  private static String name(Report report) {
    return ClaimText.heading(report) + " " + shortId(report);
  }

  private static String shortId(Report report) {
    String hex = report.id().replace("sha256:", "");
    return hex.substring(0, Math.min(8, hex.length()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** The one of the first day that credits none of the others; empty if there are several. */
  private static Optional<Report> first(Collection<Report> family) {
    Optional<LocalDate> day =
        family.stream().map(Report::published).filter(Objects::nonNull).min(LocalDate::compareTo);
    List<Report> firsts =
        family.stream()
            .filter(report -> day.isPresent() && day.get().equals(report.published()))
            .filter(report -> family.stream().noneMatch(other -> credits(report, other)))
            .toList();
    return firsts.size() == 1 ? Optional.of(firsts.getFirst()) : Optional.empty();
  }

  /** The report, its copies, their copies and so on, by id. */
  private static Map<String, Report> family(Store store, Report report) {
    Map<String, Report> family = new TreeMap<>();
    family.put(report.id(), report);
    Deque<String> open = new ArrayDeque<>(List.of(report.id()));
    while (!open.isEmpty()) {
      for (ReportCopy copy : store.copies(open.remove())) {
        if (!family.containsKey(copy.reportId())) {
          store
              .report(copy.reportId())
              .ifPresent(found -> family.put(copy.reportId(), found.report()));
          open.add(copy.reportId());
        }
      }
    }
    return family;
  }
}
