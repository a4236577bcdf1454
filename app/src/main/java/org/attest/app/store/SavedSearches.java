package org.attest.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Saved searches and their digests. */
public final class SavedSearches {
  private final Store store;

  SavedSearches(Store store) {
    this.store = store;
  }

  /** Status and grade, as codes, that an event had. */
  public record Standing(String status, String grade) {}

  /** Where their digests may be sent. */
  public MailAddresses addresses() {
    return new MailAddresses(store);
  }

  /** Those whose digests are to be mailed. */
  public List<SavedSearch> mailed() {
    return searches(
        "SELECT * FROM saved_search WHERE every <> 'never' AND mail <> '' ORDER BY owner, id");
  }

  /** All, by owner and name. */
  public List<SavedSearch> all() {
    return searches("SELECT * FROM saved_search ORDER BY owner, lower(name), id");
  }

  /** Somebody's, by name. */
  public List<SavedSearch> of(String owner) {
    return searches("SELECT * FROM saved_search WHERE owner = ? ORDER BY lower(name), id", owner);
  }

  public Optional<SavedSearch> find(String id) {
    return id.indexOf('\0') >= 0
        ? Optional.empty()
        : searches("SELECT * FROM saved_search WHERE id = ?", id).stream().findFirst();
  }

  /** The one whose Atom feed has a secret of that hash. */
  public Optional<SavedSearch> ofFeed(String hash) {
    return searches("SELECT * FROM saved_search WHERE feed = ?", hash).stream().findFirst();
  }

  /** The one whose mail is ended by that secret. */
  public Optional<SavedSearch> ofStop(String secret) {
    return searches("SELECT * FROM saved_search WHERE stop = ?", secret).stream().findFirst();
  }

  /** Those whose digest is to be made at that moment. */
  public List<SavedSearch> due(String now) {
    return searches(
        "SELECT * FROM saved_search WHERE every <> 'never' AND due <= ? ORDER BY due, id", now);
  }

  private List<SavedSearch> searches(String query, Object... values) {
    return store.use(
        handle -> handle.select(query, values).map((row, context) -> search(row)).list());
  }

  /** Adds a search with the events that answer now, which are not new any more. */
  public void add(SavedSearch search, Map<String, Standing> events) {
    store.decide(
        handle -> {
          handle.execute(
              "INSERT INTO saved_search VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              search.id(),
              search.owner(),
              search.name(),
              search.query(),
              search.created(),
              search.looked(),
              search.every().code(),
              search.hour(),
              search.zone(),
              search.mail(),
              search.due(),
              search.feed(),
              search.stop());
          keep(handle, search.id(), events);
          return true;
        });
  }

  /** Takes somebody's search out with its digests; false if they have none of that id. */
  public boolean remove(String id, String owner) {
    return store.decide(
        handle -> {
          if (id.indexOf('\0') >= 0) {
            return false;
          }
          if (handle
              .select("SELECT 1 FROM saved_search WHERE id = ? AND owner = ?", id, owner)
              .mapTo(Integer.class)
              .findOne()
              .isEmpty()) {
            return false;
          }
          handle.execute("DELETE FROM digest_line WHERE search_id = ?", id);
          handle.execute("DELETE FROM digest WHERE search_id = ?", id);
          handle.execute("DELETE FROM search_event WHERE search_id = ?", id);
          return handle.execute("DELETE FROM saved_search WHERE id = ?", id) > 0;
        });
  }

  /** Notes that its owner has looked. */
  public void look(String id, long change) {
    store.write(
        null,
        handle -> handle.execute("UPDATE saved_search SET looked = ? WHERE id = ?", change, id));
  }

  /** Keeps how often, when and where to digests come. */
  public void schedule(SavedSearch search) {
    store.decide(
        handle ->
            handle.execute(
                "UPDATE saved_search SET every = ?, hour = ?, zone = ?, mail = ?, due = ?"
                    + " WHERE id = ?",
                search.every().code(),
                search.hour(),
                search.zone(),
                search.mail(),
                search.due(),
                search.id()));
  }

  /** Gives its Atom feed another secret, or none, so that the one of before opens nothing. */
  public void setFeed(String id, @Nullable String hash) {
    store.decide(
        handle -> handle.execute("UPDATE saved_search SET feed = ? WHERE id = ?", hash, id));
  }

  /** Gives the address that ends its mail its secret. */
  public void setStop(String id, String secret) {
    store.write(
        null,
        handle -> handle.execute("UPDATE saved_search SET stop = ? WHERE id = ?", secret, id));
  }

  /** Sends no more mail of it. */
  public void stopMail(String id) {
    store.decide(
        handle ->
            handle.execute("UPDATE saved_search SET mail = '', stop = NULL WHERE id = ?", id));
  }

