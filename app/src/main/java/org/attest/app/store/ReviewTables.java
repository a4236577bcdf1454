package org.attest.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is to be reviewed, and by whom. */
public final class ReviewTables {
  /** Who was not heard of for so long is not on a report any more. */
  public static final Duration HELD = Duration.ofMinutes(5);

  /** Of one length, so that order of text is order of time. */
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  /** From this number of people on, a toll is high. */
  public static final int HIGH = 10;

  /** Entries that finish a report: not of a round, and not taken back. */
  private static final String DONE =
      "EXISTS (SELECT 1 FROM decision d WHERE d.about = r.id AND d.kind = 'done'"
          + " AND d.content NOT LIKE '%\"round\":%' AND NOT EXISTS (SELECT 1 FROM decision u"
          + " WHERE u.about = r.id AND u.kind = 'undo'"
          + " AND u.content LIKE '%\"undoes\":' || d.number || '}'))";

  /** How many coders of a round are done. */
  private static final String CODED =
      "(SELECT count(DISTINCT d.author) FROM decision d WHERE d.about = r.id AND d.kind = 'done'"
          + " AND d.content LIKE '%\"round\":\"' || v.id || '\"%')";

  private static final String ITEMS =
      """
      SELECT r.id, r.title, r.outlet, r.published,
        (SELECT count(*) FROM claim c WHERE c.report_id = r.id) AS claims,
        (SELECT count(*) FROM claim c WHERE c.report_id = r.id AND NOT EXISTS (
          SELECT 1 FROM decided_claim x
          WHERE x.report_id = c.report_id AND x.claim_id = c.id AND x.renamed = 0)) AS undecided,
        (SELECT count(*) FROM event_claim ec JOIN event e ON e.id = ec.event_id
          WHERE ec.report_id = r.id AND e.grade = 'contested') AS contested,
        coalesce((SELECT max(e.harmed) FROM event_claim ec JOIN event e ON e.id = ec.event_id
          WHERE ec.report_id = r.id), 0) AS harmed,
        (SELECT count(*) FROM claim c WHERE c.report_id = r.id AND (
          (c.first_day IS NULL AND c.last_day IS NULL) OR (
          NOT EXISTS (SELECT 1 FROM claim_place p
            WHERE p.report_id = c.report_id AND p.claim_id = c.id)
          AND NOT EXISTS (SELECT 1 FROM claim_actor a
            WHERE a.report_id = c.report_id AND a.claim_id = c.id)))) AS vague,
        (SELECT min(v.id) FROM review_round v WHERE v.report_id = r.id
          AND (v.coder = :who OR v.second = :who) AND NOT EXISTS (
          SELECT 1 FROM decision d WHERE d.about = r.id AND d.kind = 'done' AND d.author = :who
            AND d.content LIKE '%"round":"' || v.id || '"%')) AS round,
        (SELECT count(*) FROM review_round v WHERE v.report_id = r.id
          AND CODED >= 2) AS coded,
        (SELECT count(*) FROM review_round v WHERE v.report_id = r.id
          AND CODED < 2) AS coding
      FROM report r WHERE NOT DONE AND (:q = '' OR lower(coalesce(r.title, '') || ' '
        || coalesce(r.outlet, '')) LIKE '%' || lower(:q) || '%')
      """
          .replace("CODED", CODED)
          .replace("DONE", DONE);

  /** Reports that two others are coding are not for anybody else. */
  private static final String OPEN = "(round IS NOT NULL OR coding = 0)";

  private final Store store;

  ReviewTables(Store store) {
    this.store = store;
  }

  /** Why a report is in the queue; the first that fits counts. */
  public enum Why {
    /** The asker is to code it, with somebody else. */
    ROUND("round IS NOT NULL"),
    /** Two people coded it, and a lead has to settle where they differ. */
    DIFFERS("round IS NULL AND coded > 0"),
    CONTESTED("round IS NULL AND coded = 0 AND contested > 0"),
    TOLL("round IS NULL AND coded = 0 AND contested = 0 AND harmed >= " + HIGH),
    DOUBTFUL(
        "round IS NULL AND coded = 0 AND contested = 0 AND harmed < " + HIGH + " AND vague > 0"),
    NEW(
        "round IS NULL AND coded = 0 AND contested = 0 AND harmed < "
            + HIGH
            + " AND vague = 0 AND claims > 0"),
    /** The machine found nothing in it. */
    EMPTY("round IS NULL AND coded = 0 AND claims = 0");

    private final String test;

    Why(String test) {
      this.test = test;
    }

    /** "contested". */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A report and why it is in the queue. */
  public record Queued(ReviewItem item, Why why) {}

