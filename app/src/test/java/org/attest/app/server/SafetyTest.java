package org.attest.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.attest.app.server.ServerFixture.Browser;
import org.attest.app.store.Role;
import org.junit.jupiter.api.Test;

/** What somebody tries who means harm. */
class SafetyTest {

  @Test
  void theFirstPasswordOpensNothingButItsChange() {
    Browser admin = new Browser("127.0.0.1");
    HttpResponse<String> in = admin.login("ADMIN", ServerFixture.firstPassword());
    assertThat(ServerFixture.location(in)).isEqualTo("/password");
    assertThat(ServerFixture.location(admin.get("/"))).isEqualTo("/password");
    assertThat(admin.get("/api/v1/events").statusCode()).isEqualTo(403);
    assertThat(
            admin
                .post(
                    "/password",
                    Map.of("now", ServerFixture.firstPassword(), "next", "short", "again", "short"))
                .body())
        .contains("12 to 200 characters");
    String next = "nobody would guess this";
    HttpResponse<String> changed =
        admin.post(
            "/password", Map.of("now", ServerFixture.firstPassword(), "next", next, "again", next));
    assertThat(ServerFixture.location(changed)).isEqualTo("/login?changed");
    assertThat(ServerFixture.location(admin.get("/"))).isEqualTo("/login");
    assertThat(ServerFixture.location(admin.login("admin", next))).isEqualTo("/");
    assertThat(admin.get("/").statusCode()).isEqualTo(200);
    assertThat(ServerFixture.server().firstPassword()).isEmpty();
  }

