package org.attest.text;

import org.attest.model.Reason;

/** Carries the reason why an input cannot be used from where it is found to the reader's edge. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String detail;

  Refusal(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  Reason reason() {
    return reason;
  }

  String detail() {
    return detail;
  }
}
