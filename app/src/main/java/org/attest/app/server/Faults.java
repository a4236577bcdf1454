package org.attest.app.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.attest.app.server.pages.ErrorPages;
import org.attest.app.store.StoreException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;

/**
 * Turns what a request failed with into an answer: a problem for programs, a page for people. Here,
 * once, every exception of a request is caught; what is a fault of the program goes to the journal
 * under a number that the answer names, and nothing else of it leaves.
 */
@Component
final class Faults {
  static final String UNREADABLE =
      "The address or the form has words that cannot be read: a % without two digits, bytes that are"
          + " no UTF-8, or signs that no name has.";

  private final ErrorPages pages;
  private final ServerSettings settings;

  Faults(ErrorPages pages, ServerSettings settings) {
    this.pages = pages;
    this.settings = settings;
  }

  /** True if parameters of the request cannot be read. */
  static boolean isUnreadable(Throwable fault) {
    return isCaused(fault, InvalidParameterException.class)
        || isCaused(fault, RequestRejectedException.class);
  }

  private static boolean isCaused(Throwable fault, Class<? extends Throwable> by) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (by.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  ResponseEntity<String> answer(HttpServletRequest request, HttpStatus status, String detail) {
    boolean isProblem = Problems.isFor(request);
    return ResponseEntity.status(status)
        .contentType(isProblem ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.TEXT_HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(
            isProblem
                ? Problems.json(status, detail, path(request))
                : pages.html(request, status, detail));
  }

  ResponseEntity<String> fault(HttpServletRequest request, Throwable fault) {
    if (isCaused(fault, ClientAbortException.class)) {
      // Whoever asked is gone, or does not read the answer; there is nobody to tell.
      return ResponseEntity.status(HttpStatus.REQUEST_TIMEOUT).build();
    }
    String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    // Only the innermost: what lies around it may carry a report's words.
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    StackTraceElement[] trace = cause.getStackTrace();
    settings
        .journal()
        .accept(
            "fault %s at %s %s: %s %s"
                .formatted(
                    number,
                    request.getMethod(),
                    path(request),
                    fault instanceof StoreException store ? store.getMessage() : cause,
                    trace.length == 0 ? "" : "in " + trace[0]));
    return fault instanceof StoreException store && store.code() == StoreException.Code.LOCKED
        ? answer(request, HttpStatus.SERVICE_UNAVAILABLE, "The store is in use; try again.")
        : answer(
            request,
            HttpStatus.INTERNAL_SERVER_ERROR,
            "A fault of the program. Nothing was half kept. Whoever runs the server finds it under"
                + " the number "
                + number
                + ".");
  }

  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
    return failed == null ? request.getRequestURI() : failed.toString();
  }
}
