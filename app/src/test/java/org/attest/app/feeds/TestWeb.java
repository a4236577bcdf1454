package org.attest.app.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that answers as a test says, and notes what it was asked. */
public final class TestWeb implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  /** What answers at a path. */
  public interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  public TestWeb() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon(true).name("web-", 0).factory()));
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    try (exchange) {
      asked.add(exchange.getRequestURI().toString());
      Page page = pages.get(exchange.getRequestURI().toString());
      if (page == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        page.answer(exchange);
      }
    } finally {
      now.decrementAndGet();
    }
  }

  public String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public TestWeb on(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  public TestWeb on(String path, String type, String body) {
    return on(path, exchange -> send(exchange, 200, type, body));
  }

  public TestWeb status(String path, int status, String... headers) {
    return on(
        path,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, -1);
        });
  }

  public static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /** Sends for as long as somebody takes it. */
  public TestWeb endless(String path, String type, String begin) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(begin.getBytes(StandardCharsets.UTF_8));
            byte[] more = " and so on".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            while (!Thread.interrupted()) {
              out.write(more);
            }
          }
        });
  }

  /** An RSS feed of articles at those paths. */
  public TestWeb feed(String path, String... articles) {
    StringBuilder xml =
        new StringBuilder("<rss version=\"2.0\"><channel><title>Invented Wire</title>");
    for (String article : articles) {
      xml.append(
          "<item><title>About %s</title><link>%s</link><guid>%s</guid><pubDate>Wed, 05 Mar 2031 07:30:00 GMT</pubDate></item>"
              .formatted(article, at(article), article));
    }
    return on(path, "application/rss+xml", xml + "</channel></rss>");
  }

  /** An article that tells of one strike in a town of that name. */
  public TestWeb article(String path, String town) {
    return on(
        path,
        "text/html",
        """
        <html lang="en"><head><title>Shelling in %1$s</title></head><body><article>
        <h1>Shelling in %1$s</h1>
        <p>At least four people were killed on Tuesday when shells hit a market in %1$s, the
        town's mayor said. Eleven others were wounded and taken to the hospital of the district,
        where doctors asked for blood.</p>
        <p>Nobody said at first who had fired. The mayor, who spoke to reporters beside the ruins
        of the market hall, said that the shells had come from the hills to the north of the
        town, where fighters have been seen since the beginning of the year.</p>
        </article></body></html>
        """
            .formatted(town));
  }

  /** What was asked for, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  public void forget() {
    asked.clear();
  }

  /** How many requests there were at one time. */
  public int most() {
    return most.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
