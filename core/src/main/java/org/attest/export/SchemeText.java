package org.attest.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.model.Event;
import org.attest.model.Place;
import org.attest.model.Report;
import org.attest.model.Responsibility;
import org.jspecify.annotations.Nullable;

/** Pieces of text that several schemes' rows are made of. */
final class SchemeText {

  private SchemeText() {}

  /** Degrees with four decimals, about 11 metres. */
  static BigDecimal degrees(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? rounded.abs() : rounded;
  }

  /** The point's latitude; null for a country and where no place is known. */
  static @Nullable BigDecimal lat(ToldEvent told) {
    Place point = told.point();
    return point == null ? null : degrees(point.lat());
  }

  static @Nullable BigDecimal lon(ToldEvent told) {
    Place point = told.point();
    return point == null ? null : degrees(point.lon());
  }

  static @Nullable Country country(ToldEvent told) {
    Place place = told.place();
    return place == null ? null : Country.of(place.country());
  }

  /** What the place gives; null where it is not known. */
  static <T> @Nullable T place(ToldEvent told, Function<Place, @Nullable T> part) {
    Place place = told.place();
    return place == null ? null : part.apply(place);
  }

  static <T> @Nullable T country(ToldEvent told, Function<Country, @Nullable T> part) {
    Country country = country(told);
    return country == null ? null : part.apply(country);
  }

  /** The parties that are people or bodies, not things, and not only named in denials. */
  static List<Event.Party> actors(List<Event.Party> parties) {
    return parties.stream()
        .filter(party -> Side.of(party) != null)
        .filter(party -> party.responsibility() != Responsibility.DENIED)
        .toList();
  }

  /** Values joined by a semicolon and a space; null for none. */
  static @Nullable String joined(List<String> values) {
    return values.isEmpty() ? null : String.join("; ", values);
  }

  /** What a scheme has no column for, in one paragraph. */
  static String notes(ToldEvent told) {
    Event event = told.event();
    List<String> notes = new ArrayList<>();
    notes.add(
        "Attest "
            + event.id()
            + ": "
            + event.type()
            + ", "
            + event.status().code()
            + ", "
            + event.certainty().code());
    notes.add("Grade: " + event.grade().code() + ". " + event.gradeReason().replaceAll("\\.$", ""));
    notes.add("When: " + Words.date(event.date()));
    notes.add("Where: " + Words.place(event.place()));
    add(notes, "Who: ", Words.parties(event));
    add(notes, "Toll: ", Words.tolls(event.tolls()));
    add(notes, "Responsibility: ", responsibility(event));
    return String.join(". ", notes) + ".";
  }

  private static void add(List<String> notes, String label, String text) {
    if (!text.isEmpty()) {
      notes.add(label + text);
    }
  }

  private static String responsibility(Event event) {
    return event.agents().stream()
        .filter(party -> party.responsibility() != null)
        .map(party -> party.name() + " " + Objects.requireNonNull(party.responsibility()).code())
        .collect(Collectors.joining("; "));
  }

  /** Outlet and day of a report, "a report of unknown outlet" where it has none. */
  static String citation(Report report, Names names) {
    Stream<@Nullable String> parts =
        Stream.of(
            report.outlet() == null ? "a report of unknown outlet" : report.outlet(),
            report.published() == null ? null : report.published().toString(),
            names == Names.RELEASED ? report.title() : null);
    return parts.filter(Objects::nonNull).collect(Collectors.joining(", "));
  }

  /** {@code force:xy-army} of a state in the words UCDP and ACLED need: its ISO code, or null. */
  static @Nullable Country state(Event.@Nullable Party party) {
    return party == null ? null : Country.of(Side.state(party));
  }
}
