package org.attest.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.export.Csv.Column;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Event;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;

/** The columns of the events CSV; each is explained in docs/data-dictionary.md. */
final class EventColumns {
  static final List<Column<Event>> ALL = all();

  private EventColumns() {}

  private static List<Column<Event>> all() {
    List<Column<Event>> columns = new ArrayList<>();
    columns.add(new Column<>("id", Event::id));
    columns.add(new Column<>("type", Event::type));
    columns.add(new Column<>("status", event -> event.status().code()));
    columns.add(new Column<>("certainty", event -> event.certainty().code()));
    columns.add(new Column<>("grade", event -> event.grade().code()));
    columns.add(new Column<>("grade_reason", Event::gradeReason));
    columns.addAll(SharedColumns.date(EventColumns::range, EventColumns::partial));
    columns.add(
        new Column<>(
            "date_inferred", event -> event.date() == null ? null : event.date().inferred()));
    columns.add(
        new Column<>("place_text", event -> event.place() == null ? null : event.place().text()));
    columns.addAll(SharedColumns.place(EventColumns::place));
    columns.add(new Column<>("agents", event -> names(event.agents())));
    columns.add(new Column<>("targets", event -> names(event.targets())));
    columns.add(new Column<>("toll", event -> Words.tolls(event.tolls())));
    for (Effect effect : List.of(Effect.KILLED, Effect.INJURED)) {
      columns.add(figure(effect, "min", Event.EventToll::min));
      columns.add(figure(effect, "best", Event.EventToll::best));
      columns.add(figure(effect, "max", Event.EventToll::max));
    }
    columns.add(new Column<>("origins", event -> event.origins().size()));
    columns.add(new Column<>("origin_names", EventColumns::originNames));
    columns.add(new Column<>("reports", EventColumns::reports));
    columns.add(new Column<>("claims", EventColumns::claims));
    return List.copyOf(columns);
  }

  private static @Nullable DateRange range(Event event) {
    return event.date() == null ? null : event.date().range();
  }

  private static @Nullable String partial(Event event) {
    return event.date() == null ? null : event.date().partial();
  }

  private static @Nullable Place place(Event event) {
    return event.place() == null ? null : event.place().place();
  }

  private static String names(List<Event.Party> parties) {
    return parties.stream().map(Event.Party::name).collect(Collectors.joining("; "));
  }

  private static String originNames(Event event) {
    return event.origins().stream().map(Event.Origin::name).collect(Collectors.joining("; "));
  }

  static long reports(Event event) {
    return event.claims().stream().map(claim -> claim.reportId()).distinct().count();
  }

  private static String claims(Event event) {
    return event.claims().stream().map(EventJson::reference).collect(Collectors.joining(" "));
  }

  /** The figure for all people; where only one group is counted, that group's. */
  private static Column<Event> figure(
      Effect effect, String bound, Function<Event.EventToll, @Nullable Long> value) {
    String name = effect.name().toLowerCase(Locale.ROOT) + "_" + bound;
    return new Column<>(
        name,
        event -> {
          List<Event.EventToll> tolls =
              event.tolls().stream().filter(toll -> toll.effect() == effect).toList();
          Stream<Event.EventToll> whole =
              tolls.size() == 1
                  ? tolls.stream()
                  : tolls.stream().filter(toll -> toll.who().isEmpty());
          return whole.map(value).filter(Objects::nonNull).findFirst().orElse(null);
        });
  }
}
