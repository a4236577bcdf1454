package org.attest.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.attest.app.proposals.Proposal;
import org.attest.app.proposals.ProposalJson;
import org.attest.app.store.ActorRelations.Decision;
import org.attest.app.store.ActorRelations.Stated;
import org.attest.model.Relation;

/** Proposals as people and programs read them. */
final class ProposalText {
  private static final int MOST_QUOTES = 3;
  private static final List<String> COLUMNS =
      List.of(
          "proposal",
          "kind",
          "subject",
          "subject_id",
          "object",
          "object_id",
          "reports",
          "origins",
          "deniers",
          "files",
          "beside",
          "words");

  private ProposalText() {}

  static List<String> lines(List<Proposal> proposals) {
    List<String> lines = new ArrayList<>();
    for (Proposal proposal : proposals) {
      lines.add(Printable.line(proposal.id() + "  " + proposal.statement()));
      ClaimText.field(lines, "ids", ids(proposal.relation()));
      ClaimText.field(
          lines,
          "said by",
          "%s (%d %s)"
              .formatted(
                  String.join("; ", proposal.origins()),
                  proposal.reports(),
                  proposal.reports() == 1 ? "report" : "reports"));
      proposal.stated().stream()
          .limit(MOST_QUOTES)
          .forEach(stated -> ClaimText.field(lines, "words", quote(stated)));
      ClaimText.field(lines, "denied by", String.join("; ", proposal.deniers()));
      ClaimText.field(lines, "but", proposal.files());
      ClaimText.field(lines, "beside", String.join(", ", beside(proposal, proposals)));
      Decision decision = proposal.decision();
      if (decision != null) {
        ClaimText.field(lines, "decided", ProposalJson.decision(decision));
      }
      lines.add("");
    }
    return lines;
  }

  private static String ids(Relation relation) {
    String subject = relation.subject().id();
    String object = relation.object().id();
    return subject == null && object == null
        ? ""
        : (subject == null ? "no entry" : subject) + ", " + (object == null ? "no entry" : object);
  }

  private static String quote(Stated stated) {
    return "“%s” (report %s)".formatted(stated.words(), shortReport(stated.reportId()));
  }

  private static String shortReport(String id) {
    String hex = id.replace("sha256:", "");
    return hex.substring(0, Math.min(8, hex.length()));
  }

  /** What does not go with it, in words where it is in the list too. */
  private static List<String> beside(Proposal proposal, List<Proposal> proposals) {
    return proposal.beside().stream()
        .map(
            id ->
                proposals.stream()
                    .filter(other -> other.id().equals(id))
                    .map(other -> id + " " + other.statement())
                    .findFirst()
                    .orElse(id))
        .toList();
  }

  /** Tab-separated, the first line naming the columns. */
  static List<String> table(List<Proposal> proposals) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", COLUMNS));
    for (Proposal proposal : proposals) {
      Relation relation = proposal.relation();
      lines.add(
          List.of(
                  proposal.id(),
                  relation.kind().code(),
                  relation.subject().name(),
                  orEmpty(relation.subject().id()),
                  relation.object().name(),
                  orEmpty(relation.object().id()),
                  String.valueOf(proposal.reports()),
                  String.join(" | ", proposal.origins()),
                  String.join(" | ", proposal.deniers()),
                  proposal.files(),
                  String.join(" | ", proposal.beside()),
                  proposal.words())
              .stream()
              .map(Printable::line)
              .collect(Collectors.joining("\t")));
    }
    return lines;
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }

  static String json(List<Proposal> proposals) {
    return ProposalJson.list(proposals);
  }
}
