package org.attest.app.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.attest.app.decisions.Basis;
import org.attest.app.decisions.Derived;
import org.attest.app.decisions.Draft;
import org.attest.app.decisions.Entry;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reports, claims, events and outcomes in one SQLite file or one PostgreSQL database, for one
 * thread at a time; other processes may read and, in turn, write the same store.
 *
 * <p>A report, its claims and its outcome are written in one transaction, which also marks the
 * events as stale; {@link #derive} writes events anew in one transaction and takes the mark away.
 * So after a kill at any moment each report is wholly there or not at all, and stale events are
 * known to be stale. All methods throw {@link StoreException}.
 */
public final class Store implements AutoCloseable {
  private final Database database;
  private final Handle handle;
  private boolean isAtOneMoment;

  private Store(Database database, Handle handle) {
    this.database = database;
    this.handle = handle;
  }

  /** Opens the store, making the file or bringing it to this version's tables where needed. */
  public static Store open(Path file) {
    return open(new SqliteFile(file));
  }

  /**
   * Opens a store by its name, making it or bringing it to this version's tables where needed.
   *
   * @param location a file, or {@code jdbc:postgresql://HOST/DATABASE?user=NAME}
   * @throws IllegalArgumentException if it is neither
   */
  public static Store open(String location) {
    return open(Database.of(location));
  }

  private static Store open(Database database) {
    try {
      return caughtUp(new Store(database, database.open()));
    } catch (RuntimeException e) {
      throw database.fault(e, null);
    }
  }

  /**
   * The same store once more, for another thread. Its tables are up to date, as this one brought
   * them there.
   */
  public Store another() {
    try {
      return new Store(database, database.connect());
    } catch (RuntimeException e) {
      throw database.fault(e, null);
    }
  }

  /** True if there is a store of that name: the file is there, or the database has its tables. */
  public static boolean isThere(String location) {
    Database database = Database.of(location);
    try {
      return database.isThere();
    } catch (RuntimeException e) {
      throw database.fault(e, null);
    }
  }

  /**
   * What people call the store of that name: without user and password.
   *
   * @throws IllegalArgumentException if no store can have that name
   */
  public static String nameOf(String location) {
    return Database.of(location).name();
  }

  /**
   * Keeps what became of one input. A report that is already there is left as it is; a later
   * outcome of the same source and the same bytes takes the place of the earlier.
   *
   * @return true if this was a report not seen before
   */
  public boolean keep(Outcome outcome) {
    return keep(outcome, Deleted.STAY_AWAY).isNew();
  }

  /** What becomes of reports that a person deleted, when they are read again. */
  public enum Deleted {
    /** They are rejected as {@link org.attest.model.Reason#DELETED}. */
    STAY_AWAY,
    /** They are kept as if they were new; the log goes on saying that they were deleted. */
    COME_BACK
  }

  /** As {@link #keep(Outcome)}, saying what becomes of deleted reports. */
  public Kept keep(Outcome outcome, Deleted deleted) {
    return switch (outcome) {
      case Outcome.Extracted extracted ->
          write(extracted.report().id(), open -> writer(open).keep(extracted, deleted));
      case Outcome.Rejected rejected -> write(null, open -> writer(open).keep(rejected));
    };
  }

  /** True if claims changed after the events were last derived. */
  public boolean isStale() {
    return use(
        open -> open.select("SELECT state = 'stale' FROM derivation").mapTo(Boolean.class).one());
  }

  /** From claims, the log of decisions and what was kept the last time to what follows. */
  public interface Deriver extends Function<Basis, Derived> {}

  /**
   * Derives events from claims and decisions, if they are stale: all, or those that what changed
   * bears on.
   *
   * @return true if they were stale
   */
  public boolean derive(Deriver deriver) {
    return new Deriving(this).alone(deriver);
  }

  /**
   * As {@link #derive}, but others may write while events are worked out; only putting them in
   * their place is done alone. If others keep changing claims meanwhile, it is done alone after
   * all.
   *
   * @param turn runs what is done alone, in turn with what else this program writes
   */
  public boolean deriveAside(Deriver deriver, Turn turn) {
    return new Deriving(this).aside(deriver, turn);
  }

  /** Runs work that writes, and gives what it gives. */
  public interface Turn {
    boolean take(BooleanSupplier work);
  }

  /** Ids of the stored events, and names of decided claims, that are not what is derived now. */
  public List<String> differences(Deriver deriver) {
    return new Deriving(this).differences(deriver);
  }

  /** Marks the events as stale, so that all are derived anew when next asked for. */
  public void markStale() {
    write(
        null,
        open -> {
          new LinkTables(open).forget();
          return open.execute("UPDATE derivation SET state = 'stale'");
        });
  }

  Basis basis(Handle open) {
    return new StoredBasis(open, reading(open));
  }

  /**
   * Takes a report out with its claims and outcomes, so that it may be read anew; its events are
   * stale until derived. The log says nothing of it, and nothing keeps it from coming back.
   */
  public boolean delete(String reportId) {
    return write(reportId, open -> writer(open).delete(reportId));
  }

  /**
   * Deletes a report with all that was derived from it, in one transaction with the entry of the
   * log that says so. What was deleted is overwritten in a file; its events are stale until
   * derived.
   *
   * @param draft by {@link org.attest.app.decisions.Decider#delete}
   */
  public Entry delete(Draft draft, Instant at) {
    return guarded(
        draft.about(),
        () ->
            database.erase(
                handle,
                open -> {
                  writer(open).delete(draft.about());
                  return DecisionLog.add(open, draft, at);
                }));
  }

  /** All reports with their claims as the machine read them, in the order of their ids. */
  public List<Outcome.Extracted> reports() {
    return use(open -> reading(open).reports());
  }

  /** The report of that id with its claims as the machine read them. */
  public Optional<Outcome.Extracted> report(String id) {
    return guarded(id, () -> reading(handle).report(id));
  }

  /** The report of that id with its claims as people decided they are, the rejected ones too. */
  public Optional<Outcome.Extracted> decidedReport(String id) {
    return guarded(id, () -> reading(handle).decidedReport(id));
  }

  /** The reports behind an event, as {@link #decidedReport}; each once. */
  public List<Outcome.Extracted> decidedReports(Event event) {
    return event.claims().stream()
        .map(ClaimRef::reportId)
        .distinct()
        .map(this::decidedReport)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Reports as {@link #decidedReport} gives them, many with few questions to the database.
   *
   * @param sink gets those that there are, in the order of their ids
   */
  public void decidedReports(Collection<String> ids, Consumer<Outcome.Extracted> sink) {
    use(
        open -> {
          reading(open).decidedReports(ids, sink);
          return true;
        });
  }

  /**
   * Events, many with few questions to the database.
   *
   * @param sink gets those that there are
   */
  public void events(Collection<String> ids, Consumer<Event> sink) {
    use(
        open -> {
          reading(open).events(ids, sink);
          return true;
        });
  }

  /** The claims that people rejected, as they are named now. */
  public Set<ClaimRef> rejectedClaims() {
    return use(open -> reading(open).rejectedClaims());
  }

  private Reading reading(Handle open) {
    return new Reading(open, database);
  }

  /** The reports whose texts repeat a report's words, in the order of their ids. */
  public List<ReportCopy> copies(String reportId) {
    return guarded(reportId, () -> copies(handle).of(reportId));
  }

  private Writer writer(Handle open) {
    return new Writer(open, copies(open));
  }

  private Copies copies(Handle open) {
    return new Copies(
        new FingerprintIndex(open, database),
        open,
        ids ->
            open.createQuery("SELECT document FROM report WHERE id IN (<ids>) ORDER BY id")
                .bindList("ids", ids)
                .mapTo(String.class)
                .map(Documents::report)
                .list());
  }

  /**
   * Stores made before copies were looked for have them found when first opened; ratings of before
   * the log was are taken into it.
   */
  private static Store caughtUp(Store store) {
    try {
      boolean copiesAreBehind = store.copies(store.handle).isBehind();
      if (copiesAreBehind || SourceRatings.isBehind(store.handle)) {
        store.write(null, store::catchUp);
      }
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Ids of the reports that begin so, at most ten; {@code sha256:} may be left out. */
  public List<String> reportsBeginningWith(String prefix) {
    return use(open -> reading(open).reportsBeginningWith(prefix));
  }

  /** The events asked for, by first day, undated ones last. */
  public List<Event> events(Filter filter) {
    return use(open -> reading(open).events(filter));
  }

  /**
   * A page of the events asked for: as many as the filter's limit, in the order of {@link
   * #events(Filter)}.
   *
   * @param after the place of the last event of the page before; null for the first page
   */
  public List<Event> eventsAfter(Filter filter, @Nullable ListPlace after) {
    return use(open -> reading(open).events(filter, after));
  }

  /** How many events the filter lets through, whatever its limit. */
  public int count(Filter filter) {
    return use(open -> reading(open).count(filter));
  }

  public Optional<Event> event(String id) {
    return use(open -> reading(open).event(id));
  }

  /** Ids of the events that speak from a claim. */
  public List<String> eventsOf(ClaimRef claim) {
    return guarded(claim.reportId(), () -> reading(handle).eventsOf(claim));
  }

  /** The claims asked for, by report and number. */
  public List<ClaimRef> claims(Filter filter) {
    return use(open -> reading(open).claims(filter));
  }

  /**
   * A page of the claims asked for: as many as the filter's limit, in the order of {@link #claims}.
   *
   * @param after the last claim of the page before; null for the first page
   */
  public List<ClaimRef> claimsAfter(Filter filter, @Nullable ClaimRef after) {
    return use(open -> reading(open).claims(filter, after));
  }

  /** What people decided. */
  public DecisionLog decisions() {
    return new DecisionLog(this);
  }

  /**
   * Writes a copy of the whole store as it is at one moment; others may write meanwhile. The copy
   * is a file, whatever database the store is in, and opens as any store does.
   *
   * @throws IllegalArgumentException if there is a file of that name
   */
  public void backup(Path copy) {
    Backup.write(
        copy,
        part ->
            guarded(
                null,
                () -> {
                  database.copyTo(handle, part);
                  return true;
                }));
  }

  /**
   * Fills this store, which must be empty, with all that a copy holds; wholly or not at all. The
   * copy is left as it is, also if an earlier version wrote it.
   *
   * @throws StoreException also if there is something in this store already
   */
  public void restore(Path copy) {
    Backup.read(
        copy,
        readable -> {
          try (Store source = open(readable)) {
            return source.snapshot(from -> write(null, to -> fill(from, to)));
          }
        });
  }

  private boolean fill(Handle from, Handle to) {
    if (!Transfer.isEmpty(to)) {
      throw new StoreException(
          StoreException.Code.NOT_EMPTY,
          null,
          name() + " is not empty; a backup is restored into a new store, so name another",
          new IllegalStateException("rows"));
    }
    new Transfer(from, to).run(database);
    return true;
  }

  /** Does nothing the second time. */
  private boolean catchUp(Handle open) {
    copies(open).catchUp();
    SourceRatings.intoTheLog(open);
    return true;
  }

  /** How many reports there are. */
  public int reportCount() {
    return use(open -> open.select("SELECT count(*) FROM report").mapTo(Integer.class).one());
  }

  /** How many claims there are. */
  public int claimCount() {
    return use(open -> open.select("SELECT count(*) FROM claim").mapTo(Integer.class).one());
  }

  /** How many events there are, as last derived. */
  public int eventCount() {
    return use(open -> open.select("SELECT count(*) FROM event").mapTo(Integer.class).one());
  }

  /** True if nothing was ever kept. */
  public boolean isEmpty() {
    return use(Transfer::isEmpty);
  }

  /** What was added, changed and removed. */
  public Changes changes() {
    return new Changes(this);
  }

  /** The user's ratings of sources. */
  public SourceRatings ratings() {
    return new SourceRatings(this);
  }

  /** What people say of sources otherwise than the files. */
  public SourceEntries sourceEntries() {
    return new SourceEntries(this);
  }

  /** Whom the reports rest on. */
  public Citations citations() {
    return new Citations(this);
  }

  /** In how many events and claims actors have a part. */
  public ActorCounts actorCounts() {
    return new ActorCounts(this);
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

  /** Who may use the server. */
  public Accounts accounts() {
    return new Accounts(this);
  }

  /** By what programs use the server. */
  public Tokens tokens() {
    return new Tokens(this);
  }

  /** What was done in the server. */
  public AuditLog audit() {
    return new AuditLog(this);
  }

  /** What is to be reviewed, and by whom. */
  public ReviewTables review() {
    return new ReviewTables(this);
  }

  /** The feeds that are watched. */
  public Feeds feeds() {
    return new Feeds(this);
  }

  /** What people look for again and again. */
  public SavedSearches searches() {
    return new SavedSearches(this);
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

  /** True if the store is a file. */
  public boolean isFile() {
    return database instanceof SqliteFile;
  }

  /**
   * The file that the store is in.
   *
   * @throws IllegalStateException if it is in no file
   */
  public Path file() {
    if (database instanceof SqliteFile sqlite) {
      return sqlite.file();
    }
    throw new IllegalStateException(name() + " is no file");
  }

  /** How people call the store: its file, or its address without user and password. */
  public String name() {
    return database.name();
  }

  @Override
  public void close() {
    handle.close();
  }

  /** Runs statements that read; what goes wrong is a {@link StoreException}. */
  <T> T use(Function<Handle, T> statements) {
    return guarded(null, () -> statements.apply(handle));
  }

  /** Runs work that only reads: all that it reads of this store is of one moment. */
  public <T> T atOneMoment(Supplier<T> work) {
    return snapshot(open -> work.get());
  }

  /** Runs statements that read all from one moment: that of the work that they are part of. */
  <T> T snapshot(Function<Handle, T> statements) {
    if (isAtOneMoment) {
      return use(statements);
    }
    isAtOneMoment = true;
    try {
      return guarded(null, () -> database.snapshot(handle, statements));
    } finally {
      isAtOneMoment = false;
    }
  }

  /** Writes a decision of a person: once this returns, it is kept even if the power fails. */
  <T> T decide(Function<Handle, T> statements) {
    return guarded(null, () -> database.writeDurably(handle, statements));
  }

  /** Runs statements that write, in one transaction; a fault names the report, if there is one. */
  <T> T write(@Nullable String reportId, Function<Handle, T> statements) {
    return guarded(reportId, () -> database.write(handle, statements));
  }

  private <T> T guarded(@Nullable String reportId, Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException e) {
      throw database.fault(e, reportId);
    }
  }
}
