package org.attest.text;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.attest.model.Outcome;
import org.attest.model.Reason;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;

/** Reads one stream of bytes: finds its format, holds it to the limits, hands on each report. */
final class DocumentReader {

  private final ReadOptions options;
  private final ReportAssembler assembler;

  DocumentReader(ReadOptions options) {
    this.options = options;
    this.assembler = new ReportAssembler(options);
  }

  /**
   * One stream.
   *
   * @param source the input as the user named it
   * @param address where it was fetched from, or null
   * @param charset that the server named, or null
   */
  record Input(
      String source, InputStream stream, @Nullable String address, @Nullable String charset) {

    static Input of(String source, InputStream stream) {
      return new Input(source, stream, null, null);
    }
  }

  /** The work on one entry; what it throws becomes a rejection. */
  private interface Step {
    Report report() throws Refusal;
  }

  void read(Input input, Consumer<ReadResult> sink) {
    try {
      dispatch(input, unpacked(buffered(input.stream())), sink);
    } catch (Refusal e) {
      sink.accept(refused(input.source(), null, e));
    } catch (IOException e) {
      sink.accept(
          refused(
              input.source(),
              null,
              new Refusal(
                  Reason.UNREADABLE,
                  "reading stopped: %s; check the file and its rights".formatted(e.getMessage()))));
    }
  }

  private static BufferedInputStream buffered(InputStream stream) {
    return new BufferedInputStream(stream, Format.HEAD);
  }

  private static BufferedInputStream unpacked(BufferedInputStream stream) throws IOException {
    byte[] head = peek(stream, 2);
    boolean packed = head.length == 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    return packed ? buffered(new GZIPInputStream(stream)) : stream;
  }

  private static byte[] peek(BufferedInputStream stream, int bytes) throws IOException {
    stream.mark(bytes);
    byte[] head = stream.readNBytes(bytes);
    stream.reset();
    return head;
  }

  private void dispatch(Input input, BufferedInputStream stream, Consumer<ReadResult> sink)
      throws IOException, Refusal {
    byte[] head = peek(stream, Format.HEAD);
    if (head.length == 0) {
      throw new Refusal(Reason.EMPTY, "there is not one byte in it; check where it comes from");
    }
    String name = input.address() == null ? input.source() : input.address();
    Format format = Format.of(head, name.replaceFirst("[?#].*", ""));
    if (format == Format.JSON_LINES || (format == Format.JSON && startsWithLine(head))) {
      lines(input, stream, sink);
      return;
    }
    byte[] bytes = whole(stream);
    switch (format) {
      case JSON -> objects(input, bytes, sink);
      case FEED -> entries(input, bytes, sink);
      case PLAIN, HTML, PDF ->
          sink.accept(attempt(input.source(), Hash.of(bytes), () -> single(input, format, bytes)));
      case JSON_LINES -> throw new IllegalStateException("JSON lines are read line by line");
    }
  }

  /** True if one of the first lines is a whole object by itself and another line follows. */
  private static boolean startsWithLine(byte[] head) {
    int end = 0;
    for (int line = 0; line < 3; line++) {
      int start = end;
      while (end < head.length && head[end] != '\n') {
        end++;
      }
      if (end == head.length) {
        return false;
      }
      end++;
      if (JsonFormat.isObject(Arrays.copyOfRange(head, start, end))) {
        return true;
      }
    }
    return false;
  }

  private byte[] whole(InputStream stream) throws IOException, Refusal {
    int limit = options.limits().bytesPerInput();
    byte[] bytes = stream.readNBytes(limit);
    if (stream.read() >= 0) {
      throw new Refusal(
          Reason.TOO_LARGE,
          "more than %,d bytes in one document; split it, or give JSON lines".formatted(limit));
    }
    return bytes;
  }

  private Report single(Input input, Format format, byte[] bytes) throws Refusal {
    PlainFormat.Parts parts =
        switch (format) {
          case PDF -> PdfFormat.read(bytes, options.limits().charactersPerReport());
          case HTML -> HtmlFormat.read(decoded(input, bytes), input.address());
          default -> PlainFormat.read(decoded(input, bytes));
        };
    Metadata found = parts.metadata();
    Metadata metadata =
        found.url() != null || input.address() == null
            ? found
            : new Metadata(
                found.title(), found.outlet(), found.published(), input.address(), found.byline());
    return assembler.assemble(
        new Draft(input.source(), Hash.of(bytes), metadata, parts.paragraphs()));
  }

