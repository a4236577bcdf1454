package org.attest.place;

import org.attest.model.PlaceMention;

/**
 * A word of a report that names a place or comes from the name of one, whatever it stands for.
 *
 * @param mention the name and what it was resolved to; its spans are the name alone
 * @param use what it stands for
 */
public record Toponym(PlaceMention mention, Use use) {

  /** What the name of a place stands for in a sentence. */
  public enum Use {
    /** The place itself; only these can be where something happened. */
    LITERAL,
    /** Those who govern it or come from it: "Damascus said". */
    METONYM,
    /** Its people or things: "Syrian jets". */
    DEMONYM,
    /** Part of the name of something else: "the Aleppo Media Centre", "the Paris accord". */
    PART_OF_NAME
  }
}
