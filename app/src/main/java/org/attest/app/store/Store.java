package org.attest.app.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.attest.app.decisions.Derived;
import org.attest.app.decisions.Entry;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Reports, claims, events and outcomes in one SQLite file, for one thread at a time; other
 * processes may read and, in turn, write the same file.
 *
 * <p>A report, its claims and its outcome are written in one transaction, which also marks the
 * events as stale; {@link #derive} writes all events anew in one transaction and takes the mark
 * away. So after a kill at any moment each report is wholly there or not at all, and stale events
 * are known to be stale. All methods throw {@link StoreException}.
 */
public final class Store implements AutoCloseable {
  private static final int BUSY_TIMEOUT_MS = 10_000;

  /** The index of copies is looked up all over; SQLite's own 2 MiB would read most pages anew. */
  private static final int CACHE_KIB = 32 * 1024;

  /**
   * Pages of the write-ahead log (32 MiB) before they are written into the file: seldom enough that
   * nineteen reports of twenty do not wait for it.
   */
  private static final int CHECKPOINT_PAGES = 8_000;

  private final Path file;
  private final Handle handle;

  private Store(Path file, Handle handle) {
    this.file = file;
    this.handle = handle;
  }

  /** Opens the store, making the file or bringing it to this version's tables where needed. */
  public static Store open(Path file) {
    try {
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
      config.enforceForeignKeys(true);
      config.setBusyTimeout(BUSY_TIMEOUT_MS);
      config.setCacheSize(-CACHE_KIB);
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
      SQLiteDataSource source = new SQLiteDataSource(config);
      source.setUrl("jdbc:sqlite:" + file);
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:org/attest/app/store")
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
      Handle handle = Jdbi.create(source).open();
      handle.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
      return caughtUp(new Store(file, handle));
    } catch (RuntimeException e) {
      throw Faults.of(e, file, null);
    }
  }

  /**
   * Keeps what became of one input. A report that is already there is left as it is; a later
   * outcome of the same source and the same bytes takes the place of the earlier.
   *
   * @return true if this was a report not seen before
   */
  public boolean keep(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Extracted extracted ->
          guarded(
              extracted.report().id(),
              () -> handle.inTransaction(open -> new Writer(open, copies(open)).keep(extracted)));
      case Outcome.Rejected rejected ->
          guarded(
              null,
              () ->
                  handle.inTransaction(
                      open -> {
                        new Writer(open, copies(open)).keep(rejected);
                        return false;
                      }));
    };
  }

  /** True if claims changed after the events were last derived. */
  public boolean isStale() {
    return guarded(
        null,
        () ->
            handle
                .createQuery("SELECT state = 'stale' FROM derivation")
                .mapTo(Boolean.class)
                .one());
  }

  /** From all reports, in the order of their ids, and the log of decisions to what follows. */
  public interface Deriver extends BiFunction<List<Outcome.Extracted>, List<Entry>, Derived> {}

  /**
   * Derives all events anew from all claims and decisions, if they are stale.
   *
   * @return true if they were stale
   */
  public boolean derive(Deriver deriver) {
    if (!isStale()) {
      return false;
    }
    guarded(
        null,
        () ->
            handle.inTransaction(
                open -> {
                  new Writer(open, copies(open))
                      .replaceEvents(deriver.apply(reports(), DecisionLog.all(open)));
                  return true;
                }));
    return true;
  }

  /** Ids of the stored events, and names of decided claims, that are not what is derived now. */
  public List<String> differences(Deriver deriver) {
    return guarded(
        null,
        () -> {
          Derived derived = deriver.apply(reports(), DecisionLog.all(handle));
          return new Comparison(handle).differences(derived);
        });
  }

  /** Marks the events as stale, so that they are derived anew when next asked for. */
  public void markStale() {
    use(open -> open.execute("UPDATE derivation SET state = 'stale'"));
  }

  /** Deletes a report with its claims and outcomes; its events are stale until derived anew. */
  public boolean delete(String reportId) {
    return guarded(
        reportId,
        () -> handle.inTransaction(open -> new Writer(open, copies(open)).delete(reportId)));
  }

  /** All reports with their claims, in the order of their ids. */
  public List<Outcome.Extracted> reports() {
    return guarded(
        null,
        () -> {
          List<Outcome.Extracted> reports = new ArrayList<>();
          List<String> ids =
              handle.createQuery("SELECT id FROM report ORDER BY id").mapTo(String.class).list();
          for (String id : ids) {
            report(id).ifPresent(reports::add);
          }
          return reports;
        });
  }

  /** The report of that id with its claims as the machine read them. */
  public Optional<Outcome.Extracted> report(String id) {
    return report(id, "SELECT document FROM claim WHERE report_id = :id ORDER BY number");
  }

  /** The report of that id with its claims as people decided they are, the rejected ones too. */
  public Optional<Outcome.Extracted> decidedReport(String id) {
    return report(
        id,
        "SELECT coalesce(d.document, c.document) FROM claim c LEFT JOIN decided_claim d"
            + " ON d.report_id = c.report_id AND d.claim_id = c.id"
            + " WHERE c.report_id = :id ORDER BY c.number");
  }

  /** The claims that people rejected, as they are named now. */
  public Set<ClaimRef> rejectedClaims() {
    return guarded(
        null,
        () ->
            new TreeSet<>(
                handle
                    .createQuery("SELECT report_id, claim_id FROM decided_claim WHERE rejected = 1")
                    .map((row, context) -> new ClaimRef(row.getString(1), row.getString(2)))
                    .list()));
  }

  private Optional<Outcome.Extracted> report(String id, String claims) {
    return guarded(
        id,
        () ->
            handle
                .createQuery("SELECT document FROM report WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(
                    document ->
                        Documents.join(
                            new Documents.Split(
                                document,
                                handle
                                    .createQuery(claims)
                                    .bind("id", id)
                                    .mapTo(String.class)
                                    .list()))));
  }

  /** The reports whose texts repeat a report's words, in the order of their ids. */
  public List<ReportCopy> copies(String reportId) {
    return guarded(reportId, () -> copies(handle).of(reportId));
  }

  private static Copies copies(Handle open) {
    return new Copies(
        open,
        id ->
            open.createQuery("SELECT document FROM report WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(Documents::report));
  }

  /**
   * Stores made before copies were looked for have them found when first opened; ratings of before
   * the log was are taken into it.
   */
  private static Store caughtUp(Store store) {
    try {
      if (copies(store.handle).isBehind()) {
        store.handle.useTransaction(open -> copies(open).catchUp());
      }
      if (SourceRatings.isBehind(store.handle)) {
        store.handle.useTransaction(SourceRatings::intoTheLog);
      }
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Ids of the reports that begin so, at most ten; {@code sha256:} may be left out. */
  public List<String> reportsBeginningWith(String prefix) {
    String full = prefix.startsWith("sha256:") ? prefix : "sha256:" + prefix;
    return guarded(
        null,
        () ->
            handle
                .createQuery(
                    "SELECT id FROM report WHERE substr(id, 1, length(:full)) = :full"
                        + " ORDER BY id LIMIT 10")
                .bind("full", full)
                .mapTo(String.class)
                .list());
  }

  /** The events asked for, by first day, undated ones last. */
  public List<Event> events(Filter filter) {
    Selection selection = Selection.ofEvents(filter);
    return guarded(
        null,
        () ->
            handle
                .createQuery(
                    selection.query(
                        "e.document",
                        "event",
                        "coalesce(e.first_day, e.last_day, '9999'), e.type, e.id"))
                .bindMap(selection.values())
                .mapTo(String.class)
                .map(Documents::event)
                .list());
  }

  public Optional<Event> event(String id) {
    return guarded(
        null,
        () ->
            handle
                .createQuery("SELECT document FROM event WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(Documents::event));
  }

  /** Ids of the events that speak from a claim. */
  public List<String> eventsOf(ClaimRef claim) {
    return guarded(
        claim.reportId(),
        () ->
            handle
                .createQuery(
                    "SELECT event_id FROM event_claim WHERE report_id = :report AND claim_id = :claim"
                        + " ORDER BY event_id")
                .bind("report", claim.reportId())
                .bind("claim", claim.claimId())
                .mapTo(String.class)
                .list());
  }

  /** The claims asked for, by report and number. */
  public List<ClaimRef> claims(Filter filter) {
    Selection selection = Selection.ofClaims(filter);
    return guarded(
        null,
        () ->
            handle
                .createQuery(selection.query("e.report_id, e.id", "claim", "e.report_id, e.number"))
                .bindMap(selection.values())
                .map((row, context) -> new ClaimRef(row.getString(1), row.getString(2)))
                .list());
  }

  /** What people decided. */
  public DecisionLog decisions() {
    return new DecisionLog(this);
  }

  /** The user's ratings of sources. */
  public SourceRatings ratings() {
    return new SourceRatings(this);
  }

  /** Whom the reports rest on. */
  public Citations citations() {
    return new Citations(this);
  }

  /** What the reports state about actors. */
  public ActorRelations relations() {
    return new ActorRelations(this);
  }

  /** Marks and digests, by which an index follows the store. */
  public Contents contents() {
    return new Contents(this);
  }

  /** What was exported. */
  public ExportLog exports() {
    return new ExportLog(this);
  }

  /** Every table's content as text, in an order that does not depend on how it came there. */
  public String dump() {
    return guarded(null, () -> new Dump(handle).text());
  }

  /** Lets the file grow no further, as a full disk would; for tests. */
  void limitPages() {
    int pages = handle.createQuery("PRAGMA page_count").mapTo(Integer.class).one();
    handle.createQuery("PRAGMA max_page_count = " + (pages + 5)).mapTo(Integer.class).one();
  }

  public Path file() {
    return file;
  }

  @Override
  public void close() {
    handle.close();
  }

  /** Runs statements; what goes wrong is a {@link StoreException}. */
  <T> T use(Function<Handle, T> statements) {
    return guarded(null, () -> statements.apply(handle));
  }

  private <T> T guarded(@Nullable String reportId, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw Faults.of(e, file, reportId);
    }
  }
}