  @Test
  void aRequestWithoutTheTokenOfItsPageChangesNothing() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    for (String path :
        List.of(
            "/tokens",
            "/password",
            "/logout",
            "/api/v1/decisions",
            "/sources/outlet:efe/rating",
            "/actors/group:hamas/same",
            "/api/v1/actors/proposals/p-00000000")) {
      for (String type : List.of("application/x-www-form-urlencoded", "application/json")) {
        HttpResponse<String> answer =
            reviewer.send(
                reviewer
                    .request(path, "Content-Type", type, "X-CSRF-TOKEN", "of another session")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).as(path + " " + type).isEqualTo(403);
      }
    }
    assertThat(reviewer.get("/tokens").statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionThatWasPlantedIsNotTheOneLoggedIn() {
    Browser browser = new Browser("127.0.0.1");
    browser.get("/login");
    String planted = browser.session();
    browser.login(ServerFixture.name(Role.READER), ServerFixture.PASSWORD);
    assertThat(planted).isNotEmpty();
    assertThat(browser.session()).isNotEqualTo(planted);
    Browser thief = new Browser("127.0.0.1");
    thief.session(planted);
    assertThat(thief.get("/").statusCode()).isEqualTo(303);
    thief.session("made-up");
    thief.login(ServerFixture.name(Role.READER), ServerFixture.PASSWORD);
    assertThat(thief.session()).isNotEqualTo("made-up");
  }

  @Test
  void cookiesAreForThisServerAlone() {
    Browser browser = new Browser("127.0.0.1");
    String cookie = browser.get("/login").headers().firstValue("Set-Cookie").orElse("");
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
  }

  @Test
  void logoutEndsTheSessionOnTheServer() {
    Browser browser = new Browser("127.0.0.1");
    browser.login(ServerFixture.name(Role.READER), ServerFixture.PASSWORD);
    String session = browser.session();
    browser.post("/logout", Map.of());
    browser.session(session);
    assertThat(ServerFixture.location(browser.get("/"))).isEqualTo("/login");
  }

  @Test
  void aChangedRoleOrAClosedAccountEndsWhatIsOpen() {
    Browser admin = ServerFixture.as(Role.ADMIN);
    String made = admin.post("/accounts", Map.of("name", "Mona", "role", "lead")).body();
    var once = Pattern.compile("class=\"once\">([a-z0-9-]+)<").matcher(made);
    assertThat(once.find()).isTrue();
    Browser mona = new Browser("127.0.0.1");
    mona.login("Mona", once.group(1));
    String next = "quite another phrase";
    mona.post("/password", Map.of("now", once.group(1), "next", next, "again", next));
    mona.login("mona", next);
    assertThat(mona.get("/").statusCode()).isEqualTo(200);
    admin.post("/accounts/role", Map.of("name", "Mona", "role", "reader"));
    assertThat(ServerFixture.location(mona.get("/"))).isEqualTo("/login");
    mona.login("mona", next);
    admin.post("/accounts/close", Map.of("name", "Mona"));
    assertThat(ServerFixture.location(mona.get("/"))).isEqualTo("/login");
    assertThat(ServerFixture.location(mona.login("mona", next))).isEqualTo("/login?wrong");
    assertThat(admin.get("/audit").body())
        .contains("account-added", "role-given", "account-closed", "login-refused", "Mona reader");
  }

  @Test
  void wrongPasswordsAreSlowedDown() {
    Browser guesser = new Browser("127.0.0.9");
    int refused = 0;
    for (int i = 0; i < 7; i++) {
      int status = guesser.login("the lead", "wrong " + i).statusCode();
      refused += status == 429 ? 1 : 0;
    }
    assertThat(refused).isEqualTo(2);
    HttpResponse<String> even = guesser.login("the lead", ServerFixture.PASSWORD);
    assertThat(even.statusCode()).isEqualTo(429);
    assertThat(even.headers().firstValue("Retry-After")).isPresent();
    // Whoever has that name elsewhere is not locked out by it.
    assertThat(
            ServerFixture.location(
                new Browser("127.0.0.1").login("the lead", ServerFixture.PASSWORD)))
        .isEqualTo("/");
  }

  @Test
  void wordsThatSomebodyTypesAreWordsOnPages() {
    String hostile = "<img src=x onerror=a()>\"'<script>a()</script>";
    Browser admin = ServerFixture.as(Role.ADMIN);
    new Browser("127.0.0.8").login(hostile, "x");
    admin.post("/tokens", Map.of("label", hostile, "role", "reader", "days", "1"));
    String query = java.net.URLEncoder.encode(hostile, java.nio.charset.StandardCharsets.UTF_8);
    for (String page :
        List.of(
            admin.get("/audit").body(),
            admin.get("/tokens").body(),
            admin.get("/?q=" + query).body(),
            admin.get("/sources?like=" + query).body(),
            admin.get("/actors?like=" + query).body(),
            admin.get("/actors?like=x&kind=" + query).body(),
            admin
                .post(
                    "/sources/outlet:efe/entry",
                    Map.of("name", hostile, "owner", hostile, "reason", hostile))
                .body(),
            admin.get("/sources/outlet:efe").body(),
            admin
                .post(
                    "/sources/outlet:efe/entry", Map.of("name", "", "owner", "", "reason", hostile))
                .body(),
            admin
                .post("/sources/outlet:efe/rating", Map.of("letter", hostile, "reason", hostile))
                .body(),
            admin
                .post("/actors/group:hamas/same", Map.of("actor", hostile, "reason", hostile))
                .body(),
            admin
                .post(
                    "/explore/export", Map.of("format", "jsonl", "q", "anything", "actor", hostile))
                .body(),
            admin.get("/exports").body(),
            admin.post("/accounts", Map.of("name", hostile, "role", "reader")).body())) {
      assertThat(page).doesNotContain("<img src=x", "<script>a()");
    }
    assertThat(admin.get("/audit").body()).contains("&lt;img src=x");
  }

  @Test
  void noPageRunsWhatAReportSays() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    for (Routes.Route route : Routes.all()) {
      if (route.method().equals("GET")) {
        HttpResponse<String> answer = reviewer.get(route.address());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html")) {
          assertThat(answer.body())
              .as(route.name())
              .doesNotContain("<script>a()", "<img src=x", "\"javascript:a()");
        } else {
          assertThat(type)
              .as(route.name())
              .matches("$|application/.*json.*|text/(csv|tab-separated-values).*");
        }
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      }
    }
  }

  @Test
  void pagesAllowNothingFromElsewhereAndNothingInline() {
    HttpResponse<String> page = ServerFixture.as(Role.ADMIN).get("/accounts");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .doesNotContain("unsafe", "http:", "https:", "*");
    assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(page.body())
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContainPattern("\\sstyle=")
        .doesNotContainPattern("\\son[a-z]+=")
        .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
  }

  @Test
  void nothingOutsideTheAssetsIsServed() {
    Browser nobody = ServerFixture.nobody();
    assertThat(nobody.get("/assets/attest.css").statusCode()).isEqualTo(200);
    assertThat(nobody.get("/assets/lib/htmx/htmx.min.js").statusCode()).isEqualTo(200);
    for (String path :
        List.of(
            "/assets/..%2fopenapi.json",
            "/assets/%2e%2e/openapi.json",
            "/assets/..;/openapi.json",
            "/assets/%252e%252e/openapi.json",
            "/assets/..%5copenapi.json",
            "/assets//etc/passwd",
            "/assets/file:/etc/passwd",
            "/assets/lib/htmx/../../../../../../../org/attest/app/server/openapi.json",
            "/assets/ServerConfiguration.class")) {
      int status = nobody.get(path).statusCode();
      assertThat(status).as(path).isIn(303, 400, 404);
    }
  }

  @Test
  void whatIsTooLargeIsNotTaken() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    String large = "{\"reason\": \"" + "x".repeat(1 << 20) + "\"}";
    HttpResponse<String> said = reviewer.postJson("/api/v1/decisions", large);
    assertThat(said.statusCode()).isEqualTo(413);
    assertThat(said.body()).contains("1 MiB");
    byte[] bytes = large.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    HttpResponse<String> unsaid =
        reviewer.send(
            reviewer
                .request(
                    "/api/v1/decisions",
                    "Content-Type",
                    "application/json",
                    "X-CSRF-TOKEN",
                    reviewer.token())
                .POST(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(bytes))));
    assertThat(unsaid.statusCode()).isBetween(400, 413);
    assertThat(reviewer.get("/login?" + "x".repeat(20_000)).statusCode()).isEqualTo(400);
    assertThat(ServerFixture.journal()).isEmpty();
  }

  @Test
  void healthSaysNothingMore() {
    assertThat(ServerFixture.nobody().get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
  }
}
