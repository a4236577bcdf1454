package org.attest.eval.annotations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.attest.eval.CodePoints;
import org.attest.model.Pointed;
import org.attest.model.Span;
import tools.jackson.databind.JsonNode;

/**
 * An annotated passage with the occurrences that its words tell.
 *
 * @param text of the whole document
 * @param occurrences the annotated words, and a name for the occurrence that each tells
 */
public record ToldPassage(String id, String text, SequencedMap<Pointed, String> occurrences) {

  /**
   * All passages of a split whose texts are there.
   *
   * @param data the folder of all data sets
   * @throws IOException if no text is there
   */
  public static List<ToldPassage> read(Path data, String split) throws IOException {
    return LearnedPassages.examples(data, split, (passage, text) -> List.of(of(passage, text)));
  }

  /** The occurrence that an annotated word told which overlaps this one. */
  public Optional<String> occurrence(Span word) {
    return occurrences.entrySet().stream()
        .filter(one -> one.getKey().word().overlaps(word))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static ToldPassage of(Passage passage, String text) {
    Map<String, String> same = new HashMap<>();
    for (JsonNode trigger : passage.marks().path("triggers")) {
      if (trigger.path("same").isString()) {
        same.put(trigger.path("id").asString(""), trigger.path("same").asString());
      }
    }
    SequencedMap<Pointed, String> occurrences = new LinkedHashMap<>();
    for (JsonNode trigger : passage.marks().path("triggers")) {
      int start = passage.start() + trigger.path("start").asInt();
      int end = passage.start() + trigger.path("end").asInt();
      occurrences.put(
          new Pointed(CodePoints.span(text, start, end), trigger.path("type").asString("")),
          GoldMarks.first(trigger.path("id").asString(""), same));
    }
    return new ToldPassage(passage.id(), text, occurrences);
  }
}
