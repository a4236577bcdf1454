package org.attest.model;

import org.jspecify.annotations.Nullable;

/**
 * A place as the gazetteer knows it, with the precision of the mention it was resolved from.
 *
 * @param id gazetteer id, {@code geonames:163811} or an id of the user's own file
 * @param name the gazetteer's name
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 * @param country ISO 3166-1 alpha-2; null at sea
 * @param admin1 name of the first-order unit; null for a country
 * @param admin2 name of the second-order unit, if known
 * @param level what it is
 * @param acledPrecision 1 named town .. 3 larger region (codebook)
 * @param ucdpPrecision 1 exact .. 7 sea or air (codebook)
 * @param radiusKm how far from the point the occurrence may have been
 */
public record Place(
    String id,
    String name,
    double lat,
    double lon,
    @Nullable String country,
    @Nullable String admin1,
    @Nullable String admin2,
    Level level,
    int acledPrecision,
    int ucdpPrecision,
    double radiusKm) {

  /** What kind of place it is, from small to large. */
  public enum Level {
    SITE,
    SETTLEMENT,
    DISTRICT,
    FIRST_ORDER,
    REGION,
    COUNTRY,
    WATER
  }

  /** Kilometres to another place, from point to point. */
  public double kmTo(Place other) {
    return GreatCircle.km(lat, lon, other.lat(), other.lon());
  }
}
