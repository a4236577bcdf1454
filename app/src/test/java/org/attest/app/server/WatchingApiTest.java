package org.attest.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.attest.app.server.ServerFixture.Browser;
import org.attest.app.store.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds and saved searches by the API. */
class WatchingApiTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @AfterEach
  void empty() {
    WatchedFeeds.removeAll();
    assertThat(ServerFixture.journal()).isEmpty();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return MAPPER.readTree(answer.body());
  }

  private static HttpResponse<String> delete(Browser browser, String path) {
    return browser.send(browser.request(path, "X-CSRF-TOKEN", browser.token()).DELETE());
  }

  @Test
  void feeds() {
    Browser lead = ServerFixture.as(Role.LEAD);
    HttpResponse<String> made =
        lead.postJson(
            "/api/v1/feeds", "{\"address\":\"https://example.org/a.xml\",\"outlet\":\"A\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    String path = made.headers().firstValue("Location").orElseThrow();
    assertThat(json(made).get("words").asString()).isEqualTo("not fetched yet");
    assertThat(
            lead.postJson("/api/v1/feeds", "{\"address\":\"https://example.org/a.xml\"}")
                .statusCode())
        .isEqualTo(200);
    for (String bad :
        new String[] {
          "{}",
          "{\"address\":\"file:///etc/passwd\"}",
          "{\"address\":\"https://example.org/\",\"no\":1}",
          "{\"address\":\"https://example.org/\\u0000\"}",
          "{\"address\":\"https://example.org/\",\"title\":\"\\u0000\"}",
          "null",
          "[]"
        }) {
      assertThat(lead.postJson("/api/v1/feeds", bad).statusCode()).as(bad).isEqualTo(400);
    }
    assertThat(json(lead.get("/api/v1/feeds")).get("feeds").size()).isEqualTo(1);
    assertThat(json(lead.get(path)).get("latest").size()).isZero();
    assertThat(json(lead.postJson(path, "{\"act\":\"pause\"}")).get("state").asString())
        .isEqualTo("paused");
    assertThat(lead.postJson(path, "{\"act\":\"fetch\"}").statusCode()).isEqualTo(400);
    assertThat(lead.postJson(path, "{\"act\":\"explode\"}").statusCode()).isEqualTo(400);
    assertThat(json(lead.postJson(path, "{\"act\":\"resume\"}")).get("state").asString())
        .isEqualTo("active");
    assertThat(delete(lead, path).statusCode()).isEqualTo(204);
    assertThat(delete(lead, path).statusCode()).isEqualTo(404);
    assertThat(lead.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void brokenFormsAreMistakesAndNoFaults() {
    Browser lead = ServerFixture.as(Role.LEAD);
    for (String type :
        new String[] {"multipart/form-data", "multipart/form-data; boundary=x", "text/xml"}) {
      HttpResponse<String> answer =
          lead.send(
              lead.request("/watching/import", "Content-Type", type, "X-CSRF-TOKEN", lead.token())
                  .POST(java.net.http.HttpRequest.BodyPublishers.ofString("--y\r\nno form")));
      assertThat(answer.statusCode()).as(type).isLessThan(500);
    }
  }

  @Test
  void searchesAreOnesOwn() {
    Browser reader = ServerFixture.as(Role.READER);
    HttpResponse<String> made =
        reader.postJson(
            "/api/v1/searches", "{\"name\":\"Shelling\",\"query\":\"type=shelling&sort=toll\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    String path = made.headers().firstValue("Location").orElseThrow();
    JsonNode one = json(reader.get(path));
    assertThat(one.get("events").asInt()).isPositive();
    assertThat(one.get("new").asInt()).isZero();
    assertThat(one.get("digests").size()).isZero();
    for (String bad :
        new String[] {
          "{}",
          "{\"name\":\"x\",\"query\":\"from=yesterday\"}",
          "{\"name\":\"x\",\"query\":\"q=from:yesterday\"}",
          "{\"name\":\"x\\u0000\"}",
          "{\"name\":\"x\",\"query\":\"a\\u0000\"}"
        }) {
      assertThat(reader.postJson("/api/v1/searches", bad).statusCode()).as(bad).isEqualTo(400);
    }
    JsonNode digest =
        json(
            reader.postJson(
                path + "/digest", "{\"every\":\"week\",\"hour\":5,\"zone\":\"Asia/Beirut\"}"));
    assertThat(digest.get("digest").get("due").asString()).endsWith(":00:00Z");
    for (String bad :
        new String[] {
          "{}",
          "{\"every\":\"minute\"}",
          "{\"every\":\"day\",\"hour\":24}",
          "{\"every\":\"day\",\"zone\":\"Atlantis\"}",
          "{\"every\":\"day\",\"mail\":\"a@example.org\"}"
        }) {
      assertThat(reader.postJson(path + "/digest", bad).statusCode()).as(bad).isEqualTo(400);
    }
    for (Role other : new Role[] {Role.REVIEWER, Role.ADMIN}) {
      Browser browser = ServerFixture.as(other);
      assertThat(json(browser.get("/api/v1/searches")).get("searches").size()).isZero();
      assertThat(browser.get(path).statusCode()).isEqualTo(404);
      assertThat(browser.get(path.replace("/api/v1", "")).statusCode()).isEqualTo(404);
      assertThat(browser.postJson(path + "/digest", "{\"every\":\"day\"}").statusCode())
          .isEqualTo(404);
      assertThat(delete(browser, path).statusCode()).isEqualTo(404);
    }
    assertThat(delete(reader, path).statusCode()).isEqualTo(204);
    assertThat(json(reader.get("/api/v1/searches")).get("searches").size()).isZero();
  }
}
