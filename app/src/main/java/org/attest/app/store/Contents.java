package org.attest.app.store;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
    return store.use(handle -> digests(handle, Only.all(), Only.all()));
  }

  /** The digests of what changed, and of all that may have others by it; of what is still there. */
  public Digests digests(Collection<Change> changes) {
    return store.snapshot(handle -> digests(handle, changes));
  }

  private static Digests digests(Handle handle, Collection<Change> changes) {
    Set<String> events = new TreeSet<>();
    Set<String> reports = new TreeSet<>();
    for (Change change : changes) {
      switch (change.kind()) {
        case EVENT -> events.add(change.id());
        case REPORT -> reports.add(change.id());
        case CLAIM -> reports.add(References.claim(change.id()).reportId());
        case DECISION -> {}
      }
    }
    reports.addAll(with(handle, "report_id", "event_id", events));
    events.addAll(with(handle, "event_id", "report_id", reports));
    reports.addAll(with(handle, "report_id", "event_id", events));
    return digests(handle, new Only(events), new Only(reports));
  }

  private static List<String> with(Handle handle, String asked, String known, Set<String> values) {
    return new Only(values)
        .read(
            handle,
            "SELECT DISTINCT " + asked + " FROM event_claim",
            known,
            row -> row.getString(1));
  }

  /** An event and a claim that it speaks from. */
  private record Part(String event, String claim, String grade) {}

  /**
   * @param reports all of those that the events speak from, at least
   */
  private static Digests digests(Handle handle, Only events, Only reports) {
    SortedSet<Part> parts =
        new TreeSet<>(Comparator.comparing(Part::claim).thenComparing(Part::event));
    for (String column : List.of("x.event_id", "x.report_id")) {
      Only only = column.equals("x.event_id") ? events : reports;
      only.each(
          handle,
          "SELECT x.event_id, x.report_id, x.claim_id, e.grade FROM event_claim x"
              + " JOIN event e ON e.id = x.event_id",
          column,
          "",
          row ->
              new Part(
                  row.getString(1),
                  References.text(new ClaimRef(row.getString(2), row.getString(3))),
                  row.getString(4)),
          parts::add);
      if (events.isAll()) {
        break;
      }
    }
    Map<String, List<String>> claimsOf = new HashMap<>();
    Map<String, List<String>> gradesOf = new HashMap<>();
    for (Part part : parts) {
      claimsOf.computeIfAbsent(part.event(), id -> new ArrayList<>()).add(part.claim());
      gradesOf.computeIfAbsent(part.claim(), id -> new ArrayList<>()).add(part.grade());
    }
    return digests(handle, events, reports, claimsOf, gradesOf);
  }

  private static Digests digests(
      Handle handle,
      Only onlyEvents,
      Only onlyReports,
      Map<String, List<String>> claimsOf,
      Map<String, List<String>> gradesOf) {
    Map<String, String> hidden = new HashMap<>();
    each(
        handle,
        Only.all(),
        "SELECT about, content FROM decision WHERE kind = 'redact'",
        "",
        "ORDER BY number",
        (claim, content) ->
            hidden.merge(claim.substring(0, claim.lastIndexOf('#')), content, String::concat));
    Map<String, String> claims = new LinkedHashMap<>();
    Map<String, StringBuilder> ofReports = new TreeMap<>();
    each(
        handle,
        onlyReports,
        "SELECT id, '' FROM report",
        "id",
        "",
        (id, nothing) -> ofReports.put(id, new StringBuilder(id + hidden.getOrDefault(id, ""))));
    each(
        handle,
        onlyReports,
        "SELECT c.report_id || '#' || c.id, coalesce(d.rejected, 0) || coalesce(d.document, c.document)"
            + " FROM claim c LEFT JOIN decided_claim d"
            + " ON d.report_id = c.report_id AND d.claim_id = c.id",
        "c.report_id",
        "ORDER BY c.report_id, c.number",
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
        onlyEvents,
        "SELECT id, document FROM event",
        "id",
        "ORDER BY id",
        (id, document) -> {
          StringBuilder parts = new StringBuilder(document);
          claimsOf.getOrDefault(id, List.of()).forEach(claim -> parts.append(claims.get(claim)));
          events.put(id, digest(parts.toString()));
        });
    return new Digests(events, claims, reports, claimsOf, gradesOf);
  }

  private static void each(
      Handle handle,
      Only only,
      String query,
      String column,
      String order,
      BiConsumer<String, String> row) {
    only.each(
        handle,
        query,
        column,
        order,
        cells -> Map.entry(cells.getString(1), cells.getString(2)),
        cells -> row.accept(cells.getKey(), cells.getValue()));
  }

  private static String digest(String text) {
    MessageDigest digest = Sha256.digest();
    byte[] bytes = digest.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(bytes, 0, DIGEST_BYTES);
  }
}
