package org.attest.eval.case2021;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.eval.DataFiles;
import org.jspecify.annotations.Nullable;

/**
 * A snippet with its gold label.
 *
 * @param subtask the first subtask whose data hold the label: 1, 2 or 3
 */
record Snippet(String text, String label, int subtask) {
  private static final String LABELS = "labels.tsv";

  /** All snippets of a folder with {@code labels.tsv} and other files of the same ending. */
  static List<Snippet> read(Path folder, @Nullable String split) throws IOException {
    Map<String, Integer> subtasks = new HashMap<>();
    for (List<String> row : rows(folder.resolve(LABELS), List.of("label", "first_subtask"))) {
      subtasks.put(row.get(0), Integer.parseInt(row.get(1).strip()));
    }
    List<Snippet> snippets = new ArrayList<>();
    for (Path file : DataFiles.files(folder, ".tsv", split)) {
      if (file.endsWith(LABELS)) {
        continue;
      }
      for (List<String> row : rows(file, List.of("id", "EventSnippet", "SubType"))) {
        String label = row.get(2).strip();
        Integer subtask = subtasks.get(label);
        if (subtask == null) {
          throw new IOException(file + ": label " + label + " is not in " + LABELS);
        }
        snippets.add(new Snippet(row.get(1), label, subtask));
      }
    }
    if (snippets.isEmpty()) {
      throw new IOException(folder + " holds no snippets: expected dev.tsv or test.tsv");
    }
    return snippets;
  }

  private static List<List<String>> rows(Path file, List<String> columns) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<Integer> positions = List.of();
    // Lines end at \n only: a snippet may hold other characters that Unicode takes as line ends.
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\r?\n")) {
      List<String> cells = List.of(line.split("\t", -1));
      if (positions.isEmpty()) {
        positions = columns.stream().map(cells::indexOf).toList();
        if (positions.contains(-1)) {
          throw new IOException(file + ": expected the columns " + columns + ", found " + cells);
        }
      } else if (!line.isBlank()) {
        if (cells.size() <= positions.stream().mapToInt(Integer::intValue).max().orElse(0)) {
          throw new IOException(file + ": too few cells in the line: " + line);
        }
        rows.add(positions.stream().map(cells::get).toList());
      }
    }
    return rows;
  }
}
