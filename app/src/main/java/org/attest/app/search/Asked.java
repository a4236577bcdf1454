package org.attest.app.search;

import java.time.LocalDate;
import java.util.List;

/** A query, taken apart. */
sealed interface Asked {

  /** Anything. */
  record Anything() implements Asked {}

  /** All of them. */
  record All(List<Asked> parts) implements Asked {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of them. */
  record Any(List<Asked> parts) implements Asked {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Not that. */
  record Not(Asked part) implements Asked {}

  /**
   * A word as typed; one that begins with a capital is a name and is not stemmed.
   *
   * @param start where it stands in the query
   */
  record Word(String text, int start) implements Asked {}

  /** Words that follow one another, unstemmed. */
  record Phrase(String text) implements Asked {}

  /** A word that begins so. */
  record Prefix(String text) implements Asked {}

  /**
   * Words in names of one kind, as a phrase; or an id as a whole.
   *
   * @param field {@link Fields#PLACE}, {@link Fields#ACTOR} or {@link Fields#SOURCE}
   */
  record Named(String field, String text, int start) implements Asked {}

  /**
   * A value of a closed list.
   *
   * @param field {@link Fields#TYPE}, {@link Fields#FAMILY}, {@link Fields#STATUS}, ...
   */
  record Value(String field, String value) implements Asked {}

  /** On or after a day, as far as the date is known. */
  record From(LocalDate day) implements Asked {}

  /** On or before a day. */
  record To(LocalDate day) implements Asked {}
}
