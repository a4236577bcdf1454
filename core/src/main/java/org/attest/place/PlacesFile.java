package org.attest.place;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.attest.place.Entry.Kind;
import org.attest.place.Entry.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The shipped rows, held as the bytes of two files and searched in place: {@code names.tsv.gz} has
 * each loose key with the offsets of its rows in {@code places.tsv.gz}, sorted by the key's bytes.
 * Opening it makes no object per row.
 */
final class PlacesFile {
  private static final int KIND_CELL = 7;

  private final byte[] places;
  private final byte[] names;
  private volatile @Nullable Map<String, List<Entry>> countries;

  private PlacesFile(byte[] places, byte[] names) {
    this.places = places;
    this.names = names;
  }

  static PlacesFile open() {
    return new PlacesFile(unzipped("places.tsv.gz"), unzipped("names.tsv.gz"));
  }

  private static byte[] unzipped(String name) {
    try (InputStream stream = PlacesFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      byte[] zipped = stream.readAllBytes();
      // The last four bytes of a gzip file are the size of its content.
      int size =
          ByteBuffer.wrap(zipped, zipped.length - Integer.BYTES, Integer.BYTES)
              .order(ByteOrder.LITTLE_ENDIAN)
              .getInt();
      byte[] content = new byte[size];
      try (GZIPInputStream unzipping =
          new GZIPInputStream(new ByteArrayInputStream(zipped), 1 << 16)) {
        if (unzipping.readNBytes(content, 0, size) != size) {
          throw new IOException("cut short");
        }
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** All rows a name of which has this loose key, in the file's order. */
  List<Entry> find(String looseKey) {
    byte[] key = looseKey.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = names.length;
    while (low < high) {
      int start = lineStart(names, (low + high) >>> 1);
      int tab = indexOf(names, (byte) '\t', start);
      int order = Arrays.compare(names, start, tab, key, 0, key.length);
      int end = indexOf(names, (byte) '\n', tab);
      if (order == 0) {
        return rows(new String(names, tab + 1, end - tab - 1, StandardCharsets.US_ASCII));
      }
      if (order < 0) {
        low = end + 1;
      } else {
        high = start;
      }
    }
    return List.of();
  }

  /** All rows, in the file's order; for checks, not for looking up. */
  List<Entry> all() {
    List<Entry> rows = new ArrayList<>();
    for (int at = 0; at < places.length; at = indexOf(places, (byte) '\n', at) + 1) {
      rows.add(row(at));
    }
    return rows;
  }

  /** The rows of countries by their codes; they come first of each country. */
  Map<String, List<Entry>> countries() {
    Map<String, List<Entry>> found = countries;
    if (found == null) {
      found = new TreeMap<>();
      for (int at = 0; at < places.length; at = indexOf(places, (byte) '\n', at) + 1) {
        if (isCountry(at)) {
          Entry entry = row(at);
          found.put(entry.countries().get(0), List.of(entry));
        }
      }
      countries = found;
    }
    return found;
  }

  private boolean isCountry(int start) {
    int at = start;
    for (int cell = 0; cell < KIND_CELL; cell++) {
      at = indexOf(places, (byte) '\t', at) + 1;
    }
    return places[at] == 'C';
  }

  private List<Entry> rows(String offsets) {
    List<Entry> rows = new ArrayList<>();
    for (String offset : offsets.split(" ")) {
      rows.add(row(Integer.parseInt(offset)));
    }
    return rows;
  }

  private Entry row(int start) {
    int end = indexOf(places, (byte) '\n', start);
    String line = new String(places, start, end - start, StandardCharsets.UTF_8);
    String[] cells = line.split("\t", -1);
    String id = cells[0].startsWith("unit:") ? cells[0] : "geonames:" + cells[0];
    return new Entry(
        id,
        cells[1],
        cells[10].isEmpty() ? List.of() : List.of(cells[10].split(" \\| ")),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        List.of(cells[4]),
        orNull(cells[5]),
        orNull(cells[6]),
        Kind.of(cells[7]),
        Long.parseLong(cells[8]),
        Double.parseDouble(cells[9]),
        Origin.SHIPPED);
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static int lineStart(byte[] bytes, int at) {
    int start = at;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static int indexOf(byte[] bytes, byte wanted, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != wanted) {
      at++;
    }
    return at;
  }
}
