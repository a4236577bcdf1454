package org.attest.app.server.security;

import java.util.Arrays;
import java.util.List;
import org.attest.app.store.Account;
import org.attest.app.store.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A visitor as Spring Security knows them. */
final class AccountUser extends User implements Known {
  private static final long serialVersionUID = 1L;

  private final Visitor visitor;

  AccountUser(Account account) {
    super(
        account.name(),
        account.password(),
        !account.disabled() && !account.password().isEmpty(),
        true,
        true,
        true,
        authorities(account.role()));
    visitor = Visitor.of(account);
  }

  AccountUser(Visitor visitor) {
    super(visitor.name(), "", authorities(visitor.role()));
    this.visitor = visitor;
  }

  @Override
  public Visitor visitor() {
    return visitor;
  }

  /** The role's, and those of all that it includes. */
  static List<GrantedAuthority> authorities(Role role) {
    return Arrays.stream(Role.values())
        .filter(role::includes)
        .map(one -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + one.name()))
        .toList();
  }

  @Override
  public boolean equals(Object that) {
    return super.equals(that);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