  private static String decoded(Input input, byte[] bytes) throws Refusal {
    String text = TextDecoder.decode(bytes, input.charset());
    if (text.isBlank()) {
      throw new Refusal(Reason.EMPTY, "there are only blanks in it; check where it comes from");
    }
    return text;
  }

  private void objects(Input input, byte[] bytes, Consumer<ReadResult> sink) throws Refusal {
    byte[] utf8 = decoded(input, bytes).getBytes(StandardCharsets.UTF_8);
    List<JsonFormat.Entry> entries = JsonFormat.entries(utf8);
    if (entries.isEmpty()) {
      throw new Refusal(Reason.NO_ENTRIES, "there is no JSON object in it; nothing to do");
    }
    for (int i = 0; i < entries.size(); i++) {
      byte[] entry = entries.get(i).bytes();
      String source = entries.size() == 1 ? input.source() : input.source() + "#" + (i + 1);
      sink.accept(
          attempt(
              source, Hash.of(entry), () -> assembler.assemble(JsonFormat.read(source, entry))));
    }
  }

  private void entries(Input input, byte[] bytes, Consumer<ReadResult> sink) throws Refusal {
    SyndFeed feed = FeedFormat.parse(decoded(input, bytes));
    int number = 0;
    for (SyndEntry entry : feed.getEntries()) {
      number++;
      String source = input.source() + "#" + number;
      sink.accept(
          attempt(source, null, () -> assembler.assemble(FeedFormat.read(source, feed, entry))));
    }
  }

  private void lines(Input input, InputStream stream, Consumer<ReadResult> sink)
      throws IOException {
    int number = 0;
    for (Line line = nextLine(stream); line != null; line = nextLine(stream)) {
      byte[] bytes = line.bytes();
      if (!line.cut() && new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
        continue;
      }
      number++;
      String source = input.source() + "#" + number;
      boolean cut = line.cut();
      sink.accept(attempt(source, cut ? null : Hash.of(bytes), () -> ofLine(source, bytes, cut)));
    }
    if (number == 0) {
      sink.accept(
          refused(
              input.source(),
              null,
              new Refusal(Reason.EMPTY, "there are only blanks in it; nothing to do")));
    }
  }

  private Report ofLine(String source, byte[] bytes, boolean cut) throws Refusal {
    if (cut) {
      throw new Refusal(
          Reason.TOO_LARGE,
          "a line of more than %,d bytes".formatted(options.limits().bytesPerInput()));
    }
    String text = TextDecoder.decode(bytes, null);
    Draft draft = JsonFormat.read(source, text.getBytes(StandardCharsets.UTF_8));
    return assembler.assemble(
        new Draft(source, Hash.of(bytes), draft.metadata(), draft.paragraphs()));
  }

  /** One line without its end; of a line over the limit, nothing is kept. */
  private record Line(byte[] bytes, boolean cut) {}

  private @Nullable Line nextLine(InputStream stream) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int limit = options.limits().bytesPerInput();
    boolean cut = false;
    int value = stream.read();
    if (value < 0) {
      return null;
    }
    for (; value >= 0 && value != '\n'; value = stream.read()) {
      if (line.size() < limit) {
        line.write(value);
      } else if (!cut) {
        cut = true;
      }
    }
    return cut ? new Line(new byte[0], true) : new Line(line.toByteArray(), false);
  }

  private static ReadResult attempt(String source, @Nullable String rawHash, Step step) {
    try {
      return new ReadResult.Read(step.report());
    } catch (Refusal e) {
      return refused(source, rawHash, e);
    } catch (RuntimeException | StackOverflowError e) {
      return refused(
          source,
          rawHash,
          new Refusal(
              Reason.FAULT,
              "reading failed unexpectedly (%s); please report it with the input".formatted(e)));
    }
  }

  static ReadResult refused(String source, @Nullable String rawHash, Refusal refusal) {
    return new ReadResult.Refused(
        new Outcome.Rejected(source, rawHash, refusal.reason(), refusal.detail()));
  }
}
