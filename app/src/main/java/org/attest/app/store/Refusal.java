package org.attest.app.store;

/** A caller's mistake that shows only within a transaction, which is undone. */
final class Refusal extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }
}
