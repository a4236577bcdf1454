package org.attest.eval.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attest.eval.gate.GateRow.Key;
import org.attest.model.Vocabulary;

/** Reads and writes {@code gate.tsv} and {@code gate-history.tsv}, which are of one form. */
final class GateFile {

  private GateFile() {}

  /**
   * The rows in the order of the file.
   *
   * @throws IOException if it is missing or a line is not of the form; says which
   */
  static List<GateRow> read(Path file) throws IOException {
    List<GateRow> rows = new ArrayList<>();
    try (InputStream stream = Files.newInputStream(file)) {
      for (Vocabulary.Row line : Vocabulary.read(file.getFileName().toString(), stream)) {
        if (!GateRow.COLUMNS.containsAll(line.cells().keySet())) {
          throw new IOException(
              "%s should have the columns %s".formatted(file, String.join(", ", GateRow.COLUMNS)));
        }
        rows.add(GateRow.of(line));
      }
    } catch (IllegalArgumentException malformed) {
      throw new IOException(malformed.getMessage(), malformed);
    }
    return rows;
  }

  /** Puts rows in the place of those with the same key; all other lines stay as they are. */
  static void replace(Path file, Collection<GateRow> rows) throws IOException {
    Map<Key, GateRow> byKey =
        rows.stream().collect(Collectors.toMap(GateRow::key, Function.identity()));
    List<String> lines = new ArrayList<>();
    String columns = "";
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      boolean isRow = !line.isBlank() && !line.startsWith("#");
      if (isRow && !columns.isEmpty()) {
        GateRow there = parse(columns, line);
        lines.add(byKey.containsKey(there.key()) ? byKey.get(there.key()).line() : line);
        continue;
      }
      if (isRow) {
        columns = line;
      }
      lines.add(line);
    }
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static GateRow parse(String columns, String line) throws IOException {
    byte[] two = (columns + "\n" + line).getBytes(StandardCharsets.UTF_8);
    return GateRow.of(Vocabulary.read("gate.tsv", new ByteArrayInputStream(two)).getFirst());
  }

  /** Adds rows at the end of a history. */
  static void append(Path file, Collection<GateRow> rows) throws IOException {
    StringBuilder lines = new StringBuilder();
    rows.forEach(row -> lines.append(row.line()).append('\n'));
    Files.writeString(file, lines, StandardOpenOption.APPEND);
  }
}
