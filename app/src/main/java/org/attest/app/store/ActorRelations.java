package org.attest.app.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.model.Relation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the reports of the store state about actors, and what the user decided about it. */
public final class ActorRelations {
  private final Store store;

  ActorRelations(Store store) {
    this.store = store;
  }

  /**
   * A relation and the report that states it.
   *
   * @param outlet who published the report, if known
   * @param credited the outlet that the report credits last, if any
   * @param words those of the relation's evidence
   */
  public record Stated(
      String reportId,
      @Nullable String outlet,
      @Nullable String credited,
      String words,
      Relation relation) {}

  /**
   * A decision on a proposal.
   *
   * @param proposal its id
   * @param statement what it says, in words
   * @param accepted false if rejected
   * @param file the actor file it was written to; null if rejected, or accepted in the server
   * @param actorKind kind of the actor that it makes known, where its words do not tell it
   */
  public record Decision(
      Instant recordedAt,
      String author,
      String proposal,
      String statement,
      boolean accepted,
      String reason,
      @Nullable String file,
      @Nullable String actorKind) {

    /** Without a kind. */
    public Decision(
        Instant recordedAt,
        String author,
        String proposal,
        String statement,
        boolean accepted,
        String reason,
        @Nullable String file) {
      this(recordedAt, author, proposal, statement, accepted, reason, file, null);
    }
  }

  /** All relations, by report, in text order. */
  public List<Stated> all() {
    return store.use(
        handle -> {
          Masks masks = Masks.of(handle);
          Map<String, JsonNode> reports = new HashMap<>();
          return handle
              .createQuery(
                  "SELECT r.id, r.outlet, r.document AS report, x.words, x.document"
                      + " FROM relation x JOIN report r ON r.id = x.report_id"
                      + " ORDER BY r.id, x.number")
              .map(
                  (row, context) -> {
                    String id = row.getString(1);
                    if (!reports.containsKey(id)) {
                      reports.put(id, Documents.tree(masks.document(id, row.getString(3))));
                    }
                    return new Stated(
                        id,
                        row.getString(2),
                        credited(reports.get(id)),
                        masks.words(id, row.getString(4)),
                        Documents.relation(masks.document(id, row.getString(5))));
                  })
              .list();
        });
  }

  private static @Nullable String credited(@Nullable JsonNode report) {
    JsonNode credits = report == null ? null : report.path("report").path("credits");
    return credits == null || credits.isEmpty()
        ? null
        : Documents.string(credits.get(credits.size() - 1).path("name"));
  }

  /** Keeps one more decision. */
  public void decide(Decision decision) {
    store.decide(
        handle ->
            handle.execute(
                "INSERT INTO proposal_decision (recorded_at, author, proposal, statement, decision,"
                    + " reason, file, actor_kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                decision.recordedAt().toString(),
                decision.author(),
                decision.proposal(),
                decision.statement(),
                decision.accepted() ? "accepted" : "rejected",
                decision.reason(),
                decision.file(),
                decision.actorKind()));
  }

  /** All decisions, the first one taken first. */
  public List<Decision> decisions() {
    return store.use(
        handle ->
            handle
                .createQuery(
                    "SELECT recorded_at, author, proposal, statement, decision, reason, file,"
                        + " actor_kind FROM proposal_decision ORDER BY number")
                .map(
                    (row, context) ->
                        new Decision(
                            Instant.parse(row.getString(1)),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5).equals("accepted"),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8)))
                .list());
  }
}
