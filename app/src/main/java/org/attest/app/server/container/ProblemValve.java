package org.attest.app.server.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.attest.app.server.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the container refuses before any route is looked for, such as an address with signs that
 * none has: a problem, as whoever sends that is a program.
 */
final class ProblemValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    HttpStatus status = HttpStatus.resolve(response.getStatus());
    if (status == null || status.value() < 400 || response.getContentWritten() > 0) {
      return;
    }
    try {
      answer(
          request,
          response,
          status,
          status.is5xxServerError()
              ? "The server cannot do that."
              : "The request is no HTTP that can be answered. Nothing was changed.");
    } catch (IOException e) {
      // Whoever asked is gone.
      return;
    }
  }

  static void answer(Request request, Response response, HttpStatus status, String detail)
      throws IOException {
    String path = request.getRequestURI();
    byte[] body =
        Problems.json(status, detail, path == null ? "" : path).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status.value());
    response.setContentType("application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.finishResponse();
  }
}
