package org.attest.app.server;

/** What was asked for is not there; the message says so to whoever asked. */
public final class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFoundException(String message) {
    super(message);
  }
}
