package org.attest.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is to be reviewed, and by whom. */
public final class ReviewTables {
  /** Who was not heard of for so long is not on a report any more. */
  public static final Duration HELD = Duration.ofMinutes(5);

  /** What somebody skipped comes at its place again after so long. */
  public static final Duration SKIPPED = Duration.ofDays(7);

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

  /** What follows from claims and events of each report; nothing that people do changes it. */
  private static final String BASIS =
      """
      WITH shown AS (
        SELECT ec.report_id, max(CASE WHEN e.grade = 'contested' THEN 1 ELSE 0 END) AS contested,
          max(e.harmed) AS harmed
        FROM event_claim ec JOIN event e ON e.id = ec.event_id GROUP BY ec.report_id)
      SELECT r.id, r.title, r.outlet, r.published,
        (SELECT count(*) FROM claim c WHERE c.report_id = r.id) AS claims,
        (SELECT count(*) FROM claim c WHERE c.report_id = r.id AND NOT EXISTS (
          SELECT 1 FROM decided_claim x
          WHERE x.report_id = c.report_id AND x.claim_id = c.id AND x.renamed = 0)) AS undecided,
        coalesce(s.contested, 0) AS contested, coalesce(s.harmed, 0) AS harmed,
        (SELECT count(*) FROM claim c WHERE c.report_id = r.id AND (
          (c.first_day IS NULL AND c.last_day IS NULL) OR (
          NOT EXISTS (SELECT 1 FROM claim_place p
            WHERE p.report_id = c.report_id AND p.claim_id = c.id)
          AND NOT EXISTS (SELECT 1 FROM claim_actor a
            WHERE a.report_id = c.report_id AND a.claim_id = c.id)))) AS vague
      FROM report r LEFT JOIN shown s ON s.report_id = r.id
      """;

  /** What people did to reports, of the few that they did anything to. */
  private static final String DONE_TO =
      """
      SELECT r.id, CASE WHEN DONE THEN 1 ELSE 0 END AS done,
        (SELECT min(v.id) FROM review_round v WHERE v.report_id = r.id
          AND (v.coder = :who OR v.second = :who) AND NOT EXISTS (
          SELECT 1 FROM decision d WHERE d.about = r.id AND d.kind = 'done' AND d.author = :who
            AND d.content LIKE '%"round":"' || v.id || '"%')) AS round,
        (SELECT count(*) FROM review_round v WHERE v.report_id = r.id
          AND CODED >= 2) AS coded,
        (SELECT count(*) FROM review_round v WHERE v.report_id = r.id
          AND CODED < 2) AS coding
      FROM report r WHERE r.id IN (SELECT about FROM decision WHERE kind = 'done')
        OR r.id IN (SELECT report_id FROM review_round)
      """
          .replace("CODED", CODED)
          .replace("DONE", DONE);

  private final Store store;

  ReviewTables(Store store) {
    this.store = store;
  }

  /** Why a report is in the queue; the first that fits counts. */
  public enum Why {
    /** The asker is to code it, with somebody else. */
    ROUND,
    /** Two people coded it, and a lead has to settle where they differ. */
    DIFFERS,
    CONTESTED,
    /** Of {@value ReviewTables#HIGH} people or more. */
    TOLL,
    DOUBTFUL,
    NEW,
    /** The machine found nothing in it. */
    EMPTY;

    /** "contested". */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Why of(ReviewItem item) {
      if (item.round() != null) {
        return ROUND;
      }
      if (item.differs()) {
        return DIFFERS;
      }
      if (item.contested()) {
        return CONTESTED;
      }
      if (item.harmed() >= HIGH) {
        return TOLL;
      }
      return item.vague() > 0 ? DOUBTFUL : item.claims() > 0 ? NEW : EMPTY;
    }
  }

  /**
   * A report and why it is in the queue.
   *
   * @param skipped when the asker put it at the end, UTC; null if they did not
   */
  public record Queued(ReviewItem item, Why why, @Nullable String skipped) {}

  /**
   * All reports as they follow from claims and events; another one after events were derived, or
   * reports kept. Takes seconds in a large store, so it is for keeping.
   */
  public record Basis(List<ReviewItem> items) {
    public Basis {
      items = List.copyOf(items);
    }
  }

  /** What the queue is made of, as the store is now. */
  public Basis basis() {
    return new Basis(
        store.use(handle -> handle.createQuery(BASIS).map((row, context) -> item(row)).list()));
  }

  private static ReviewItem item(ResultSet row) throws SQLException {
    return new ReviewItem(
        row.getString("id"),
        row.getString("title"),
        row.getString("outlet"),
        row.getString("published"),
        row.getInt("claims"),
        row.getInt("undecided"),
        row.getInt("contested") > 0,
        row.getLong("harmed"),
        row.getInt("vague"),
        null,
        false);
  }

  private record DoneTo(boolean isDone, @Nullable String round, boolean isCoded, int coding) {
    static final DoneTo NOTHING = new DoneTo(false, null, false, 0);

