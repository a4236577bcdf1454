package org.attest.model;

import java.time.LocalDate;

/**
 * What a user judges a source to be. None ships.
 *
 * @param on the day from which it is meant to count
 * @param by who judges
 * @param reason in the user's words, never blank
 */
public record SourceRating(Reliability reliability, LocalDate on, String by, String reason) {

  public SourceRating {
    if (by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a rating needs who sets it and a reason");
    }
  }
}
