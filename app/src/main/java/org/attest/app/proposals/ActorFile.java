package org.attest.app.proposals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attest.actor.ActorDirectory;

/**
 * A user's own actor file (docs/formats/actors.md), changed line by line: lines that are not
 * touched, comments among them, stay as they are.
 */
final class ActorFile {
  static final String LIST = " | ";
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "kind",
          "country",
          "parent",
          "aliases",
          "formerly",
          "leaders",
          "since",
          "until",
          "relations");
  private static final Path SHIPPED = Path.of("org", "attest", "actor");

  private final Path file;
  private final List<String> lines = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private int header = -1;

  private ActorFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file, or begins one that is not there yet.
   *
   * @throws IllegalArgumentException if it is one of the files that ship, or has no id and name
   */
  static ActorFile open(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder != null && folder.endsWith(SHIPPED)) {
      throw new IllegalArgumentException(
          file + " is one of the files that ship; name a file of your own");
    }
    ActorFile opened = new ActorFile(file);
    try {
      if (Files.exists(file)) {
        opened.lines.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
    opened.findHeader();
    return opened;
  }

  /** A file that is not written anywhere. */
  static ActorFile begin() {
    ActorFile begun = new ActorFile(Path.of(""));
    begun.findHeader();
    return begun;
  }

  /** The file as it would be written. */
  String text() {
    return String.join("\n", lines) + "\n";
  }

  private void findHeader() {
    for (int i = 0; i < lines.size() && header < 0; i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        header = i;
        columns.addAll(Arrays.stream(lines.get(i).split("\t", -1)).map(String::strip).toList());
      }
    }
    if (header < 0) {
      columns.addAll(COLUMNS);
      lines.add("# Actors of our own; the form is described in docs/formats/actors.md.");
      header = lines.size();
      lines.add(String.join("\t", columns));
    }
    if (!columns.containsAll(List.of("id", "name", "kind"))) {
      throw new IllegalArgumentException(
          file + " is no actor file: its first line does not name the columns id, name and kind");
    }
  }

  /** The cells of an actor by column, or null if the file has none of that id. */
  Map<String, String> row(String id) {
    int at = lineOf(id);
    Map<String, String> cells = new LinkedHashMap<>();
    if (at >= 0) {
      String[] written = lines.get(at).split("\t", -1);
      for (int i = 0; i < written.length && i < columns.size(); i++) {
        cells.put(columns.get(i), written[i].strip());
      }
    }
    return cells;
  }

  private int lineOf(String id) {
    int column = columns.indexOf("id");
    for (int i = header + 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      boolean isRow = !lines.get(i).startsWith("#") && cells.length > column;
      if (isRow && cells[column].strip().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** Puts an actor's cells in place of its line, or at the end, with a comment above. */
  void put(Map<String, String> cells, String comment) {
    for (String column : cells.keySet()) {
      if (!columns.contains(column)) {
        columns.add(column);
        lines.set(header, lines.get(header) + "\t" + column);
      }
    }
    List<String> written = new ArrayList<>();
    columns.forEach(column -> written.add(plain(cells.getOrDefault(column, ""))));
    String line = String.join("\t", written).replaceAll("\t+$", "");
    int at = lineOf(cells.getOrDefault("id", ""));
    if (at >= 0) {
      lines.set(at, line);
    } else {
      at = lines.size();
      lines.add(line);
    }
    lines.add(at, "# " + plain(comment));
  }

  /**
   * Writes the file, whole or not at all, after checking that it can be read.
   *
   * @throws IllegalArgumentException if it could not be read afterwards; nothing is changed then
   */
  void write() {
    Path whole = file.toAbsolutePath().normalize();
    Path folder = whole.getParent() == null ? Path.of("") : whole.getParent();
    try {
      Path draft = Files.createTempFile(folder, ".actors", ".tsv");
      try {
        Files.write(draft, lines, StandardCharsets.UTF_8);
        ActorDirectory.shipped().with(draft, null);
        Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** A cell with one more value; as it was if it holds that already, in any case. */
  static String with(String cell, String value) {
    String plain = plain(value).replace("|", " ").replaceAll("\\s+", " ");
    boolean isThere =
        Arrays.stream(cell.split("\\|"))
            .anyMatch(
                one -> one.strip().toLowerCase(Locale.ROOT).equals(plain.toLowerCase(Locale.ROOT)));
    if (isThere) {
      return cell;
    }
    return cell.isBlank() ? plain : cell + LIST + plain;
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
