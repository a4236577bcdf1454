package org.attest.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.attest.export.Csv.Column;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.Place;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * The 49 columns of UCDP GED since version 23.1. UCDP's own identifiers of conflicts, dyads and
 * actors stay empty, as does whatever only its coders decide.
 */
final class GedColumns {
  /** Cells of PRIO-GRID are half a degree wide, 720 in a row, numbered from the south-west. */
  private static final int CELLS_IN_A_ROW = 720;

  private GedColumns() {}

  static List<Column<ToldEvent>> all(Names names) {
    List<Column<ToldEvent>> columns = new ArrayList<>();
    columns.add(new Column<>("id", told -> told.event().id()));
    empty(columns, "relid");
    columns.add(new Column<>("year", told -> start(told).getYear()));
    empty(columns, "active_year", "code_status");
    columns.add(new Column<>("type_of_violence", GedColumns::typeOfViolence));
    empty(
        columns,
        "conflict_dset_id",
        "conflict_new_id",
        "conflict_name",
        "dyad_dset_id",
        "dyad_new_id",
        "dyad_name",
        "side_a_dset_id",
        "side_a_new_id");
    columns.add(new Column<>("side_a", told -> name(Sides.first(told))));
    empty(columns, "side_b_dset_id", "side_b_new_id");
    columns.add(new Column<>("side_b", told -> name(Sides.second(told))));
    sources(columns, names);
    place(columns);
    columns.add(new Column<>("event_clarity", GedColumns::clarity));
    columns.add(new Column<>("date_prec", told -> range(told).ucdpPrecision()));
    columns.add(new Column<>("date_start", told -> midnight(start(told))));
    columns.add(
        new Column<>("date_end", told -> midnight(Objects.requireNonNull(range(told).end()))));
    deaths(columns);
    columns.add(new Column<>("gwnoa", told -> stateNumber(Sides.first(told))));
    columns.add(new Column<>("gwnob", told -> stateNumber(Sides.second(told))));
    return List.copyOf(columns);
  }

  private static void empty(List<Column<ToldEvent>> columns, String... names) {
    for (String name : names) {
      columns.add(new Column<>(name, told -> null));
    }
  }

  private static void sources(List<Column<ToldEvent>> columns, Names names) {
    columns.add(
        new Column<>(
            "number_of_sources", told -> told.reports().isEmpty() ? -1 : told.reports().size()));
    columns.add(
        new Column<>(
            "source_article", told -> each(told, report -> SchemeText.citation(report, names))));
    columns.add(new Column<>("source_office", told -> SchemeText.joined(told.outlets())));
    columns.add(
        new Column<>(
            "source_date",
            told ->
                each(
                    told,
                    report -> report.published() == null ? null : report.published().toString())));
    columns.add(
        new Column<>(
            "source_headline", told -> names == Names.RELEASED ? each(told, Report::title) : null));
    columns.add(
        new Column<>(
            "source_original",
            told ->
                SchemeText.joined(
                    told.event().origins().stream().map(Event.Origin::name).toList())));
  }

  private static @Nullable String each(ToldEvent told, Function<Report, @Nullable String> part) {
    return SchemeText.joined(told.reports().stream().map(part).filter(Objects::nonNull).toList());
  }

  private static void place(List<Column<ToldEvent>> columns) {
    columns.add(new Column<>("where_prec", told -> SchemeText.place(told, Place::ucdpPrecision)));
    columns.add(new Column<>("where_coordinates", told -> SchemeText.place(told, Place::name)));
    columns.add(
        new Column<>(
            "where_description",
            told -> told.event().place() == null ? null : told.event().place().text()));
    columns.add(new Column<>("adm_1", told -> SchemeText.place(told, Place::admin1)));
    columns.add(new Column<>("adm_2", told -> SchemeText.place(told, Place::admin2)));
    columns.add(new Column<>("latitude", SchemeText::lat));
    columns.add(new Column<>("longitude", SchemeText::lon));
    columns.add(new Column<>("geom_wkt", GedColumns::wkt));
    columns.add(new Column<>("priogrid_gid", GedColumns::cell));
    columns.add(new Column<>("country", told -> SchemeText.country(told, Country::name)));
    columns.add(new Column<>("country_id", told -> SchemeText.country(told, Country::gw)));
    columns.add(new Column<>("region", told -> SchemeText.country(told, Country::ucdpRegion)));
  }

  private static void deaths(List<Column<ToldEvent>> columns) {
    columns.add(new Column<>("deaths_a", told -> GedDeaths.of(told).sideA()));
    columns.add(new Column<>("deaths_b", told -> GedDeaths.of(told).sideB()));
    columns.add(new Column<>("deaths_civilians", told -> GedDeaths.of(told).civilians()));
    columns.add(new Column<>("deaths_unknown", told -> GedDeaths.of(told).unknown()));
    columns.add(new Column<>("best", told -> GedDeaths.of(told).best()));
    columns.add(new Column<>("high", told -> GedDeaths.of(told).high()));
    columns.add(new Column<>("low", told -> GedDeaths.of(told).low()));
  }

  private static DateRange range(ToldEvent told) {
    return Objects.requireNonNull(told.range());
  }

  private static LocalDate start(ToldEvent told) {
    return Objects.requireNonNull(range(told).start());
  }

  private static String midnight(LocalDate day) {
    return day + " 00:00:00.000";
  }

  private static @Nullable String name(Event.@Nullable Party party) {
    if (party == null) {
      return null;
    }
    Side side = Objects.requireNonNull(Side.of(party));
    return side == Side.CIVILIANS || side == Side.PROTESTERS ? "Civilians" : party.name();
  }

  /** 1 where a state fights an armed side, 2 groups among themselves, 3 against the unarmed. */
  static @Nullable Integer typeOfViolence(ToldEvent told) {
    Event.Party first = Sides.first(told);
    Event.Party second = Sides.second(told);
    if (first == null || second == null) {
      return null;
    }
    Side a = Objects.requireNonNull(Side.of(first));
    Side b = Objects.requireNonNull(Side.of(second));
    if (a != Side.STATE && a != Side.GROUP) {
      return null;
    }
    return switch (b) {
      case CIVILIANS, PROTESTERS -> 3;
      case STATE -> 1;
      case GROUP -> a == Side.STATE ? 1 : 2;
    };
  }

  /** 2 where a report counts several occurrences in one; 1 where day, place and sides are known. */
  private static @Nullable Integer clarity(ToldEvent told) {
    boolean several =
        told.claims().stream()
            .map(claim -> claim.claim().count())
            .filter(Objects::nonNull)
            .map(count -> count.bounds().min())
            .anyMatch(number -> number != null && number > 1);
    if (several) {
      return 2;
    }
    return range(told).ucdpPrecision() == 1 && told.point() != null && typeOfViolence(told) != null
        ? 1
        : null;
  }

  private static @Nullable String wkt(ToldEvent told) {
    return told.point() == null
        ? null
        : "POINT (" + SchemeText.lon(told) + " " + SchemeText.lat(told) + ")";
  }

  private static @Nullable Integer cell(ToldEvent told) {
    Place point = told.point();
    if (point == null || point.lat() >= 90 || point.lon() >= 180) {
      return null;
    }
    int row = (int) Math.floor((point.lat() + 90) * 2);
    int column = (int) Math.floor((point.lon() + 180) * 2);
    return row * CELLS_IN_A_ROW + column + 1;
  }

  private static @Nullable Integer stateNumber(Event.@Nullable Party party) {
    Country state = SchemeText.state(party);
    return state == null ? null : state.gw();
  }
}
