package org.attest.actor;

import java.util.List;
import java.util.Locale;
import org.attest.model.Actor;
import org.attest.model.Vocabulary;

/** A state and the words for it: a line of {@code states.tsv}. */
record State(
    String iso,
    String name,
    List<String> aliases,
    List<String> adjectives,
    List<String> people,
    List<String> capitals,
    List<String> metonyms) {

  static State of(Vocabulary.Row row) {
    return new State(
        row.get("iso2"),
        row.get("name"),
        row.list("aliases"),
        row.list("adjectives"),
        row.list("people"),
        row.list("capitals"),
        row.list("metonyms"));
  }

  String code() {
    return iso.toLowerCase(Locale.ROOT);
  }

  Actor asActor() {
    return new Actor("state:" + code(), name, "state", iso, null, aliases, List.of(), null, null);
  }

  Actor population() {
    String noun = people.isEmpty() ? "people of " + name : people.get(0);
    return new Actor(
        "population:" + code(), noun, "population", iso, null, people, List.of(), null, null);
  }

  /** Fills {@code {adjective}} and {@code {state}} of a name. */
  String fill(String template) {
    return template
        .replace("{adjective}", adjectives.isEmpty() ? name : adjectives.get(0))
        .replace("{state}", name);
  }
}
