package org.attest.export;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows as an Apache Parquet file (format 2.x, as its specification has it): one group of rows, flat
 * columns that may be empty, texts by dictionary, nothing compressed. Compressed bytes would depend
 * on the machine's library; these are the same everywhere.
 */
final class ParquetFile {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int RLE_DICTIONARY = 8;
  private static final int OPTIONAL = 1;
  private static final int DATA_PAGE = 0;
  private static final int DICTIONARY_PAGE = 2;

  /** What a column holds, as the format numbers it. */
  enum Type {
    BOOLEAN(0),
    INTEGER(2),
    NUMBER(5),
    TEXT(6),
    /** Days since 1970. */
    DATE(1);

    private final int physical;

    Type(int physical) {
      this.physical = physical;
    }
  }

  /** A column: its name, what it holds, and how to fill it. */
  record Column<T>(String name, Type type, Function<T, ? extends @Nullable Object> value) {}

  /** Where a column's pages lie in the file. */
  private record Chunk(long dictionaryAt, long dataAt, long size, int values) {}

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  private ParquetFile() {}

  /** The bytes of the file. */
  static <T> byte[] write(List<Column<T>> columns, List<T> rows) {
    ParquetFile parquet = new ParquetFile();
    parquet.file.writeBytes(MAGIC);
    List<Chunk> chunks = new ArrayList<>();
    for (Column<T> column : columns) {
      chunks.add(parquet.column(column, rows));
    }
    byte[] footer = footer(columns, chunks, rows.size());
    parquet.file.writeBytes(footer);
    parquet.file.writeBytes(number(footer.length));
    parquet.file.writeBytes(MAGIC);
    return parquet.file.toByteArray();
  }

