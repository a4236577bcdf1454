package org.attest.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.attest.export.Csv.Column;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * The 31 columns of ACLED's files. What ACLED decides and the records do not (regime years of
 * actors, rebels or militia, scale of sources, day of upload, its world regions) stays empty.
 */
final class AcledColumns {
  /** As in ACLED's files; its codebook prints "Civilians targeted". */
  static final String CIVILIAN_TARGETING = "Civilian targeting";

  static final List<Column<ToldEvent>> ALL =
      List.of(
          new Column<>("event_id_cnty", told -> told.event().id()),
          new Column<>("event_date", AcledColumns::day),
          new Column<>("year", told -> day(told).getYear()),
          new Column<>("time_precision", told -> range(told).acledPrecision()),
          new Column<>("disorder_type", told -> Crosswalk.ACLED.get(told, "disorder_type")),
          new Column<>("event_type", told -> Crosswalk.ACLED.get(told, "event_type")),
          new Column<>("sub_event_type", told -> Crosswalk.ACLED.get(told, "sub_event_type")),
          new Column<>("actor1", told -> actor(told, Sides.first(told))),
          new Column<>("assoc_actor_1", told -> associated(told, Sides.besideFirst(told))),
          new Column<>("inter1", told -> inter(told, Sides.first(told))),
          new Column<>("actor2", told -> actor(told, Sides.second(told))),
          new Column<>("assoc_actor_2", told -> associated(told, Sides.besideSecond(told))),
          new Column<>("inter2", told -> inter(told, Sides.second(told))),
          new Column<>("interaction", AcledColumns::interaction),
          new Column<>("civilian_targeting", AcledColumns::civilianTargeting),
          new Column<>("iso", told -> SchemeText.country(told, Country::numeric)),
          new Column<>("region", told -> null),
          new Column<>("country", told -> SchemeText.country(told, Country::name)),
          new Column<>("admin1", told -> SchemeText.place(told, Place::admin1)),
          new Column<>("admin2", told -> SchemeText.place(told, Place::admin2)),
          new Column<>("admin3", told -> null),
          new Column<>("location", told -> SchemeText.place(told, Place::name)),
          new Column<>("latitude", SchemeText::lat),
          new Column<>("longitude", SchemeText::lon),
          new Column<>("geo_precision", told -> SchemeText.place(told, Place::acledPrecision)),
          new Column<>("source", told -> SchemeText.joined(told.outlets())),
          new Column<>("source_scale", told -> null),
          new Column<>("notes", SchemeText::notes),
          new Column<>("fatalities", Tolls::acledFatalities),
          new Column<>("tags", AcledColumns::tags),
          new Column<>("timestamp", told -> null));

  private AcledColumns() {}

  private static DateRange range(ToldEvent told) {
    return Objects.requireNonNull(told.range());
  }

  /** The day, or the middle of the period, as ACLED's codebook says for weeks and months. */
  static LocalDate day(ToldEvent told) {
    LocalDate start = Objects.requireNonNull(range(told).start());
    LocalDate end = Objects.requireNonNull(range(told).end());
    return start.plusDays(ChronoUnit.DAYS.between(start, end) / 2);
  }

  private static @Nullable String actor(ToldEvent told, Event.@Nullable Party party) {
    return party == null ? null : name(told, party);
  }

  private static @Nullable String associated(ToldEvent told, List<Event.Party> parties) {
    return SchemeText.joined(parties.stream().map(party -> name(told, party)).distinct().toList());
  }

  /** Civilians and protesters go by these words and the country, others by their name. */
  private static String name(ToldEvent told, Event.Party party) {
    Country country = SchemeText.country(told);
    String where = country == null ? "" : " (" + country.name() + ")";
    return switch (Objects.requireNonNull(Side.of(party))) {
      case CIVILIANS -> "Civilians" + where;
      case PROTESTERS -> "Protesters" + where;
      case STATE, GROUP -> party.name();
    };
  }

  /** Forces of a state other than the place's are external; an armed group may be either kind. */
  private static @Nullable String inter(ToldEvent told, Event.@Nullable Party party) {
    if (party == null) {
      return null;
    }
    return switch (Objects.requireNonNull(Side.of(party))) {
      case CIVILIANS -> "Civilians";
      case PROTESTERS -> "Protesters";
      case GROUP -> null;
      case STATE -> {
        Country of = SchemeText.state(party);
        Country where = SchemeText.country(told);
        yield of == null || where == null
            ? null
            : of.equals(where) ? "State forces" : "External/Other forces";
      }
    };
  }

  private static @Nullable String interaction(ToldEvent told) {
    String first = inter(told, Sides.first(told));
    String second = inter(told, Sides.second(told));
    return first == null || second == null ? null : first + "-" + second;
  }

  /** ACLED flags political violence alone. */
  private static @Nullable String civilianTargeting(ToldEvent told) {
    String disorder = Crosswalk.ACLED.get(told, "disorder_type");
    boolean violence = disorder != null && disorder.startsWith("Political violence");
    return violence && Side.ofTargets(told) == Side.CIVILIANS ? CIVILIAN_TARGETING : null;
  }

  private static @Nullable String tags(ToldEvent told) {
    boolean demonstration =
        List.of("Protests", "Riots")
            .contains(Objects.requireNonNullElse(Crosswalk.ACLED.get(told, "event_type"), ""));
    return demonstration && told.size() != null ? "crowd size=" + told.size() : null;
  }
}
