package org.attest.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.attest.app.words.Words;
import org.attest.model.Claim;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.model.Toll;

/** Claims as people read them. */
final class ClaimText {
  private static final int LABEL = 10;

  private ClaimText() {}

  /** An outcome: the report's heading and each claim. */
  static List<String> lines(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    switch (outcome) {
      case Outcome.Rejected rejected ->
          lines.add(
              Printable.line(
                  "%s: not used (%s): %s"
                      .formatted(rejected.source(), rejected.reason().code(), rejected.detail())));
      case Outcome.Extracted extracted -> {
        lines.add(heading(extracted.report()));
        if (extracted.claims().isEmpty()) {
          lines.add("  Nothing in it tells an occurrence of the codebook's types.");
        }
        for (Claim claim : extracted.claims()) {
          lines.add("");
          lines.addAll(claim(extracted.report(), claim));
        }
      }
    }
    lines.add("");
    return lines;
  }

  static String heading(Report report) {
    String title = report.title() == null ? "(no title)" : report.title();
    String outlet = report.outlet() == null ? "outlet not known" : report.outlet();
    String day = report.published() == null ? "day not known" : report.published().toString();
    return Printable.line("%s (%s, %s)".formatted(title, outlet, day));
  }

  /** One claim: a line for each thing it says. */
  static List<String> claim(Report report, Claim claim) {
    List<String> lines = new ArrayList<>();
    String certainty =
        switch (claim.certainty()) {
          case CERTAIN -> "";
          case PROBABLE -> ", probably";
          case POSSIBLE -> ", possibly";
        };
    lines.add(
        "  "
            + claim.id()
            + "  "
            + Words.type(claim.type(), claim.status())
            + certainty
            + (claim.partOf() == null ? "" : ", part of " + claim.partOf()));
    field(lines, "who", participants(claim.agents()));
    field(lines, "whom", participants(claim.targets()));
    field(lines, "means", participants(claim.means()));
    field(lines, "others", participants(claim.others()));
    if (claim.count() != null) {
      field(lines, "count", claim.count().text());
    }
    if (claim.size() != null) {
      field(lines, "size", claim.size().text());
    }
    if (claim.place() != null) {
      Claim.ClaimPlace place = claim.place();
      field(lines, "where", Words.place(place.place(), place.text(), place.unresolved()));
    }
    if (claim.date() != null) {
      Claim.ClaimDate date = claim.date();
      field(
          lines,
          "when",
          Words.date(date.range(), date.partial()) + (date.inferred() ? " (inferred)" : ""));
    }
    for (Toll toll : claim.tolls()) {
      field(
          lines,
          "toll",
          Words.toll(toll.effect(), toll.who(), toll.bounds(), toll.text())
              + (toll.cumulative() ? " (running total)" : ""));
    }
    if (claim.about() != null) {
      field(lines, "about", claim.about().text());
    }
    claim.chains().forEach(chain -> field(lines, "says", Words.chain(chain)));
    for (Span span : claim.evidence()) {
      field(lines, "words", "“" + span.of(report.text()) + "”");
    }
    claim.why().stream()
        .filter(why -> why.rule().equals("decision"))
        .forEach(why -> field(lines, "decided", why.field() + " " + why.detail()));
    return lines;
  }

  static void field(List<String> lines, String name, String value) {
    if (value.isEmpty()) {
      return;
    }
    List<String> wrapped = Screen.wrap(Printable.line(value), 6 + LABEL, Screen.width());
    String first = wrapped.getFirst().substring(6 + LABEL);
    lines.add(" ".repeat(6) + name + " ".repeat(Math.max(1, LABEL - name.length())) + first);
    lines.addAll(wrapped.subList(1, wrapped.size()));
  }

  private static String participants(List<Claim.Participant> participants) {
    return participants.stream().map(ClaimText::participant).collect(Collectors.joining("; "));
  }

  private static String participant(Claim.Participant participant) {
    StringBuilder words = new StringBuilder(participant.text());
    if (participant.actor() != null && !participant.actor().equals(participant.text())) {
      words.append(" = ").append(participant.actor());
    }
    if (participant.role() != null) {
      words.append(" (").append(participant.role()).append(')');
    }
    if (participant.responsibility() != null
        && participant.responsibility() != org.attest.model.Responsibility.REPORTED) {
      words.append(" (").append(participant.responsibility().code()).append(')');
    }
    return words.toString();
  }
}
