package org.attest.app.exports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attest.app.Version;
import org.attest.app.store.ExportLog;
import org.attest.app.store.Store;
import org.attest.export.Names;
import org.attest.export.ParquetExport;
import org.attest.export.SchemeExport;
import org.attest.model.Event;
import org.attest.model.Sha256;

/**
 * The files of an export before they are written.
 *
 * @param files bytes by name
 * @param written how many events, or rows of another table, each has
 * @param leftOut events that were left out, by reason
 */
public record ExportedFiles(
    Map<String, byte[]> files, Map<String, Integer> written, Map<String, Integer> leftOut) {

  public static ExportedFiles of(
      Store store, List<Event> events, ExportFormat format, Names names) {
    SchemeExport.Format scheme = format.written();
    if (scheme == null) {
      ParquetExport.Tables tables = ParquetExport.write(events, store::decidedReport, names);
      return new ExportedFiles(tables.files(), tables.rows(), Map.of());
    }
    SchemeExport.Export export = SchemeExport.write(events, store::report, scheme, names);
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, Integer> written = new LinkedHashMap<>();
    export
        .files()
        .forEach(
            (name, text) -> {
              files.put(name, text.getBytes(StandardCharsets.UTF_8));
              written.put(name, export.written());
            });
    return new ExportedFiles(files, written, export.leftOut());
  }

  public byte[] bytes(String file) {
    byte[] bytes = files.get(file);
    if (bytes == null) {
      throw new IllegalArgumentException("no file " + file);
    }
    return bytes;
  }

  public int written(String file) {
    return written.getOrDefault(file, 0);
  }

  public String sha256(String file) {
    return HexFormat.of().formatHex(Sha256.digest().digest(bytes(file)));
  }

  /** Notes them in the log: before they are sent, so that no export is without its entry. */
  public void log(ExportLog log, String author, String format, String query) {
    String head = log.decisionHead();
    log.add(
        Instant.now(),
        files.keySet().stream()
            .map(
                file ->
                    new ExportLog.Entry(
                        0,
                        "",
                        author,
                        format,
                        query,
                        file,
                        written(file),
                        sha256(file),
                        Version.text(),
                        head))
            .toList());
  }

  public int left() {
    return leftOut.values().stream().mapToInt(Integer::intValue).sum();
  }
}
