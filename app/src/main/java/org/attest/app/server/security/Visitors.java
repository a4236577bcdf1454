package org.attest.app.server.security;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is asking now. */
public final class Visitors {

  private Visitors() {}

  /** Who is logged in, in this request. */
  public static Optional<Visitor> of() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Known user
        ? Optional.of(user.visitor())
        : Optional.empty();
  }
}
