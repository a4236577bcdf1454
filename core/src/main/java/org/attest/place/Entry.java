package org.attest.place;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attest.model.GreatCircle;
import org.jspecify.annotations.Nullable;

/**
 * One row of a gazetteer.
 *
 * @param countries ISO 3166-1 alpha-2; several for a region across borders, none at sea
 * @param population inhabitants; of a unit, the sum over its settlements; 0 if unknown
 * @param radiusKm reach of an area; 0 for a settlement
 * @param origin which file it came from
 */
record Entry(
    String id,
    String name,
    List<String> others,
    double lat,
    double lon,
    List<String> countries,
    @Nullable String admin1,
    @Nullable String admin2,
    Kind kind,
    long population,
    double radiusKm,
    Origin origin) {

  /** What a row stands for; the letter is the file's. */
  enum Kind {
    COUNTRY("C", "country"),
    FIRST_ORDER("F", "first-order unit"),
    DISTRICT("D", "second-order unit"),
    CAPITAL("P", "capital"),
    SEAT("A", "town, seat of a first-order unit"),
    SETTLEMENT("S", "town or village"),
    QUARTER("X", "quarter of a town"),
    SITE("I", "site"),
    REGION("R", "region"),
    WATER("W", "water");

    final String letter;
    final String words;

    Kind(String letter, String words) {
      this.letter = letter;
      this.words = words;
    }

    static Kind of(String letter) {
      return Arrays.stream(values())
          .filter(kind -> kind.letter.equals(letter))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no kind of place: " + letter));
    }
  }

  /** Which file a row came from. */
  enum Origin {
    SHIPPED,
    IMPORTED,
    REGIONS,
    USER
  }

  private static final Set<Kind> SETTLED =
      Set.of(Kind.CAPITAL, Kind.SEAT, Kind.SETTLEMENT, Kind.QUARTER, Kind.SITE);

  /** This row, called also what another of the same place is called. */
  Entry withNamesOf(Entry other) {
    Set<String> names = new LinkedHashSet<>(others);
    names.add(other.name);
    names.addAll(other.others);
    names.remove(name);
    return new Entry(
        id,
        name,
        List.copyOf(names),
        lat,
        lon,
        countries,
        admin1,
        admin2,
        kind,
        population,
        radiusKm,
        origin);
  }

  boolean isSettled() {
    return SETTLED.contains(kind);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** The one country it lies in. */
  @Nullable String country() {
    return countries.size() == 1 ? countries.get(0) : null;
  }

  boolean isNamed(String exactKey) {
    return NameKey.exact(name).equals(exactKey)
        || others.stream().anyMatch(other -> NameKey.exact(other).equals(exactKey));
  }

  /** True if this row lies in the area of another, as far as the files tell. */
  boolean liesIn(Entry area) {
    if (id.equals(area.id) || area.isSettled()) {
      return false;
    }
    String country = country();
    if (country == null || !area.countries.contains(country)) {
      return false;
    }
    return switch (area.kind) {
      case COUNTRY -> true;
      case FIRST_ORDER -> area.name.equals(admin1) && !is(Kind.FIRST_ORDER);
      case DISTRICT -> area.name.equals(admin2) && !is(Kind.FIRST_ORDER);
      default -> kilometresTo(area) <= Math.max(area.radiusKm, 1);
    };
  }

  double kilometresTo(Entry other) {
    return GreatCircle.km(lat, lon, other.lat, other.lon);
  }
}
