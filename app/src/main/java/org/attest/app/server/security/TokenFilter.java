package org.attest.app.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by their token, for this request alone, and only to the API. */
final class TokenFilter extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  private final TokenKeeper tokens;
  private final Refusals refusals;
  private final Throttle wrong = new Throttle(20, 4, System::nanoTime);

  TokenFilter(TokenKeeper tokens, Refusals refusals) {
    this.tokens = tokens;
    this.refusals = refusals;
  }

  /** True if a request names a token; then no session counts and no page can have made it. */
  static boolean hasToken(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!hasToken(request)) {
      chain.doFilter(request, response);
      return;
    }
    if (wrong.look(request.getRemoteAddr()) > 0) {
      refusals.refuse(
          request, response, HttpStatus.TOO_MANY_REQUESTS, "Too many wrong tokens; wait a minute.");
      return;
    }
    String header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
    Optional<Visitor> visitor =
        header.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? tokens.visitor(header.substring(BEARER.length()).strip())
            : Optional.empty();
    if (visitor.isEmpty()) {
      wrong.take(request.getRemoteAddr());
      response.setHeader("WWW-Authenticate", "Bearer realm=\"attest\", error=\"invalid_token\"");
      refusals.refuse(
          request,
          response,
          HttpStatus.UNAUTHORIZED,
          "That token is unknown, revoked or expired, or its account is closed.");
      return;
    }
    AccountUser user = new AccountUser(visitor.get());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
