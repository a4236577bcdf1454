package org.attest.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.attest.app.Ingest;
import org.attest.app.Invented;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever sends or reads slowly, or sends too much, keeps nobody else from being answered. */
class SlowRequestsTest {
  /** More than the server has threads. */
  private static final int MANY = 80;

  /** What the server gives a connection that says nothing, and a body, with room for a slow day. */
  private static final int ENDED_MS = 90_000;

  @TempDir Path folder;

  private final List<String> journal = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new ArrayList<>();
  private final AtomicBoolean hasEnded = new AtomicBoolean();
  private AttestServer server;

  @BeforeEach
  void start() {
    String location = folder.resolve("slow.db").toString();
    try (Store store = Store.open(location)) {
      new Ingest((inputs, sink) -> Invented.reports(3).forEach(sink), Derivation::derive)
          .run(List.of(), store, outcome -> {});
    }
    server = AttestServer.start(new ServerSettings(location, "127.0.0.1", 0, false, journal::add));
  }

  @AfterEach
  void end() throws IOException {
    hasEnded.set(true);
    for (Socket socket : sockets) {
      socket.close();
    }
    server.close();
    assertThat(journal).isEmpty();
  }

  private Socket open(int receives) throws IOException {
    Socket socket = new Socket();
    if (receives > 0) {
      socket.setReceiveBufferSize(receives);
    }
    socket.setSoTimeout(ENDED_MS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    sockets.add(socket);
    return socket;
  }

  private static void say(Socket socket, String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Goes on a little at a time, until the other end hangs up or the test ends. */
  private void drip(Socket socket, String bit) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (!hasEnded.get()) {
                  say(socket, bit);
                  Thread.sleep(2_000);
                }
              } catch (IOException e) {
                // Hung up.
                return;
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private void othersAreServed() throws IOException {
    RawHttp.Answer answer =
        RawHttp.send(
            server.port(),
            "GET /login HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("</html>");
  }

  @Test
  void headersThatDoNotEndHoldNobodyUp() throws IOException {
    for (int i = 0; i < MANY; i++) {
      Socket socket = open(0);
      say(socket, "GET /login HTTP/1.1\r\nHost: a\r\nX-Slow: ");
      if (i > 0) {
        drip(socket, "x");
      }
    }
    othersAreServed();
    // Whoever says nothing more is hung up on.
    RawHttp.Answer answer = RawHttp.read(sockets.getFirst());
    assertThat(answer.status()).isIn(0, 400, 408);
    othersAreServed();
  }

  @Test
  void bodiesThatDoNotEndHoldNobodyUp() throws IOException {
    for (int i = 0; i < MANY; i++) {
      Socket socket = open(0);
      boolean saysLength = i % 2 == 0;
      say(
          socket,
          "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n%s\r\n"
              .formatted(
                  i % 4 < 2 ? "/login" : "/api/v1/decisions",
                  saysLength ? "Content-Length: 100000\r\n" : "Transfer-Encoding: chunked\r\n"));
      drip(socket, saysLength ? "x" : "1\r\nx\r\n");
    }
    othersAreServed();
    int slow = 0;
    for (Socket socket : sockets) {
      RawHttp.Answer answer = RawHttp.read(socket);
      assertThat(answer.status()).isIn(408, 503);
      assertThat(answer.type()).startsWith("application/problem+json");
      slow += answer.status() == 408 ? 1 : 0;
    }
    assertThat(slow).isPositive();
    othersAreServed();
  }

  @Test
  void answersThatNobodyReadsHoldNobodyUp() throws IOException {
    // Much more than the system keeps on the way.
    String request = "GET /assets/lib/htmx/htmx.min.js HTTP/1.1\r\nHost: a\r\n\r\n".repeat(90);
    for (int i = 0; i < MANY; i++) {
      say(open(2048), request);
    }
    othersAreServed();
    othersAreServed();
  }

  @Test
  void whatIsTooLargeIsRefused() throws IOException {
    assertThat(status("GET /login?" + "x".repeat(50_000) + " HTTP/1.1\r\nHost: a\r\n"))
        .isEqualTo(400);
    assertThat(status("GET /login HTTP/1.1\r\nHost: a\r\nX-Long: " + "x".repeat(50_000) + "\r\n"))
        .isIn(400, 431);
    assertThat(status("GET /login HTTP/1.1\r\nHost: a\r\n" + "X-Many: x\r\n".repeat(5_000)))
        .isIn(400, 431);
    for (long length : new long[] {3 << 20, Long.MAX_VALUE}) {
      assertThat(
              status(
                  "POST /api/v1/decisions HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n"
                      .formatted(length)))
          .isEqualTo(413);
    }
    assertThat(
            status("POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n"))
        .isEqualTo(400);
    assertThat(
            status("POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n"))
        .isEqualTo(400);
    assertThat(status("POST /login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: nonsense\r\n"))
        .isEqualTo(501);
    othersAreServed();
  }

  private int status(String head) throws IOException {
    RawHttp.Answer answer =
        RawHttp.send(
            server.port(),
            (head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(answer.type()).as(head.substring(0, 40)).startsWith("application/problem+json");
    return answer.status();
  }
}
