package org.attest.app.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.attest.actor.ActorDirectory;
import org.attest.app.decisions.References;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;
import org.attest.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Answers searches from an index of a store's events, claims and reports; for one thread.
 *
 * <p>Before it answers it compares its mark with the store's: an index that is behind is brought up
 * to date, one that is missing, damaged or of another version is made anew, and a line says so. The
 * store's events must be up to date. Throws {@link QueryMistake} for a query that cannot be
 * understood, {@link SearchException} where the folder cannot be used.
 */
public final class SearchIndex implements AutoCloseable {
  /** To be raised when entries are made otherwise. */
  private static final String FORMAT = "2";

  /** Says on standard error which instructions of the processor it does without. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.OFF);
  }

  private final Store store;
  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final IndexFolder folder;
  private final Consumer<String> messages;
  private @Nullable DirectoryReader reader;

  /**
   * @param folder where the index is, or is made
   * @param messages told what is done to the index, if anything is
   */
  public SearchIndex(Store store, Path folder, Consumer<String> messages) {
    this.store = store;
    this.folder = new IndexFolder(folder, analyzer, FORMAT + version());
    this.messages = messages;
  }

  /** The folder beside a store's file: {@code attest.db-index}. */
  public static Path beside(Path storeFile) {
    return storeFile.resolveSibling(storeFile.getFileName() + "-index");
  }

  /**
   * The folder beside a store's file. For a store in PostgreSQL a folder of the user, {@code
   * .cache/attest/}, named after the hash of the store's address.
   */
  public static Path beside(Store store) {
    if (store.isFile()) {
      return beside(store.file());
    }
    String hash = Sha256.hex(store.name()).substring(0, 16);
    return Path.of(System.getProperty("user.home", ""), ".cache", "attest", hash + "-index");
  }

  /** What answers. */
  public SearchResult search(SearchRequest request) {
    Asked asked = QueryReader.read(request.text());
    DirectoryReader open = current();
    try {
      SearchResult found =
          new IndexSearcher(open)
              .search(new QueryMaker(analyzer).query(request, asked), Gathering.manager(request));
      return new SearchResult(
          found.hits(),
          found.total(),
          found.facets(),
          new Suggestions(open, analyzer).of(request.text(), asked));
    } catch (IOException | UncheckedIOException e) {
      throw failed(e);
    }
  }

  /**
   * What there is to see of the events that answer. An index that is open already answers as it was
   * last brought up to date; {@link #refresh} follows the store.
   */
  public Explored explore(Exploration asked) {
    Asked text = QueryReader.read(asked.text());
    SearchRequest request = SearchRequest.words(Kind.EVENT, asked.text(), Filter.all());
    DirectoryReader open = reader == null ? current() : reader;
    try {
      return new IndexSearcher(open)
          .search(new QueryMaker(analyzer).query(request, text), Exploring.manager(asked));
    } catch (IOException | UncheckedIOException e) {
      throw failed(e);
    }
  }

  /** True if it can answer at once, perhaps as the store was before. */
  public boolean isOpen() {
    return reader != null;
  }

