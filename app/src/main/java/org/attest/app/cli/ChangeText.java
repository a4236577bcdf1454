package org.attest.app.cli;

import java.util.List;
import java.util.Optional;
import org.attest.app.decisions.Canonical;
import org.attest.app.decisions.References;
import org.attest.app.store.Change;
import org.attest.app.store.Store;
import org.attest.export.ClaimJson;
import org.attest.export.EventExport;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes as people and programs read them; what is there now is read from the store. */
final class ChangeText {
  static final String SCHEMA = "attest/changes/1";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Store store;

  /** Claims of a report follow one another. */
  private Outcome.@Nullable Extracted latest;

  ChangeText(Store store) {
    this.store = store;
  }

  /** "changed event e-3f9ac2d10b77". */
  String line(Change change) {
    return Printable.line(
        "%-8s  %-8s  %s"
            .formatted(
                change.what().code(), change.kind().code(), DecisionText.shortened(change.id())));
  }

  /** One line of JSON, with what is there now under {@code value}. */
  String json(Change change) {
    ObjectNode node =
        Canonical.object()
            .put("cursor", "c" + change.number())
            .put("at", change.at())
            .put("change", change.what().code())
            .put("kind", change.kind().code())
            .put("id", change.id());
    if (change.what() != Change.What.REMOVED) {
      value(change).ifPresent(value -> node.set("value", value));
    }
    return MAPPER.writeValueAsString(node);
  }

  /** The last line, to ask from next time. */
  static String end(long number) {
    return MAPPER.writeValueAsString(
        Canonical.object().put("schema", SCHEMA).put("cursor", "c" + number).put("change", "none"));
  }

  private Optional<JsonNode> value(Change change) {
    return switch (change.kind()) {
      case REPORT ->
          report(change.id())
              .map(found -> new Outcome.Extracted(found.report(), List.of()))
              .map(found -> MAPPER.readTree(ClaimJson.line(found)));
      case CLAIM -> {
        ClaimRef ref = References.claim(change.id());
        yield report(ref.reportId()).flatMap(found -> claim(found, ref.claimId()));
      }
      case EVENT ->
          store
              .event(change.id())
              .map(event -> EventExport.events(List.of(event), EventExport.Format.JSONL))
              .map(MAPPER::readTree);
      case DECISION -> store.decisions().entry(Long.parseLong(change.id())).map(DecisionText::json);
    };
  }

  private static Optional<JsonNode> claim(Outcome.Extracted report, String id) {
    for (Claim claim : report.claims()) {
      if (claim.id().equals(id)) {
        return Optional.of(
            MAPPER.readTree(
                EventExport.claims(
                    List.of(new EventExport.ToldClaim(report.report(), claim)),
                    EventExport.Format.JSONL)));
      }
    }
    return Optional.empty();
  }

  private Optional<Outcome.Extracted> report(String id) {
    if (latest == null || !latest.report().id().equals(id)) {
      latest = store.decidedReport(id).orElse(null);
    }
    return Optional.ofNullable(latest);
  }
}
