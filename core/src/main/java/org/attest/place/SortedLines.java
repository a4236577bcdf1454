package org.attest.place;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts more keys than memory holds: collects them with a number each, in runs that are sorted and
 * put on disk, and merges the runs at the end.
 */
final class SortedLines implements AutoCloseable {
  private static final int RUN = 1_000_000;

  private record Line(String key, byte[] bytes, long number) implements Comparable<Line> {
    Line(String key, long number) {
      this(key, key.getBytes(StandardCharsets.UTF_8), number);
    }

    @Override
    public int compareTo(Line other) {
      int order = Arrays.compare(bytes, other.bytes);
      return order != 0 ? order : Long.compare(number, other.number);
    }
  }

  private static final class Run implements AutoCloseable {
    private final BufferedReader reader;
    private @Nullable Line first;

    Run(Path file) throws IOException {
      reader = Files.newBufferedReader(file);
      advance();
    }

    void advance() throws IOException {
      String line = reader.readLine();
      int tab = line == null ? -1 : line.indexOf('\t');
      first =
          line == null
              ? null
              : new Line(line.substring(0, tab), Long.parseLong(line.substring(tab + 1)));
    }

    Line first() {
      if (first == null) {
        throw new IllegalStateException("the run has ended");
      }
      return first;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  private final Path folder;
  private final int most;
  private final List<Line> lines = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();

  /**
   * @param folder for the runs; they are deleted when this is closed
   */
  SortedLines(Path folder) {
    this(folder, RUN);
  }

  SortedLines(Path folder, int most) {
    this.folder = folder;
    this.most = most;
  }

  void add(String key, long number) throws IOException {
    lines.add(new Line(key, number));
    if (lines.size() >= most) {
      flush();
    }
  }

  private void flush() throws IOException {
    lines.sort(null);
    Path run = folder.resolve("run" + runs.size());
    try (BufferedWriter writer = Files.newBufferedWriter(run)) {
      for (Line line : lines) {
        writer.write(line.key + "\t" + line.number + "\n");
      }
    }
    runs.add(run);
    lines.clear();
  }

  /** Writes a line for each key: the key and its numbers, in order. */
  void write(Path file) throws IOException {
    flush();
    PriorityQueue<Run> queue = new PriorityQueue<>(Comparator.comparing(Run::first));
    List<Run> open = new ArrayList<>();
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (Path path : runs) {
        Run run = new Run(path);
        open.add(run);
        if (run.first != null) {
          queue.add(run);
        }
      }
      String key = null;
      long last = -1;
      while (!queue.isEmpty()) {
        Run run = queue.remove();
        Line line = run.first();
        if (!line.key.equals(key)) {
          writer.write((key == null ? "" : "\n") + line.key + "\t" + line.number);
        } else if (line.number != last) {
          writer.write(" " + line.number);
        }
        key = line.key;
        last = line.number;
        run.advance();
        if (run.first != null) {
          queue.add(run);
        }
      }
      if (key != null) {
        writer.write("\n");
      }
    } finally {
      for (Run run : open) {
        run.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
  }
}
