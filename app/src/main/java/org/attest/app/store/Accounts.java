package org.attest.app.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The accounts of the server. Passwords come and go as hashes only. */
public final class Accounts {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,63}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Store store;

  Accounts(Store store) {
    this.store = store;
  }

  /** All, by name. */
  public List<Account> all() {
    return store.use(Accounts::all);
  }

  private static List<Account> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM account ORDER BY name")
        .map((row, context) -> account(row))
        .list();
  }

  /** The account of exactly that name. */
  public Optional<Account> find(String name) {
    return store.use(
        handle ->
            handle
                .select("SELECT * FROM account WHERE name = ?", name)
                .map((row, context) -> account(row))
                .findOne());
  }

  /** The account that somebody means who types that name, in any case of its letters. */
  public Optional<Account> findTyped(String name) {
    return find(name)
        .or(() -> all().stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst());
  }

  /** Adds the first account, an administrator; false if there are accounts already. */
  public boolean addFirst(String name, String hash) {
    return store.decide(
        handle -> {
          if (!all(handle).isEmpty()) {
            return false;
          }
          insert(handle, name, Role.ADMIN, hash);
          return true;
        });
  }

  /**
   * Adds an account whose password is to be changed at the first login.
   *
   * @throws IllegalArgumentException if it cannot be called so, or somebody else is
   */
  public void add(String name, Role role, String hash) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A name has up to 64 letters, digits, spaces and . _ @ -, and begins with a letter or"
              + " digit.");
    }
    store.decide(
        handle -> {
          if (all(handle).stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
            throw new Refusal("There is an account of that name already.");
          }
          insert(handle, name, role, hash);
          return true;
        });
  }

  private static void insert(Handle handle, String name, Role role, String hash) {
    handle.execute(
        "INSERT INTO account (name, role, password, one_time, disabled, stamp, created)"
            + " VALUES (?, ?, ?, 1, 0, ?, ?)",
        name,
        role.code(),
        hash,
        stamp(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /**
   * Lets somebody in for whom another server vouches: into the account of that issuer and subject,
   * with the role that they have there now, or into a new one if the name is free. An account with
   * a password of its own is never entered so.
   *
   * @param role null if none of those here is theirs; what they had before is then closed
   */
  public Entrance enter(ExternalLogin login, @Nullable Role role) {
    return store.decide(
        handle -> {
          Optional<Account> known =
              handle
                  .select(
                      "SELECT * FROM account WHERE issuer = ? AND subject = ?",
                      login.issuer(),
                      login.subject())
                  .map((row, context) -> account(row))
                  .findOne();
          if (known.isPresent()) {
            return enter(handle, known.orElseThrow(), role);
          }
          if (role == null) {
            return Entrance.refused(Entrance.Kind.NO_ROLE);
          }
          if (!NAME.matcher(login.name()).matches()) {
            return Entrance.refused(Entrance.Kind.NO_NAME);
          }
          if (all(handle).stream().anyMatch(one -> one.name().equalsIgnoreCase(login.name()))) {
            return Entrance.refused(Entrance.Kind.TAKEN);
          }
          handle.execute(
              "INSERT INTO account (name, role, password, one_time, disabled, stamp, created,"
                  + " issuer, subject) VALUES (?, ?, '', 0, 0, ?, ?, ?, ?)",
              login.name(),
              role.code(),
              stamp(),
              Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
              login.issuer(),
              login.subject());
          return Entrance.open(named(handle, login.name()));
        });
  }

  private static Entrance enter(Handle handle, Account account, @Nullable Role role) {
    String name = account.name();
    if (role == null) {
      if (!account.disabled()) {
        handle.execute(
            "UPDATE account SET disabled = 1, roleless = 1, stamp = ? WHERE name = ?",
            stamp(),
            name);
      }
      return Entrance.refused(Entrance.Kind.NO_ROLE);
    }
    handle.execute(
        "UPDATE account SET disabled = 0, roleless = 0, stamp = ? WHERE name = ? AND roleless = 1",
        stamp(),
        name);
    if (role != account.role()) {
      handle.execute(
          "UPDATE account SET role = ?, stamp = ? WHERE name = ?", role.code(), stamp(), name);
    }
    Account now = named(handle, name);
    return now.disabled() ? Entrance.refused(Entrance.Kind.CLOSED) : Entrance.open(now);
  }

  private static Account named(Handle handle, String name) {
    return handle
        .select("SELECT * FROM account WHERE name = ?", name)
        .map((row, context) -> account(row))
        .one();
  }

  /** Gives an account another password, its owner's own. */
  public void setPassword(String name, String hash) {
    update("UPDATE account SET password = ?, one_time = 0, stamp = ? WHERE name = ?", hash, name);
  }

  /**
   * Gives an account a password that its owner must change at the next login.
   *
   * @throws IllegalArgumentException if another server vouches for its logins
   */
  public void setOneTimePassword(String name, String hash) {
    checkOwn(name, "has no password here");
    update("UPDATE account SET password = ?, one_time = 1, stamp = ? WHERE name = ?", hash, name);
  }

  private void checkOwn(String name, String what) {
    if (find(name).filter(Account::isExternal).isPresent()) {
      throw new Refusal(name + " logs in elsewhere and " + what + ".");
    }
  }

  private void update(String statement, String hash, String name) {
    store.decide(handle -> handle.execute(statement, hash, stamp(), name));
  }

  /**
   * Gives an account another role.
   *
   * @throws IllegalArgumentException if nobody would be left to see to accounts, or another server
   *     says what its role is
   */
  public void setRole(String name, Role role) {
    checkOwn(name, "gets its role there");
    store.decide(
        handle -> {
          handle.execute(
              "UPDATE account SET role = ?, stamp = ? WHERE name = ?", role.code(), stamp(), name);
          return keepsAnAdministrator(handle);
        });
  }

  /**
   * Lets an account in no more; its name stays taken, as decisions are signed with it.
   *
   * @throws IllegalArgumentException if nobody would be left to see to accounts
   */
  public void disable(String name) {
    store.decide(
        handle -> {
          handle.execute(
              "UPDATE account SET disabled = 1, roleless = 0, stamp = ? WHERE name = ?",
              stamp(),
              name);
          return keepsAnAdministrator(handle);
        });
  }

  /** Lets an account in again. */
  public void enable(String name) {
    store.decide(
        handle ->
            handle.execute(
                "UPDATE account SET disabled = 0, roleless = 0, stamp = ? WHERE name = ?",
                stamp(),
                name));
  }

  /** One who needs no other server to log in. */
  private static boolean keepsAnAdministrator(Handle handle) {
    if (all(handle).stream()
        .noneMatch(one -> one.role() == Role.ADMIN && !one.disabled() && !one.isExternal())) {
      throw new Refusal(
          "That is the last administrator with a password here; make another one first.");
    }
    return true;
  }

  private static String stamp() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("name"),
        Role.find(row.getString("role")).orElseThrow(),
        row.getString("password"),
        row.getInt("one_time") == 1,
        row.getInt("disabled") == 1,
        row.getString("stamp"),
        row.getString("created"),
        row.getString("issuer"));
  }
}
