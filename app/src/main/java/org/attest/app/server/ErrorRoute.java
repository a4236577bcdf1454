package org.attest.app.server;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What failed before or beside the controllers. */
@Controller
class ErrorRoute implements ErrorController {
  private final Faults faults;

  ErrorRoute(Faults faults) {
    this.faults = faults;
  }

  @RequestMapping("/error")
  ResponseEntity<String> error(HttpServletRequest request) {
    Object code = request.getAttribute("jakarta.servlet.error.status_code");
    Object thrown = request.getAttribute("jakarta.servlet.error.exception");
    if (thrown instanceof Throwable fault && Faults.isUnreadable(fault)) {
      return faults.answer(request, HttpStatus.BAD_REQUEST, Faults.UNREADABLE);
    }
    HttpStatus status =
        code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
    if (status == null || status.is5xxServerError()) {
      return faults.fault(
          request,
          thrown instanceof Throwable fault ? fault : new IllegalStateException("" + code));
    }
    return faults.answer(
        request,
        status,
        status == HttpStatus.NOT_FOUND
            ? "There is nothing at this address. Nothing was changed."
            : "The request cannot be answered. Nothing was changed.");
  }
}
