package org.attest.eval.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser: cookies, a connection that is kept, pages compressed on the way. */
final class Person {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private final URI server;
  private final Times times;
  private String token = "";

  Person(URI server, Times times) {
    this.server = server;
    this.times = times;
  }

  void login(String name) throws IOException, InterruptedException {
    String page = text(send(request("/login").GET().build()));
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(encoded(name), encoded(MadeStore.PASSWORD), encoded(token(page)));
    HttpResponse<byte[]> answer =
        send(
            request("/login")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    if (!answer.headers().firstValue("Location").orElse("").endsWith("/")) {
      throw new IOException(name + " could not log in: " + answer.statusCode());
    }
    token = token(text(send(request("/password").GET().build())));
  }

  private static String token(String page) {
    Matcher matcher = CSRF.matcher(page);
    return matcher.find() ? matcher.group(1) : "";
  }

  /** Asks for a page; gives it as text, null if that failed. */
  @Nullable String get(String kind, String path) throws InterruptedException {
    return timed(kind, request(path).GET().build());
  }

  /** Asks for the part of Explore that changes, as the page's links do. */
  @Nullable String part(String kind, String path) throws InterruptedException {
    return timed(
        kind,
        request(path)
            .setHeader("HX-Request", "true")
            .setHeader("HX-Target", "explore")
            .GET()
            .build());
  }

  /** Sends JSON as the scripts of the pages do. */
  @Nullable String post(String kind, String path, String json) throws InterruptedException {
    return timed(
        kind,
        request(path)
            .setHeader("Content-Type", "application/json")
            .setHeader("X-CSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  /** How long it took to the last byte, decompressing left out. */
  private @Nullable String timed(String kind, HttpRequest request) throws InterruptedException {
    long start = System.nanoTime();
    try {
      HttpResponse<byte[]> answer = send(request);
      double ms = (System.nanoTime() - start) / 1e6;
      times.add(kind, ms);
      if (answer.statusCode() >= 300) {
        times.fault(kind, "status " + answer.statusCode());
        return null;
      }
      return text(answer);
    } catch (IOException e) {
      times.fault(kind, e.getClass().getSimpleName());
      return null;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .setHeader("Accept-Encoding", "gzip");
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) throws IOException {
    boolean isPacked = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    try (InputStream bytes =
        isPacked
            ? new GZIPInputStream(new ByteArrayInputStream(answer.body()))
            : new ByteArrayInputStream(answer.body())) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
