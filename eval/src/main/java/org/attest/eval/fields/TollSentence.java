package org.attest.eval.fields;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attest.eval.CodePoints;
import org.attest.eval.JsonFiles;
import org.attest.eval.Splits;
import org.attest.eval.annotations.AnnotatedTexts;
import org.attest.model.Span;
import org.attest.model.TollMention;
import tools.jackson.databind.JsonNode;

/**
 * A sentence whose tolls were annotated, without its text.
 *
 * @param start where it begins in the document's text, in code points
 * @param end its end, exclusive
 */
record TollSentence(
    String id, AnnotatedTexts.Document document, int start, int end, List<CodedToll> tolls) {
  private static final int UNSEEN_FROM = 50;

  /**
   * The sentences of a file.
   *
   * @throws IOException if it is missing or not of the documented form
   */
  static List<TollSentence> read(Path file) throws IOException {
    List<TollSentence> sentences = new ArrayList<>();
    for (JsonNode line : JsonFiles.lines(file)) {
      String id = line.path("id").asString("a line of " + file);
      for (String name : List.of("set", "document", "sha256")) {
        if (!line.path(name).isString()) {
          throw new IOException("%s: no '%s'".formatted(id, name));
        }
      }
      List<CodedToll> tolls = new ArrayList<>();
      for (JsonNode toll : line.path("tolls")) {
        tolls.add(CodedToll.of(toll, id));
      }
      sentences.add(
          new TollSentence(
              id,
              new AnnotatedTexts.Document(
                  line.path("set").asString(),
                  line.path("document").asString(),
                  line.path("sha256").asString()),
              line.path("start").asInt(-1),
              line.path("end").asInt(-1),
              tolls));
    }
    return sentences;
  }

  /** True if the sentence is of the half that no rule was written from. */
  boolean isUnseen() {
    return Splits.bucket("tolls", document.id()) >= UNSEEN_FROM;
  }

  /**
   * Where the sentence stands, in UTF-16 units.
   *
   * @throws IOException if the document is too short
   */
  Span span(String text) throws IOException {
    if (start < 0 || end < start || !CodePoints.isWithin(text, end)) {
      throw new IOException(
          "%s: no characters %d to %d in %s".formatted(id, start, end, document.id()));
    }
    return CodePoints.span(text, start, end);
  }

  /**
   * Those of a document's tolls of whose words the middle lies in the sentence. The sample's
   * sentences end at some abbreviations, so that a name's beginning may lie in another.
   */
  List<CodedToll> within(Span span, List<TollMention> mentions) {
    return mentions.stream()
        .filter(
            toll -> {
              int middle = (toll.span().start() + toll.span().end()) / 2;
              return span.start() <= middle && middle < span.end();
            })
        .map(CodedToll::of)
        .toList();
  }
}
