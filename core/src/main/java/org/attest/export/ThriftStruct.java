package org.attest.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A struct in Thrift's compact protocol, in which Parquet writes what it says of itself. */
final class ThriftStruct {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int LONG_LIST = 15;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int last;

  ThriftStruct i32(int field, int value) {
    header(field, I32);
    bytes.writeBytes(zigzag(value));
    return this;
  }

  ThriftStruct i64(int field, long value) {
    header(field, I64);
    bytes.writeBytes(zigzag(value));
    return this;
  }

  ThriftStruct text(int field, String value) {
    header(field, BINARY);
    text(value);
    return this;
  }

  ThriftStruct struct(int field, ThriftStruct value) {
    header(field, STRUCT);
    bytes.writeBytes(value.bytes());
    return this;
  }

  ThriftStruct structs(int field, List<ThriftStruct> values) {
    list(field, STRUCT, values.size());
    values.forEach(value -> bytes.writeBytes(value.bytes()));
    return this;
  }

  ThriftStruct i32s(int field, List<Integer> values) {
    list(field, I32, values.size());
    values.forEach(value -> bytes.writeBytes(zigzag(value)));
    return this;
  }

  ThriftStruct texts(int field, List<String> values) {
    list(field, BINARY, values.size());
    values.forEach(this::text);
    return this;
  }

  /** The struct with its end. */
  byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(bytes.toByteArray());
    whole.write(0);
    return whole.toByteArray();
  }

  static byte[] varint(long value) {
    ByteArrayOutputStream varint = new ByteArrayOutputStream();
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      varint.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    varint.write((int) rest);
    return varint.toByteArray();
  }

  private static byte[] zigzag(long value) {
    return varint((value << 1) ^ (value >> 63));
  }

  private void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes(varint(utf8.length));
    bytes.writeBytes(utf8);
  }

  private void list(int field, int type, int size) {
    header(field, LIST);
    bytes.write(Math.min(size, LONG_LIST) << 4 | type);
    if (size >= LONG_LIST) {
      bytes.writeBytes(varint(size));
    }
  }

  /** Fields come in the order of their numbers, none more than 15 after the one before. */
  private void header(int field, int type) {
    bytes.write(field - last << 4 | type);
    last = field;
  }
}
