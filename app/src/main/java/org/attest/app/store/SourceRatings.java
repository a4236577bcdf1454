package org.attest.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.attest.app.decisions.Canonical;
import org.attest.app.decisions.Draft;
import org.attest.app.decisions.Kind;
import org.attest.model.Reliability;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The user's ratings of sources, in the order in which they were set. Nothing is ever changed. */
public final class SourceRatings {
  private final Store store;

  SourceRatings(Store store) {
    this.store = store;
  }

  /**
   * A rating, or the withdrawal of one.
   *
   * @param recordedAt when it was kept
   * @param day from which it is meant to count
   * @param author who set it
   * @param sourceId id of the source's outlet or actor entry, if it has one
   * @param name the source's name
   * @param letter null for a withdrawal
   */
  public record Entry(
      Instant recordedAt,
      LocalDate day,
      String author,
      @Nullable String sourceId,
      String name,
      @Nullable Reliability letter,
      String reason) {}

  /** Keeps one more, as an entry of the log. */
  public void add(Entry entry) {
    store.decide(open -> add(open, entry));
  }

  private static boolean add(Handle handle, Entry entry) {
    ObjectNode content =
        Canonical.object()
            .put("source_id", entry.sourceId())
            .put("name", entry.name())
            .put("letter", entry.letter() == null ? null : entry.letter().name())
            .put("day", entry.day().toString());
    DecisionLog.add(
        handle,
        new Draft(
            Kind.RATE,
            entry.author(),
            entry.sourceId() == null ? entry.name() : entry.sourceId(),
            Canonical.text(content),
            entry.reason()),
        entry.recordedAt());
    return true;
  }

  /** True if there are ratings of before the log was. */
  static boolean isBehind(Handle handle) {
    return handle
        .select(
            "SELECT EXISTS (SELECT 1 FROM source_rating) AND NOT EXISTS (SELECT 1 FROM decision)")
        .mapTo(Boolean.class)
        .one();
  }

  /** Ratings kept by a version before the log was are its first entries. */
  static void intoTheLog(Handle handle) {
    List<Entry> before =
        handle
            .createQuery(
                "SELECT recorded_at, day, author, source_id, name, letter, reason"
                    + " FROM source_rating WHERE NOT EXISTS (SELECT 1 FROM decision)"
                    + " ORDER BY number")
            .map(
                (row, context) ->
                    new Entry(
                        Instant.parse(row.getString(1)),
                        LocalDate.parse(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6) == null ? null : Reliability.valueOf(row.getString(6)),
                        row.getString(7)))
            .list();
    before.forEach(entry -> add(handle, entry));
  }

  /** All of them, the first one set first. */
  public List<Entry> history() {
    return store.decisions().all().stream()
        .filter(entry -> entry.kind().equals(Kind.RATE.code()))
        .map(SourceRatings::rating)
        .toList();
  }

  private static Entry rating(org.attest.app.decisions.Entry entry) {
    JsonNode content = Canonical.read(entry.content());
    JsonNode letter = content.path("letter");
    JsonNode id = content.path("source_id");
    return new Entry(
        Instant.parse(entry.at()),
        LocalDate.parse(content.path("day").asString()),
        entry.by(),
        id.isString() ? id.asString() : null,
        content.path("name").asString(),
        letter.isString() ? Reliability.valueOf(letter.asString()) : null,
        entry.reason());
  }
}
