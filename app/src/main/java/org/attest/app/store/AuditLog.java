package org.attest.app.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Who did what in the server, and from where. Only added to; holds no passwords and no reports. */
public final class AuditLog {
  private final Store store;

  AuditLog(Store store) {
    this.store = store;
  }

  /**
   * One thing that somebody did or tried.
   *
   * @param number 1 for the first, more for later ones
   * @param at when, UTC, to the second
   * @param by name of the account, or as typed where none was let in
   * @param what code of the act: {@code login}, {@code login-refused}, ...
   * @param about whom or what it was done to; may be empty
   * @param address network address it came from
   */
  public record Entry(
      long number, String at, String by, String what, String about, String address) {}

  /** Adds an entry; its number is given here. */
  public void add(Instant at, String by, String what, String about, String address) {
    store.decide(
        handle ->
            handle.execute(
                "INSERT INTO audit (at, author, what, about, address) VALUES (?, ?, ?, ?, ?)",
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                by,
                what,
                about,
                address));
  }

  /** The latest entries before that number, the latest first. */
  public List<Entry> before(long number, int limit) {
    return store.use(
        handle ->
            handle
                .select(
                    "SELECT * FROM audit WHERE number < ? ORDER BY number DESC LIMIT ?",
                    number,
                    limit)
                .map(
                    (row, context) ->
                        new Entry(
                            row.getLong("number"),
                            row.getString("at"),
                            row.getString("author"),
                            row.getString("what"),
                            row.getString("about"),
                            row.getString("address")))
                .list());
  }
}