  /** Of which state of the store it answers; empty if it is not open. */
  public String state() {
    try {
      String mark = reader == null ? null : folder.mark(reader);
      return mark == null ? "" : mark;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** True if the store has changed since; takes in what others brought up to date. */
  public boolean isBehind() {
    try {
      String mark = store.contents().mark();
      follow(mark);
      return reader == null || !mark.equals(folder.mark(reader));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Words of a hit that show why it answers; empty if it has none, or is gone. */
  public Optional<Snippet> snippet(Kind of, String id, String query) {
    return new Highlighter(analyzer, QueryReader.read(query)).snippet(passages(of, id));
  }

  private List<String> passages(Kind of, String id) {
    return switch (of) {
      case EVENT ->
          EntryMaker.passages(
              store.event(id).stream()
                  .flatMap(event -> event.claims().stream())
                  .flatMap(this::told)
                  .toList());
      case CLAIM -> told(References.claim(id)).flatMap(told -> told.evidence().stream()).toList();
      case REPORT ->
          store.report(id).stream()
              .flatMap(extracted -> extracted.report().text().lines())
              .filter(line -> !line.isBlank())
              .toList();
    };
  }

  private Stream<ToldText> told(ClaimRef ref) {
    Optional<Outcome.Extracted> extracted = store.decidedReport(ref.reportId());
    return extracted.stream()
        .flatMap(report -> report.claims().stream())
        .filter(claim -> claim.id().equals(ref.claimId()))
        .map(claim -> ToldText.of(extracted.orElseThrow().report(), claim));
  }

  /** Makes the index anew, whatever is there. */
  public void rebuild() {
    update(true);
  }

  /** Brings the index up to date. */
  public void refresh() {
    current();
  }

  private DirectoryReader current() {
    String mark = store.contents().mark();
    try {
      if (reader == null) {
        reader = opened();
      }
      follow(mark);
      if (reader == null || !mark.equals(folder.mark(reader))) {
        update(reader == null || folder.mark(reader) == null);
        if (reader == null) {
          reader = opened();
        } else {
          follow(mark);
        }
      }
    } catch (IOException e) {
      throw failed(e);
    }
    if (reader == null) {
      throw failed(new IOException("no index after it was made"));
    }
    return reader;
  }

  /** The index may have been brought up to date by another thread or program. */
  private void follow(String mark) throws IOException {
    DirectoryReader open = reader;
    if (open != null && !mark.equals(folder.mark(open))) {
      DirectoryReader newer = null;
      try {
        newer = folder.newer(open);
      } catch (IOException e) {
        // Made anew meanwhile, or damaged; which of the two is seen when it is opened.
        reader = opened();
        return;
      }
      if (newer != null) {
        reader = newer;
        open.close();
      }
    }
  }

  /** The index as it is on the disk; null if there is none that can be used. */
  private @Nullable DirectoryReader opened() throws IOException {
    release();
    try {
      return folder.open();
    } catch (IOException e) {
      messages.accept("The index " + folder.path() + " is damaged; it is made anew.");
      return null;
    }
  }

  private void update(boolean anew) {
    try {
      if (anew) {
        release();
      }
      IndexWriter writer = folder.writer(anew);
      try (var directory = writer.getDirectory()) {
        messages.accept(
            (anew ? "Making the index " : "Bringing the index up to date: ") + folder.path());
        Updated updated = store.atOneMoment(() -> updated(writer));
        if (updated.fault() != null) {
          throw updated.fault();
        }
        messages.accept(updated.done() + ".");
        writer.close();
      } finally {
        if (writer.isOpen()) {
          writer.rollback();
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw failed(e);
    }
  }

  /** What was done, in words, or a fault of the index, which is none of the store. */
  private record Updated(String done, @Nullable IOException fault) {}

  /** Others may change the store meanwhile; what they change is looked at the next time. */
  private Updated updated(IndexWriter writer) {
    try {
      long last = store.changes().last();
      IndexFolder.Known now =
          new IndexFolder.Known(store.contents().mark(), last, store.changes().noted(last));
      String done =
          new IndexUpdate(store, new EntryMaker(ActorDirectory.shipped()), writer)
              .run(folder.known(writer));
      folder.mark(writer, now);
      writer.commit();
      return new Updated(done, null);
    } catch (IOException e) {
      return new Updated("", e);
    } catch (UncheckedIOException e) {
      return new Updated("", e.getCause());
    }
  }

  private SearchException failed(Exception e) {
    return new SearchException(
        "The index "
            + folder.path()
            + " cannot be used: "
            + (e.getMessage() == null ? e.toString() : e.getMessage())
            + ". The store is as it was; ./attest index rebuild makes the index anew.",
        e);
  }

  private void release() throws IOException {
    if (reader != null) {
      DirectoryReader open = reader;
      reader = null;
      IndexFolder.close(open);
    }
  }

  @Override
  public void close() {
    try {
      release();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static String version() {
    try (InputStream stream =
        SearchIndex.class.getResourceAsStream("/org/attest/app/cli/build.properties")) {
      return stream == null
          ? ""
          : new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
