package org.attest.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.attest.export.Csv.Column;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Event;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * The 44 columns of the Aid Worker Security Database, for events that harmed aid workers. Which
 * organisations, whether nationals or not, and their gender are not in the records and stay empty.
 */
final class AwsdColumns {
  static final String AID_WORKER = "aid-worker";

  /** What the database counts, in the order of its columns. */
  static final List<Effect> EFFECTS =
      List.of(Effect.KILLED, Effect.INJURED, Effect.ABDUCTED, Effect.DETAINED);

  private static final List<String> HARMS = List.of("killed", "wounded", "kidnapped", "detained");

  static final List<Column<ToldEvent>> ALL = all();

  private AwsdColumns() {}

  private static List<Column<ToldEvent>> all() {
    List<Column<ToldEvent>> columns = new ArrayList<>();
    columns.add(new Column<>("Incident ID", told -> told.event().id()));
    columns.add(new Column<>("Year", told -> shared(told, LocalDate::getYear)));
    columns.add(new Column<>("Month", AwsdColumns::month));
    columns.add(new Column<>("Day", AwsdColumns::day));
    place(columns);
    empty(columns, "UN", "INGO", "ICRC", "NRCS and IFRC", "NNGO", "Other");
    for (String group : List.of("Nationals", "Internationals")) {
      HARMS.forEach(harm -> empty(columns, group + " " + harm));
      empty(columns, "Total " + group.toLowerCase(Locale.ROOT));
    }
    for (int i = 0; i < HARMS.size(); i++) {
      Effect effect = EFFECTS.get(i);
      columns.add(new Column<>("Total " + HARMS.get(i), told -> figure(told, effect)));
    }
    columns.add(new Column<>("Total affected", AwsdColumns::affected));
    empty(columns, "Gender Male", "Gender Female", "Gender Unknown");
    columns.add(crosswalk("Means of attack", "means_of_attack"));
    columns.add(crosswalk("Attack context", "attack_context"));
    columns.add(new Column<>("Location", told -> "Unknown"));
    columns.add(new Column<>("Latitude", SchemeText::lat));
    columns.add(new Column<>("Longitude", SchemeText::lon));
    columns.add(new Column<>("Motive", told -> "Unknown"));
    columns.add(new Column<>("Actor type", told -> ofActor(told, Event.Party::kind)));
    columns.add(new Column<>("Actor name", told -> ofActor(told, Event.Party::name)));
    columns.add(new Column<>("Details", SchemeText::notes));
    columns.add(new Column<>("Verified", told -> "Pending"));
    columns.add(new Column<>("Source", told -> "Media"));
    return List.copyOf(columns);
  }

  private static void place(List<Column<ToldEvent>> columns) {
    columns.add(new Column<>("Country Code", told -> SchemeText.place(told, Place::country)));
    columns.add(new Column<>("Country", told -> SchemeText.country(told, Country::name)));
    columns.add(new Column<>("Region", told -> SchemeText.place(told, Place::admin1)));
    columns.add(new Column<>("District", told -> SchemeText.place(told, Place::admin2)));
    columns.add(new Column<>("City", told -> SchemeText.place(told, AwsdColumns::city)));
  }

  private static void empty(List<Column<ToldEvent>> columns, String... names) {
    for (String name : names) {
      columns.add(new Column<>(name, told -> null));
    }
  }

  private static Column<ToldEvent> crosswalk(String name, String column) {
    return new Column<>(name, told -> Crosswalk.AWSD.get(told, column));
  }

  /** What first and last day have in common; null where they differ in it or one is not known. */
  private static <T> @Nullable T shared(ToldEvent told, Function<LocalDate, T> part) {
    DateRange range = told.range();
    if (range == null || range.start() == null || range.end() == null) {
      return null;
    }
    T first = part.apply(range.start());
    return part.apply(range.end()).equals(first) ? first : null;
  }

  private static @Nullable Integer month(ToldEvent told) {
    YearMonth month = shared(told, YearMonth::from);
    return month == null ? null : month.getMonthValue();
  }

  private static @Nullable Integer day(ToldEvent told) {
    LocalDate day = shared(told, Function.identity());
    return day == null ? null : day.getDayOfMonth();
  }

  private static @Nullable String city(Place place) {
    return place.level() == Place.Level.SETTLEMENT ? place.name() : null;
  }

  private static @Nullable Long figure(ToldEvent told, Effect effect) {
    Event.EventToll toll = Tolls.of(told, effect, AID_WORKER);
    return toll == null ? null : toll.best();
  }

  /** The sum, where every harm told of has a number. */
  private static @Nullable Long affected(ToldEvent told) {
    long sum = 0;
    for (Effect effect : EFFECTS) {
      Event.EventToll toll = Tolls.of(told, effect, AID_WORKER);
      if (toll != null && toll.best() == null) {
        return null;
      }
      sum += toll == null || toll.best() == null ? 0 : toll.best();
    }
    return sum;
  }

  private static @Nullable String ofActor(
      ToldEvent told, Function<Event.Party, @Nullable String> part) {
    return SchemeText.actors(told.event().agents()).stream().findFirst().map(part).orElse(null);
  }
}
