package org.attest.app.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.attest.model.Sha256;
import org.jspecify.annotations.Nullable;

/** The folder that holds an index: opening it, and emptying it where it cannot be used. */
final class IndexFolder {
  private static final Pattern OURS =
      Pattern.compile("(?:pending_)?segments(?:_.*)?|_[a-z0-9]+[._].*|write\\.lock");

  private static final long LONGEST_WAIT_MS = 60_000;
  private static final long BETWEEN_TRIES_MS = 100;
  private static final String MARK = "mark";
  private static final String CHANGE = "change";
  private static final String NOTED = "noted";
  private static final String FORMAT = "format";
  private static final double BUFFER_MB = 64;
  private static final double LARGEST_SEGMENT_MB = 16;

  private final Path folder;
  private final TextAnalyzer analyzer;

  /** Another one when entries are made otherwise: the index is then made anew. */
  private final String format;

  IndexFolder(Path folder, TextAnalyzer analyzer, String format) {
    this.folder = folder;
    this.analyzer = analyzer;
    this.format = Sha256.hex(format);
  }

  Path path() {
    return folder;
  }

  /** The state of the store that an index is of; null if it is of another format. */
  @Nullable String mark(DirectoryReader reader) throws IOException {
    Map<String, String> data = reader.getIndexCommit().getUserData();
    return format.equals(data.get(FORMAT)) ? data.get(MARK) : null;
  }

  /**
   * How much of a store an index knows.
   *
   * @param mark the state of the store
   * @param change the number of the last change before
   * @param noted what that change was
   */
  record Known(String mark, long change, String noted) {}

  /** What the index knows that a writer continues; null if it is of another format, or new. */
  @Nullable Known known(IndexWriter writer) {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    String mark = data.get(MARK);
    String change = data.get(CHANGE);
    String noted = data.get(NOTED);
    return !format.equals(data.get(FORMAT)) || mark == null || change == null || noted == null
        ? null
        : new Known(mark, Long.parseLong(change), noted);
  }

  /** Writes with the next commit how much is known. */
  void mark(IndexWriter writer, Known known) {
    writer.setLiveCommitData(
        Map.of(
                MARK,
                known.mark(),
                CHANGE,
                String.valueOf(known.change()),
                NOTED,
                known.noted(),
                FORMAT,
                format)
            .entrySet());
  }

  /**
   * The same index as others have brought it up to date, if they have; what is new is read through.
   *
   * @return null if nothing is new
   * @throws IOException if what is new is damaged
   */
  @Nullable DirectoryReader newer(DirectoryReader old) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(old);
    if (newer == null) {
      return null;
    }
    Set<Object> known = new HashSet<>();
    for (LeafReaderContext leaf : old.leaves()) {
      known.add(core(leaf));
    }
    try {
      for (LeafReaderContext leaf : newer.leaves()) {
        if (!known.contains(core(leaf))) {
          leaf.reader().checkIntegrity();
        }
      }
      return newer;
    } catch (IOException | RuntimeException e) {
      newer.close();
      throw new IOException(e);
    }
  }

  /** What a segment has of its own, whatever of it is deleted. */
  private static Object core(LeafReaderContext leaf) {
    IndexReader.CacheHelper helper = leaf.reader().getCoreCacheHelper();
    return helper == null ? leaf : helper.getKey();
  }

  /**
   * Opens the index and reads it through once, so that a damaged one is found before it answers.
   *
   * @return null if there is none
   * @throws IOException if it is damaged or was made by another version of Lucene
   */
  @Nullable DirectoryReader open() throws IOException {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    Directory directory = FSDirectory.open(folder);
    DirectoryReader reader;
    try {
      reader = DirectoryReader.open(directory);
    } catch (IndexNotFoundException e) {
      directory.close();
      return null;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw new IOException(e);
    }
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return reader;
    } catch (IOException | RuntimeException e) {
      close(reader);
      throw new IOException(e);
    }
  }

  static void close(DirectoryReader reader) throws IOException {
    reader.close();
    reader.directory().close();
  }

  /**
   * A writer, when no other program has one.
   *
   * @param anew true to begin with an empty index
   */
  IndexWriter writer(boolean anew) throws IOException {
    Files.createDirectories(folder);
    refuseForeignFolder();
    Directory directory = FSDirectory.open(folder);
    try {
      return writer(directory, anew);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private IndexWriter writer(Directory directory, boolean anew) throws IOException {
    long end = System.currentTimeMillis() + LONGEST_WAIT_MS;
    while (true) {
      try {
        if (anew) {
          empty(directory);
        }
        return new IndexWriter(directory, settings(anew));
      } catch (LockObtainFailedException e) {
        if (System.currentTimeMillis() > end) {
          throw e;
        }
        pause();
      }
    }
  }

  private IndexWriterConfig settings(boolean anew) {
    TieredMergePolicy merges = new TieredMergePolicy();
    merges.setForceMergeDeletesPctAllowed(0);
    // A change takes what it replaces out of its segment, which is then written anew.
    merges.setMaxMergedSegmentMB(LARGEST_SEGMENT_MB);
    // What is deleted is to be gone with the commit; a segment that is just being merged is passed
    // over, so none is merged by another thread where something may be deleted.
    MergeScheduler turns = anew ? new ConcurrentMergeScheduler() : new SerialMergeScheduler();
    return new IndexWriterConfig(analyzer)
        .setMergePolicy(merges)
        .setMergeScheduler(turns)
        .setRAMBufferSizeMB(BUFFER_MB)
        .setCommitOnClose(false)
        .setOpenMode(
            anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
  }

  /** A damaged index cannot be written over; its files go. Only while no other program writes. */
  private void empty(Directory directory) throws IOException {
    try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      for (Path file : files()) {
        if (!file.getFileName().toString().equals(IndexWriter.WRITE_LOCK_NAME)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private void refuseForeignFolder() throws IOException {
    for (Path file : files()) {
      if (!OURS.matcher(file.getFileName().toString()).matches()) {
        throw new SearchException(
            folder
                + " holds "
                + file.getFileName()
                + ", which is no part of an index. It was left as it is; name another with"
                + " --index.",
            new IOException(file.toString()));
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.naturalOrder()).toList();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(BETWEEN_TRIES_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
