package org.attest.app.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The page that says what went wrong, what is safe, and what to do. */
@Component
public final class ErrorPages {
  private final Pages pages;
  private final Frames frames;

  ErrorPages(Pages pages, Frames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  /** The page as text. */
  public String html(HttpServletRequest request, HttpStatus status, String detail) {
    Frame frame = frames.of(request).titled(title(status));
    return pages.html("error", Map.of("frame", frame, "detail", detail, "code", status.value()));
  }

  private static String title(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "There is no such page";
      case FORBIDDEN -> "Not allowed";
      case UNAUTHORIZED -> "Not logged in";
      case TOO_MANY_REQUESTS -> "Too often";
      case CONTENT_TOO_LARGE -> "Too large";
      case SERVICE_UNAVAILABLE -> "Busy";
      default -> status.is4xxClientError() ? "That cannot be done" : "Something went wrong";
    };
  }
}
