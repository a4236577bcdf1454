package org.attest.app.server;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The one form of errors of the API: problem details, RFC 9457. */
public final class Problems {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Problems() {}

  /** True if whoever asks is answered with problems, not pages. */
  public static boolean isFor(HttpServletRequest request) {
    String path = request.getRequestURI();
    Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
    return path.startsWith("/api/")
        || path.equals("/health")
        || (failed != null && failed.toString().startsWith("/api/"));
  }

  /** A problem as JSON. */
  public static String json(HttpStatus status, String detail, String instance) {
    return MAPPER.writeValueAsString(
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "about:blank")
            .put("title", status.getReasonPhrase())
            .put("status", status.value())
            .put("detail", detail)
            .put("instance", instance));
  }
}
