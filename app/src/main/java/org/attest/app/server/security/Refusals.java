package org.attest.app.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.attest.app.server.Problems;
import org.attest.app.server.pages.ErrorPages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What those are told who are not let through: programs a problem, people a page. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final ErrorPages pages;

  Refusals(ErrorPages pages) {
    this.pages = pages;
  }

  /** Nobody is logged in. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (Problems.isFor(request)) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"attest\"");
      refuse(
          request,
          response,
          HttpStatus.UNAUTHORIZED,
          "Log in, or send a token that is still good.");
    } else if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/login");
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader("Location", "/login");
    }
  }

  /** Somebody is, and may not. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    refuse(
        request,
        response,
        HttpStatus.FORBIDDEN,
        why instanceof CsrfException
            ? "This page was open for too long, or the request did not come from it. Nothing was"
                + " changed; load the page again and repeat."
            : "Your role does not include this. Nothing was changed.");
  }

  /** Writes the refusal. */
  void refuse(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    boolean isProblem = Problems.isFor(request);
    String body =
        isProblem
            ? Problems.json(status, detail, request.getRequestURI())
            : pages.html(request, status, detail);
    response.setStatus(status.value());
    response.setContentType(isProblem ? "application/problem+json" : "text/html");
    response.setCharacterEncoding("UTF-8");
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
