package org.attest.app.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.function.Function;

/** Files that are there whole or not at all. */
final class Backup {

  private Backup() {}

  /**
   * Has a file written beside its place, waits until it is on the disk, and moves it there.
   *
   * @throws IllegalArgumentException if the place is taken
   */
  static void write(Path place, Consumer<Path> writer) {
    if (Files.exists(place)) {
      throw new IllegalArgumentException(
          place + " is there already; a backup overwrites nothing, so name another file");
    }
    Path part = Path.of(place + ".part");
    try {
      remove(part);
      writer.accept(part);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, place);
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Code.NO_ACCESS, null, place + " cannot be written: " + e, e);
    } finally {
      try {
        remove(part);
      } catch (IOException e) {
        // Left lying; the next backup of that name removes it.
      }
    }
  }

  /** Works on a copy of a copy, so that it stays as it is. */
  static <T> T read(Path copy, Function<Path, T> reader) {
    try {
      Path folder = Files.createTempDirectory("attest-restore");
      Path readable = folder.resolve("store.db");
      try {
        new SqliteFile(copy).copyAsItIs(readable);
        return reader.apply(readable);
      } finally {
        remove(readable);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Code.NO_ACCESS, null, "No room to read " + copy + ": " + e, e);
    }
  }

  /** A file of SQLite's and what stands beside it. */
  static void remove(Path file) throws IOException {
    for (String end : new String[] {"", "-wal", "-shm", "-journal"}) {
      Files.deleteIfExists(Path.of(file + end));
    }
  }
}
