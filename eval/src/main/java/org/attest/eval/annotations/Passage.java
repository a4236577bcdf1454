package org.attest.eval.annotations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attest.eval.CodePoints;
import org.attest.eval.DataFiles;
import org.attest.eval.JsonFiles;
import org.attest.eval.Splits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A passage that was annotated, without its text.
 *
 * @param set name of the data set that holds the text
 * @param document its id in the set
 * @param sha256 of the document's text in UTF-8, hexadecimal
 * @param start where the passage begins in the document's text, in code points
 * @param end its end, exclusive
 * @param marks the line of the file
 */
record Passage(
    String id, String set, String document, String sha256, int start, int end, JsonNode marks) {

  private static final String TRAIN = "train";
  private static final String SECOND = "second";

  /**
   * The passages of a folder of annotations that belong to a split: {@code heldout} (the one
   * without a name), {@code train}, or {@code second}, the second annotator's marks of held-out
   * passages.
   *
   * @throws IOException if there is no such split, or a file is not of the documented form
   */
  static List<Passage> read(Path folder, @Nullable String split) throws IOException {
    String name = split == null ? Splits.HELD_OUT : split;
    boolean held =
        switch (name) {
          case Splits.HELD_OUT, SECOND -> true;
          case TRAIN -> false;
          default ->
              throw new IOException(
                  "no split %s; there are %s, %s and %s"
                      .formatted(name, Splits.HELD_OUT, TRAIN, SECOND));
        };
    List<Passage> passages = new ArrayList<>();
    Path source = name.equals(SECOND) ? folder.resolve(SECOND) : folder;
    for (Path file : DataFiles.files(source, ".jsonl", null)) {
      for (JsonNode line : JsonFiles.lines(file)) {
        String set = text(line, "set", file);
        if (Splits.isAnnotationHeldOut(set, text(line, "group", file)) == held) {
          passages.add(
              new Passage(
                  text(line, "id", file),
                  set,
                  text(line, "document", file),
                  text(line, "sha256", file),
                  line.path("start").asInt(-1),
                  line.path("end").asInt(-1),
                  line));
        }
      }
    }
    return passages;
  }

  private static String text(JsonNode line, String name, Path file) throws IOException {
    JsonNode value = line.path(name);
    if (!value.isString()) {
      throw new IOException("%s: a line has no '%s'".formatted(file, name));
    }
    return value.asString();
  }

  AnnotatedTexts.Document of() {
    return new AnnotatedTexts.Document(set, document, sha256);
  }

  int sentences() {
    return marks.path("sentences").asInt(0);
  }

  /**
   * The passage's own text.
   *
   * @throws IOException if the document is too short
   */
  String cut(String documentText) throws IOException {
    if (start < 0 || end < start || !CodePoints.isWithin(documentText, end)) {
      throw new IOException(
          "%s: no characters %d to %d in %s of %s".formatted(id, start, end, document, set));
    }
    return CodePoints.span(documentText, start, end).of(documentText);
  }
}
