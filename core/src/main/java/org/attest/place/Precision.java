package org.attest.place;

import org.attest.model.Place;
import org.attest.place.Entry.Kind;

/** The rows of the codebook's table of precision, in both scales. */
enum Precision {
  AT(1, 1),
  NEAR(2, 2),
  DISTRICT(2, 3),
  FIRST_ORDER(3, 4),
  PART(3, 5),
  COUNTRY(3, 6),
  SEA(3, 7);

  private static final double TOWN_RADIUS_KM = 2;
  private static final double CITY_RADIUS_KM = 10;
  private static final double NEAR_RADIUS_KM = 25;
  private static final double SEA_RADIUS_KM = 100;
  private static final long CITY = 500_000;

  final int acled;
  final int ucdp;

  Precision(int acled, int ucdp) {
    this.acled = acled;
    this.ucdp = ucdp;
  }

  /** That of a bare name. */
  static Precision of(Entry entry) {
    return switch (entry.kind()) {
      case COUNTRY -> COUNTRY;
      case FIRST_ORDER -> FIRST_ORDER;
      case DISTRICT -> DISTRICT;
      case REGION -> entry.countries().size() > 1 ? COUNTRY : PART;
      case WATER -> SEA;
      case CAPITAL, SEAT, SETTLEMENT, QUARTER, SITE -> AT;
    };
  }

  Place place(Entry entry) {
    return place(entry, radiusKm(entry));
  }

  Place place(Entry entry, double radiusKm) {
    return new Place(
        entry.id(),
        entry.name(),
        entry.lat(),
        entry.lon(),
        this == SEA ? null : entry.country(),
        entry.admin1(),
        entry.admin2(),
        this == SEA ? Place.Level.WATER : level(entry.kind()),
        acled,
        ucdp,
        radiusKm);
  }

  private double radiusKm(Entry entry) {
    double own =
        entry.radiusKm() > 0
            ? entry.radiusKm()
            : entry.population() >= CITY ? CITY_RADIUS_KM : TOWN_RADIUS_KM;
    return switch (this) {
      case NEAR -> Math.max(own, NEAR_RADIUS_KM);
      case SEA -> Math.max(own, SEA_RADIUS_KM);
      default -> own;
    };
  }

  private static Place.Level level(Kind kind) {
    return switch (kind) {
      case COUNTRY -> Place.Level.COUNTRY;
      case FIRST_ORDER -> Place.Level.FIRST_ORDER;
      case DISTRICT -> Place.Level.DISTRICT;
      case REGION -> Place.Level.REGION;
      case WATER -> Place.Level.WATER;
      case SITE -> Place.Level.SITE;
      case CAPITAL, SEAT, SETTLEMENT, QUARTER -> Place.Level.SETTLEMENT;
    };
  }
}
