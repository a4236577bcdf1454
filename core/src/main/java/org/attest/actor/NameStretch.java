package org.attest.actor;

import org.jspecify.annotations.Nullable;

/**
 * Tokens of a sentence that may be an end of a relation.
 *
 * @param from first token
 * @param to one past the last token
 * @param form what they are
 * @param name the entry's name, or the words
 * @param id of the actor or place, if known
 * @param kind kind of actor; null if the words do not tell
 * @param country of the actor or place, if known
 * @param pointsBack true for "the group" where an earlier sentence names it
 */
record NameStretch(
    int from,
    int to,
    Form form,
    String name,
    @Nullable String id,
    @Nullable String kind,
    @Nullable String country,
    boolean pointsBack) {

  NameStretch(
      int from,
      int to,
      Form form,
      String name,
      @Nullable String id,
      @Nullable String kind,
      @Nullable String country) {
    this(from, to, form, name, id, kind, country, false);
  }

  /** What a stretch is. */
  enum Form {
    /** An organised actor: of the directory, or by a word in or beside its name. */
    GROUP,
    STATE,
    PERSON,
    PLACE,
    ACRONYM,
    /** Capitals that nothing says more about: an actor, a person, a thing. */
    NAME
  }

  boolean is(Form wanted) {
    return form == wanted;
  }

  boolean overlaps(int start, int end) {
    return from < end && start < to;
  }
}
