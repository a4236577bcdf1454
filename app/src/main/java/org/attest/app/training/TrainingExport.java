package org.attest.app.training;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.ReviewedReport;
import org.attest.app.decisions.ReviewedReport.ReviewedClaim;
import org.attest.app.decisions.ReviewedReport.State;
import org.attest.app.decisions.Reviews;
import org.attest.app.decisions.Triggers;
import org.attest.model.Claim;
import org.attest.model.Outcome;
import org.attest.model.Responsibility;
import org.attest.model.Sha256;
import org.attest.model.Span;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report that people have reviewed to its end as a line of stand-off annotations, in the form of
 * {@code model/training/annotations}: offsets in code points and the hash of the text, no text.
 *
 * <p>Only reports that somebody read to the end count, and only where each claim is decided on: of
 * any other, a word without a mark may be one that nobody looked at. A claim is one trigger; words
 * that only refer back to it are not marked, and neither is who says what, as reviewers mark
 * neither. The member {@code layers} says so.
 */
public final class TrainingExport {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private TrainingExport() {}

  /**
   * The line of a report.
   *
   * @param report as the machine read it
   * @param log entries on that report, in order
   * @return empty if it is not reviewed to its end
   */
  public static Optional<String> line(Outcome.Extracted report, List<Entry> log) {
    ReviewedReport reviewed = Reviews.of(report, log);
    boolean isDone = reviewed.done().stream().anyMatch(entry -> entry.round().isEmpty());
    if (!isDone || reviewed.checked() != reviewed.claims().size()) {
      return Optional.empty();
    }
    String text = report.report().text();
    String hex = Sha256.hex(text);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", "r" + hex.substring(0, 12));
    node.put("set", "reviewed");
    node.put("document", report.report().id());
    node.put("group", report.report().id());
    node.put("sha256", hex);
    node.put("start", 0);
    node.put("end", text.codePointCount(0, text.length()));
    node.put("sentences", sentences(text));
    ArrayNode triggers = node.putArray("triggers");
    int unplaced = 0;
    for (ReviewedClaim claim : kept(reviewed)) {
      Optional<Span> words = Triggers.of(claim.claim(), text);
      if (words.isPresent()) {
        trigger(triggers.addObject(), "T" + triggers.size(), claim.claim(), words.get(), text);
      } else {
        unplaced++;
      }
    }
    node.putArray("attributions");
    node.putArray("layers").add("triggers");
    node.put("unplaced", unplaced);
    ArrayNode by = node.putArray("by");
    reviewed.entries().stream().map(Entry::by).distinct().sorted().forEach(by::add);
    return Optional.of(MAPPER.writeValueAsString(node));
  }

  private static List<ReviewedClaim> kept(ReviewedReport reviewed) {
    return reviewed.claims().stream().filter(claim -> claim.state() != State.REJECTED).toList();
  }

  private static void trigger(ObjectNode node, String id, Claim claim, Span words, String text) {
    node.put("id", id);
    span(node, words, text);
    node.put("type", claim.type());
    node.put("status", claim.status().code());
    node.put("certainty", claim.certainty().code());
    ArrayNode roles = node.putArray("roles");
    for (Claim.Participant agent : claim.agents()) {
      ObjectNode role = role(roles, "agent", agent.span(), text);
      Responsibility responsibility = agent.responsibility();
      if (responsibility != null && responsibility != Responsibility.REPORTED) {
        role.put("responsibility", responsibility.code());
      }
    }
    claim.targets().forEach(one -> role(roles, "target", one.span(), text));
    claim.means().forEach(one -> role(roles, "means", one.span(), text));
    place(roles, claim, text);
    for (Toll toll : claim.tolls()) {
      if (!toll.cumulative()) {
        role(roles, toll.effect().code(), toll.span(), text);
      }
    }
    node.putNull("same");
  }

  private static void place(ArrayNode roles, Claim claim, String text) {
    if (claim.place() != null && !claim.place().inherited()) {
      role(roles, "place", claim.place().span(), text);
    }
    @Nullable Span date = claim.date() == null ? null : claim.date().span();
    if (date != null) {
      role(roles, "date", date, text);
    }
  }

  private static ObjectNode role(ArrayNode roles, String name, Span span, String text) {
    ObjectNode role = roles.addObject().put("role", name);
    span(role, span, text);
    return role;
  }

  /** In code points, as the other annotations. */
  private static void span(ObjectNode node, Span span, String text) {
    node.put("start", text.codePointCount(0, span.start()));
    node.put("end", text.codePointCount(0, span.end()));
  }

  private static int sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    List<Integer> ends = new ArrayList<>();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      ends.add(end);
    }
    return ends.size();
  }
}
