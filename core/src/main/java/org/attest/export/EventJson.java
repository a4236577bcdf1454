package org.attest.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.SourceRating;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as JSON trees, as docs/events.schema.json says. */
final class EventJson {
  static final String SCHEMA = "attest/events/1";

  private final Function<Event.Origin, Optional<SourceRating>> ratings;

  /**
   * @param ratings the user's own rating of an origin's source
   */
  EventJson(Function<Event.Origin, Optional<SourceRating>> ratings) {
    this.ratings = ratings;
  }

  ObjectNode document(List<Event> events) {
    ObjectNode node = JsonText.object().put("schema", SCHEMA);
    node.set("events", JsonText.array(events, this::event));
    return node;
  }

  ObjectNode event(Event event) {
    ObjectNode node =
        JsonText.object()
            .put("id", event.id())
            .put("type", event.type())
            .put("status", event.status().code())
            .put("certainty", event.certainty().code());
    node.set("agents", JsonText.array(event.agents(), EventJson::party));
    node.set("targets", JsonText.array(event.targets(), EventJson::party));
    place(node, event.place());
    date(node, event.date());
    node.set("tolls", JsonText.array(event.tolls(), EventJson::toll));
    node.put("grade", event.grade().code()).put("grade_reason", event.gradeReason());
    node.set("origins", JsonText.array(event.origins(), this::origin));
    node.set("claims", references(event.claims()));
    node.set("fields", JsonText.array(event.fields(), EventJson::field));
    return node;
  }

  private static ObjectNode party(Event.Party party) {
    ObjectNode node =
        JsonText.object()
            .put("name", party.name())
            .put("actor_id", party.actorId())
            .put("kind", party.kind())
            .put(
                "responsibility",
                party.responsibility() == null ? null : party.responsibility().code());
    node.set("claims", references(party.claims()));
    return node;
  }

  private static void place(ObjectNode event, Event.@Nullable EventPlace place) {
    if (place == null) {
      event.putNull("place");
      return;
    }
    ObjectNode node = JsonText.object().put("text", place.text());
    if (place.place() == null) {
      ContractFields.PLACE.forEach(node::putNull);
    } else {
      ClaimWriter.gazetteerEntry(node, place.place());
    }
    node.put("claim", reference(place.claim()));
    JsonText.ifPresent(place.unresolved(), reason -> node.put("unresolved", reason));
    event.set("place", node);
  }

  private static void date(ObjectNode event, Event.@Nullable EventDate date) {
    if (date == null) {
      event.putNull("date");
      return;
    }
    ObjectNode node = JsonText.object();
    ClaimWriter.range(node, date.range(), date.partial());
    event.set("date", node.put("inferred", date.inferred()).put("claim", reference(date.claim())));
  }

  private static ObjectNode toll(Event.EventToll toll) {
    ObjectNode node = JsonText.object().put("effect", toll.effect().code());
    node.set("who", JsonText.strings(toll.who()));
    node.put("min", toll.min())
        .put("best", toll.best())
        .put("max", toll.max())
        .put("words", toll.words());
    node.set("claims", references(toll.claims()));
    return node;
  }

  private ObjectNode origin(Event.Origin origin) {
    ObjectNode node =
        JsonText.object()
            .put("name", origin.name())
            .put("source_id", origin.sourceId())
            .put("kind", origin.kind())
            .put("party", origin.party())
            .put("stance", origin.stance().code())
            .put("via", origin.via());
    node.set("reports", JsonText.strings(origin.reports()));
    ratings.apply(origin).ifPresent(rating -> node.set("reliability", reliability(rating)));
    return node;
  }

  private static ObjectNode reliability(SourceRating rating) {
    return JsonText.object()
        .put("letter", rating.reliability().name())
        .put("meaning", rating.reliability().meaning())
        .put("on", rating.on().toString())
        .put("by", rating.by())
        .put("reason", rating.reason());
  }

  private static ObjectNode field(Event.DerivedField field) {
    ObjectNode node =
        JsonText.object()
            .put("field", field.field())
            .put("rule", field.rule())
            .put("detail", field.detail());
    node.set("claims", references(field.claims()));
    return node;
  }

  private static ArrayNode references(List<ClaimRef> claims) {
    return JsonText.strings(claims.stream().map(EventJson::reference).toList());
  }

  /** {@code sha256:...#c1}. */
  static String reference(ClaimRef claim) {
    return claim.reportId() + "#" + claim.claimId();
  }
}
