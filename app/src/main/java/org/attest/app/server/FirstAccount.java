package org.attest.app.server;

import java.util.Optional;
import org.attest.app.server.security.Passwords;
import org.attest.app.store.Account;

/** Passwords that are printed where the server is started. */
final class FirstAccount {
  static final String NAME = "admin";

  private FirstAccount() {}

  /** Where there are no accounts: makes an administrator, and gives the password. */
  static Optional<String> make(StorePool pool) {
    if (pool.read(store -> !store.accounts().all().isEmpty())) {
      return Optional.empty();
    }
    String password = Passwords.oneTime();
    String hash = Passwords.hash(password);
    boolean isFirst = pool.write(store -> store.accounts().addFirst(NAME, hash));
    return isFirst ? Optional.of(password) : Optional.empty();
  }

  /**
   * Gives an account a new password for one login, and lets it in again if it was closed.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  static String renew(StorePool pool, String name) {
    Account account =
        pool.read(store -> store.accounts().findTyped(name))
            .orElseThrow(() -> new IllegalArgumentException("There is no account " + name));
    String password = Passwords.oneTime();
    String hash = Passwords.hash(password);
    pool.write(
        store -> {
          store.accounts().setOneTimePassword(account.name(), hash);
          store.accounts().enable(account.name());
          store
              .audit()
              .add(
                  java.time.Instant.now(),
                  "(where the server runs)",
                  "password-renewed",
                  account.name(),
                  "");
          return true;
        });
    return password;
  }
}
