package org.attest.export;

import java.util.HashMap;
import java.util.Map;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A state or territory in the codes other schemes use.
 *
 * @param numeric ISO 3166-1 numeric
 * @param gw number in the list of states of Gleditsch and Ward, which UCDP uses
 */
record Country(
    String iso2,
    String name,
    @Nullable String iso3,
    @Nullable Integer numeric,
    @Nullable String fips,
    @Nullable Integer gw) {
  private static final Map<String, Country> BY_ISO2 = load();

  /** The country of an ISO 3166-1 alpha-2 code; null if there is none or the code is null. */
  static @Nullable Country of(@Nullable String iso2) {
    return iso2 == null ? null : BY_ISO2.get(iso2);
  }

  /** UCDP's world region, which its codebook defines by ranges of these numbers. */
  @Nullable String ucdpRegion() {
    if (gw == null) {
      return null;
    }
    if (gw < 200) {
      return "Americas";
    }
    if (gw < 400) {
      return "Europe";
    }
    return gw < 630 ? "Africa" : gw < 700 ? "Middle East" : "Asia";
  }

  private static Map<String, Country> load() {
    Map<String, Country> countries = new HashMap<>();
    for (Vocabulary.Row row : Vocabulary.load(Country.class, "countries.tsv")) {
      countries.put(
          row.get("iso2"),
          new Country(
              row.get("iso2"),
              row.get("name"),
              text(row, "iso3"),
              number(row, "numeric"),
              text(row, "fips"),
              number(row, "gw")));
    }
    return Map.copyOf(countries);
  }

  private static @Nullable String text(Vocabulary.Row row, String column) {
    return row.get(column).isEmpty() ? null : row.get(column);
  }

  private static @Nullable Integer number(Vocabulary.Row row, String column) {
    return row.get(column).isEmpty() ? null : Integer.valueOf(row.get(column));
  }
}
