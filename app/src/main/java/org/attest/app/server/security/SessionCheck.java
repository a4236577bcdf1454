package org.attest.app.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.attest.app.server.Problems;
import org.attest.app.server.StorePool;
import org.attest.app.store.Account;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds each request of a session against the account as it is now: a changed password or role, or
 * an account that was closed, ends what was open before. Who still has a one-time password is let
 * to nothing but its change.
 */
final class SessionCheck extends OncePerRequestFilter {
  private final StorePool pool;
  private final Refusals refusals;

  SessionCheck(StorePool pool, Refusals refusals) {
    this.pool = pool;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || request.getRequestURI().startsWith("/assets/")
        || !(authentication.getPrincipal() instanceof Known user)
        || !user.visitor().by().equals("session")) {
      chain.doFilter(request, response);
      return;
    }
    Visitor visitor = user.visitor();
    Optional<Account> account = pool.read(store -> store.accounts().find(visitor.name()));
    if (account.isEmpty()
        || account.get().disabled()
        || !account.get().stamp().equals(visitor.stamp())) {
      SecurityContextHolder.clearContext();
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    } else if (visitor.oneTime() && !isForChange(request.getRequestURI())) {
      if (Problems.isFor(request)) {
        refusals.refuse(
            request, response, HttpStatus.FORBIDDEN, "Change your one-time password first.");
      } else {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", "/password");
      }
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isForChange(String path) {
    return path.equals("/password") || path.equals("/logout") || path.equals("/login");
  }
}
