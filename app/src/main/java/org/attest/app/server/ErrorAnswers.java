package org.attest.app.server;

import jakarta.servlet.http.HttpServletRequest;
import org.attest.app.search.SearchException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** What controllers throw, as answers. */
@ControllerAdvice
class ErrorAnswers {
  private final Faults faults;

  ErrorAnswers(Faults faults) {
    this.faults = faults;
  }

  @ExceptionHandler
  ResponseEntity<String> answer(Exception thrown, HttpServletRequest request) throws Exception {
    if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
      // Spring Security's own filters answer these.
      throw thrown;
    }
    if (thrown instanceof NotFoundException) {
      return faults.answer(request, HttpStatus.NOT_FOUND, message(thrown));
    }
    if (thrown instanceof StorePool.BusyException || thrown instanceof SearchException) {
      return faults.answer(request, HttpStatus.SERVICE_UNAVAILABLE, message(thrown));
    }
    if (thrown instanceof IllegalArgumentException) {
      return faults.answer(request, HttpStatus.BAD_REQUEST, message(thrown));
    }
    if (thrown instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
      HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
      String detail = response.getBody().getDetail();
      return faults.answer(request, status, detail(status, detail));
    }
    if (thrown instanceof MultipartException) {
      return faults.answer(
          request, HttpStatus.BAD_REQUEST, "The form cannot be read: it is broken, or too large.");
    }
    if (thrown instanceof org.springframework.http.converter.HttpMessageNotReadableException) {
      return faults.answer(
          request,
          HttpStatus.BAD_REQUEST,
          "The body cannot be read: it is no such JSON, or too large.");
    }
    return Faults.isUnreadable(thrown)
        ? faults.answer(request, HttpStatus.BAD_REQUEST, Faults.UNREADABLE)
        : faults.fault(request, thrown);
  }

  private static String detail(HttpStatus status, @Nullable String detail) {
    return status == HttpStatus.NOT_FOUND || detail == null
        ? "There is nothing at this address. Nothing was changed."
        : detail;
  }

  private static String message(Exception thrown) {
    return String.valueOf(thrown.getMessage());
  }
}
