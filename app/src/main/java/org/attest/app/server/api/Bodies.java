package org.attest.app.server.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;

/** What a program sends, as a record. A member that the record does not have is a mistake. */
final class Bodies {

  private Bodies() {}

  /**
   * The body as a record of that kind.
   *
   * @throws IllegalArgumentException if it is none
   */
  static <T> T read(String body, Class<T> kind) {
    try {
      T read =
          Answers.MAPPER
              .readerFor(kind)
              .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .readValue(body);
      if (read == null) {
        throw new IllegalArgumentException("The body is null.");
      }
      return read;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "The body is not what is asked for here: " + String.valueOf(e.getOriginalMessage()), e);
    }
  }

  /** The text, or nothing. */
  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
