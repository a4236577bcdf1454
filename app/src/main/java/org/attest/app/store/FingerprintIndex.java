package org.attest.app.store;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Which reports hold a fingerprint: the tables {@code wording} and {@code fingerprint}.
 *
 * <p>Two reports are worth comparing if they share enough rare fingerprints. What more than {@value
 * #MOST_HOLDERS} reports hold is not rare: it is passed over, and so no list that is read is longer
 * than that.
 */
final class FingerprintIndex {
  static final int MOST_HOLDERS = 500;

  /** Fewer in common, or a smaller share of the shorter text's, are chance. */
  private static final int FEWEST_SHARED = 2;

  private static final double LEAST_SHARE = 0.1;

  private final Handle handle;

  private final Database database;

  FingerprintIndex(Handle handle, Database database) {
    this.handle = handle;
    this.database = database;
  }

  void add(String reportId, int[] fingerprints) {
    int number =
        handle
            .select(
                "INSERT INTO wording (report_id, fingerprints) VALUES (?, ?) RETURNING number",
                reportId,
                bytes(fingerprints))
            .mapTo(Integer.class)
            .one();
    forEach("INSERT INTO fingerprint (hash, number) VALUES (?, " + number + ")", fingerprints);
  }

  /** Takes a report's fingerprints out; its wording goes with the report. */
  void remove(String reportId) {
    handle
        .select("SELECT number FROM wording WHERE report_id = ?", reportId)
        .mapTo(Integer.class)
        .findOne()
        .ifPresent(
            number ->
                forEach(
                    "DELETE FROM fingerprint WHERE hash = ? AND number = " + number,
                    fingerprints(reportId)));
  }

  /** Ids of the reports worth comparing with one that has these fingerprints, sorted. */
  List<String> candidates(int[] fingerprints) {
    Map<Integer, Integer> shared = new TreeMap<>();
    forEachHolders(
        fingerprints, numbers -> numbers.forEach(number -> shared.merge(number, 1, Integer::sum)));
    shared.values().removeIf(count -> count < FEWEST_SHARED);
    List<String> candidates = new ArrayList<>();
    if (!shared.isEmpty()) {
      handle
          .createQuery(
              "SELECT number, report_id, octet_length(fingerprints) / 4 AS size FROM wording"
                  + " WHERE number IN (<numbers>)")
          .bindList("numbers", List.copyOf(shared.keySet()))
          .map(
              (row, context) ->
                  enough(
                          shared.getOrDefault(row.getInt("number"), 0),
                          fingerprints.length,
                          row.getInt("size"))
                      ? row.getString("report_id")
                      : "")
          .filter(id -> !id.isEmpty())
          .forEach(candidates::add);
    }
    candidates.sort(null);
    return candidates;
  }

  /** Which of these reports are worth comparing with that one, as the index stands now. */
  List<String> candidates(String reportId, List<String> others) {
    int[] own = fingerprints(reportId);
    Set<Integer> rare = new HashSet<>();
    if (!others.isEmpty()) {
      Iterator<Integer> hashes = Arrays.stream(own).iterator();
      forEachHolders(
          own,
          numbers -> {
            int hash = hashes.next();
            if (!numbers.isEmpty()) {
              rare.add(hash);
            }
          });
    }
    return others.stream()
        .filter(
            other -> {
              int[] theirs = fingerprints(other);
              long shared =
                  Arrays.stream(own)
                      .filter(hash -> Arrays.binarySearch(theirs, hash) >= 0)
                      .filter(rare::contains)
                      .count();
              return enough(shared, own.length, theirs.length);
            })
        .toList();
  }

  private static boolean enough(long shared, int size, int otherSize) {
    return shared >= FEWEST_SHARED && shared >= LEAST_SHARE * Math.min(size, otherSize);
  }

  /** Hands on the numbers of those that hold each fingerprint, in order; none if too many do. */
  private void forEachHolders(int[] fingerprints, Consumer<List<Integer>> sink) {
    try {
      database.holders(
          handle.getConnection(),
          fingerprints,
          MOST_HOLDERS + 1,
          numbers -> sink.accept(numbers.size() > MOST_HOLDERS ? List.of() : numbers));
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private void forEach(String statement, int[] fingerprints) {
    try (PreparedStatement update = handle.getConnection().prepareStatement(statement)) {
      for (int hash : fingerprints) {
        update.setInt(1, hash);
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private int[] fingerprints(String reportId) {
    return handle
        .select("SELECT fingerprints FROM wording WHERE report_id = ?", reportId)
        .mapTo(byte[].class)
        .findOne()
        .map(FingerprintIndex::fingerprints)
        .orElse(new int[0]);
  }

  private static int[] fingerprints(byte[] bytes) {
    int[] fingerprints = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(fingerprints);
    return fingerprints;
  }

  private static byte[] bytes(int[] fingerprints) {
    ByteBuffer bytes = ByteBuffer.allocate(fingerprints.length * Integer.BYTES);
    bytes.asIntBuffer().put(fingerprints);
    return bytes.array();
  }
}
