package org.attest.app.store;

import java.util.Optional;

/**
 * What became of a login that another server vouches for.
 *
 * @param account the one that is open now; empty if none is
 */
public record Entrance(Kind kind, Optional<Account> account) {
  /** How it ended. */
  public enum Kind {
    OPEN,
    /** The account is closed. */
    CLOSED,
    /** The name is somebody else's. */
    TAKEN,
    /** They may do nothing here. */
    NO_ROLE,
    /** The name is none that an account can have. */
    NO_NAME
  }

  static Entrance open(Account account) {
    return new Entrance(Kind.OPEN, Optional.of(account));
  }

  static Entrance refused(Kind kind) {
    return new Entrance(kind, Optional.empty());
  }
}
