package org.attest.export;

import java.util.List;
import java.util.function.Function;
import org.attest.export.Csv.Column;
import org.attest.model.DateRange;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;

/** Columns that claims and events have in common. */
final class SharedColumns {

  private SharedColumns() {}

  static <T> List<Column<T>> date(
      Function<T, @Nullable DateRange> range, Function<T, @Nullable String> partial) {
    return List.of(
        column("date_start", range, DateRange::start),
        column("date_end", range, DateRange::end),
        new Column<>("date_partial", partial),
        column("date_acled_precision", range, DateRange::acledPrecision),
        column("date_ucdp_precision", range, DateRange::ucdpPrecision));
  }

  /** Coordinates are left out for a country: its middle is no place where anything happened. */
  static <T> List<Column<T>> place(Function<T, @Nullable Place> place) {
    return List.of(
        column("place", place, Place::name),
        column("place_id", place, Place::id),
        column("country", place, Place::country),
        column("admin1", place, Place::admin1),
        column("lat", place, p -> GeoJson.isCountry(p) ? null : ClaimWriter.decimal(p.lat())),
        column("lon", place, p -> GeoJson.isCountry(p) ? null : ClaimWriter.decimal(p.lon())),
        column("place_acled_precision", place, Place::acledPrecision),
        column("place_ucdp_precision", place, Place::ucdpPrecision),
        column("radius_km", place, p -> ClaimWriter.decimal(p.radiusKm())));
  }

  private static <T, V> Column<T> column(
      String name, Function<T, @Nullable V> part, Function<V, @Nullable Object> value) {
    return new Column<>(
        name,
        row -> {
          V present = part.apply(row);
          return present == null ? null : value.apply(present);
        });
  }
}
