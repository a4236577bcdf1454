package org.attest.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The tokens of the API. Of their secrets only hashes are kept. */
public final class Tokens {
  private final Store store;

  Tokens(Store store) {
    this.store = store;
  }

  public Optional<ApiToken> find(String id) {
    return store.use(
        handle ->
            handle
                .select("SELECT * FROM api_token WHERE id = ?", id)
                .map((row, context) -> token(row))
                .findOne());
  }

  /** Those of an account, the latest first. */
  public List<ApiToken> of(String account) {
    return store.use(
        handle ->
            handle
                .select(
                    "SELECT * FROM api_token WHERE account = ? ORDER BY created DESC, id", account)
                .map((row, context) -> token(row))
                .list());
  }

  public void add(ApiToken token) {
    store.decide(
        handle ->
            handle.execute(
                "INSERT INTO api_token (id, hash, account, label, role, created, expires, revoked)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
                token.id(),
                token.hash(),
                token.account(),
                token.label(),
                token.role().code(),
                token.created(),
                token.expires()));
  }

  /** Makes a token good for nothing; false if the account has none of that id. */
  public boolean revoke(String id, String account) {
    return store.decide(
            handle ->
                handle.execute(
                    "UPDATE api_token SET revoked = 1 WHERE id = ? AND account = ?", id, account))
        > 0;
  }

  /** Notes that a token was used that day. */
  public void noteUse(String id, LocalDate day) {
    store.decide(
        handle -> handle.execute("UPDATE api_token SET used = ? WHERE id = ?", day.toString(), id));
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    return new ApiToken(
        row.getString("id"),
        row.getString("hash"),
        row.getString("account"),
        row.getString("label"),
        Role.find(row.getString("role")).orElseThrow(),
        row.getString("created"),
        row.getString("expires"),
        row.getString("used"),
        row.getInt("revoked") == 1);
  }
}
