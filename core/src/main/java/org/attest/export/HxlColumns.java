package org.attest.export;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attest.export.Csv.Column;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Event;
import org.attest.model.Place;
import org.attest.model.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * Events under HXL hashtags: the header of people's words, then the row of hashtags. Every event
 * leaves, with its status, so {@code #status} must be read.
 */
final class HxlColumns {
  static final List<Tagged> ALL =
      List.of(
          new Tagged("Event", "#event+id", told -> told.event().id()),
          new Tagged("Type", "#event+type", told -> told.event().type()),
          new Tagged("Status", "#status", told -> told.event().status().code()),
          new Tagged("Certainty", "#status+certainty", told -> told.event().certainty().code()),
          new Tagged("Grade", "#status+grade", told -> told.event().grade().code()),
          new Tagged("First day", "#date+start", HxlColumns::first),
          new Tagged("Last day", "#date+end", HxlColumns::last),
          new Tagged("Country", "#country+name", told -> SchemeText.country(told, Country::name)),
          new Tagged(
              "Country code",
              "#country+code+iso3",
              told -> SchemeText.country(told, Country::iso3)),
          new Tagged("Province", "#adm1+name", told -> SchemeText.place(told, Place::admin1)),
          new Tagged("District", "#adm2+name", told -> SchemeText.place(told, Place::admin2)),
          new Tagged("Place", "#loc+name", told -> SchemeText.place(told, Place::name)),
          new Tagged("Latitude", "#geo+lat", SchemeText::lat),
          new Tagged("Longitude", "#geo+lon", SchemeText::lon),
          new Tagged("Precision in km", "#geo+precision+km", HxlColumns::radius),
          new Tagged("Agents", "#actor+agent", HxlColumns::agents),
          new Tagged("Targets", "#actor+target", told -> names(told.event().targets())),
          toll("Killed at least", "#affected+killed+min", Effect.KILLED, Event.EventToll::min),
          toll("Killed", "#affected+killed", Effect.KILLED, Event.EventToll::best),
          toll("Killed at most", "#affected+killed+max", Effect.KILLED, Event.EventToll::max),
          toll("Injured at least", "#affected+injured+min", Effect.INJURED, Event.EventToll::min),
          toll("Injured", "#affected+injured", Effect.INJURED, Event.EventToll::best),
          toll("Injured at most", "#affected+injured+max", Effect.INJURED, Event.EventToll::max),
          toll("Displaced", "#affected+displaced", Effect.DISPLACED, Event.EventToll::best),
          new Tagged("Sources", "#meta+source", told -> SchemeText.joined(told.outlets())),
          new Tagged("Address", "#meta+url", ToldEvent::address));

  private HxlColumns() {}

  /** A column with the tag that stands below its header. */
  record Tagged(String header, String tag, Function<ToldEvent, ? extends @Nullable Object> value) {
    Column<ToldEvent> column() {
      return new Column<>(header, value);
    }
  }

  static String write(List<ToldEvent> events) {
    String csv = Csv.write(ALL.stream().map(Tagged::column).toList(), events);
    int headerEnd = csv.indexOf("\r\n") + 2;
    String tags = ALL.stream().map(Tagged::tag).collect(Collectors.joining(","));
    return csv.substring(0, headerEnd) + tags + "\r\n" + csv.substring(headerEnd);
  }

  private static Tagged toll(
      String header, String tag, Effect effect, Function<Event.EventToll, @Nullable Long> bound) {
    return new Tagged(
        header,
        tag,
        told -> {
          Event.EventToll toll = Tolls.whole(told, effect);
          return toll == null ? null : bound.apply(toll);
        });
  }

  private static @Nullable LocalDate first(ToldEvent told) {
    DateRange range = told.range();
    return range == null ? null : range.start();
  }

  private static @Nullable LocalDate last(ToldEvent told) {
    DateRange range = told.range();
    return range == null ? null : range.end();
  }

  private static @Nullable Object radius(ToldEvent told) {
    Place point = told.point();
    return point == null ? null : ClaimWriter.decimal(point.radiusKm());
  }

  /** Without those who are named in denials alone. */
  private static @Nullable String agents(ToldEvent told) {
    return names(
        told.event().agents().stream()
            .filter(party -> party.responsibility() != Responsibility.DENIED)
            .toList());
  }

  private static @Nullable String names(List<Event.Party> parties) {
    return SchemeText.joined(parties.stream().map(Event.Party::name).toList());
  }
}
