package org.attest.app.store;

import java.util.List;
import org.attest.model.ClaimRef;
import org.jspecify.annotations.Nullable;

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
        handle ->
            handle
                .createQuery(
                    """
                    SELECT c.report_id, c.id, json_extract(l.value, '$.source'),
                           json_extract(l.value, '$.source_id'), json_extract(l.value, '$.kind'),
                           json_extract(s.value, '$.stance')
                    FROM claim c, json_each(c.document, '$.chains') s,
                         json_each(s.value, '$.links') l
                    WHERE json_extract(l.value, '$.source') IS NOT NULL
                    ORDER BY c.report_id, c.number, s.key, l.key
                    """)
                .map(
                    (row, context) ->
                        new Cited(
                            new ClaimRef(row.getString(1), row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)))
                .list());
  }

  /** The outlets of all reports, by report: who published it, then whom it credits. */
  public List<Outlet> outlets() {
    return store.use(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, outlet, 0 FROM report WHERE outlet IS NOT NULL
                    UNION ALL
                    SELECT r.id, json_extract(c.value, '$.name'), 1
                    FROM report r, json_each(r.document, '$.report.credits') c
                    ORDER BY 1, 3, 2
                    """)
                .map(
                    (row, context) ->
                        new Outlet(row.getString(1), row.getString(2), row.getInt(3) == 1))
                .list());
  }
}
