package org.attest.app.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.attest.app.decisions.Derived;
import org.attest.app.decisions.Relinked;
import org.attest.link.ClaimLinker;
import org.attest.link.CodeVersion;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What the linker found, kept for the next time, and what changed since; to be called within a
 * transaction. The tables are described in docs/store.md.
 */
final class LinkTables {
  /** Of more reports than this, and than one of so many, all events are derived at once. */
  private static final int FEW = 4;

  private static final int SHARE = 50;

  /** Claims, or links, whose rows wait to be written. */
  private static final int MOST_WAITING = 5_000;

  private final Handle handle;

  LinkTables(Handle handle) {
    this.handle = handle;
  }

  /** Notes that a report came, went or is shown otherwise. */
  void changed(String reportId) {
    handle.execute(
        "INSERT INTO unlinked (report_id, whole) VALUES (?, 1)"
            + " ON CONFLICT (report_id) DO UPDATE SET whole = 1",
        reportId);
    // Its words are not to outlive it, even as hashes.
    handle.execute(
        "DELETE FROM claim_key WHERE number IN"
            + " (SELECT number FROM linked_claim WHERE report_id = ?)",
        reportId);
  }

  /** Notes that people decided on reports. */
  void decidedOn(Collection<String> reportIds) {
    for (String report : reportIds) {
      handle.execute(
          "INSERT INTO unlinked (report_id, whole) VALUES (?, 0) ON CONFLICT (report_id) DO NOTHING",
          report);
    }
  }

  /** Notes that what is kept is of no use, so that all events are derived anew. */
  void forget() {
    handle.execute("UPDATE linking SET linker = ''");
  }

  /** True if what is kept is of this version, and little has changed since. */
  boolean isOfUse() {
    if (!linker().equals(version())) {
      return false;
    }
    int changed = count("SELECT count(*) FROM unlinked");
    if (changed == 0) {
      // Marked stale by a program that knows nothing of these tables.
      return false;
    }
    return changed <= FEW || (long) changed * SHARE <= count("SELECT count(*) FROM report");
  }

  /** False where nothing is kept, or all of it was given up. */
  boolean isKept() {
    return !linker().isEmpty();
  }

  private String linker() {
    return handle.select("SELECT linker FROM linking").mapTo(String.class).one();
  }

  /**
   * Of all that decides what is kept: the library, and this program with what it makes of
   * decisions.
   */
  private static String version() {
    return CodeVersion.of(ClaimLinker.class) + " " + CodeVersion.of(LinkTables.class);
  }

  private int count(String query) {
    return handle.select(query).mapTo(Integer.class).one();
  }

  /** The claims in events of which an event would have that id if they were its first. */
  List<ClaimRef> firstIn(String eventId) {
    return handle
        .select("SELECT report_id, claim_id FROM linked_claim WHERE first_in = ?", eventId)
        .map((row, context) -> new ClaimRef(row.getString(1), row.getString(2)))
        .list();
  }

  /** Ids of the events that hold one of these claims as last derived; also of claims gone since. */
  Set<String> eventsOf(Collection<ClaimRef> claims) {
    Map<ClaimRef, Row> rows = rows(claims);
    Set<String> events = new TreeSet<>();
    for (ClaimRef claim : claims) {
      Row row = rows.get(claim);
      if (row != null) {
        events.add(row.event());
      }
    }
    return events;
  }

  /** Keeps what a derivation found. */
  void keep(Derived derived) {
    Relinked relinked = derived.relinked();
    Relinked.Part part = relinked.part();
    Map<ClaimRef, String> eventOf = new HashMap<>();
    for (Event event : derived.events()) {
      event.claims().forEach(claim -> eventOf.put(claim, event.id()));
    }
    if (part == null) {
      for (String table : List.of("claim_link", "claim_key", "linked_claim")) {
        handle.execute("DELETE FROM " + table);
      }
    } else {
      remove(part.gone());
    }
    Map<ClaimRef, Row> kept = part == null ? Map.of() : rows(part.claims());
    move(kept, eventOf);
    Map<ClaimRef, Long> numbers = new HashMap<>();
    kept.forEach((claim, row) -> numbers.put(claim, row.number()));
    Rows rows = new Rows(handle);
    long number =
        handle.select("SELECT coalesce(max(number), 0) FROM linked_claim").mapTo(Long.class).one();
    for (Map.Entry<ClaimRef, long[]> entry : relinked.keys().entrySet()) {
      ClaimRef claim = entry.getKey();
      numbers.put(claim, ++number);
      rows.add(
          "linked_claim",
          number,
          claim.reportId(),
          claim.claimId(),
          Objects.requireNonNull(eventOf.get(claim)),
          Event.idOf(claim));
      for (long key : entry.getValue()) {
        rows.add("claim_key", key, number);
      }
      if (number % MOST_WAITING == 0) {
        rows.write();
      }
    }
    int links = 0;
    for (Relinked.Link link : relinked.links()) {
      Long one = numbers.get(link.one());
      Long other = numbers.get(link.other());
      rows.add("claim_link", one, other);
      rows.add("claim_link", other, one);
      if (++links % MOST_WAITING == 0) {
        rows.write();
      }
    }
    rows.write();
    handle.execute("DELETE FROM unlinked");
    handle.execute("UPDATE linking SET linker = ?", relinked == Relinked.NOTHING ? "" : version());
  }

  private void remove(Collection<ClaimRef> gone) {
    Map<ClaimRef, Row> rows = rows(gone);
    for (ClaimRef claim : gone) {
      Row row = rows.get(claim);
      if (row != null) {
        long number = row.number();
        handle.execute("DELETE FROM claim_key WHERE number = ?", number);
        handle.execute(
            "DELETE FROM claim_link WHERE one IN (SELECT other FROM claim_link WHERE one = ?)"
                + " AND other = ?",
            number,
            number);
        handle.execute("DELETE FROM claim_link WHERE one = ?", number);
        handle.execute("DELETE FROM linked_claim WHERE number = ?", number);
      }
    }
  }

  /** Says of claims that are kept which event they are in now. */
  private void move(Map<ClaimRef, Row> kept, Map<ClaimRef, String> eventOf) {
    try (PreparedBatch batch =
        handle.prepareBatch("UPDATE linked_claim SET event_id = ? WHERE number = ?")) {
      kept.forEach(
          (claim, row) -> {
            String event = eventOf.get(claim);
            if (event != null && !event.equals(row.event())) {
              batch.add(event, row.number());
            }
          });
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  private record Row(long number, String event) {}

  /** Those of these claims that are kept. */
  private Map<ClaimRef, Row> rows(Collection<ClaimRef> claims) {
    Set<ClaimRef> asked = new HashSet<>(claims);
    Map<ClaimRef, Row> rows = new HashMap<>();
    Only.inParts(
        claims.stream().map(ClaimRef::reportId).distinct().toList(),
        part ->
            handle
                .createQuery(
                    "SELECT number, report_id, claim_id, event_id FROM linked_claim"
                        + " WHERE report_id IN (<asked>)")
                .bindList("asked", part)
                .map(
                    (row, context) ->
                        Map.entry(
                            new ClaimRef(row.getString(2), row.getString(3)),
                            new Row(row.getLong(1), row.getString(4))))
                .list()
                .forEach(
                    row -> {
                      if (asked.contains(row.getKey())) {
                        rows.put(row.getKey(), row.getValue());
                      }
                    }));
    return rows;
  }
}
