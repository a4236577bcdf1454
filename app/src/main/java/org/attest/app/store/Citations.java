package org.attest.app.store;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.ClaimRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whom the reports of the store rest on: their own outlets, the credited ones, and those named. */
public final class Citations {
  private final Store store;

  Citations(Store store) {
    this.store = store;
  }

  /**
   * A link of a claim's chain.
   *
   * @param sourceId id of its outlet or actor entry, if known
   * @param kind the codebook's kind of source
   * @param stance of the chain
   */
  public record Cited(
      ClaimRef claim, String source, @Nullable String sourceId, String kind, String stance) {}

  /**
   * An outlet of a report.
   *
   * @param credited true if the report only credits it, false if it published the report
   */
  public record Outlet(String reportId, String name, boolean credited) {}

  /** Every named link of every claim, by report and claim. */
  public List<Cited> links() {
    return store.use(
        handle -> {
          Masks masks = Masks.of(handle);
          List<Cited> links = new ArrayList<>();
          handle
              .createQuery("SELECT report_id, id, document FROM claim ORDER BY report_id, number")
              .map(
                  (row, context) ->
                      links(
                          new ClaimRef(row.getString(1), row.getString(2)),
                          Documents.tree(masks.document(row.getString(1), row.getString(3)))))
              .forEach(links::addAll);
          return links;
        });
  }

  private static List<Cited> links(ClaimRef claim, JsonNode document) {
    List<Cited> links = new ArrayList<>();
    for (JsonNode chain : document.path("chains")) {
      for (JsonNode link : chain.path("links")) {
        if (link.path("source").isString()) {
          links.add(
              new Cited(
                  claim,
                  link.path("source").asString(),
                  Documents.string(link.path("source_id")),
                  link.path("kind").asString(),
                  chain.path("stance").asString()));
        }
      }
    }
    return links;
  }

  /**
   * An independent origin of an event, as last derived.
   *
   * @param sourceId id of its outlet or actor entry, if known
   */
  public record Origin(String eventId, String name, @Nullable String sourceId, String kind) {}

  /** Every named origin of every event, by event. */
  public List<Origin> origins() {
    return store.use(
        handle -> {
          List<Origin> origins = new ArrayList<>();
          handle
              .createQuery("SELECT id, document FROM event ORDER BY id")
              .map((row, context) -> origins(row.getString(1), row.getString(2)))
              .forEach(origins::addAll);
          return origins;
        });
  }

  private static List<Origin> origins(String event, String document) {
    List<Origin> origins = new ArrayList<>();
    for (JsonNode origin : Documents.tree(document).path("origins")) {
      if (origin.path("name").isString()) {
        origins.add(
            new Origin(
                event,
                origin.path("name").asString(),
                Documents.string(origin.path("source_id")),
                origin.path("kind").asString()));
      }
    }
    return origins;
  }

  /** The outlets of all reports, by report: who published it, then whom it credits. */
  public List<Outlet> outlets() {
    return store.use(
        handle -> {
          Masks masks = Masks.of(handle);
          List<Outlet> outlets = new ArrayList<>();
          handle
              .createQuery("SELECT id, outlet, document FROM report ORDER BY id")
              .map(
                  (row, context) ->
                      outlets(
                          row.getString(1),
                          row.getString(2),
                          masks.document(row.getString(1), row.getString(3))))
              .forEach(outlets::addAll);
          return outlets;
        });
  }

  private static List<Outlet> outlets(String id, @Nullable String publisher, String document) {
    List<Outlet> outlets = new ArrayList<>();
    if (publisher != null) {
      outlets.add(new Outlet(id, publisher, false));
    }
    Documents.tree(document)
        .path("report")
        .path("credits")
        .valueStream()
        .map(credit -> credit.path("name").asString())
        .sorted()
        .forEach(name -> outlets.add(new Outlet(id, name, true)));
    return outlets;
  }
}
