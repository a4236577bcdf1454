package org.attest.app.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.attest.app.proposals.Proposal;
import org.attest.app.store.ActorRelations.Decision;
import org.attest.app.store.ActorRelations.Stated;
import org.attest.app.words.Words;
import org.attest.model.Relation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Proposals as people and programs read them. */
final class ProposalText {
  static final String SCHEMA = "attest/proposals/1";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
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
        ClaimText.field(lines, "decided", decision(decision));
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

  private static String decision(Decision decision) {
    return "%s by %s, %s: %s%s"
        .formatted(
            decision.accepted() ? "accepted" : "rejected",
            decision.author(),
            decision.recordedAt(),
            decision.reason(),
            decision.file() == null ? "" : " (" + decision.file() + ")");
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
    ObjectNode root = MAPPER.createObjectNode().put("schema", SCHEMA);
    ArrayNode array = root.putArray("proposals");
    for (Proposal proposal : proposals) {
      Relation relation = proposal.relation();
      ObjectNode node =
          MAPPER.createObjectNode().put("id", proposal.id()).put("kind", relation.kind().code());
      node.set("subject", end(relation.subject()));
      node.set("object", end(relation.object()));
      node.set("origins", strings(proposal.origins()));
      node.set("deniers", strings(proposal.deniers()));
      node.put("files", proposal.files().isEmpty() ? null : proposal.files());
      node.set("beside", strings(proposal.beside()));
      ArrayNode stated = node.putArray("stated");
      proposal.stated().forEach(one -> stated.add(stated(one)));
      Decision decision = proposal.decision();
      node.put("decision", decision == null ? null : decision(decision));
      array.add(node);
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static ObjectNode end(Relation.End end) {
    return MAPPER
        .createObjectNode()
        .put("name", end.name())
        .put("id", end.id())
        .put("kind", end.kind())
        .put("country", end.country());
  }

  private static ObjectNode stated(Stated stated) {
    Relation relation = stated.relation();
    ObjectNode node =
        MAPPER
            .createObjectNode()
            .put("report", stated.reportId())
            .put("words", stated.words())
            .put("rule", relation.rule());
    node.putArray("span").add(relation.evidence().start()).add(relation.evidence().end());
    node.put("chain", Words.chain(relation.chain()));
    return node;
  }

  private static ArrayNode strings(Collection<String> values) {
    ArrayNode array = MAPPER.createArrayNode();
    values.forEach(array::add);
    return array;
  }
}
