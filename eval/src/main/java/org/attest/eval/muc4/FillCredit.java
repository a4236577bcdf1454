package org.attest.eval.muc4;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges a response fill against a key fill after docs/scoring-guidelines.v7.
 *
 * <p>Closed lists are judged as the program of 1992 did. Where it asked a person (words, dates,
 * places, numbers), the rules of {@link Words}, {@link Dates}, {@link Locations} and {@link
 * Numbers} stand in: credit only where the guidelines' own examples give it, and none in doubt.
 */
final class FillCredit {
  private static final Map<String, String> INSTRUMENT_PARENTS =
      Map.ofEntries(
          Map.entry("MACHINE GUN", "GUN"),
          Map.entry("MORTAR", "GUN"),
          Map.entry("HANDGUN", "GUN"),
          Map.entry("RIFLE", "GUN"),
          Map.entry("BOMB", "EXPLOSIVE"),
          Map.entry("VEHICLE BOMB", "BOMB"),
          Map.entry("DYNAMITE", "BOMB"),
          Map.entry("MINE", "BOMB"),
          Map.entry("AERIAL BOMB", "BOMB"),
          Map.entry("GRENADE", "EXPLOSIVE"),
          Map.entry("MOLOTOV COCKTAIL", "EXPLOSIVE"),
          Map.entry("MISSILE", "PROJECTILE"),
          Map.entry("ROCKET", "PROJECTILE"));

  /** Pairs "response>key" that earn half. */
  private static final Map<Slot, Set<String>> HALF =
      Map.of(
          Slot.CONFIDENCE,
          Set.of("SUSPECTED OR ACCUSED>SUSPECTED OR ACCUSED BY AUTHORITIES"),
          Slot.PHYSICAL_TYPE,
          Set.of("POLITICAL FIGURE OFFICE OR RESIDENCE>GOVERNMENT OFFICE OR RESIDENCE"),
          Slot.PHYSICAL_EFFECT,
          Set.of("DESTROYED>SOME DAMAGE"),
          Slot.HUMAN_TYPE,
          Set.of(
              "GOVERNMENT OFFICIAL>FORMER GOVERNMENT OFFICIAL",
              "ACTIVE MILITARY>FORMER ACTIVE MILITARY",
              "POLITICAL FIGURE>GOVERNMENT OFFICIAL"),
          Slot.HUMAN_EFFECT,
          Set.of("NO INJURY>NO INJURY OR DEATH", "NO DEATH>NO INJURY OR DEATH"));

  private FillCredit() {}

  static Credit of(Slot slot, Fill response, Key.KeyFill key) {
    Credit value = valueCredit(slot, response.value(), key);
    if (value != Credit.CORRECT || isReferenceRight(response.reference(), key)) {
      return value;
    }
    return Credit.PARTIAL;
  }

  private static Credit valueCredit(Slot slot, String response, Key.KeyFill key) {
    if (slot.kind == Slot.Kind.STRING) {
      return Words.credit(response, key.values());
    }
    Credit best = Credit.INCORRECT;
    for (String value : key.values()) {
      best =
          best.best(
              switch (slot.kind) {
                case DATE -> Dates.credit(response, value);
                case LOCATION -> Locations.credit(response, value);
                case NUMBER -> Numbers.credit(response, value);
                case SET -> set(slot, plain(response), plain(value));
                case STRING -> Credit.INCORRECT;
              });
    }
    return best;
  }

  private static Credit set(Slot slot, String response, String key) {
    if (response.equals(key)) {
      return Credit.CORRECT;
    }
    boolean half =
        slot == Slot.TYPE
            ? response.equals("ATTACK")
            : slot == Slot.INSTRUMENT_TYPE
                ? isAbove(response, key)
                : HALF.getOrDefault(slot, Set.of()).contains(response + ">" + key);
    return half ? Credit.PARTIAL : Credit.INCORRECT;
  }

  private static boolean isAbove(String general, String special) {
    for (String at = INSTRUMENT_PARENTS.get(special); at != null; at = INSTRUMENT_PARENTS.get(at)) {
      if (at.equals(general)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReferenceRight(@Nullable String reference, Key.KeyFill key) {
    if (key.references().isEmpty()) {
      return true;
    }
    String given = reference == null ? "-" : reference;
    return key.references().contains("-")
        ? given.equals("-")
        : Words.credit(given, key.references()) == Credit.CORRECT;
  }

  private static String plain(String value) {
    return value.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }
}
