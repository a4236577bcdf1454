package org.attest.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.app.Ingest;
import org.attest.app.Invented;
import org.attest.app.decisions.Derivation;
import org.attest.app.feeds.FeedSettings;
import org.attest.app.server.security.OidcSettings;
import org.attest.app.server.security.Passwords;
import org.attest.app.store.Account;
import org.attest.app.store.AuditLog;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Logins by a login server, which may lie or be gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcTest {
  private static final List<String> JOURNAL = new CopyOnWriteArrayList<>();
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String PASSWORD = "a pass phrase of tests";

  @TempDir static Path folder;
  private LoginServer people;
  private AttestServer server;
  private StorePool pool;

  @BeforeAll
  void start() throws IOException {
    people = new LoginServer();
    people.isDown(true);
    String location = folder.resolve("oidc.db").toString();
    try (Store store = Store.open(location)) {
      new Ingest((inputs, sink) -> Invented.reports(3).forEach(sink), Derivation::derive)
          .run(List.of(), store, outcome -> {});
    }
    int port = free();
    server =
        AttestServer.start(
            new ServerSettings(
                location,
                "127.0.0.1",
                port,
                false,
                JOURNAL::add,
                new WatchSettings(false, FeedSettings.DEFAULTS, null, "http://127.0.0.1:" + port),
                settings(people.issuer())));
    assertThat(server.firstPassword()).isPresent();
    pool = server.context().getBean(StorePool.class);
    pool.write(
        store -> {
          store.accounts().add("Local Ann", Role.LEAD, Passwords.hash(PASSWORD));
          store.accounts().setPassword("Local Ann", Passwords.hash(PASSWORD));
          return true;
        });
    theServerStartsWhereTheLoginServerIsDownAndSaysSo();
  }

  private static OidcSettings settings(String issuer) {
    return new OidcSettings(
        issuer,
        LoginServer.CLIENT,
        LoginServer.SECRET,
        "the house",
        "preferred_username",
        "groups",
        Map.of("all", Role.READER, "desk", Role.REVIEWER, "heads", Role.LEAD, "ops", Role.ADMIN),
        null);
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Before any other, as what the login server says of itself is asked once. */
  private void theServerStartsWhereTheLoginServerIsDownAndSaysSo() {
    assertThat(people.asked()).isZero();
    Person person = new Person();
    assertThat(person.get("/login").body())
        .contains("href=\"/login/with/oidc\"", "Log in with the house");
    assertThat(people.asked()).isZero();
    HttpResponse<String> sent = person.get("/login/with/oidc");
    assertThat(location(sent)).isEqualTo("/login?elsewhere=down");
    assertThat(person.get("/login?elsewhere=down").body()).contains("cannot be reached");
    assertThat(JOURNAL).anySatisfy(line -> assertThat(line).contains("nobody can log in by"));
    // Whoever comes right after waits for nothing.
    int asked = people.asked();
    assertThat(location(person.get("/login/with/oidc"))).isEqualTo("/login?elsewhere=down");
    assertThat(people.asked()).isEqualTo(asked);
    people.isDown(false);
    await(() -> location(person.get("/login/with/oidc")).startsWith(people.issuer()));
  }

  private static void await(java.util.function.BooleanSupplier what) {
    Instant end = Instant.now().plusSeconds(30);
    while (!what.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @BeforeEach
  void straight() {
    people.says("s-0", "Nobody Yet", List.of("all"));
  }

  @AfterAll
  void stop() {
    server.close();
    people.close();
  }

  private static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  /** A browser of its own. */
  private final class Person {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    HttpResponse<String> get(String path) {
      return send(HttpRequest.newBuilder(at(path)).GET());
    }

    HttpResponse<String> post(String path, String form) {
      Matcher matcher = CSRF.matcher(get("/password").body() + get("/login").body());
      String token = matcher.find() ? matcher.group(1) : "";
      return send(
          HttpRequest.newBuilder(at(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }

    private URI at(String path) {
      return path.startsWith("http")
          ? URI.create(path)
          : URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    String session() {
      return cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals("attest-session"))
          .map(java.net.HttpCookie::getValue)
          .findFirst()
          .orElse("");
    }

    /** What they are sent to the login server with. */
    Map<String, String> begin() {
      HttpResponse<String> sent = get("/login/with/oidc");
      assertThat(location(sent)).startsWith(people.issuer() + "/authorize?");
      return LoginServer.query(URI.create(location(sent)));
    }

    /** Where they come out. */
    String logIn() {
      Map<String, String> begun = begin();
      return comeBack(begun, people.authorize(begun));
    }

    String comeBack(Map<String, String> begun, String code) {
      return location(
          get(
              begun.get("redirect_uri")
                  + "?code="
                  + code
                  + "&state="
                  + URLEncoder.encode(begun.get("state"), StandardCharsets.UTF_8)));
    }
  }

  private List<String> names() {
    return pool.read(store -> store.accounts().all().stream().map(Account::name).toList());
  }

  private Account account(String name) {
    return pool.read(store -> store.accounts().find(name).orElseThrow());
  }

  private List<AuditLog.Entry> audit() {
    return pool.read(store -> store.audit().before(Long.MAX_VALUE, 100));
  }

  @Test
  void whoLogsInElsewhereHasAnAccountWithTheirRoleAndSignsWithTheirName() {
    people.says("s-1", "Mira Oduya", List.of("all", "desk", "choir"));
    Person mira = new Person();
    mira.get("/login");
    String planted = mira.session();
    Map<String, String> begun = mira.begin();
    assertThat(begun)
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("nonce", "state", "code_challenge");
    assertThat(mira.comeBack(begun, people.authorize(begun))).isEqualTo("/");
    // What was planted before the login opens nothing.
    assertThat(mira.session()).isNotEmpty().isNotEqualTo(planted);
    assertThat(mira.get("/").body()).contains("Mira Oduya");
    assertThat(mira.get("/review").statusCode()).isEqualTo(200);
    assertThat(mira.get("/accounts").statusCode()).isEqualTo(403);
    assertThat(mira.get("/password").body()).contains("no password here");
    assertThat(account("Mira Oduya").role()).isEqualTo(Role.REVIEWER);
    assertThat(account("Mira Oduya").password()).isEmpty();
    String report = Invented.report(1).report().id();
    HttpResponse<String> unsigned =
        mira.send(
            HttpRequest.newBuilder(mira.at("/api/v1/decisions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(unsigned.statusCode()).isEqualTo(403);
    Matcher csrf = CSRF.matcher(mira.get("/").body());
    assertThat(csrf.find()).isTrue();
    HttpResponse<String> decided =
        mira.send(
            HttpRequest.newBuilder(mira.at("/api/v1/decisions"))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", csrf.group(1))
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"decide\":\"accept\",\"about\":\"%s#c1\",\"reason\":\"read it\"}"
                            .formatted(report))));
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
    assertThat(pool.read(store -> store.decisions().all()).getLast().by()).isEqualTo("Mira Oduya");
    assertThat(audit())
        .anySatisfy(
            entry -> {
              assertThat(entry.by()).isEqualTo("Mira Oduya");
              assertThat(entry.about()).isEqualTo("elsewhere");
            });
    mira.post("/logout", "");
    assertThat(location(mira.get("/"))).isEqualTo("/login");
  }

  @Test
  void rolesAreSetAnewAtEachLogin() {
    people.says("s-2", "Tomas Eld", List.of("ops"));
    Person before = new Person();
    assertThat(before.logIn()).isEqualTo("/");
    assertThat(before.get("/accounts").statusCode()).isEqualTo(200);
    people.says("s-2", "Somebody Else Now", "all");
    Person after = new Person();
    assertThat(after.logIn()).isEqualTo("/");
    assertThat(account("Tomas Eld").role()).isEqualTo(Role.READER);
    assertThat(names()).doesNotContain("Somebody Else Now");
    // What was open with the other role is not any more.
    assertThat(location(before.get("/"))).isEqualTo("/login");
    people.says("s-2", "Tomas Eld", List.of());
    Person without = new Person();
    assertThat(without.logIn()).isEqualTo("/login?elsewhere=no-role");
    assertThat(without.get("/login?elsewhere=no-role").body()).contains("no role here");
    assertThat(location(after.get("/"))).isEqualTo("/login");
    people.says("s-2", "Tomas Eld", List.of("heads"));
    assertThat(new Person().logIn()).isEqualTo("/");
    assertThat(account("Tomas Eld").role()).isEqualTo(Role.LEAD);
  }

  @Test
  void whoHasNoRoleGetsNoAccount() {
    people.says("s-3", "Ruo Han", List.of("choir"));
    Person person = new Person();
    assertThat(person.logIn()).isEqualTo("/login?elsewhere=no-role");
    assertThat(location(person.get("/"))).isEqualTo("/login");
    assertThat(names()).doesNotContain("Ruo Han");
    assertThat(audit())
        .anySatisfy(
            entry -> {
              assertThat(entry.by()).isEqualTo("Ruo Han");
              assertThat(entry.about()).isEqualTo("elsewhere: no-role");
            });
  }

  @Test
  void anAccountWithAPasswordIsNeverTakenOver() {
    for (String name : List.of("admin", "ADMIN", "Local Ann", "local ann")) {
      people.says("s-thief", name, List.of("ops"));
      Person thief = new Person();
      assertThat(thief.logIn()).as(name).isEqualTo("/login?elsewhere=taken");
      assertThat(location(thief.get("/"))).isEqualTo("/login");
    }
    assertThat(account("Local Ann").role()).isEqualTo(Role.LEAD);
    Person ann = new Person();
    assertThat(location(ann.post("/login", "username=Local+Ann&password=" + encoded(PASSWORD))))
        .isEqualTo("/");
    // Nor has an account from elsewhere a password that fits.
    people.says("s-4", "Ines Roa", List.of("all"));
    assertThat(new Person().logIn()).isEqualTo("/");
    for (String password : List.of("", "x", "Ines Roa")) {
      assertThat(
              location(
                  new Person().post("/login", "username=Ines+Roa&password=" + encoded(password))))
          .isEqualTo("/login?wrong");
    }
    // And another person who came to be called so there is not her.
    people.says("s-5", "Ines Roa", List.of("ops"));
    assertThat(new Person().logIn()).isEqualTo("/login?elsewhere=taken");
    assertThat(account("Ines Roa").role()).isEqualTo(Role.READER);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aClosedAccountStaysClosed() {
    people.says("s-6", "Pavo Lind", List.of("desk"));
    Person pavo = new Person();
    assertThat(pavo.logIn()).isEqualTo("/");
    pool.write(
        store -> {
          store.accounts().disable("Pavo Lind");
          return true;
        });
    assertThat(location(pavo.get("/"))).isEqualTo("/login");
    assertThat(pavo.logIn()).isEqualTo("/login?elsewhere=closed");
    assertThat(pavo.get("/login?elsewhere=closed").body()).contains("is closed");
  }

  @Test
  void namesThatNoAccountCanHaveAreRefused() {
    for (String name : List.of("", "<script>a()</script>", "x".repeat(80), "two\nlines")) {
      people.says("s-7", name, List.of("all"));
      assertThat(new Person().logIn()).isEqualTo("/login?elsewhere=no-name");
    }
    people.claims.remove("preferred_username");
    assertThat(new Person().logIn()).isEqualTo("/login?elsewhere=no-name");
  }

  @Test
  void tokensThatDoNotHoldLetNobodyIn() {
    List<Runnable> lies = new ArrayList<>();
    lies.add(() -> people.claims.put("iss", "https://other.example.org"));
    lies.add(() -> people.claims.put("aud", "another-client"));
    lies.add(() -> people.claims.put("aud", List.of(LoginServer.CLIENT, "another-client")));
    lies.add(() -> people.claims.put("exp", Instant.now().minusSeconds(600).getEpochSecond()));
    lies.add(() -> people.claims.remove("exp"));
    lies.add(() -> people.claims.put("iat", Instant.now().plusSeconds(600).getEpochSecond()));
    lies.add(() -> people.claims.put("nonce", "of another login"));
    lies.add(() -> people.claims.remove("sub"));
    lies.add(() -> people.signsWith(LoginServer.key()));
    lies.add(() -> people.namesAlgorithm("none"));
    lies.add(() -> people.namesAlgorithm("HS256"));
    for (int i = 0; i < lies.size(); i++) {
      people.says("s-8", "Lena Liar", List.of("ops"));
      lies.get(i).run();
      Person person = new Person();
      int before = people.tokens();
      assertThat(person.logIn()).as("lie %d", i).isEqualTo("/login?elsewhere=invalid");
      assertThat(people.tokens()).as("lie %d", i).isEqualTo(before + 1);
      assertThat(location(person.get("/"))).isEqualTo("/login");
    }
    assertThat(names()).doesNotContain("Lena Liar");
  }

  @Test
  void anotherKeyOfTheLoginServerIsFetched() {
    people.says("s-10", "Kay Key", List.of("all"));
    assertThat(new Person().logIn()).isEqualTo("/");
    people.changesKey();
    assertThat(new Person().logIn()).isEqualTo("/");
  }

  @Test
  void aLoginThatSomebodyElseBeganIsNobodys() {
    people.says("s-9", "Vera Voss", List.of("ops"));
    Person attacker = new Person();
    Map<String, String> begun = attacker.begin();
    Person victim = new Person();
    assertThat(victim.comeBack(begun, people.authorize(begun))).isEqualTo("/login?elsewhere=stale");
    Map<String, String> own = victim.begin();
    assertThat(
            victim.comeBack(
                Map.of("redirect_uri", own.get("redirect_uri"), "state", "made up"),
                people.authorize(own)))
        .isEqualTo("/login?elsewhere=stale");
    // A code that was begun with another verifier is refused by the login server itself.
    assertThat(victim.comeBack(victim.begin(), people.authorize(begun)))
        .isEqualTo("/login?elsewhere=invalid");
    Map<String, String> cancelled = victim.begin();
    assertThat(
            location(
                victim.get(
                    cancelled.get("redirect_uri")
                        + "?error=access_denied&state="
                        + encoded(String.valueOf(cancelled.get("state"))))))
        .isEqualTo("/login?elsewhere=cancelled");
    assertThat(location(victim.get("/login/answer/oidc"))).startsWith("/login?elsewhere=");
    assertThat(victim.get("/login?elsewhere=%3Cscript%3Ea").body()).doesNotContain("<script>a");
    assertThat(names()).doesNotContain("Vera Voss");
  }

  @Test
  void pagesKeepTheirPolicy() {
    HttpResponse<String> page = new Person().get("/login");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain(people.issuer());
  }

  @Test
  void aLoginServerOfAnotherNameIsNotBelieved() throws IOException {
    try (LoginServer other = new LoginServer()) {
      other.callsItself("https://somebody.example.org");
      List<String> journal = new CopyOnWriteArrayList<>();
      try (AttestServer second =
          AttestServer.start(
              new ServerSettings(
                  folder.resolve("second.db").toString(),
                  "127.0.0.1",
                  0,
                  false,
                  journal::add,
                  new WatchSettings(
                      false, FeedSettings.DEFAULTS, null, "https://attest.example.org"),
                  settings(other.issuer())))) {
        HttpResponse<String> sent =
            new Person().get("http://127.0.0.1:" + second.port() + "/login/with/oidc");
        assertThat(location(sent)).isEqualTo("/login?elsewhere=down");
        assertThat(journal)
            .anySatisfy(line -> assertThat(line).contains("calls itself by another name"));
      }
    }
  }

  @Test
  void whereNothingIsSetNothingIsOffered() {
    assertThat(ServerFixture.nobody().get("/login").body()).doesNotContain("/login/with");
    assertThat(ServerFixture.nobody().get("/login/with/oidc").statusCode()).isEqualTo(303);
    assertThat(ServerFixture.as(Role.READER).get("/login/with/oidc").statusCode()).isEqualTo(404);
  }
}
