package org.attest.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Event;
import org.attest.model.Place;
import org.attest.model.Report;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as PLOVER's JSON, one object a line. Fields that nothing is known for are left out;
 * PLOVER's scores, contexts and days of coding are not given.
 */
final class PloverJson {
  private static final String GEONAMES = "geonames:";

  private static final Set<String> VERBAL_COOPERATION =
      Set.of("AGREE", "CONSULT", "SUPPORT", "CONCEDE");
  private static final Set<String> MATERIAL_COOPERATION = Set.of("COOPERATE", "AID", "RETREAT");
  private static final Set<String> VERBAL_CONFLICT =
      Set.of("REQUEST", "ACCUSE", "REJECT", "THREATEN");

  private final Names names;

  PloverJson(Names names) {
    this.names = names;
  }

  ObjectNode event(ToldEvent told) {
    Event event = told.event();
    DateRange range = Objects.requireNonNull(told.range());
    LocalDate start = Objects.requireNonNull(range.start());
    ObjectNode node = JsonText.object().put("id", event.id()).put("date", start.toString());
    if (range.end() != null && !range.end().equals(start)) {
      node.put("enddate", range.end().toString());
    }
    node.set("actor", actors(event.agents()));
    if (!SchemeText.actors(event.targets()).isEmpty()) {
      node.set("recipient", entities(SchemeText.actors(event.targets())));
    }
    type(node, told);
    JsonText.ifPresent(location(told), location -> node.set("event_loc", location));
    JsonText.ifPresent(size(told), size -> node.set("size", size));
    JsonText.ifPresent(told.address(), address -> node.put("link", address));
    if (!told.reports().isEmpty()) {
      node.set("cite_info", citation(told.reports().getFirst()));
    }
    return node.put("coder", "Attest").put("comment", SchemeText.notes(told));
  }

  private static void type(ObjectNode node, ToldEvent told) {
    String category;
    String mode;
    if (told.event().status() == Status.THREATENED) {
      String[] threat =
          Objects.requireNonNull(Crosswalk.PLOVER.get(told, "threatened")).split("/", -1);
      category = threat[0];
      mode = threat[1];
    } else {
      category = Objects.requireNonNull(Crosswalk.PLOVER.get(told, "category"));
      mode = Crosswalk.PLOVER.get(told, "mode");
    }
    node.put("event", category).put("quad_code", quadCode(category));
    if (mode != null) {
      node.set("mode", JsonText.strings(List.of(mode)));
    }
  }

  static int quadCode(String category) {
    if (VERBAL_COOPERATION.contains(category)) {
      return 1;
    }
    if (MATERIAL_COOPERATION.contains(category)) {
      return 2;
    }
    return VERBAL_CONFLICT.contains(category) ? 3 : 4;
  }

  /** PLOVER asks for an actor: where none is known, one of sector UNK stands for that. */
  private static ArrayNode actors(List<Event.Party> agents) {
    List<Event.Party> actors = SchemeText.actors(agents);
    return actors.isEmpty()
        ? JsonText.array().add(JsonText.object().put("sector", "UNK"))
        : entities(actors);
  }

  private static ArrayNode entities(List<Event.Party> parties) {
    return JsonText.array(parties, PloverJson::entity);
  }

  private static ObjectNode entity(Event.Party party) {
    ObjectNode node = JsonText.object();
    JsonText.ifPresent(Cameo.country(party), country -> node.put("code", country));
    JsonText.ifPresent(Cameo.role(party), role -> node.put("sector", role));
    return node.put("entity_text", party.name());
  }

  private static @Nullable ObjectNode location(ToldEvent told) {
    Event.EventPlace said = told.event().place();
    if (said == null) {
      return null;
    }
    ObjectNode node = JsonText.object().put("extracted_place", said.text());
    Place place = said.place();
    if (place == null) {
      return node;
    }
    node.put("resolved_place", place.name());
    if (place.id().startsWith(GEONAMES)) {
      node.put("geonameid", place.id().substring(GEONAMES.length()));
    }
    JsonText.ifPresent(SchemeText.lat(told), lat -> node.put("lat", lat));
    JsonText.ifPresent(SchemeText.lon(told), lon -> node.put("lon", lon));
    if (place.level() == Place.Level.SETTLEMENT) {
      node.put("city", place.name());
    }
    JsonText.ifPresent(place.admin2(), district -> node.put("district", district));
    JsonText.ifPresent(place.admin1(), province -> node.put("province", province));
    JsonText.ifPresent(
        Country.of(place.country()),
        country -> node.put("country", country.name()).put("country_code", country.iso3()));
    JsonText.ifPresent(resolution(place), resolution -> node.put("resolution", resolution));
    return node;
  }

  /** 5 below a city, 4 city, 3 district, 2 province, 1 country; null for regions and water. */
  private static @Nullable Integer resolution(Place place) {
    return switch (place.level()) {
      case SITE -> 5;
      case SETTLEMENT -> 4;
      case DISTRICT -> 3;
      case FIRST_ORDER -> 2;
      case COUNTRY -> 1;
      case REGION, WATER -> null;
    };
  }

  /** Single numbers, where the reports give one; the bounds stand in the comment. */
  private static @Nullable ObjectNode size(ToldEvent told) {
    ObjectNode node = JsonText.object();
    size(node, "dead", Tolls.whole(told, Effect.KILLED));
    size(node, "injured", Tolls.whole(told, Effect.INJURED));
    size(node, "arrested", Tolls.whole(told, Effect.DETAINED));
    return node.isEmpty() ? null : node;
  }

  private static void size(ObjectNode node, String field, Event.@Nullable EventToll toll) {
    if (toll != null && toll.best() != null) {
      node.put(field, toll.best());
    }
  }

  private ObjectNode citation(Report report) {
    ObjectNode node = JsonText.object();
    JsonText.ifPresent(report.url(), url -> node.put("url", url));
    if (names == Names.RELEASED) {
      JsonText.ifPresent(report.title(), title -> node.put("title", title));
    }
    node.put("language", report.language());
    JsonText.ifPresent(report.outlet(), outlet -> node.put("publication", outlet));
    return node;
  }
}
