package org.attest.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads the lines of GeoNames files, zipped or not, and tells what each is by its columns. */
final class DumpFile {

  /** What a line is. */
  enum Kind {
    /** A place: 19 columns, the first its number. */
    PLACE,
    /** A name of a place in a language. */
    ALTERNATE_NAME,
    /** A unit's code, name and number. */
    UNIT_CODE,
    /** A country: 19 columns, the first its ISO code. */
    COUNTRY,
    /** None of them. */
    OTHER
  }

  /** Takes lines in their order. */
  interface Taker {
    void take(Kind kind, String[] cells) throws IOException;
  }

  private static final int PLACE_COLUMNS = 19;

  /** What the names of columns begin with in some editions of the list of countries. */
  private static final String HEADER = "ISO";

  private static final int UNIT_COLUMNS = 4;
  private static final int MOST_NAME_COLUMNS = 10;

  private DumpFile() {}

  /**
   * Gives every line of a file that is not empty and no comment.
   *
   * @throws IOException if it cannot be read
   */
  static void read(Path file, Taker taker) throws IOException {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      try (InputStream stream = Files.newInputStream(file)) {
        read(stream, taker);
      }
      return;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean isAbout = name.startsWith("readme") || name.startsWith("iso-languagecodes");
        if (name.endsWith(".txt") && !isAbout) {
          try (InputStream stream = zip.getInputStream(entry)) {
            read(stream, taker);
          }
        }
      }
    }
  }

  private static void read(InputStream stream, Taker taker) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        String[] cells = line.split("\t", -1);
        if (!cells[0].equals(HEADER)) {
          taker.take(kind(cells), cells);
        }
      }
    }
  }

  private static Kind kind(String[] cells) {
    if (cells.length == PLACE_COLUMNS) {
      return isNumber(cells[0]) ? Kind.PLACE : cells[0].length() == 2 ? Kind.COUNTRY : Kind.OTHER;
    }
    if (cells.length == UNIT_COLUMNS && cells[0].indexOf('.') == 2 && isNumber(cells[3])) {
      return Kind.UNIT_CODE;
    }
    return cells.length >= UNIT_COLUMNS
            && cells.length <= MOST_NAME_COLUMNS
            && isNumber(cells[0])
            && isNumber(cells[1])
        ? Kind.ALTERNATE_NAME
        : Kind.OTHER;
  }

  private static boolean isNumber(@Nullable String cell) {
    return cell != null
        && !cell.isEmpty()
        && cell.length() < 10
        && cell.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
