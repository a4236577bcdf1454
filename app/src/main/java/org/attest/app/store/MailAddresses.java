package org.attest.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Addresses of mail and whether whoever reads there wants digests. */
public final class MailAddresses {
  private final Store store;

  MailAddresses(Store store) {
    this.store = store;
  }

  /** What is known of somebody's address; one that nobody has written to if nothing is. */
  public MailAddress of(String owner, String address) {
    return select("WHERE owner = ? AND address = ?", owner, address).stream()
        .findFirst()
        .orElseGet(() -> MailAddress.of(owner, address));
  }

  /** The one whose first letter has a secret of that hash. */
  public Optional<MailAddress> ofSecret(String hash) {
    return select("WHERE hash = ?", hash).stream().findFirst();
  }

  /** Somebody's addresses that were written to since. */
  public List<MailAddress> askedSince(String owner, String at) {
    return select("WHERE owner = ? AND asked >= ?", owner, at);
  }

  private List<MailAddress> select(String where, Object... values) {
    return store.use(
        handle ->
            handle
                .select("SELECT * FROM mail_address " + where, values)
                .map((row, context) -> address(row))
                .list());
  }

  /** Keeps what is known of an address. */
  public void keep(MailAddress address) {
    store.decide(
        handle -> {
          handle.execute(
              "DELETE FROM mail_address WHERE owner = ? AND address = ?",
              address.owner(),
              address.address());
          return handle.execute(
              "INSERT INTO mail_address (owner, address, hash, asked, tries, trouble, confirmed)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?)",
              address.owner(),
              address.address(),
              address.hash(),
              address.asked(),
              address.tries(),
              address.trouble(),
              address.confirmed());
        });
  }

  /** Forgets an address, so that it is to be confirmed anew. */
  public void forget(String owner, String address) {
    store.decide(
        handle ->
            handle.execute(
                "DELETE FROM mail_address WHERE owner = ? AND address = ?", owner, address));
  }

  private static MailAddress address(ResultSet row) throws SQLException {
    return new MailAddress(
        row.getString("owner"),
        row.getString("address"),
        row.getString("hash"),
        row.getString("asked"),
        row.getInt("tries"),
        row.getString("trouble"),
        row.getString("confirmed"));
  }
}
