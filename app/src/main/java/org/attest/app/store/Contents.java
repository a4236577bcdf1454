package org.attest.app.store;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.attest.app.decisions.References;
import org.attest.model.ClaimRef;
import org.attest.model.Sha256;
import org.jdbi.v3.core.Handle;

/**
 * What a copy of the store's contents, such as an index, must know to follow them: a mark of the
 * state, and a digest of each event, claim and report.
 */
public final class Contents {
  private static final int DIGEST_BYTES = 16;

  private final Store store;

  Contents(Store store) {
    this.store = store;
  }

  /**
   * Digests by id; claims go by {@code sha256:...#c1}. One that stays the same means that nothing
   * of it changed.
   *
   * @param claimsOf the claims of each event
   * @param gradesOf the grades of the events of each claim
   */
  public record Digests(
      Map<String, String> events,
      Map<String, String> claims,
      Map<String, String> reports,
      Map<String, List<String>> claimsOf,
      Map<String, List<String>> gradesOf) {}

  /** Another one after each derivation of the events, and in each store. */
  public String mark() {
    return store.use(
        handle -> handle.createQuery("SELECT mark FROM contents").mapTo(String.class).one());
  }

  /** The digests of all that is there now. */
  public Digests digests() {
    return store.use(Contents::digests);
  }

  private static Digests digests(Handle handle) {
    Map<String, List<String>> claimsOf = new HashMap<>();
    Map<String, List<String>> gradesOf = new HashMap<>();
    handle
        .createQuery(
            "SELECT x.event_id, x.report_id, x.claim_id, e.grade FROM event_claim x"
                + " JOIN event e ON e.id = x.event_id ORDER BY x.report_id, x.claim_id, x.event_id")
        .map(
            (row, context) ->
                List.of(
                    row.getString(1),
                    References.text(new ClaimRef(row.getString(2), row.getString(3))),
                    row.getString(4)))
        .forEach(
            row -> {
              claimsOf.computeIfAbsent(row.get(0), id -> new ArrayList<>()).add(row.get(1));
              gradesOf.computeIfAbsent(row.get(1), id -> new ArrayList<>()).add(row.get(2));
            });
    Map<String, String> hidden = new HashMap<>();
    each(
        handle,
        "SELECT about, content FROM decision WHERE kind = 'redact' ORDER BY number",
        (claim, content) ->
            hidden.merge(claim.substring(0, claim.lastIndexOf('#')), content, String::concat));
    Map<String, String> claims = new LinkedHashMap<>();
    Map<String, StringBuilder> ofReports = new TreeMap<>();
    each(
        handle,
        "SELECT id, '' FROM report",
        (id, nothing) -> ofReports.put(id, new StringBuilder(id + hidden.getOrDefault(id, ""))));
    each(
        handle,
        "SELECT c.report_id || '#' || c.id, coalesce(d.rejected, 0) || coalesce(d.document, c.document)"
            + " FROM claim c LEFT JOIN decided_claim d"
            + " ON d.report_id = c.report_id AND d.claim_id = c.id ORDER BY c.report_id, c.number",
        (id, document) -> {
          String report = id.substring(0, id.lastIndexOf('#'));
          String digest =
              digest(
                  document
                      + gradesOf.getOrDefault(id, List.of())
                      + hidden.getOrDefault(report, ""));
          claims.put(id, digest);
          StringBuilder parts = ofReports.get(report);
          if (parts != null) {
            parts.append(digest);
          }
        });
    Map<String, String> reports = new LinkedHashMap<>();
    ofReports.forEach((id, parts) -> reports.put(id, digest(parts.toString())));
    Map<String, String> events = new LinkedHashMap<>();
    each(
        handle,
        "SELECT id, document FROM event ORDER BY id",
        (id, document) -> {
          StringBuilder parts = new StringBuilder(document);
          claimsOf.getOrDefault(id, List.of()).forEach(claim -> parts.append(claims.get(claim)));
          events.put(id, digest(parts.toString()));
        });
    return new Digests(events, claims, reports, claimsOf, gradesOf);
  }

  private static void each(Handle handle, String query, BiConsumer<String, String> row) {
    handle
        .createQuery(query)
        .map((cells, context) -> Map.entry(cells.getString(1), cells.getString(2)))
        .forEach(cells -> row.accept(cells.getKey(), cells.getValue()));
  }

  private static String digest(String text) {
    MessageDigest digest = Sha256.digest();
    byte[] bytes = digest.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(bytes, 0, DIGEST_BYTES);
  }
}
