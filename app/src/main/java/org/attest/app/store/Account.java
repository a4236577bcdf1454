package org.attest.app.store;

/**
 * Somebody who may use the server.
 *
 * @param name by which they log in and sign decisions
 * @param password hash of it, in the form of its encoder; empty if there is none to log in with
 * @param oneTime true until the password that somebody else knew is changed
 * @param stamp another one after each change that ends what was open before: password, role,
 *     disabling
 * @param created when, UTC, to the second
 * @param issuer of the login that vouches for them; empty if they have a password here
 */
public record Account(
    String name,
    Role role,
    String password,
    boolean oneTime,
    boolean disabled,
    String stamp,
    String created,
    String issuer) {

  /** True if another server says who they are and what they may do. */
  public boolean isExternal() {
    return !issuer.isEmpty();
  }

  /** Without the hash. */
  @Override
  public String toString() {
    return "Account[" + name + ", " + role.code() + "]";
  }
}
