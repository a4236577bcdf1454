package org.attest.app.decisions;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Certainty;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Outcome;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;
import tools.jackson.databind.JsonNode;

/**
 * Claims that people added. Their ids are those of the entries that added them, far above the
 * machine's, so that a report may be read anew and number its claims otherwise.
 */
public final class Added {
  /** Ids of added claims are {@code c} and this and the entry's number. */
  public static final int FIRST = 100_000;

  private Added() {}

  /** True for the id of a claim that a person added. */
  public static boolean isAdded(String claimId) {
    return Integer.parseInt(claimId.substring(1)) >= FIRST;
  }

  static String id(Entry entry) {
    return "c" + (FIRST + entry.number());
  }

  /** The report with the machine's claims alone. */
  static Outcome.Extracted without(Outcome.Extracted extracted) {
    if (extracted.claims().stream().noneMatch(claim -> isAdded(claim.id()))) {
      return extracted;
    }
    return new Outcome.Extracted(
        extracted.report(),
        extracted.claims().stream().filter(claim -> !isAdded(claim.id())).toList(),
        extracted.relations());
  }

  static Outcome.Extracted with(Outcome.Extracted extracted, List<Claim> added) {
    List<Claim> claims = new ArrayList<>(extracted.claims());
    claims.addAll(added);
    return new Outcome.Extracted(extracted.report(), claims, extracted.relations());
  }

  /**
   * The claim of an entry's content.
   *
   * @throws IllegalArgumentException if its values are none, or its words are not in the text
   */
  static Claim claim(String id, String text, JsonNode content) {
    List<Span> evidence = new ArrayList<>();
    content.path("add").path("evidence").forEach(node -> evidence.add(span(node, text)));
    Span trigger = span(content.path("add").path("trigger"), text);
    JsonNode set = content.path("set");
    if (!set.has("type")) {
      throw new IllegalArgumentException("A claim that is added needs a type.");
    }
    Claim claim =
        new Claim(
            id,
            "attack",
            Status.OCCURRED,
            Certainty.CERTAIN,
            false,
            null,
            List.of(new Chain(Stance.ASSERTS, List.of())),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            null,
            null,
            List.of(),
            null,
            evidence,
            List.of(new Claim.Why("type", "trigger", "added by a person: " + trigger.of(text))));
    for (var field : set.properties()) {
      claim = ClaimFields.with(claim, text, field.getKey(), field.getValue().asString());
    }
    return claim;
  }

  private static Span span(JsonNode node, String text) {
    Span span = new Span(node.path(0).asInt(), node.path(1).asInt());
    if (span.length() == 0 || span.end() > text.length()) {
      throw new IllegalArgumentException(
          "The report has no words at %d-%d".formatted(span.start(), span.end()));
    }
    return span;
  }
}
