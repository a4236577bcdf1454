package org.attest.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.attest.model.Reliability;
import org.jspecify.annotations.Nullable;

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

  /** Keeps one more. */
  public void add(Entry entry) {
    store.use(
        handle ->
            handle.execute(
                "INSERT INTO source_rating (recorded_at, day, author, source_id, name, letter,"
                    + " reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
                entry.recordedAt().toString(),
                entry.day().toString(),
                entry.author(),
                entry.sourceId(),
                entry.name(),
                entry.letter() == null ? null : entry.letter().name(),
                entry.reason()));
  }

  /** All of them, the first one set first. */
  public List<Entry> history() {
    return store.use(
        handle ->
            handle
                .createQuery(
                    "SELECT recorded_at, day, author, source_id, name, letter, reason"
                        + " FROM source_rating ORDER BY number")
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
                .list());
  }
}
