package org.attest.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attest.app.decisions.Draft;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.Kind;
import org.attest.app.decisions.Mentions;
import org.attest.app.decisions.References;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.jdbi.v3.core.Handle;

/** The log of people's decisions. Entries are only added. */
public final class DecisionLog {
  private final Store store;

  DecisionLog(Store store) {
    this.store = store;
  }

  /**
   * Adds an entry, after which the events are stale; all in one transaction.
   *
   * @param at when it was decided
   */
  public Entry add(Draft draft, Instant at) {
    return store.decide(open -> add(open, draft, at));
  }

  static Entry add(Handle handle, Draft draft, Instant at) {
    Entry last =
        handle
            .createQuery("SELECT * FROM decision ORDER BY number DESC LIMIT 1")
            .map((row, context) -> entry(row))
            .findOne()
            .orElse(null);
    Entry entry =
        Entry.after(
            last == null ? 1 : last.number() + 1,
            last == null ? Entry.NOTHING : last.hash(),
            at,
            draft);
    handle.execute(
        "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.number(),
        entry.at(),
        entry.by(),
        entry.kind(),
        entry.about(),
        entry.content(),
        entry.reason(),
        entry.previous(),
        entry.hash());
    Changes.note(
        handle, Change.Kind.DECISION, Change.What.ADDED, List.of(String.valueOf(entry.number())));
    if (draft.kind() == Kind.REDACT) {
      noteHidden(handle, References.claim(draft.about()).reportId());
    }
    if (entry.changesClaims()) {
      noteDecided(handle, entry);
      handle.execute("UPDATE derivation SET state = 'stale'");
    }
    return entry;
  }

  /** What is decided on an actor may change any claim. */
  private static void noteDecided(Handle handle, Entry entry) {
    LinkTables links = new LinkTables(handle);
    switch (Kind.of(entry.kind())) {
      case SAME, APART -> links.forget();
      case REDACT -> links.changed(References.claim(entry.about()).reportId());
      case UNDO, UNMERGE ->
          links.decidedOn(
              new Mentions(
                      Stream.concat(entry(handle, entry.undoes()).stream(), Stream.of(entry))
                          .toList())
                  .of(entry));
      default -> links.decidedOn(new Mentions(List.of(entry)).of(entry));
    }
  }

  /** Report and claims are shown otherwise from now on. */
  private static void noteHidden(Handle handle, String report) {
    Changes.note(handle, Change.Kind.REPORT, Change.What.CHANGED, List.of(report));
    Changes.note(
        handle,
        Change.Kind.CLAIM,
        Change.What.CHANGED,
        handle
            .select("SELECT report_id || '#' || id FROM claim WHERE report_id = ?", report)
            .mapTo(String.class)
            .list());
  }

  /** All entries, in order. */
  public List<Entry> all() {
    return store.use(DecisionLog::all);
  }

  /** The entries after that number, in order, at most so many. */
  public List<Entry> after(long number, int limit) {
    return store.use(
        handle ->
            handle
                .select(
                    "SELECT * FROM decision WHERE number > ? ORDER BY number LIMIT ?",
                    number,
                    limit)
                .map((row, context) -> entry(row))
                .list());
  }

  /** The entries on a report and its claims, in order. */
  public List<Entry> ofReport(String reportId) {
    return store.use(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM decision WHERE about LIKE :id OR content LIKE :within"
                        + " ORDER BY number")
                .bind("id", reportId + "%")
                .bind("within", "%" + reportId + "#%")
                .map((row, context) -> entry(row))
                .list());
  }

  /** The entry of that number. */
  public Optional<Entry> entry(long number) {
    return store.use(handle -> entry(handle, number));
  }

  private static Optional<Entry> entry(Handle handle, long number) {
    return handle
        .select("SELECT * FROM decision WHERE number = ?", number)
        .map((row, context) -> entry(row))
        .findOne();
  }

  static List<Entry> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM decision ORDER BY number")
        .map((row, context) -> entry(row))
        .list();
  }

  /** The highest number that was ever given, 0 if none was. */
  public long written() {
    return store.use(
        handle -> handle.createQuery("SELECT number FROM log_end").mapTo(Long.class).one());
  }

  /**
   * The events that an id leads to: itself while it is one; else what holds the claim that the id
   * was made of; else, where that claim counts no more, what holds the claims that the log says the
   * event had. Empty if the id was no event's of this store.
   */
  public List<String> eventsNow(String id) {
    if (store.event(id).isPresent()) {
      return List.of(id);
    }
    TreeSet<String> now = new TreeSet<>();
    firstIn(id).forEach(claim -> now.addAll(store.eventsOf(claim)));
    if (now.isEmpty()) {
      all().stream()
          .flatMap(entry -> entry.claimsOf(id).stream())
          .forEach(claim -> now.addAll(store.eventsOf(claim)));
    }
    return new ArrayList<>(now);
  }

  private List<ClaimRef> firstIn(String eventId) {
    return store.use(
        handle -> {
          LinkTables links = new LinkTables(handle);
          return links.isKept()
              ? links.firstIn(eventId)
              : store.claims(Filter.all()).stream()
                  .filter(claim -> Event.idOf(claim).equals(eventId))
                  .toList();
        });
  }

  private static Entry entry(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Entry(
        row.getLong("number"),
        row.getString("at"),
        row.getString("author"),
        row.getString("kind"),
        row.getString("about"),
        row.getString("content"),
        row.getString("reason"),
        row.getString("previous"),
        row.getString("hash"));
  }
}
