package org.attest.app.search;

/** The index could not be made or read; the store is not touched by that. */
public final class SearchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SearchException(String message, Throwable cause) {
    super(message, cause);
  }
}
