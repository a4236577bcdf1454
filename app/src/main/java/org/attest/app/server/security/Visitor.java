package org.attest.app.server.security;

import java.io.Serializable;
import org.attest.app.store.Account;
import org.attest.app.store.Role;

/**
 * Who is asking. Controllers get it as a parameter of this type.
 *
 * @param name of the account; signs decisions
 * @param role what they may do now
 * @param oneTime true until they change the password that somebody else knew
 * @param stamp of the account when they logged in
 * @param by {@code session}, or {@code token} and its id
 */
public record Visitor(String name, Role role, boolean oneTime, String stamp, String by)
    implements Serializable {

  /** Of an account that logs in with its password. */
  public static Visitor of(Account account) {
    return new Visitor(
        account.name(), account.role(), account.oneTime(), account.stamp(), "session");
  }

  /** True if they may do what that role may. */
  public boolean may(Role that) {
    return role.includes(that);
  }

  /** True if they see names of private persons. */
  public boolean seesNames() {
    return NamePolicy.shows(role);
  }
}