  private <T> Chunk column(Column<T> column, List<T> rows) {
    List<Integer> there = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (T row : rows) {
      Object value = column.value().apply(row);
      there.add(value == null ? 0 : 1);
      if (value != null) {
        values.add(value);
      }
    }
    long start = file.size();
    byte[] levels = packed(there, 1);
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(number(levels.length));
    page.writeBytes(levels);
    if (column.type() != Type.TEXT) {
      page.writeBytes(plain(column.type(), values));
      page(dataHeader(page.size(), rows.size(), PLAIN), page);
      return new Chunk(-1, start, file.size() - start, rows.size());
    }
    Map<Object, Integer> dictionary = new LinkedHashMap<>();
    List<Integer> indices = new ArrayList<>();
    for (Object value : values) {
      indices.add(dictionary.computeIfAbsent(value.toString(), text -> dictionary.size()));
    }
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    words.writeBytes(plain(Type.TEXT, new ArrayList<>(dictionary.keySet())));
    page(dictionaryHeader(words.size(), dictionary.size()), words);
    long dataAt = file.size();
    int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(dictionary.size() - 1));
    page.write(dictionary.isEmpty() ? 1 : width);
    page.writeBytes(packed(indices, dictionary.isEmpty() ? 1 : width));
    page(dataHeader(page.size(), rows.size(), RLE_DICTIONARY), page);
    return new Chunk(start, dataAt, file.size() - start, rows.size());
  }

  private void page(byte[] header, ByteArrayOutputStream content) {
    file.writeBytes(header);
    file.writeBytes(content.toByteArray());
  }

  private static byte[] plain(Type type, List<Object> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    switch (type) {
      case BOOLEAN ->
          bytes.writeBytes(
              bits(values.stream().map(value -> Boolean.TRUE.equals(value) ? 1 : 0).toList(), 1));
      case INTEGER ->
          values.forEach(value -> bytes.writeBytes(number(((Number) value).longValue())));
      case NUMBER ->
          values.forEach(
              value ->
                  bytes.writeBytes(
                      number(
                          Double.doubleToLongBits(
                              new BigDecimal(value.toString()).doubleValue()))));
      case DATE ->
          values.forEach(
              value ->
                  bytes.writeBytes(
                      number(Math.toIntExact(LocalDate.parse(value.toString()).toEpochDay()))));
      case TEXT ->
          values.forEach(
              value -> {
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                bytes.writeBytes(number(text.length));
                bytes.writeBytes(text);
              });
    }
    return bytes.toByteArray();
  }

  /** The hybrid encoding, in one bit-packed run of whole groups of eight. */
  private static byte[] packed(List<Integer> values, int width) {
    int groups = (values.size() + 7) / 8;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ThriftStruct.varint(((long) groups << 1) | 1));
    byte[] bits = bits(values, width);
    bytes.writeBytes(bits);
    bytes.writeBytes(new byte[groups * width - bits.length]);
    return bytes.toByteArray();
  }

  /** Each in so many bits, the lowest bit first. */
  private static byte[] bits(List<Integer> values, int width) {
    byte[] bits = new byte[(int) (((long) values.size() * width + 7) / 8)];
    for (int i = 0; i < values.size(); i++) {
      for (int bit = 0; bit < width; bit++) {
        if ((values.get(i) >> bit & 1) == 1) {
          long at = (long) i * width + bit;
          bits[(int) (at / 8)] |= (byte) (1 << (at % 8));
        }
      }
    }
    return bits;
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }

  private static byte[] dataHeader(int size, int values, int encoding) {
    return new ThriftStruct()
        .i32(1, DATA_PAGE)
        .i32(2, size)
        .i32(3, size)
        .struct(5, new ThriftStruct().i32(1, values).i32(2, encoding).i32(3, RLE).i32(4, RLE))
        .bytes();
  }

  private static byte[] dictionaryHeader(int size, int values) {
    return new ThriftStruct()
        .i32(1, DICTIONARY_PAGE)
        .i32(2, size)
        .i32(3, size)
        .struct(7, new ThriftStruct().i32(1, values).i32(2, PLAIN))
        .bytes();
  }

  private static <T> byte[] footer(List<Column<T>> columns, List<Chunk> chunks, int rows) {
    List<ThriftStruct> schema = new ArrayList<>();
    schema.add(new ThriftStruct().text(4, "schema").i32(5, columns.size()));
    List<ThriftStruct> pieces = new ArrayList<>();
    long size = 0;
    for (int i = 0; i < columns.size(); i++) {
      schema.add(element(columns.get(i)));
      pieces.add(piece(columns.get(i), chunks.get(i)));
      size += chunks.get(i).size();
    }
    ThriftStruct group = new ThriftStruct().structs(1, pieces).i64(2, size).i64(3, rows);
    return new ThriftStruct()
        .i32(1, 2)
        .structs(2, schema)
        .i64(3, rows)
        .structs(4, rows == 0 ? List.of() : List.of(group))
        .text(6, "Attest")
        .bytes();
  }

  private static ThriftStruct element(Column<?> column) {
    ThriftStruct element =
        new ThriftStruct()
            .i32(1, column.type().physical)
            .i32(3, OPTIONAL)
            .text(4, Objects.requireNonNull(column.name()));
    return switch (column.type()) {
      case TEXT -> element.i32(6, 0).struct(10, new ThriftStruct().struct(1, new ThriftStruct()));
      case DATE -> element.i32(6, 6).struct(10, new ThriftStruct().struct(6, new ThriftStruct()));
      case BOOLEAN, INTEGER, NUMBER -> element;
    };
  }

  private static ThriftStruct piece(Column<?> column, Chunk chunk) {
    boolean isText = column.type() == Type.TEXT;
    ThriftStruct data =
        new ThriftStruct()
            .i32(1, column.type().physical)
            .i32s(2, isText ? List.of(PLAIN, RLE, RLE_DICTIONARY) : List.of(PLAIN, RLE))
            .texts(3, List.of(column.name()))
            .i32(4, 0)
            .i64(5, chunk.values())
            .i64(6, chunk.size())
            .i64(7, chunk.size())
            .i64(9, chunk.dataAt());
    if (isText) {
      data.i64(11, chunk.dictionaryAt());
    }
    return new ThriftStruct().i64(2, 0).struct(3, data);
  }
}
