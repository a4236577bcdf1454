package org.attest.app.proposals;

import java.util.Collection;
import java.util.List;
import org.attest.app.store.ActorRelations.Decision;
import org.attest.app.store.ActorRelations.Stated;
import org.attest.app.words.Words;
import org.attest.model.Relation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Proposals as JSON ({@code attest/proposals/1}, docs/data-dictionary.md). */
public final class ProposalJson {
  private static final String SCHEMA = "attest/proposals/1";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ProposalJson() {}

  /** The proposals as one document. */
  public static String list(List<Proposal> proposals) {
    ObjectNode root = MAPPER.createObjectNode().put("schema", SCHEMA);
    ArrayNode array = root.putArray("proposals");
    proposals.forEach(proposal -> array.add(one(proposal)));
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  /** One proposal. */
  public static ObjectNode one(Proposal proposal) {
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
    return node;
  }

  /** A decision on one line. */
  public static String decision(Decision decision) {
    return "%s by %s, %s: %s%s"
        .formatted(
            decision.accepted() ? "accepted" : "rejected",
            decision.author(),
            decision.recordedAt(),
            decision.reason(),
            decision.file() == null ? "" : " (" + decision.file() + ")");
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
