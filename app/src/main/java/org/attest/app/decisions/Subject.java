package org.attest.app.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A claim as it stood when somebody decided on it.
 *
 * @param evidence where its words stand in the report, by which it is found again when a later
 *     version of the program reads the report anew and numbers its claims otherwise
 * @param seen what the machine read, see {@link ClaimFields#read}
 */
record Subject(ClaimRef ref, List<Span> evidence, Map<String, String> seen) {

  Subject {
    evidence = List.copyOf(evidence);
    seen = new TreeMap<>(seen);
  }

  static Subject of(ClaimRef ref, Claim claim) {
    return new Subject(ref, claim.evidence(), ClaimFields.read(claim));
  }

  /** Without the words that are not to be shown. */
  Subject hiding(Redaction redaction) {
    Map<String, String> shown = new TreeMap<>();
    seen.forEach((field, value) -> shown.put(field, redaction.of(value)));
    return new Subject(ref, evidence, shown);
  }

  static Subject read(JsonNode node) {
    List<Span> evidence = new ArrayList<>();
    for (JsonNode span : node.path("evidence")) {
      evidence.add(new Span(span.get(0).asInt(), span.get(1).asInt()));
    }
    Map<String, String> seen = new TreeMap<>();
    node.path("seen").properties().forEach(m -> seen.put(m.getKey(), m.getValue().asString()));
    return new Subject(References.claim(node.path("claim").asString()), evidence, seen);
  }

  ObjectNode json() {
    ObjectNode node = Canonical.object().put("claim", References.text(ref));
    ArrayNode spans = node.putArray("evidence");
    evidence.forEach(span -> spans.addArray().add(span.start()).add(span.end()));
    ObjectNode values = node.putObject("seen");
    seen.forEach(values::put);
    return node;
  }

  /** Which of a report's claims it is now: that with most of its words, then of its type. */
  Optional<Claim> among(List<Claim> claims) {
    return claims.stream()
        .filter(claim -> likeness(claim) > 0)
        .max(
            Comparator.<Claim>comparingDouble(this::likeness)
                .thenComparing(claim -> claim.type().equals(seen.get("type")))
                .thenComparing(claim -> claim.id().equals(ref.claimId())));
  }

  /** Shared characters of evidence among all of both. */
  private double likeness(Claim claim) {
    int shared = 0;
    for (Span one : evidence) {
      for (Span other : claim.evidence()) {
        shared +=
            Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
      }
    }
    int all = length(evidence) + length(claim.evidence()) - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(Span::length).sum();
  }
}
