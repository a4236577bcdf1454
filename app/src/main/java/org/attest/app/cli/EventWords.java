package org.attest.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.app.words.Words;
import org.attest.model.ClaimRef;
import org.attest.model.Event;

/** An event's values in plain words, and the table of events. */
final class EventWords {

  private EventWords() {}

  static Table<Event> table() {
    return new Table<Event>()
        .fixed("EVENT", Event::id)
        .fixed("DATE", EventWords::shortDate)
        .column("WHAT", event -> Words.type(event.type(), event.status()))
        .column("WHERE", EventWords::shortPlace)
        .column("TOLL", EventWords::shortTolls)
        .fixed("GRADE", event -> event.grade().code())
        .fixed("ORIGINS", EventWords::origins);
  }

  static String date(Event event) {
    Event.EventDate date = event.date();
    if (date == null) {
      return "–";
    }
    return date.range() == null && date.partial() == null
        ? "–"
        : Words.date(date.range(), date.partial()).replace("only known: ", "");
  }

  static String shortDate(Event event) {
    Event.EventDate date = event.date();
    return date == null || date.range() == null ? "–" : Words.shortDate(date.range());
  }

  static String shortPlace(Event event) {
    Event.EventPlace place = event.place();
    return place == null ? "–" : Words.shortPlace(place.place(), place.text());
  }

  private static String shortTolls(Event event) {
    return event.tolls().isEmpty()
        ? "–"
        : event.tolls().stream()
            .map(
                toll ->
                    Words.shortNumber(toll.min(), toll.best(), toll.max()) + toll.effect().code())
            .distinct()
            .collect(Collectors.joining(", "));
  }

  static String place(Event event) {
    Event.EventPlace place = event.place();
    return place == null ? "–" : Words.place(place.place(), place.text(), place.unresolved());
  }

  static String tolls(Event event) {
    return event.tolls().isEmpty()
        ? "–"
        : event.tolls().stream().map(EventWords::toll).collect(Collectors.joining("; "));
  }

  static String toll(Event.EventToll toll) {
    String people = toll.who().isEmpty() ? "" : " (" + String.join(", ", toll.who()) + ")";
    return Words.number(toll.min(), toll.best(), toll.max(), toll.words())
        + " "
        + toll.effect().code()
        + people;
  }

  /** "1 of 3": one independent origin behind three reports. */
  static String origins(Event event) {
    return event.origins().size() + " of " + reports(event).size();
  }

  /** "3 reports, 1 origin: Valley Agency, quoting the ministry (a party to the event)". */
  static String originsSaid(Event event) {
    Map<String, List<String>> namesByWay = new LinkedHashMap<>();
    for (Event.Origin origin : event.origins()) {
      namesByWay
          .computeIfAbsent(
              origin.via() == null ? "" : origin.via() + ", quoting ", way -> new ArrayList<>())
          .add(named(origin));
    }
    return count(reports(event).size(), "report")
        + ", "
        + count(event.origins().size(), "origin")
        + ": "
        + namesByWay.entrySet().stream()
            .map(way -> way.getKey() + String.join(", ", way.getValue()))
            .collect(Collectors.joining("; "));
  }

  /** "Valley Agency, quoting the ministry (a party to the event)". */
  static String origin(Event.Origin origin) {
    return (origin.via() == null ? "" : origin.via() + ", quoting ") + named(origin);
  }

  private static String named(Event.Origin origin) {
    return origin.name() + (origin.party() ? " (a party to the event)" : "");
  }

  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  static Set<String> reports(Event event) {
    return event.claims().stream()
        .map(ClaimRef::reportId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static String parties(List<Event.Party> parties) {
    return parties.stream()
        .map(
            party ->
                party.responsibility() == null
                        || party.responsibility() == org.attest.model.Responsibility.REPORTED
                    ? party.name()
                    : party.name() + " (" + party.responsibility().code() + ")")
        .collect(Collectors.joining("; "));
  }
}
