package org.attest.laws;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.model.Bounds;
import org.attest.model.Claim;
import org.attest.model.Toll;

/** The laws of tolls and of every other number: what stands in the bounds stands in the words. */
final class TollLaws {
  private static final Pattern ORDINAL = Pattern.compile("\\b[0-9]+(st|nd|rd|th)\\b");

  static final Set<String> WHO =
      Set.of(
          "civilian",
          "combatant",
          "security-forces",
          "attacker",
          "child",
          "woman",
          "man",
          "aid-worker",
          "medic",
          "journalist",
          "official",
          "protester",
          "detainee",
          "foreigner");

  static final Set<String> RULES =
      Set.of(
          "exact",
          "at-least",
          "more-than",
          "up-to",
          "approximate",
          "range",
          "vague",
          "rate",
          "none");

  private TollLaws() {}

  static void check(Claim claim, Breaches breaches) {
    List<Toll> tolls = claim.tolls();
    String field = claim.id() + ".tolls";
    for (Toll toll : tolls) {
      breaches.words(field, toll.text(), toll.span());
      bounds(field, toll.bounds(), toll.text(), breaches);
      breaches.require(WHO.containsAll(toll.who()), field, "who is not known: " + toll.who());
      breaches.require(
          toll.who().stream().distinct().count() == toll.who().size(),
          field,
          "twice the same: " + toll.who());
      breaches.require(
          toll.chain() >= 0 && toll.chain() < claim.chains().size(),
          field,
          "no chain " + toll.chain());
      if (toll.partOf() != null && !leadsToAWhole(toll, tolls)) {
        breaches.add(field, "part of " + toll.partOf());
      }
    }
  }

  private static boolean leadsToAWhole(Toll toll, List<Toll> tolls) {
    Set<Integer> seen = new HashSet<>();
    Integer whole = toll.partOf();
    while (whole != null) {
      if (whole < 0 || whole >= tolls.size() || !seen.add(whole)) {
        return false;
      }
      whole = tolls.get(whole).partOf();
    }
    return true;
  }

  /** Bounds of one rule have one shape (codebook, "Toll"), are in order, and stand in the words. */
  static void bounds(String field, Bounds bounds, String words, Breaches breaches) {
    if (bounds.rule().startsWith("vague:")) {
      // A user's convention gave the number; the rule says which and for which word.
      return;
    }
    breaches.require(RULES.contains(bounds.rule()), field, "no rule " + bounds.rule());
    breaches.require(hasShape(bounds), field, "not of the shape of its rule: " + bounds);
    List<Long> values =
        Stream.of(bounds.min(), bounds.best(), bounds.max()).filter(Objects::nonNull).toList();
    breaches.require(
        values.stream().sorted().toList().equals(values), field, "not in order: " + bounds);
    Set<Long> numbers = Numbers.in(words);
    for (Long value : values) {
      breaches.require(
          stands(value, bounds.rule(), numbers)
              || isOneByName(bounds, words)
              || isListed(bounds, words)
              || value == 1 && bounds.rule().equals("exact") && isSingular(words),
          field,
          value + " by " + bounds.rule() + " is not in '" + words + "'");
    }
  }

  private static boolean hasShape(Bounds b) {
    return switch (b.rule()) {
      case "exact" -> b.best() != null && b.best().equals(b.min()) && b.best().equals(b.max());
      case "none" -> new Bounds(0L, 0L, 0L, "none").equals(b);
      case "at-least", "more-than" ->
          b.min() != null && b.min().equals(b.best()) && b.max() == null;
      case "up-to" -> b.min() == null && b.max() != null && b.max().equals(b.best());
      case "approximate" -> b.min() == null && b.best() != null && b.max() == null;
      case "range" -> b.min() != null && b.max() != null && b.best() == null;
      case "vague" -> b.min() == null && b.best() == null && b.max() == null;
      default -> true;
    };
  }

  /** "The driver" and "the third victim" are one each, though no figure says so. */
  private static boolean isOneByName(Bounds bounds, String words) {
    return bounds.equals(Bounds.exact(1))
        && Numbers.in(ORDINAL.matcher(words).replaceAll("")).isEmpty();
  }

  /**
   * "Lena Maro, 45, and her brother" and "Lena Maro alongside Omar Dalen" are two, "Lena Maro and
   * her two sons" three, though no figure says so.
   */
  private static boolean isListed(Bounds bounds, String words) {
    int members = words.split("(?i),|&|\\b(?:and|or|plus|with|alongside|as well as)\\b").length;
    long counted = Numbers.in(words).stream().mapToLong(Long::longValue).sum();
    Long best = bounds.best();
    return best != null
        && bounds.equals(Bounds.exact(best))
        && members > 1
        && best <= members + counted;
  }

  private static boolean stands(long value, String rule, Set<Long> numbers) {
    return numbers.contains(value)
        || rule.equals("none") && value == 0
        || rule.equals("more-than") && numbers.contains(value - 1)
        || rule.equals("up-to") && numbers.contains(value + 1);
  }

  /** "The pilot" is one, without a number word: the last word is no plural. */
  private static boolean isSingular(String words) {
    String last = words.replaceAll("[^\\p{L}]+$", "").replaceAll(".*[^\\p{L}]", "");
    return !last.isEmpty()
        && !last.endsWith("s")
        && !List.of("people", "children", "men", "women", "police").contains(last);
  }
}
