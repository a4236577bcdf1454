package org.attest.app.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** How often an account may use the API: 300 requests at once, 1,200 a minute. */
final class ApiLimit extends OncePerRequestFilter {
  private final Throttle throttle = new Throttle(300, 1200, System::nanoTime);
  private final Refusals refusals;

  ApiLimit(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      Authentication who = SecurityContextHolder.getContext().getAuthentication();
      long wait = throttle.take(who == null ? "from " + request.getRemoteAddr() : who.getName());
      if (wait > 0) {
        response.setHeader("Retry-After", String.valueOf(wait));
        refusals.refuse(
            request, response, HttpStatus.TOO_MANY_REQUESTS, "Too many requests; slow down.");
        return;
      }
    }
    chain.doFilter(request, response);
  }
}