  /**
   * What is to be reviewed, the most urgent first.
   *
   * @param who asks
   * @param words that title or outlet have; empty for all
   * @param why only those that are there for that reason; empty for all
   */
  public List<Queued> queue(String who, String words, Optional<Why> why, int limit, int offset) {
    StringBuilder rank = new StringBuilder("CASE");
    for (Why one : Why.values()) {
      rank.append(" WHEN ").append(one.test).append(" THEN ").append(one.ordinal());
    }
    String query =
        "SELECT q.*, "
            + rank
            + " END AS why FROM ("
            + ITEMS
            + ") q WHERE "
            + OPEN
            + why.map(one -> " AND " + one.test).orElse("")
            + " ORDER BY why, harmed DESC, published DESC, id LIMIT :limit OFFSET :offset";
    return store.use(
        handle ->
            handle
                .createQuery(query)
                .bind("who", who)
                .bind("q", words)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> queued(row))
                .list());
  }

  private static Queued queued(ResultSet row) throws SQLException {
    return new Queued(
        new ReviewItem(
            row.getString("id"),
            row.getString("title"),
            row.getString("outlet"),
            row.getString("published"),
            row.getInt("claims"),
            row.getInt("undecided"),
            row.getInt("contested") > 0,
            row.getLong("harmed"),
            row.getInt("vague"),
            row.getString("round"),
            row.getInt("coded") > 0),
        Why.values()[row.getInt("why")]);
  }

  /**
   * Says that somebody is on a report now.
   *
   * @return who else is, who came first first
   */
  public List<String> hold(String reportId, String account, Instant at) {
    String now = MOMENT.format(at);
    return store.write(
        null,
        handle -> {
          String gone = MOMENT.format(at.minus(HELD));
          handle.execute("DELETE FROM review_hold WHERE seen < ?", gone);
          boolean isThere =
              handle.execute(
                      "UPDATE review_hold SET seen = ? WHERE report_id = ? AND account = ?",
                      now,
                      reportId,
                      account)
                  > 0;
          if (!isThere) {
            handle.execute(
                "INSERT INTO review_hold VALUES (?, ?, ?, ?)", reportId, account, now, now);
          }
          return others(handle, reportId, account);
        });
  }

  /** Says that somebody has left. */
  public void release(String reportId, String account) {
    store.write(
        null,
        handle ->
            handle.execute(
                "DELETE FROM review_hold WHERE report_id = ? AND account = ?", reportId, account));
  }

  private static List<String> others(Handle handle, String reportId, String account) {
    return handle
        .select(
            "SELECT account FROM review_hold WHERE report_id = ? AND account <> ?"
                + " ORDER BY since, account",
            reportId,
            account)
        .mapTo(String.class)
        .list();
  }

  /** Who may decide on a report now: who came first of those who are on it; empty if none is. */
  public Optional<String> holder(String reportId, Instant now) {
    return store.use(
        handle ->
            handle
                .select(
                    "SELECT account FROM review_hold WHERE report_id = ? AND seen >= ?"
                        + " ORDER BY since, account LIMIT 1",
                    reportId,
                    MOMENT.format(now.minus(HELD)))
                .mapTo(String.class)
                .findOne());
  }

  /** Has a report coded by two. */
  public void add(ReviewRound round) {
    store.decide(
        handle ->
            handle.execute(
                "INSERT INTO review_round VALUES (?, ?, ?, ?, ?, ?)",
                round.id(),
                round.reportId(),
                round.coder(),
                round.second(),
                round.askedBy(),
                round.asked()));
  }

  /** The rounds of a report, the first first. */
  public List<ReviewRound> rounds(String reportId) {
    return store.use(
        handle ->
            handle
                .select(
                    "SELECT * FROM review_round WHERE report_id = ? ORDER BY asked, id", reportId)
                .map((row, context) -> round(row))
                .list());
  }

  /** Ids of the reports that were read to the end, in order. */
  public List<String> done() {
    return store.use(
        handle ->
            handle
                .createQuery("SELECT r.id FROM report r WHERE " + DONE + " ORDER BY r.id")
                .mapTo(String.class)
                .list());
  }

  /** All rounds, the first first. */
  public List<ReviewRound> rounds() {
    return store.use(
        handle ->
            handle
                .select("SELECT * FROM review_round ORDER BY asked, id")
                .map((row, context) -> round(row))
                .list());
  }

  private static ReviewRound round(ResultSet row) throws SQLException {
    return new ReviewRound(
        row.getString("id"),
        row.getString("report_id"),
        row.getString("coder"),
        row.getString("second"),
        row.getString("asked_by"),
        row.getString("asked"));
  }
}
