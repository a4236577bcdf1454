package org.attest.export;

import java.util.Optional;
import org.attest.model.Report;
import tools.jackson.databind.node.ObjectNode;

/** All of an event on one line: the event, the reports, and with released names the claims. */
final class FullJson {
  static final String SCHEMA = "attest/export/1";

  private final EventJson json = new EventJson(origin -> Optional.empty());
  private final Names names;

  FullJson(Names names) {
    this.names = names;
  }

  ObjectNode line(ToldEvent told) {
    ObjectNode node = JsonText.object().put("schema", SCHEMA);
    node.set("event", json.event(told.event()));
    node.set("reports", JsonText.array(told.reports(), this::report));
    if (names == Names.RELEASED) {
      node.set("claims", JsonText.array(told.claims(), ClaimRows::json));
    }
    return node;
  }

  private ObjectNode report(Report report) {
    ObjectNode node =
        JsonText.object()
            .put("id", report.id())
            .put("raw_hash", report.rawHash())
            .put("outlet", report.outlet())
            .put("published", report.published() == null ? null : report.published().toString())
            .put("language", report.language())
            .put("url", report.url());
    return names == Names.RELEASED ? node.put("title", report.title()) : node;
  }
}
