package org.attest.app.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account may do in the server; each may do what those before it may. */
public enum Role {
  /** Reads and exports; sees no names of private persons. */
  READER,
  /** Decides, and sees names. */
  REVIEWER,
  /** Settles what reviewers differ on, and edits sources and actors. */
  LEAD,
  /** Sees to accounts. */
  ADMIN;

  /** The name in the store, the API and on pages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that code. */
  public static Optional<Role> find(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  /** True if this role may do what that one may. */
  public boolean includes(Role that) {
    return compareTo(that) >= 0;
  }

  /** The lesser of two. */
  public Role atMost(Role that) {
    return includes(that) ? that : this;
  }
}
