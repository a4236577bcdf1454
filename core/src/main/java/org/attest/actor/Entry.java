package org.attest.actor;

import java.util.Set;
import java.util.stream.Collectors;
import org.attest.model.Actor;
import org.attest.model.Vocabulary;

/**
 * One name of one actor or outlet in the index.
 *
 * @param rule alias, former-name or outlet
 */
record Entry(Actor actor, String name, String rule) {

  private static final Set<String> EVERYDAY =
      Vocabulary.load(Entry.class, "everyday-words.tsv").stream()
          .flatMap(row -> row.list("words").stream())
          .collect(Collectors.toUnmodifiableSet());

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

  /** True if the name is an everyday word where it stands without its capitals. */
  boolean isEveryday(String key) {
    return key.length() < 3 || needsThe() || EVERYDAY.contains(key);
  }

  /** "Dawn broke": the capital of a sentence's first word does not make it a paper. */
  boolean isEverydayOutlet(String key) {
    return rule.equals("outlet") && !isAcronym() && EVERYDAY.contains(key);
  }
}
