package org.attest.eval.muc4;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the answer keys of 1992: slots 0 to 24, one a line, further fills on indented lines, {@code
 * ;} for comments. Documents without an incident stand there with no template.
 */
final class KeyFile {
  private static final Pattern LINE =
      Pattern.compile(
          "^(?<number>\\d{1,2})\\.\\s+[A-Z]+(?: TGT)?:\\s?[A-Z ]*?(?:\\s{2,}(?<fill>.*))?$");

  private final Map<String, List<Key>> keys = new LinkedHashMap<>();
  private final Map<Integer, List<String>> slots = new TreeMap<>();
  private int slot = -1;

  private KeyFile() {}

  /**
   * The templates of each document in the file.
   *
   * @throws IOException if it cannot be read or holds no template
   */
  static Map<String, List<Key>> read(Path file) throws IOException {
    KeyFile reader = new KeyFile();
    for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\r?\n")) {
      reader.line(line);
    }
    reader.close();
    if (reader.keys.isEmpty()) {
      throw new IOException(file + " holds no line \"0.  MESSAGE: ID ...\": not a key file");
    }
    return reader.keys;
  }

  private void line(String line) {
    if (line.startsWith(";") || line.isBlank()) {
      return;
    }
    Matcher matcher = LINE.matcher(line);
    if (matcher.matches()) {
      int number = Integer.parseInt(matcher.group("number"));
      if (number == 0) {
        close();
      }
      slot = number;
      String fill = matcher.group("fill");
      slots.computeIfAbsent(slot, absent -> new ArrayList<>()).add(fill == null ? "" : fill);
    } else if (Character.isWhitespace(line.charAt(0)) && slot >= 0) {
      List<String> fills = slots.computeIfAbsent(slot, absent -> new ArrayList<>());
      String last = fills.isEmpty() ? "" : fills.getLast();
      String next = line.strip();
      if (!fills.isEmpty() && KeyFills.continues(last, next)) {
        fills.set(fills.size() - 1, last.strip() + " " + next);
      } else {
        fills.add(next);
      }
    }
  }

  /** Ends the template that was read. */
  private void close() {
    String id = slots.getOrDefault(0, List.of("")).getFirst().strip().split("\\s")[0];
    if (!id.isEmpty()) {
      List<Key> templates = keys.computeIfAbsent(id, absent -> new ArrayList<>());
      String number = slots.getOrDefault(1, List.of("*")).getFirst().strip();
      if (!number.startsWith("*")) {
        templates.add(new Key(number.contains("OPTIONAL"), fills()));
      }
    }
    slots.clear();
  }

  private Map<Slot, List<Key.KeyFill>> fills() {
    Map<Slot, List<Key.KeyFill>> fills = new EnumMap<>(Slot.class);
    for (Slot one : Slot.values()) {
      List<Key.KeyFill> read =
          slots.getOrDefault(one.number, List.of()).stream()
              .flatMap(written -> KeyFills.read(one, written).stream())
              .toList();
      if (!read.isEmpty()) {
        fills.put(one, read);
      }
    }
    return fills;
  }
}
