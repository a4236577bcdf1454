package org.attest.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.attest.model.Outcome;
import org.attest.model.Reason;
import org.attest.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goes through every kind of bad input: each is an outcome with its reason, and the rest goes on.
 */
class BadInputTest {

  private static final String STORY =
      "Two lorries burned on the coast road on Monday after gunmen opened fire on a convoy that"
          + " was bringing flour to the town. The drivers were not hurt, the mayor said.";

  @TempDir Path directory;

  private static Outcome.Rejected rejected(byte[] bytes) {
    Outcome.Rejected rejection = Reading.rejection(Reading.one(bytes));
    assertThat(rejection.detail()).isNotBlank();
    assertThat(rejection.source()).isEqualTo("-");
    return rejection;
  }

  private static Reason reason(byte[] bytes) {
    return rejected(bytes).reason();
  }

  private static Reason reason(String text) {
    return reason(text.getBytes(UTF_8));
  }

  @Test
  void emptyOrBlankInput() {
    assertThat(reason("")).isEqualTo(Reason.EMPTY);
    assertThat(reason(" \n\n\t ")).isEqualTo(Reason.EMPTY);
  }

  @Test
  void binary() {
    assertThat(reason("PK\3\4\24\0\6\0 document".getBytes(ISO_8859_1))).isEqualTo(Reason.BINARY);
    byte[] noise = new byte[4000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31);
    }
    assertThat(reason(noise)).isEqualTo(Reason.BINARY);
  }

  @Test
  void wrongCharsetIsOvercome() {
    String story = "The café of Señor Muñoz was hit. " + STORY;
    String page =
        "<html><head><meta charset=\"utf-8\"></head><body><p>%s</p></body></html>".formatted(story);
    Report report = Reading.report(Reading.one(page.getBytes(Charset.forName("windows-1252"))));
    assertThat(report.text()).contains("café", "Muñoz");
    Report wide = Reading.report(Reading.one(STORY.getBytes(Charset.forName("UTF-16LE"))));
    assertThat(wide.text()).isEqualTo(STORY);
  }

  @Test
  void bytesOfNoCharset() {
    byte[] bytes = new byte[600];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + (i * 7) % 32);
    }
    assertThat(reason(bytes)).isIn(Reason.BAD_ENCODING, Reason.BINARY, Reason.NO_TEXT);
  }

  @Test
  void otherLanguagesAreNamed() {
    Outcome.Rejected german =
        rejected(
            "Am Montag wurden bei einem Angriff auf einen Markt im Norden des Landes mehrere Menschen getötet, sagte ein Sprecher der Polizei."
                .getBytes(UTF_8));
    assertThat(german.reason()).isEqualTo(Reason.NOT_ENGLISH);
    assertThat(german.detail()).contains("German");
    assertThat(reason("قتل عدة أشخاص يوم الاثنين في هجوم على سوق شمال البلاد"))
        .isEqualTo(Reason.NOT_ENGLISH);
  }

  @Test
  void shortAndCapitalEnglishPasses() {
    assertThat(Reading.report("Rebels seize port.").text()).isEqualTo("Rebels seize port.");
    assertThat(Reading.report(STORY.toUpperCase(java.util.Locale.ROOT)).text()).isNotEmpty();
  }

  @Test
  void pageWithNoArticle() {
    assertThat(reason("<html><body><nav><a href='/'>Home</a></nav></body></html>"))
        .isEqualTo(Reason.NO_ARTICLE);
  }

  @Test
  void hundredMegabytesAreRefusedWithoutBeingHeld() {
    InputStream endless = new RepeatingStream((STORY + "\n\n").getBytes(UTF_8), 100 << 20);
    List<ReadResult> results = Reading.all("-", endless, ReadOptions.defaults());
    assertThat(results).hasSize(1);
    assertThat(Reading.rejection(results.get(0)).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void millionCharacterLine() {
    assertThat(reason("word ".repeat(200_000))).isEqualTo(Reason.TOO_LARGE);
    String line = "{\"text\": \"" + "word ".repeat(200_000) + "\"}\n";
    List<ReadResult> results = Reading.all((line + good()).getBytes(UTF_8));
    assertThat(Reading.rejection(results.get(0)).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(Reading.report(results.get(1)).text()).isEqualTo(STORY);
  }

  @Test
  void deeplyNestedPage() {
    String page = "<html><body>" + "<div>".repeat(100_000) + "<p>" + STORY + "</p></body></html>";
    assertThat(Reading.all(page.getBytes(UTF_8))).hasSize(1);
    String json = "{\"text\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(reason(json)).isEqualTo(Reason.BROKEN_JSON);
  }

  @Test
  void brokenAndEmptyPdf() throws IOException {
    assertThat(reason("%PDF-1.7\n1 0 obj <<")).isEqualTo(Reason.BROKEN_PDF);
    ByteArrayOutputStream blank = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(blank);
    }
    assertThat(reason(blank.toByteArray())).isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void feeds() {
    String feed = "<rss version=\"2.0\"><channel><title>Valley Radio</title>%s</channel></rss>";
    assertThat(reason(feed.formatted(""))).isEqualTo(Reason.NO_ENTRIES);
    assertThat(reason("<rss version=\"2.0\"><channel><item>")).isEqualTo(Reason.BROKEN_FEED);
    String items =
        "<item><title>Lorries burn</title><description>%s</description></item>".formatted(STORY)
            + "<item><title>Later</title><pubDate>Fri, 31 Dec 9999 10:00:00 GMT</pubDate></item>";
    List<ReadResult> results = Reading.all(feed.formatted(items).getBytes(UTF_8));
    assertThat(Reading.report(results.get(0)).outlet()).isEqualTo("Valley Radio");
    assertThat(Reading.rejection(results.get(1)).reason()).isEqualTo(Reason.BAD_DATE);
  }

  @Test
  void lineThatIsNoJson() {
    String lines = good() + "{\"text\": oops\n" + good();
    List<ReadResult> results = Reading.all(lines.getBytes(UTF_8));
    assertThat(results).hasSize(3);
    assertThat(Reading.report(results.get(0)).source()).isEqualTo("-#1");
    assertThat(Reading.rejection(results.get(1)).reason()).isEqualTo(Reason.BROKEN_JSON);
    assertThat(Reading.report(results.get(2)).source()).isEqualTo("-#3");
  }

  @Test
  void dateInTheYear9999() {
    assertThat(reason("{\"text\": \"" + STORY + "\", \"date\": \"9999-01-01\"}"))
        .isEqualTo(Reason.BAD_DATE);
    assertThat(reason("{\"text\": \"" + STORY + "\", \"date\": \"2023-02-31\"}"))
        .isEqualTo(Reason.BAD_DATE);
  }

  @Test
  void unseenCharactersAreTakenOut() {
    String dirty = STORY.replace("road", "ro\0ad").replace("town", "\u202Eto\u200Bw\u00ADn\u2069");
    assertThat(Reading.report(dirty).text()).isEqualTo(STORY);
    Report lone = Reading.report("{\"text\": \"" + STORY + " \\ud800x\"}");
    assertThat(lone.text()).isEqualTo(STORY + " x");
  }

  @Test
  void addressThatHangsOrDripsOrLeadsInward() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    CountDownLatch over = new CountDownLatch(1);
    ExecutorService threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/hang", exchange -> await(over));
    server.createContext(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('a');
          exchange.getResponseBody().flush();
          await(over);
        });
    server.createContext(
        "/round",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/round");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(fetched(base + "/hang")).isEqualTo(Reason.TIMED_OUT);
      assertThat(fetched(base + "/drip")).isEqualTo(Reason.TIMED_OUT);
      assertThat(fetched(base + "/round")).isEqualTo(Reason.FETCH_FAILED);
      assertThat(fetched(base + "/none")).isEqualTo(Reason.FETCH_FAILED);
      List<ReadResult> inward =
          Reading.all(base, InputStream.nullInputStream(), ReadOptions.defaults());
      assertThat(Reading.rejection(inward.get(0)).reason()).isEqualTo(Reason.ADDRESS_REFUSED);
    } finally {
      over.countDown();
      server.stop(0);
      threads.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Reason fetched(String address) {
    ReadLimits limits =
        new ReadLimits(1 << 20, 100_000, 10_000, Duration.ofMillis(500), Duration.ofMillis(900), 3);
    ReadOptions options = new ReadOptions(null, null, true, limits);
    return Reading.rejection(Reading.all(address, InputStream.nullInputStream(), options).get(0))
        .reason();
  }

  @Test
  void privateAddressesOfEveryForm() throws IOException {
    for (String address :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "fe80::1",
            "fd00::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::1")) {
      assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).as(address).isFalse();
    }
    assertThat(AddressGuard.isPublic(InetAddress.getByName("93.184.216.34"))).isTrue();
    assertThat(AddressGuard.isPublic(InetAddress.getByName("2606:4700::1111"))).isTrue();
  }

  @Test
  void namesThatLeadNowhere() {
    ReadOptions options = ReadOptions.defaults();
    InputStream none = InputStream.nullInputStream();
    String missing = directory.resolve("none.txt").toString();
    assertThat(Reading.rejection(Reading.all(missing, none, options).get(0)).reason())
        .isEqualTo(Reason.NOT_FOUND);
    assertThat(Reading.rejection(Reading.all(directory.toString(), none, options).get(0)).reason())
        .isEqualTo(Reason.NO_ENTRIES);
    assertThat(Reading.rejection(Reading.all("ftp://example.org/a", none, options).get(0)).reason())
        .isEqualTo(Reason.ADDRESS_REFUSED);
  }

  @Test
  void directoryGoesOnAfterABadFile() throws IOException {
    Files.writeString(directory.resolve("b.txt"), "");
    Files.writeString(directory.resolve("a.txt"), STORY);
    Files.writeString(directory.resolve(".hidden"), STORY);
    Files.writeString(Files.createDirectory(directory.resolve("c")).resolve("d.txt"), STORY);
    List<ReadResult> results =
        Reading.all(directory.toString(), InputStream.nullInputStream(), ReadOptions.defaults());
    assertThat(results).hasSize(3);
    assertThat(Reading.report(results.get(0)).source()).endsWith("a.txt");
    assertThat(Reading.rejection(results.get(1)).reason()).isEqualTo(Reason.EMPTY);
    assertThat(Reading.report(results.get(2)).source()).endsWith("d.txt");
  }

  private static String good() {
    return "{\"text\": \"" + STORY + "\"}\n";
  }

  /** Gives the same bytes over and over, and holds no more of them than one round. */
  private static final class RepeatingStream extends InputStream {
    private final byte[] round;
    private long left;
    private int at;

    RepeatingStream(byte[] round, long length) {
      this.round = round;
      this.left = length;
    }

    @Override
    public int read() {
      if (left-- <= 0) {
        return -1;
      }
      at = (at + 1) % round.length;
      return round[at];
    }
  }
}
