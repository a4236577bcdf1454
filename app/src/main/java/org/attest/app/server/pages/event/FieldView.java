package org.attest.app.server.pages.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attest.app.actors.ActorList;
import org.attest.app.server.SourceCatalogue;
import org.attest.app.server.pages.PageWords;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Place;

/**
 * A field of the record: its value, the rule that gave it, and the words behind it.
 *
 * @param value as it is said
 * @param note what else is known of it; empty for nothing
 * @param rule in words
 * @param actor id of the actor that it names, which has a page; empty for none
 */
public record FieldView(
    String label, String value, String note, String rule, List<Evidence> evidence, String actor) {
  private static final int MOST = 12;

  /** One claim's words for the value. */
  public record Evidence(String reportId, String outlet, String day, Quote quote) {}

  static List<FieldView> of(Event event, Told told) {
    List<FieldView> fields = new ArrayList<>();
    fields.add(field(event, told, new Named("type", "Type", ""), PageWords.type(event.type()), ""));
    fields.add(
        field(
            event, told, new Named("status", "Status", ""), PageWords.status(event.status()), ""));
    for (Event.Party agent : event.agents()) {
      fields.add(party(told, "Who", "agent", agent));
    }
    for (Event.Party target : event.targets()) {
      fields.add(party(told, "Whom", "target", target));
    }
    for (Event.EventToll toll : event.tolls()) {
      fields.add(
          new FieldView(
              "Toll",
              PageWords.toll(toll),
              toll.best() == null ? "" : "best figure " + toll.best(),
              RuleWords.of(toll.words() == null ? "majority-median-largest" : "words-kept"),
              evidence(
                  told, toll.claims(), new Quote.Bearing("toll", toll.effect().code()::equals)),
              ""));
    }
    if (event.place() != null) {
      fields.add(
          field(
              event,
              told,
              new Named("place", "Where", "place"),
              PageWords.place(event),
              place(event.place())));
    }
    if (event.date() != null) {
      fields.add(
          field(
              event,
              told,
              new Named("date", "When", "date"),
              PageWords.date(event),
              date(event.date())));
    }
    return fields;
  }

  /** The names of one field: in the record, its label, and in quotes; empty for no own words. */
  private record Named(String field, String label, String words) {}

  private static FieldView field(Event event, Told told, Named named, String value, String note) {
    Event.DerivedField derived =
        event.fields().stream()
            .filter(one -> one.field().equals(named.field()))
            .findFirst()
            .orElse(new Event.DerivedField(named.field(), "", "", event.claims()));
    return new FieldView(
        named.label(),
        value,
        note,
        RuleWords.of(derived.rule()),
        evidence(
            told,
            derived.claims(),
            Quote.Bearing.any(named.words().isEmpty() ? "none" : named.words())),
        "");
  }

  private static FieldView party(Told told, String label, String mark, Event.Party party) {
    return new FieldView(
        label,
        PageWords.party(party),
        party.kind() == null ? "" : PageWords.type(party.kind()),
        RuleWords.of("named"),
        evidence(told, party.claims(), new Quote.Bearing(mark, party.name()::equals)),
        ActorList.lists(SourceCatalogue.directory(), party.actorId())
            ? String.valueOf(party.actorId())
            : "");
  }

  private static List<Evidence> evidence(Told told, List<ClaimRef> claims, Quote.Bearing bearing) {
    return told.of(claims).stream()
        .limit(MOST)
        .map(
            telling ->
                new Evidence(
                    telling.report().id(),
                    told.outlet(telling.report()),
                    PageWords.day(telling.report().published()),
                    Quote.of(telling, bearing)))
        .toList();
  }

  private static String place(Event.EventPlace said) {
    Place place = said.place();
    if (place == null) {
      return "not on the map: "
          + (said.unresolved() == null ? "not resolved" : said.unresolved().replace('-', ' '));
    }
    String within = PageWords.within(place);
    return within
        + (within.isEmpty() ? "" : "; ")
        + String.format(Locale.ROOT, "within %s km", km(place.radiusKm()));
  }

  private static String km(double km) {
    return km == Math.rint(km) ? String.valueOf((long) km) : String.valueOf(km);
  }

  private static String date(Event.EventDate said) {
    return said.inferred()
        ? "inferred from the day of publication"
        : said.range() == null ? "not dated: no year is known" : "";
  }
}