  /** How the events stood that answered when the last digest was made. */
  public Map<String, Standing> events(String id) {
    Map<String, Standing> events = new HashMap<>();
    store.use(
        handle -> {
          handle
              .select("SELECT event_id, status, grade FROM search_event WHERE search_id = ?", id)
              .map(
                  (row, context) ->
                      Map.entry(row.getString(1), new Standing(row.getString(2), row.getString(3))))
              .forEach(one -> events.put(one.getKey(), one.getValue()));
          return events;
        });
    return events;
  }

  /** How all events stand now. */
  public Map<String, Standing> standing() {
    Map<String, Standing> events = new HashMap<>();
    store.use(
        handle -> {
          handle
              .select("SELECT id, status, grade FROM event")
              .map(
                  (row, context) ->
                      Map.entry(row.getString(1), new Standing(row.getString(2), row.getString(3))))
              .forEach(one -> events.put(one.getKey(), one.getValue()));
          return events;
        });
    return events;
  }

  /**
   * Keeps a digest, how the events stand now and when the next one is due, all or nothing. Of a
   * digest without events only the rest is kept.
   */
  public void keep(Digest digest, Map<String, Standing> events, String due) {
    store.write(
        null,
        handle -> {
          String id = digest.searchId();
          if (handle.execute("UPDATE saved_search SET due = ? WHERE id = ?", due, id) == 0) {
            return false;
          }
          handle.execute("DELETE FROM search_event WHERE search_id = ?", id);
          keep(handle, id, events);
          if (digest.events() == 0) {
            return true;
          }
          handle.execute(
              "INSERT INTO digest VALUES (?, ?, ?, ?, ?, ?)",
              id,
              digest.at(),
              digest.events(),
              digest.mail().code(),
              digest.tries(),
              digest.trouble());
          Rows rows = new Rows(handle);
          digest
              .lines()
              .forEach(
                  line ->
                      rows.add(
                          "digest_line",
                          id,
                          digest.at(),
                          line.eventId(),
                          line.what().code(),
                          line.was(),
                          line.now()));
          rows.write();
          return true;
        });
  }

  private static void keep(Handle handle, String id, Map<String, Standing> events) {
    if (events.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch("INSERT INTO search_event VALUES (?, ?, ?, ?)");
    events.forEach((event, how) -> batch.add(id, event, how.status(), how.grade()));
    batch.execute();
  }

  /** Keeps what became of a digest's mail. */
  public void keepMail(Digest digest) {
    store.write(
        null,
        handle ->
            handle.execute(
                "UPDATE digest SET mail = ?, tries = ?, trouble = ?"
                    + " WHERE search_id = ? AND at = ?",
                digest.mail().code(),
                digest.tries(),
                digest.trouble(),
                digest.searchId(),
                digest.at()));
  }

  /** Digests of a search, the latest first. */
  public List<Digest> digests(String id, int limit) {
    return select("WHERE search_id = ? ORDER BY at DESC LIMIT ?", id, limit);
  }

  /** Digests whose mail is not sent yet, the oldest first. */
  public List<Digest> toMail(int limit) {
    return select("WHERE mail = 'waiting' ORDER BY at, search_id LIMIT ?", limit);
  }

  private List<Digest> select(String where, Object... values) {
    return store.use(
        handle ->
            handle
                .select("SELECT * FROM digest " + where, values)
                .map((row, context) -> digest(row))
                .list()
                .stream()
                .map(digest -> withLines(handle, digest))
                .toList());
  }

  private static Digest withLines(Handle handle, Digest digest) {
    List<Digest.Line> lines =
        handle
            .select(
                "SELECT * FROM digest_line WHERE search_id = ? AND at = ? ORDER BY event_id",
                digest.searchId(),
                digest.at())
            .map(
                (row, context) ->
                    new Digest.Line(
                        row.getString("event_id"),
                        Digest.What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                        row.getString("was"),
                        row.getString("now")))
            .list();
    return new Digest(
        digest.searchId(),
        digest.at(),
        digest.events(),
        lines,
        digest.mail(),
        digest.tries(),
        digest.trouble());
  }

  private static Digest digest(ResultSet row) throws SQLException {
    return new Digest(
        row.getString("search_id"),
        row.getString("at"),
        row.getInt("events"),
        List.of(),
        Digest.Mail.valueOf(row.getString("mail").toUpperCase(Locale.ROOT)),
        row.getInt("tries"),
        row.getString("trouble"));
  }

  private static SavedSearch search(ResultSet row) throws SQLException {
    return new SavedSearch(
        row.getString("id"),
        row.getString("owner"),
        row.getString("name"),
        row.getString("query"),
        row.getString("created"),
        row.getLong("looked"),
        SavedSearch.Every.of(row.getString("every")),
        row.getInt("hour"),
        row.getString("zone"),
        row.getString("mail"),
        row.getString("due"),
        row.getString("feed"),
        row.getString("stop"));
  }
}
