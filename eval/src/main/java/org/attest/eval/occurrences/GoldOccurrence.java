package org.attest.eval.occurrences;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.attest.eval.CodePoints;
import org.attest.eval.JsonFiles;
import org.attest.eval.Splits;
import org.attest.eval.annotations.AnnotatedTexts;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An occurrence whose place and days were annotated, without its text. Positions are code points of
 * the document's text.
 *
 * @param word where its word stands
 * @param published day of publication; null if the set tells none
 * @param places where its acceptable names stand; empty if the report gives no place
 * @param days null if they cannot be known
 */
record GoldOccurrence(
    String id,
    AnnotatedTexts.Document document,
    Span word,
    String type,
    @Nullable LocalDate published,
    List<Span> places,
    @Nullable Days days) {

  private static final int UNSEEN_FROM = 50;
  private static final String OPEN = "open";

  /**
   * First and last day.
   *
   * @param first null if the beginning is open
   * @param last null if the end is open
   */
  record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

  /**
   * The occurrences of a file.
   *
   * @throws IOException if it is missing or not of the documented form
   */
  static List<GoldOccurrence> read(Path file) throws IOException {
    List<GoldOccurrence> occurrences = new ArrayList<>();
    for (JsonNode line : JsonFiles.lines(file)) {
      String id = line.path("id").asString("a line of " + file);
      for (String name : List.of("set", "document", "sha256", "type")) {
        if (!line.path(name).isString()) {
          throw new IOException("%s: no '%s'".formatted(id, name));
        }
      }
      occurrences.add(
          new GoldOccurrence(
              id,
              new AnnotatedTexts.Document(
                  line.path("set").asString(),
                  line.path("document").asString(),
                  line.path("sha256").asString()),
              span(line.path("start"), line.path("end"), id),
              line.path("type").asString(),
              day(line.path("published"), id),
              places(line.path("place"), id),
              days(line, id)));
    }
    return occurrences;
  }

  private static List<Span> places(JsonNode places, String id) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (JsonNode place : places) {
      spans.add(span(place.path(0), place.path(1), id));
    }
    return List.copyOf(spans);
  }

  private static Span span(JsonNode start, JsonNode end, String id) throws IOException {
    if (!start.isInt() || !end.isInt() || start.asInt() < 0 || end.asInt() <= start.asInt()) {
      throw new IOException("%s: no characters %s to %s".formatted(id, start, end));
    }
    return new Span(start.asInt(), end.asInt());
  }

  private static @Nullable Days days(JsonNode line, String id) throws IOException {
    LocalDate first = day(line.path("first"), id);
    LocalDate last = day(line.path("last"), id);
    return first == null && last == null ? null : new Days(first, last);
  }

  private static @Nullable LocalDate day(JsonNode day, String id) throws IOException {
    if (day.isNull() || (day.isString() && day.asString().equals(OPEN))) {
      return null;
    }
    try {
      return LocalDate.parse(day.asString(""));
    } catch (DateTimeException e) {
      throw new IOException("%s: no day: %s".formatted(id, day), e);
    }
  }

  /** True if the occurrence is of the half that no rule was written from. */
  boolean isUnseen() {
    return Splits.bucket("occurrences", document.id()) >= UNSEEN_FROM;
  }

  /**
   * A span of code points in UTF-16 units.
   *
   * @throws IOException if the document is too short
   */
  Span in(String text, Span span) throws IOException {
    if (!CodePoints.isWithin(text, span.end())) {
      throw new IOException(
          "%s: no characters %d to %d in %s"
              .formatted(id, span.start(), span.end(), document.id()));
    }
    return CodePoints.span(text, span.start(), span.end());
  }
}
