package org.attest.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.attest.export.Csv.Column;
import org.attest.model.Event;
import org.attest.model.Place;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The 61 columns of GDELT 2.0 events. Codes are text; what only GDELT's own machinery gives (tone,
 * Goldstein score, its gazetteer's codes, time of upload) stays empty.
 */
final class GdeltColumns {
  private static final List<String> GEO =
      List.of(
          "Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID");

  static final List<Column<ToldEvent>> ALL = all();

  private GdeltColumns() {}

  private static List<Column<ToldEvent>> all() {
    List<Column<ToldEvent>> columns = new ArrayList<>();
    columns.add(new Column<>("GLOBALEVENTID", told -> number(told.event().id())));
    columns.add(
        new Column<>("SQLDATE", told -> day(told).format(DateTimeFormatter.BASIC_ISO_DATE)));
    columns.add(
        new Column<>(
            "MonthYear",
            told -> day(told).format(DateTimeFormatter.BASIC_ISO_DATE).substring(0, 6)));
    columns.add(new Column<>("Year", told -> day(told).getYear()));
    columns.add(new Column<>("FractionDate", told -> fraction(day(told))));
    actor(columns, "Actor1", Sides::first);
    actor(columns, "Actor2", Sides::second);
    empty(columns, "IsRootEvent");
    columns.add(new Column<>("EventCode", GdeltColumns::code));
    columns.add(
        new Column<>(
            "EventBaseCode", told -> code(told).substring(0, Math.min(3, code(told).length()))));
    columns.add(new Column<>("EventRootCode", told -> code(told).substring(0, 2)));
    columns.add(new Column<>("QuadClass", told -> quadClass(code(told))));
    empty(columns, "GoldsteinScale");
    columns.add(new Column<>("NumMentions", told -> told.claims().size()));
    columns.add(new Column<>("NumSources", told -> told.outlets().size()));
    columns.add(new Column<>("NumArticles", told -> told.reports().size()));
    empty(columns, "AvgTone");
    for (String part : GEO) {
      empty(columns, "Actor1Geo_" + part);
    }
    for (String part : GEO) {
      empty(columns, "Actor2Geo_" + part);
    }
    actionGeo(columns);
    empty(columns, "DATEADDED");
    columns.add(new Column<>("SOURCEURL", ToldEvent::address));
    return List.copyOf(columns);
  }

  private static void empty(List<Column<ToldEvent>> columns, String name) {
    columns.add(new Column<>(name, told -> null));
  }

  private static void actor(
      List<Column<ToldEvent>> columns,
      String prefix,
      Function<ToldEvent, Event.@Nullable Party> party) {
    columns.add(new Column<>(prefix + "Code", told -> Cameo.code(party.apply(told))));
    columns.add(new Column<>(prefix + "Name", told -> name(party.apply(told))));
    columns.add(new Column<>(prefix + "CountryCode", told -> Cameo.country(party.apply(told))));
    for (String part : List.of("KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code")) {
      empty(columns, prefix + part);
    }
    columns.add(new Column<>(prefix + "Type1Code", told -> Cameo.role(party.apply(told))));
    empty(columns, prefix + "Type2Code");
    empty(columns, prefix + "Type3Code");
  }

  private static void actionGeo(List<Column<ToldEvent>> columns) {
    columns.add(new Column<>("ActionGeo_Type", GdeltColumns::geoType));
    columns.add(new Column<>("ActionGeo_Fullname", GdeltColumns::fullName));
    columns.add(
        new Column<>("ActionGeo_CountryCode", told -> SchemeText.country(told, Country::fips)));
    empty(columns, "ActionGeo_ADM1Code");
    empty(columns, "ActionGeo_ADM2Code");
    columns.add(new Column<>("ActionGeo_Lat", SchemeText::lat));
    columns.add(new Column<>("ActionGeo_Long", SchemeText::lon));
    empty(columns, "ActionGeo_FeatureID");
  }

  /** GDELT's ids are numbers: the twelve hex digits of ours read as one. */
  static Long number(String id) {
    return Long.parseLong(id.substring(id.indexOf('-') + 1), 16);
  }

  private static LocalDate day(ToldEvent told) {
    return Objects.requireNonNull(Objects.requireNonNull(told.range()).start());
  }

  /** The year and the share of it that had gone by, in four decimals, below the next year. */
  private static BigDecimal fraction(LocalDate day) {
    BigDecimal share =
        BigDecimal.valueOf(day.getDayOfYear() - 1L)
            .divide(BigDecimal.valueOf(day.lengthOfYear()), 4, RoundingMode.HALF_EVEN);
    return BigDecimal.valueOf(day.getYear()).add(share);
  }

  private static @Nullable String name(Event.@Nullable Party party) {
    return party == null ? null : party.name().toUpperCase(Locale.ROOT);
  }

  private static String code(ToldEvent told) {
    String column = told.event().status() == Status.THREATENED ? "threatened" : "code";
    return Objects.requireNonNull(Crosswalk.GDELT.get(told, column));
  }

  /** Verbal and material cooperation, verbal and material conflict, by the root of the code. */
  static int quadClass(String code) {
    int root = Integer.parseInt(code.substring(0, 2));
    if (root <= 5) {
      return 1;
    }
    if (root <= 9) {
      return 2;
    }
    return root <= 14 ? 3 : 4;
  }

  /** Of states of the USA and cities there, GDELT has types of its own. */
  private static @Nullable Integer geoType(ToldEvent told) {
    Place place = told.place();
    if (place == null) {
      return null;
    }
    boolean us = "US".equals(place.country());
    return switch (place.level()) {
      case COUNTRY -> 1;
      case FIRST_ORDER -> us ? 2 : 5;
      case SITE, SETTLEMENT -> us ? 3 : 4;
      case DISTRICT, REGION, WATER -> null;
    };
  }

  private static @Nullable String fullName(ToldEvent told) {
    Place place = told.place();
    if (place == null) {
      return null;
    }
    Country country = Country.of(place.country());
    return java.util.stream.Stream.of(
            place.name(), place.admin1(), country == null ? null : country.name())
        .filter(Objects::nonNull)
        .distinct()
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
