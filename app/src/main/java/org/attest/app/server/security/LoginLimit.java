package org.attest.app.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How often somebody may get a password wrong: ten times from one address and five times for one
 * name from it or in one session that changes its password, and then once a minute. Counted before
 * a password is looked at, as that costs time.
 */
@Component
final class LoginLimit extends OncePerRequestFilter {
  private final Throttle byAddress = new Throttle(10, 1, System::nanoTime);
  private final Throttle byName = new Throttle(5, 1, System::nanoTime);
  private final Refusals refusals;

  LoginLimit(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean isLogin = request.getRequestURI().equals("/login");
    if (request.getMethod().equals("POST")
        && (isLogin || request.getRequestURI().equals("/password"))) {
      long wait =
          isLogin
              ? Math.max(byName.take(key(request)), byAddress.take(request.getRemoteAddr()))
              : byName.take("session " + request.getRequestedSessionId());
      if (wait > 0) {
        response.setHeader("Retry-After", String.valueOf(wait));
        refusals.refuse(
            request,
            response,
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many wrong passwords. Wait %d seconds and try again.".formatted(wait));
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** Somebody had it right: what came before is forgotten. */
  void succeeded(HttpServletRequest request) {
    byName.forget(key(request));
    byAddress.forget(request.getRemoteAddr());
  }

  private static String key(HttpServletRequest request) {
    String name = String.valueOf(request.getParameter("username")).strip();
    String cut = name.substring(0, Math.min(64, name.length()));
    return request.getRemoteAddr() + " " + cut.toLowerCase(Locale.ROOT);
  }
}
