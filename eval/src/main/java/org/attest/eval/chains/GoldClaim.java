package org.attest.eval.chains;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attest.eval.JsonFiles;
import org.attest.eval.annotations.AnnotatedTexts;
import org.attest.model.Certainty;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A claim whose chains, status and certainty were annotated, without its text. Positions are code
 * points of the document's text.
 *
 * @param word where the word stands that tells it
 * @param published day of publication; null if the set tells none
 * @param heldOut true if no model was trained on the document, and no rule written from it
 */
record GoldClaim(
    String id,
    AnnotatedTexts.Document document,
    Span word,
    String type,
    @Nullable LocalDate published,
    boolean heldOut,
    Status status,
    Certainty certainty,
    List<Chain> chains) {

  /**
   * One way in which the report knows of it.
   *
   * @param links from the outside in; none for the reporter's own voice
   */
  record Chain(Stance stance, List<Link> links) {}

  /**
   * One source.
   *
   * @param wordings where the report names it; empty if it does not ("was reported")
   */
  record Link(List<Span> wordings) {}

  /**
   * The claims of a file.
   *
   * @throws IOException if it is missing or not of the documented form
   */
  static List<GoldClaim> read(Path file) throws IOException {
    List<GoldClaim> claims = new ArrayList<>();
    for (JsonNode line : JsonFiles.lines(file)) {
      String id = line.path("id").asString("a line of " + file);
      try {
        claims.add(
            new GoldClaim(
                id,
                new AnnotatedTexts.Document(
                    line.path("set").asString(),
                    line.path("document").asString(),
                    line.path("sha256").asString()),
                new Span(line.path("start").asInt(), line.path("end").asInt()),
                line.path("type").asString(),
                line.path("published").isString()
                    ? LocalDate.parse(line.path("published").asString())
                    : null,
                line.path("held_out").asBoolean(),
                Status.valueOf(constant(line.path("status"))),
                Certainty.valueOf(constant(line.path("certainty"))),
                chains(line.path("chains"))));
      } catch (RuntimeException e) {
        throw new IOException(id + ": not of the form of CHAINS.md: " + e.getMessage(), e);
      }
    }
    return claims;
  }

  private static String constant(JsonNode word) {
    return word.asString().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static List<Chain> chains(JsonNode nodes) {
    List<Chain> chains = new ArrayList<>();
    for (JsonNode chain : nodes) {
      List<Link> links = new ArrayList<>();
      for (JsonNode link : chain.path("links")) {
        List<Span> wordings = new ArrayList<>();
        for (JsonNode wording : link) {
          wordings.add(new Span(wording.path(0).asInt(), wording.path(1).asInt()));
        }
        links.add(new Link(wordings));
      }
      chains.add(new Chain(Stance.valueOf(constant(chain.path("stance"))), links));
    }
    return chains;
  }
}
