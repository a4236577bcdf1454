package org.attest.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.model.Reason;

/**
 * Reads inputs into reports: plain text, HTML, PDF, JSON, JSON lines, RSS and Atom, each also
 * gzipped; from a file, a directory, standard input or an http(s) address.
 *
 * <p>The format is told by content first and by name second. Directories and JSON lines are read
 * one report at a time; any number of them fits into memory. Everything else is held whole and so
 * has a limit ({@link ReadLimits}). No input makes this throw: what cannot be used is handed on as
 * a {@link ReadResult.Refused} with its reason, and the rest goes on. What the caller's sink throws
 * is passed on. Instances are immutable and may be shared between threads.
 */
public final class ReportReader {

  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");

  private final ReadOptions options;
  private final DocumentReader documents;

  public ReportReader(ReadOptions options) {
    this.options = options;
    this.documents = new DocumentReader(options);
  }

  /**
   * Reads one input and hands on what it gives, in order: at least one result, and one for each
   * entry of a directory, feed or file of several reports.
   *
   * @param input a file, a directory (read with all below it in order of names, without hidden
   *     files), an http or https address, or {@code -} for standard input
   * @param standardInput read only for {@code -}; not closed
   */
  public void read(String input, InputStream standardInput, Consumer<ReadResult> sink) {
    if (input.equals("-")) {
      documents.read(DocumentReader.Input.of(input, standardInput), sink);
    } else if (WEB.matcher(input).matches()) {
      web(input, sink);
    } else if (SCHEME.matcher(input).matches()) {
      refuse(input, Reason.ADDRESS_REFUSED, "only http and https addresses are fetched", sink);
    } else {
      path(input, sink);
    }
  }

  private void web(String input, Consumer<ReadResult> sink) {
    Fetcher.Fetched fetched;
    try {
      fetched = new Fetcher(options).fetch(input);
    } catch (Refusal e) {
      sink.accept(DocumentReader.refused(input, null, e));
      return;
    }
    documents.read(
        new DocumentReader.Input(
            input, new ByteArrayInputStream(fetched.bytes()), fetched.address(), fetched.charset()),
        sink);
  }

  /**
   * Reads one document that was fetched already, and hands on what it gives, as {@link
   * #read(String, InputStream, Consumer)} does of an address.
   */
  public void read(WebPage page, Consumer<ReadResult> sink) {
    String said = page.contentType() == null ? "" : page.contentType();
    String type = said.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (!Fetcher.isReadable(type)) {
      refuse(
          page.source(),
          Reason.UNKNOWN_FORMAT,
          "%s is of type %s; text, HTML, PDF, JSON and feeds are read"
              .formatted(page.address(), TextCleaner.line(type)),
          sink);
      return;
    }
    ReadOptions ofPage =
        new ReadOptions(
            page.published() == null ? options.published() : page.published(),
            page.outlet() == null ? options.outlet() : page.outlet(),
            options.allowPrivateAddresses(),
            options.limits());
    new DocumentReader(ofPage)
        .read(
            new DocumentReader.Input(
                page.source(),
                new ByteArrayInputStream(page.bytes()),
                page.address(),
                Fetcher.charset(page.contentType())),
            sink);
  }

  private void path(String input, Consumer<ReadResult> sink) {
    Path path;
    try {
      path = Path.of(input);
    } catch (InvalidPathException e) {
      refuse(input, Reason.NOT_FOUND, "this is no valid file name", sink);
      return;
    }
    if (!Files.exists(path)) {
      refuse(input, Reason.NOT_FOUND, "there is no such file; check the name", sink);
    } else if (!Files.isDirectory(path)) {
      file(input, path, sink);
    } else if (!directory(path, sink)) {
      refuse(input, Reason.NO_ENTRIES, "the directory holds no visible file", sink);
    }
  }

  /** Reads what is in a directory; false if there is nothing. */
  private boolean directory(Path directory, Consumer<ReadResult> sink) {
    List<Path> children;
    try (Stream<Path> listed = Files.list(directory)) {
      children = listed.filter(ReportReader::isVisible).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      refuse(
          directory.toString(),
          Reason.UNREADABLE,
          "the directory cannot be listed; check its rights",
          sink);
      return true;
    }
    boolean any = false;
    for (Path child : children) {
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        any |= directory(child, sink);
      } else if (!Files.isDirectory(child)) {
        // Links to directories are left out: they may lead round in circles.
        file(child.toString(), child, sink);
        any = true;
      }
    }
    return any;
  }

  private static boolean isVisible(Path path) {
    return !path.getFileName().toString().startsWith(".");
  }

  private void file(String source, Path file, Consumer<ReadResult> sink) {
    try (InputStream stream = Files.newInputStream(file)) {
      documents.read(DocumentReader.Input.of(source, stream), sink);
    } catch (IOException e) {
      refuse(source, Reason.UNREADABLE, "the file cannot be opened; check its rights", sink);
    }
  }

  private static void refuse(
      String source, Reason reason, String detail, Consumer<ReadResult> sink) {
    sink.accept(DocumentReader.refused(source, null, new Refusal(reason, detail)));
  }
}
