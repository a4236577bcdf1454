package org.attest.eval.muc4;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Claim.ClaimPlace;
import org.attest.model.Place;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Writes places as the keys do (docs/template-doc-part1, 7.4): the country, then what the text says
 * of the place from large to small, each with its kind. A first-order unit that holds the place is
 * named only if the text names it.
 */
final class Location {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Map<String, String> FIRST_ORDER = new HashMap<>();
  private static final Map<String, String> BEFORE = new HashMap<>();
  private static final Map<String, String> AFTER = new HashMap<>();

  static {
    for (Vocabulary.Row row : Vocabulary.load(Location.class, "first-order-units.tsv")) {
      FIRST_ORDER.put(row.get("country"), row.get("kind"));
    }
    for (Vocabulary.Row row : Vocabulary.load(Location.class, "unit-words.tsv")) {
      for (String side : row.list("sides")) {
        (side.equals("before") ? BEFORE : AFTER).put(row.get("word"), row.get("kind"));
      }
    }
  }

  private final ToldClaims told;

  /** The text, its words in plain lower case with one blank between. */
  private final String words;

  Location(ToldClaims told) {
    this.told = told;
    words = words(told.text());
  }

  /** Null if the country is not known. */
  @Nullable String written(ClaimPlace said) {
    Place place = said.place();
    if (place == null || place.country() == null) {
      return null;
    }
    String country = country(place.country());
    if (place.level() == Place.Level.COUNTRY || place.level() == Place.Level.WATER) {
      return country;
    }
    String unit = place.admin1();
    String name = name(said.text(), place);
    String around = around(said, name);
    String kind = kind(around, name, place);
    String containing =
        unit == null || plain(unit).equals(name) || !isNamedUnit(around, plain(unit))
            ? ""
            : ": %s (%s)".formatted(upper(unit), unitKind(plain(unit), place));
    return "%s%s: %s (%s)".formatted(country, containing, name.toUpperCase(Locale.ROOT), kind);
  }

  /** True if the text has the words. */
  boolean names(String name) {
    return words.contains(" " + plain(name) + " ");
  }

  /** The country's name in the keys. */
  static String country(String code) {
    return upper(Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
  }

  /** The gazetteer's name, or the words of the text where they spell it otherwise. */
  private static String name(String said, Place place) {
    String name = plain(place.name());
    String text = plain(said).replaceAll("[^\\p{L}\\p{N} ]+", " ").strip();
    return text.contains(name) || text.split(" ").length > 3 ? name : text;
  }

  private String kind(String around, String name, Place place) {
    String said = kindSaid(around, name);
    if (said != null) {
      return said;
    }
    return switch (place.level()) {
      case REGION -> "REGION";
      case DISTRICT -> "MUNICIPALITY";
      default -> "CITY";
    };
  }

  private static boolean isNamedUnit(String around, String unit) {
    String kind = kindSaid(around, unit);
    return kind != null && List.of("DEPARTMENT", "PROVINCE", "STATE", "REGION").contains(kind);
  }

  private String unitKind(String unit, Place place) {
    String said = kindSaid(words, unit);
    return said == null
        ? FIRST_ORDER.getOrDefault(String.valueOf(place.country()), "PROVINCE")
        : said;
  }

  /** The words of the place with a few on both sides. */
  private String around(ClaimPlace said, String name) {
    int start = said.span().start() - told.offset();
    int end = said.span().end() - told.offset();
    return start < 0
        ? " " + name + " "
        : words(
            told.text().substring(Math.max(0, start - 30), start)
                + told.text().substring(start, Math.min(told.text().length(), end + 30)));
  }

  /** What the words beside a name say that it is. */
  private static @Nullable String kindSaid(String words, String name) {
    Matcher matcher =
        Pattern.compile(
                " (?<before>\\p{L}+) (?:of )?(?:the )?"
                    + Pattern.quote(words(name).strip())
                    + " (?<after>\\p{L}+)?")
            .matcher(words);
    for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
      String kind = AFTER.get(String.valueOf(matcher.group("after")));
      if (kind == null) {
        kind = BEFORE.get(matcher.group("before"));
      }
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  private static String words(String text) {
    return " " + plain(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }

  private static String upper(String text) {
    return plain(text).toUpperCase(Locale.ROOT);
  }

  /** Lower case without accents, as the texts are. */
  private static String plain(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
