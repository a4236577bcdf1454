package org.attest.app.server.api;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;

/** Bodies of requests. A member that is not known is a mistake, and said. */
final class Bodies {

  private Bodies() {}

  /**
   * The body as a record.
   *
   * @throws IllegalArgumentException if it is none, saying why
   */
  static <T> T read(String body, Class<T> type) {
    try {
      T read =
          Answers.MAPPER
              .readerFor(type)
              .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .readValue(body);
      if (read == null) {
        throw new IllegalArgumentException("The body is null.");
      }
      return read;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "The body cannot be used: " + String.valueOf(e.getOriginalMessage()), e);
    }
  }
}
