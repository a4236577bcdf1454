package org.attest.place;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.attest.place.Entry.Kind;
import org.attest.place.Entry.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Rows of places, held as the bytes of two files and searched in place: {@code names.tsv} has each
 * loose key with the offsets of its rows in {@code places.tsv}, sorted by the key's bytes. Opening
 * it makes no object per row.
 */
final class PlacesFile {
  static final String PLACES = "places.tsv";
  static final String NAMES = "names.tsv";
  private static final int KIND_CELL = 7;

  private final Bytes places;
  private final Bytes names;
  private final Origin origin;
  private volatile @Nullable Map<String, List<Entry>> countries;

  private PlacesFile(Bytes places, Bytes names, Origin origin) {
    this.places = places;
    this.names = names;
    this.origin = origin;
  }

  /** Those that ship. */
  static PlacesFile open() {
    return new PlacesFile(unzipped(PLACES + ".gz"), unzipped(NAMES + ".gz"), Origin.SHIPPED);
  }

  /**
   * Those of an index on disk, which {@link GazetteerImport} made.
   *
   * @throws UncheckedIOException if one of its files cannot be read
   */
  static PlacesFile open(Path folder) {
    try {
      return new PlacesFile(
          Bytes.mapped(folder.resolve(PLACES)),
          Bytes.mapped(folder.resolve(NAMES)),
          Origin.IMPORTED);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s holds no imported gazetteer: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private static Bytes unzipped(String name) {
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
      return Bytes.of(content);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** All rows a name of which has this loose key, in the file's order. */
  List<Entry> find(String looseKey) {
    byte[] key = looseKey.getBytes(StandardCharsets.UTF_8);
    long low = 0;
    long high = names.length();
    while (low < high) {
      long start = names.lineStart((low + high) >>> 1);
      long tab = names.indexOf((byte) '\t', start);
      int order = names.compare(start, tab, key);
      long end = names.indexOf((byte) '\n', tab);
      if (order == 0) {
        return rows(names.text(tab + 1, end));
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
    for (long at = 0; at < places.length(); at = places.indexOf((byte) '\n', at) + 1) {
      rows.add(row(at));
    }
    return rows;
  }

  /** The rows of countries by their codes. */
  Map<String, List<Entry>> countries() {
    Map<String, List<Entry>> found = countries;
    if (found == null) {
      found = new TreeMap<>();
      for (long at = 0; at < places.length(); at = places.indexOf((byte) '\n', at) + 1) {
        if (isCountry(at)) {
          Entry entry = row(at);
          found.put(entry.countries().get(0), List.of(entry));
        }
      }
      countries = found;
    }
    return found;
  }

  private boolean isCountry(long start) {
    long at = start;
    for (int cell = 0; cell < KIND_CELL; cell++) {
      at = places.indexOf((byte) '\t', at) + 1;
    }
    return places.at(at) == 'C';
  }

  private List<Entry> rows(String offsets) {
    List<Entry> rows = new ArrayList<>();
    for (String offset : offsets.split(" ")) {
      rows.add(row(Long.parseLong(offset)));
    }
    return rows;
  }

  private Entry row(long start) {
    String[] cells = places.text(start, places.indexOf((byte) '\n', start)).split("\t", -1);
    return new Entry(
        "geonames:" + cells[0],
        cells[1],
        cells[10].isEmpty() ? List.of() : List.of(cells[10].split(" \\| ")),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        cells[4].isEmpty() ? List.of() : List.of(cells[4]),
        orNull(cells[5]),
        orNull(cells[6]),
        Kind.of(cells[7]),
        Long.parseLong(cells[8]),
        Double.parseDouble(cells[9]),
        origin);
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
