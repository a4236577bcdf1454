package org.attest.place;

/** How a place is named. */
enum Form {
  /** By its name, strictly read: the wording leaves little doubt that it is one. */
  NAME,
  /** By words that are the name of a place among other things. */
  LIKENESS,
  /** Shortened: "Fla.", "N.Y.". */
  ABBREVIATION,
  /** By a word for its people or things: "Syrian". */
  DEMONYM
}
