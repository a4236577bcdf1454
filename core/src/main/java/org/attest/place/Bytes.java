package org.attest.place;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a file that is searched in place. Safe for use by many threads. */
interface Bytes {

  long length();

  byte at(long index);

  /** Where a byte stands from an index on; the length if nowhere. */
  default long indexOf(byte wanted, long from) {
    long at = from;
    while (at < length() && at(at) != wanted) {
      at++;
    }
    return at;
  }

  /** Where the line begins that an index lies in. */
  default long lineStart(long index) {
    long start = index;
    while (start > 0 && at(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  /** The text from an index to another, exclusive, in UTF-8. */
  default String text(long from, long to) {
    byte[] bytes = new byte[Math.toIntExact(to - from)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = at(from + i);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Compares the bytes from an index to another, exclusive, with a key, in the order of files. */
  default int compare(long from, long to, byte[] key) {
    long length = Math.min(to - from, key.length);
    for (int i = 0; i < length; i++) {
      int order = Byte.compare(at(from + i), key[i]);
      if (order != 0) {
        return order;
      }
    }
    return Long.compare(to - from, key.length);
  }

  /** Those of an array. */
  static Bytes of(byte[] array) {
    return new Bytes() {
      @Override
      public long length() {
        return array.length;
      }

      @Override
      public byte at(long index) {
        return array[(int) index];
      }
    };
  }

  /** Those of a file, mapped into memory: read from disk as they are needed, never on the heap. */
  static Bytes mapped(Path file) throws IOException {
    int bits = 30;
    List<MappedByteBuffer> parts = new ArrayList<>();
    long length;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      length = channel.size();
      for (long from = 0; from < length; from += 1L << bits) {
        long size = Math.min(length - from, 1L << bits);
        parts.add(channel.map(FileChannel.MapMode.READ_ONLY, from, size));
      }
    }
    return new Bytes() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public byte at(long index) {
        return parts.get((int) (index >>> bits)).get((int) (index & ((1L << bits) - 1)));
      }
    };
  }
}
