package org.attest.actor;

import java.util.Set;
import org.attest.model.Actor;

/**
 * One name of one actor or outlet in the index.
 *
 * @param rule alias, former-name or outlet
 */
record Entry(Actor actor, String name, String rule) {

  /** Words of names that are also everyday words when a text has no capitals. */
  private static final Set<String> EVERYDAY =
      Set.of(
          "us", "who", "is", "it", "un", "mend", "aid", "car", "isis", "sa", "das", "bar", "pac",
          "time", "bild", "mid", "base", "ana", "eta", "sir", "met", "cnn", "force", "times",
          "sun");

  /** An acronym: all letters upper case, no blank. */
  boolean isAcronym() {
    return name.indexOf(' ') < 0
        && name.length() <= 7
        && name.chars().noneMatch(Character::isLowerCase);
  }

  /** An acronym with small letters: LeT, AfD. Its case tells it from a word. */
  boolean isMixedAcronym() {
    return name.length() <= 4
        && name.indexOf(' ') < 0
        && name.chars().skip(1).anyMatch(Character::isUpperCase);
  }

  /** Letters for a party are too common to count where the report never speaks of its country. */
  boolean needsItsCountry() {
    return isAcronym()
        && actor.country() != null
        && (actor.kind().equals("party") || actor.kind().equals("government"))
        && !actor.id().startsWith("force:");
  }

  /** How many of the name's longer words have capitals. */
  long capitals() {
    return Word.in(name).stream()
        .filter(word -> word.fold().length() > 3 && word.isCapitalised())
        .count();
  }

  boolean needsThe() {
    return name.startsWith("The ") && name.indexOf(' ', 4) < 0;
  }

  boolean isEveryday(String key) {
    return key.length() < 3 || needsThe() || EVERYDAY.contains(key);
  }
}