    /** Reports that two others are coding are not for anybody else. */
    boolean isOpen() {
      return !isDone && (round != null || coding == 0);
    }

    ReviewItem with(ReviewItem item) {
      return new ReviewItem(
          item.reportId(),
          item.title(),
          item.outlet(),
          item.published(),
          item.claims(),
          item.undecided(),
          item.contested(),
          item.harmed(),
          item.vague(),
          round,
          isCoded);
    }
  }

  /**
   * What is to be reviewed, the most urgent first, what the asker skipped last.
   *
   * @param basis what people did since counts all the same
   * @param who asks
   * @param words that title or outlet have; empty for all
   * @param why only those that are there for that reason; empty for all
   */
  public List<Queued> queue(
      Basis basis, String who, String words, Optional<Why> why, int limit, int offset) {
    Map<String, DoneTo> doneTo = doneTo(who);
    Map<String, Map<String, String>> skips = skips(who, Instant.now());
    String wanted = words.toLowerCase(Locale.ROOT);
    return basis.items().stream()
        .filter(item -> wanted.isEmpty() || words(item).contains(wanted))
        .filter(item -> doneTo.getOrDefault(item.reportId(), DoneTo.NOTHING).isOpen())
        .map(item -> doneTo.getOrDefault(item.reportId(), DoneTo.NOTHING).with(item))
        .map(
            item ->
                new Queued(
                    item, Why.of(item), skips.getOrDefault(item.reportId(), Map.of()).get("")))
        .filter(queued -> why.isEmpty() || why.get() == queued.why())
        .sorted(
            Comparator.comparing(Queued::skipped, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Queued::why)
                .thenComparing(queued -> -queued.item().harmed())
                .thenComparing(
                    queued -> queued.item().published(),
                    Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(queued -> queued.item().reportId()))
        .skip(offset)
        .limit(limit)
        .toList();
  }

  private static String words(ReviewItem item) {
    return (Objects.toString(item.title(), "") + " " + Objects.toString(item.outlet(), ""))
        .toLowerCase(Locale.ROOT);
  }

  private Map<String, DoneTo> doneTo(String who) {
    Map<String, DoneTo> all = new HashMap<>();
    store.use(
        handle -> {
          handle
              .createQuery(DONE_TO)
              .bind("who", who)
              .map(
                  (row, context) ->
                      Map.entry(
                          row.getString("id"),
                          new DoneTo(
                              row.getInt("done") == 1,
                              row.getString("round"),
                              row.getInt("coded") > 0,
                              row.getInt("coding"))))
              .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
          return true;
        });
    return all;
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

  /** Notes that somebody skipped a report, or a claim of it; {@code ""} for the report itself. */
  public void skip(String reportId, String claim, String account, Instant at) {
    store.write(
        null,
        handle -> {
          handle.execute(
              "DELETE FROM review_skip WHERE at < ? OR (account = ? AND report_id = ? AND claim = ?)",
              MOMENT.format(at.minus(SKIPPED)),
              account,
              reportId,
              claim);
          return handle.execute(
              "INSERT INTO review_skip VALUES (?, ?, ?, ?)",
              reportId,
              claim,
              account,
              MOMENT.format(at));
        });
  }

  /**
   * Forgets that somebody skipped something of a report.
   *
   * @param claim only that one; {@code ""} for the report itself; empty for all of it
   */
  public void bringBack(String reportId, Optional<String> claim, String account) {
    store.write(
        null,
        handle ->
            claim.isEmpty()
                ? handle.execute(
                    "DELETE FROM review_skip WHERE account = ? AND report_id = ?",
                    account,
                    reportId)
                : handle.execute(
                    "DELETE FROM review_skip WHERE account = ? AND report_id = ? AND claim = ?",
                    account,
                    reportId,
                    claim.orElseThrow()));
  }

  /** What somebody skipped in the last days, and when: by report and claim. */
  public Map<String, Map<String, String>> skips(String account, Instant now) {
    Map<String, Map<String, String>> skips = new HashMap<>();
    store.use(
        handle -> {
          handle
              .select(
                  "SELECT report_id, claim, at FROM review_skip WHERE account = ? AND at >= ?",
                  account,
                  MOMENT.format(now.minus(SKIPPED)))
              .map((row, context) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
              .forEach(
                  skip ->
                      skips
                          .computeIfAbsent(skip.get(0), report -> new HashMap<>())
                          .put(skip.get(1), skip.get(2)));
          return true;
        });
    return skips;
  }

  /** Has reports coded by two: all of them, or none. */
  public void add(List<ReviewRound> rounds) {
    var unused =
        store.decide(
            handle -> {
              for (ReviewRound round : rounds) {
                handle.execute(
                    "INSERT INTO review_round VALUES (?, ?, ?, ?, ?, ?)",
                    round.id(),
                    round.reportId(),
                    round.coder(),
                    round.second(),
                    round.askedBy(),
                    round.asked());
              }
              return rounds.size();
            });
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
