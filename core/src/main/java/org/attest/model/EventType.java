package org.attest.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type of occurrence of the codebook, with its nearest terms in other schemes (a crosswalk, not
 * an identity; several, where the exporter picks by actors and outcome).
 *
 * @param id "air-strike"
 * @param family "remote-violence"; claims of one family may speak of one event
 * @param definition what it is, in the codebook's words
 */
public record EventType(
    String id,
    String family,
    String definition,
    List<String> acledEvent,
    List<String> acledSubEvent,
    String plover,
    String cameo,
    String muc4) {

  private static final Map<String, EventType> ALL = load();

  public EventType {
    acledEvent = List.copyOf(acledEvent);
    acledSubEvent = List.copyOf(acledSubEvent);
  }

  /** All types in the codebook's order. */
  public static List<EventType> all() {
    return List.copyOf(ALL.values());
  }

  public static Optional<EventType> find(String id) {
    return Optional.ofNullable(ALL.get(id));
  }

  /**
   * The type of that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static EventType of(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no event type " + id));
  }

  private static Map<String, EventType> load() {
    Map<String, EventType> types = new LinkedHashMap<>();
    for (Vocabulary.Row row : Vocabulary.load(EventType.class, "event-types.tsv")) {
      types.put(
          row.get("type"),
          new EventType(
              row.get("type"),
              row.get("family"),
              row.get("what it is"),
              row.list("acled_event"),
              row.list("acled_sub_event"),
              row.get("plover"),
              row.get("cameo"),
              row.get("muc4")));
    }
    return types;
  }
}
