package org.attest.app.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Rows to be inserted, many at once, as a server is far away. */
final class Rows {
  private final Handle handle;
  private final Map<String, List<@Nullable Object[]>> waiting = new LinkedHashMap<>();

  Rows(Handle handle) {
    this.handle = handle;
  }

  /** A row of a table, whose first row decides in which order tables are written. */
  void add(String table, @Nullable Object... values) {
    waiting.computeIfAbsent(table, key -> new ArrayList<>()).add(values);
  }

  /** Inserts all. */
  void write() {
    waiting.forEach(
        (table, rows) -> {
          String marks = String.join(", ", Collections.nCopies(rows.getFirst().length, "?"));
          PreparedBatch batch =
              handle.prepareBatch("INSERT INTO " + table + " VALUES (" + marks + ")");
          rows.forEach(batch::add);
          batch.execute();
        });
    waiting.clear();
  }
}
