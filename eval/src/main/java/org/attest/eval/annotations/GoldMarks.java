package org.attest.eval.annotations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attest.eval.CodePoints;
import org.attest.eval.annotations.Marks.MarkedRole;
import org.attest.eval.annotations.Marks.MarkedSaying;
import org.attest.eval.annotations.Marks.MarkedTrigger;
import org.attest.model.Analysis;
import org.attest.model.Certainty;
import org.attest.model.Responsibility;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.attest.model.Token;
import tools.jackson.databind.JsonNode;

/**
 * Reads the marks of one line of the stand-off files: offsets there are in code points from the
 * start of the passage, here in UTF-16 units.
 */
final class GoldMarks {
  private final Passage passage;
  private final Analysis analysis;

  private GoldMarks(Passage passage, Analysis analysis) {
    this.passage = passage;
    this.analysis = analysis;
  }

  /**
   * The annotators' marks of a passage.
   *
   * @param analysis of the passage's text; its tokens are the words that triggers can be
   * @throws IOException if a label or an offset is not of the documented form
   */
  static Marks of(Passage passage, Analysis analysis) throws IOException {
    return new GoldMarks(passage, analysis).read();
  }

  private Marks read() throws IOException {
    Map<String, String> same = new HashMap<>();
    List<String> ids = new ArrayList<>();
    for (JsonNode trigger : passage.marks().path("triggers")) {
      String id = trigger.path("id").asString("");
      ids.add(id);
      if (trigger.path("same").isString()) {
        same.put(id, trigger.path("same").asString());
      }
    }
    List<MarkedTrigger> triggers = new ArrayList<>();
    for (JsonNode trigger : passage.marks().path("triggers")) {
      triggers.add(trigger(trigger, ids.indexOf(first(trigger.path("id").asString(""), same))));
    }
    List<MarkedSaying> sayings = new ArrayList<>();
    for (JsonNode saying : passage.marks().path("attributions")) {
      sayings.add(
          new MarkedSaying(
              span(saying),
              label(Stance.class, saying, "stance"),
              spans(saying.path("sources")),
              spans(saying.path("contents"))));
    }
    return new Marks(triggers, sayings);
  }

  /** The trigger that a chain of back-references ends at. */
  static String first(String id, Map<String, String> same) {
    Set<String> seen = new HashSet<>();
    String at = id;
    for (String next = same.get(at); next != null && seen.add(at); next = same.get(at)) {
      at = next;
    }
    return at;
  }

  private MarkedTrigger trigger(JsonNode trigger, int occurrence) throws IOException {
    List<MarkedRole> roles = new ArrayList<>();
    for (JsonNode role : trigger.path("roles")) {
      roles.add(
          new MarkedRole(
              role.path("role").asString(""),
              span(role),
              role.has("responsibility")
                  ? label(Responsibility.class, role, "responsibility")
                  : Responsibility.REPORTED));
    }
    return new MarkedTrigger(
        word(span(trigger)),
        trigger.path("type").asString(""),
        label(Status.class, trigger, "status"),
        label(Certainty.class, trigger, "certainty"),
        occurrence,
        roles);
  }

  /** The first token with a character of the trigger; its own span if it is in no sentence. */
  private Span word(Span trigger) {
    for (Sentence sentence : analysis.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.span().overlaps(trigger)) {
          return token.span();
        }
      }
    }
    return trigger;
  }

  private List<Span> spans(JsonNode nodes) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (JsonNode node : nodes) {
      spans.add(span(node));
    }
    return spans;
  }

  private Span span(JsonNode node) throws IOException {
    String text = analysis.text();
    int start = node.path("start").asInt(-1);
    int end = node.path("end").asInt(-1);
    if (start < 0 || end <= start || !CodePoints.isWithin(text, end)) {
      throw new IOException("%s: no span %s".formatted(passage.id(), node));
    }
    return CodePoints.span(text, start, end);
  }

  private <T extends Enum<T>> T label(Class<T> labels, JsonNode node, String name)
      throws IOException {
    String value = node.path(name).asString("");
    for (T label : labels.getEnumConstants()) {
      if (label.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(value)) {
        return label;
      }
    }
    throw new IOException("%s: no %s '%s'".formatted(passage.id(), name, value));
  }
}
