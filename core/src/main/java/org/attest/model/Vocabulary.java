package org.attest.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one format of every vocabulary file: UTF-8, tab-separated, the first line that is no comment
 * names the columns, {@code #} at the start of a line makes it a comment, several values in a cell
 * are separated by {@code " | "}. Cells may be missing at the end of a line.
 */
public final class Vocabulary {

  private Vocabulary() {}

  /**
   * One line of a vocabulary file.
   *
   * @param line its number in the file, from 1
   */
  public record Row(String file, int line, Map<String, String> cells) {

    /** The cell of a column, trimmed; empty if missing. */
    public String get(String column) {
      return cells.getOrDefault(column, "");
    }

    /** The values of a cell that holds several, separated by {@code " | "}. */
    public List<String> list(String column) {
      return Arrays.stream(get(column).split("\\|"))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .toList();
    }
  }

  /**
   * Reads a resource that lies beside a class.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static List<Row> load(Class<?> beside, String name) {
    InputStream stream = beside.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalArgumentException("no vocabulary " + name + " beside " + beside.getName());
    }
    try (stream) {
      return read(name, stream);
    } catch (IOException e) {
      throw new UncheckedIOException("vocabulary " + name, e);
    }
  }

  /**
   * Reads a file of this format.
   *
   * @throws IllegalArgumentException if a line has more cells than there are columns; says where
   */
  public static List<Row> read(String file, InputStream stream) throws IOException {
    List<Row> rows = new ArrayList<>();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    String[] columns = null;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (columns == null) {
        columns = cells;
        continue;
      }
      if (cells.length > columns.length) {
        throw new IllegalArgumentException(
            "%s line %d: %d cells, but only %d columns"
                .formatted(file, number, cells.length, columns.length));
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(columns[i].strip(), cells[i].strip());
      }
      rows.add(new Row(file, number, row));
    }
    return rows;
  }
}
