package org.attest.app.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.app.Ingest;
import org.attest.app.Invented;
import org.attest.app.decisions.Derivation;
import org.attest.app.server.security.Passwords;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.attest.export.ClaimJson;
import org.attest.model.Outcome;
import org.attest.model.Relation;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * One server for all tests of a JVM, with an account for each role, over a store of invented
 * reports, of which one names a private person and one would like to run scripts.
 */
public final class ServerFixture {
  public static final String PASSWORD = "a pass phrase of tests";

  /** As long as the source whose place it takes. */
  public static final String PERSON = "Odo Pellard";

  /** As long as the title whose place it takes. */
  public static final String SCRIPT = "<script>a()</script";

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final List<String> JOURNAL = new CopyOnWriteArrayList<>();
  private static final Map<Role, Browser> BROWSERS = new ConcurrentHashMap<>();
  private static @Nullable AttestServer server;
  private static String firstPassword = "";

  private ServerFixture() {}

  static synchronized AttestServer server() {
    AttestServer running = server;
    if (running == null) {
      try {
        running = started();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      server = running;
    }
    return running;
  }

  private static AttestServer started() throws IOException {
    Path folder = Files.createTempDirectory("attest-server");
    String location = folder.resolve("test.db").toString();
    try (Store store = Store.open(location)) {
      List<Outcome.Extracted> reports = new ArrayList<>(Invented.reports(12));
      reports.add(naming());
      reports.add(hostile());
      new Ingest((inputs, sink) -> reports.forEach(sink), Derivation::derive)
          .run(List.of(), store, outcome -> {});
    }
    AttestServer started =
        AttestServer.start(new ServerSettings(location, "127.0.0.1", 0, false, JOURNAL::add));
    firstPassword = started.firstPassword().orElseThrow();
    String hash = Passwords.hash(PASSWORD);
    StorePool pool = started.context().getBean(StorePool.class);
    pool.write(
        store -> {
          for (Role role : Role.values()) {
            store.accounts().add(name(role), role, hash);
            store.accounts().setPassword(name(role), hash);
          }
          return true;
        });
    waitForTheIndex(started.context().getBean(SearchPool.class));
    Runtime.getRuntime().addShutdownHook(new Thread(started::close));
    return started;
  }

  /** On a machine with much else to do it takes longer than whoever searches is let wait. */
  private static void waitForTheIndex(SearchPool index) {
    for (int tries = 0; tries < 20; tries++) {
      try {
        index.search(open -> true);
        return;
      } catch (StorePool.BusyException e) {
        // It waited by itself.
        continue;
      }
    }
    throw new IllegalStateException("no index after twenty tries");
  }

  /** A report whose source is a person who holds no office. */
  static Outcome.Extracted naming() {
    return changed(
        Invented.report(101),
        Map.of("Nobody News", PERSON, "\"kind\":\"outlet\"", "\"kind\":\"witness\""));
  }

  /** A report that would like to run scripts. */
  static Outcome.Extracted hostile() {
    Outcome.Extracted report =
        changed(
            Invented.report(102),
            Map.of(
                "Invented report 102",
                SCRIPT,
                "Invented Courier",
                "\\\"><img src=x onerror=a()>",
                "invented.jsonl#102",
                "javascript:a()"));
    return new Outcome.Extracted(
        report.report(),
        report.claims(),
        List.of(
            naming(report, "Hezbollah", "group:hezbollah", "Cedar " + SCRIPT + ">"),
            naming(report, "Hamas", "group:hamas", "Olive Watch")));
  }

  /** That an armed group of the files has another name. */
  private static Relation naming(Outcome.Extracted report, String known, String id, String other) {
    Span words = report.claims().getFirst().evidence().getFirst();
    return new Relation(
        Relation.Kind.ALIAS,
        new Relation.End(known, words, known, id, "armed-group", null),
        new Relation.End(other, words, other, null, "armed-group", null),
        words,
        words,
        report.claims().getFirst().chains().getFirst(),
        "named");
  }

  private static Outcome.Extracted changed(Outcome.Extracted report, Map<String, String> words) {
    String json = ClaimJson.line(report);
    for (Map.Entry<String, String> word : words.entrySet()) {
      json = json.replace(word.getKey(), word.getValue());
    }
    return (Outcome.Extracted) ClaimJson.read(json);
  }

  public static String name(Role role) {
    return "the " + role.code();
  }

  static String firstPassword() {
    server();
    return firstPassword;
  }

  public static List<String> journal() {
    return JOURNAL;
  }

  public static URI at(String path) {
    return URI.create("http://127.0.0.1:" + server().port() + path);
  }

  /** Somebody with that role, logged in. */
  public static Browser as(Role role) {
    return BROWSERS.computeIfAbsent(
        role,
        key -> {
          Browser browser = new Browser("127.0.0.1");
          browser.login(name(key), PASSWORD);
          return browser;
        });
  }

  /** Somebody who is not logged in. */
  public static Browser nobody() {
    return new Browser("127.0.0.1");
  }

  /** A browser with its cookies; follows no redirects. */
  public static final class Browser {
    private final HttpClient client;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /**
     * @param from its own address, which limits count by
     */
    public Browser(String from) {
      try {
        client =
            HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
      } catch (java.net.UnknownHostException e) {
        throw new IllegalArgumentException(from, e);
      }
    }

    public String session() {
      return cookies.getOrDefault("attest-session", "");
    }

    void session(String value) {
      cookies.put("attest-session", value);
    }

    public HttpResponse<String> login(String name, String password) {
      return post("/login", Map.of("username", name, "password", password));
    }

    public HttpResponse<String> get(String path, String... headers) {
      return send(request(path, headers).GET());
    }

    /** A form with the token that a page of this session has. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
      String token = token();
      return send(
          request(path, "Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form(form) + "&_csrf=" + token)));
    }

    /** JSON with the token in a header, as scripts of the pages send it. */
    public HttpResponse<String> postJson(String path, String json) {
      return send(
          request(path, "Content-Type", "application/json", "X-CSRF-TOKEN", token())
              .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Whatever the request has, and no more. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
      if (!cookies.isEmpty()) {
        request.setHeader(
            "Cookie",
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
      }
      try {
        HttpResponse<String> response =
            client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        response
            .headers()
            .allValues("Set-Cookie")
            .forEach(
                cookie -> {
                  String[] parts = cookie.split(";")[0].split("=", 2);
                  cookies.put(parts[0], parts[1]);
                });
        return response;
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    public HttpRequest.Builder request(String path, String... headers) {
      HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
      for (int i = 0; i < headers.length; i += 2) {
        request.setHeader(headers[i], headers[i + 1]);
      }
      return request;
    }

    /** From the page for changing the password, or that of the login. */
    public String token() {
      String page = get("/password").body();
      Matcher matcher = CSRF.matcher(page.isEmpty() ? get("/login").body() : page);
      return matcher.find() ? matcher.group(1) : "";
    }
  }

  static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            value ->
                value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]*", "");
  }
}
