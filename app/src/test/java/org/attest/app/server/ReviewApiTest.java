package org.attest.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.attest.app.Invented;
import org.attest.app.server.ServerFixture.Browser;
import org.attest.app.store.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Review by the API: what the pages do, and that both see the same. */
class ReviewApiTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final String ROOT = "/api/v1/review";

  private static String id(int number) {
    return Invented.report(number).report().id();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return MAPPER.readTree(answer.body());
  }

  private static HttpResponse<String> decide(Browser browser, int report, String json) {
    return browser.postJson(ROOT + "/reports/" + id(report) + "/decisions", json);
  }

  private static HttpResponse<String> delete(Browser browser, String path) {
    return browser.send(browser.request(path, "X-CSRF-TOKEN", browser.token()).DELETE());
  }

  private static JsonNode report(Browser browser, int report) {
    return json(browser.get(ROOT + "/reports/" + id(report)));
  }

  private static JsonNode field(JsonNode report, String name) {
    for (JsonNode field : report.path("claims").path(0).path("fields")) {
      if (field.path("name").asString().equals(name)) {
        return field;
      }
    }
    throw new AssertionError(name + " is no field of " + report);
  }

  private static List<String> queue(Browser browser, String query) {
    return json(browser.get(ROOT + "?limit=500" + query))
        .path("reports")
        .valueStream()
        .map(one -> one.path("report").asString())
        .toList();
  }

  @Test
  void fieldsAreAcceptedCorrectedAndRejected() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    assertThat(field(report(reviewer, 8), "date").path("state").asString()).isEqualTo("proposed");
    HttpResponse<String> kept =
        decide(
            reviewer,
            8,
            "{\"act\":\"accept\",\"claim\":\"c1\",\"field\":\"date\",\"key\":\"0123abcd\"}");
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    assertThat(ServerFixture.location(kept))
        .isEqualTo("/api/v1/decisions/" + json(kept).path("number").asLong());
    JsonNode date = field(json(kept), "date");
    assertThat(date.path("state").asString()).isEqualTo("accepted");
    assertThat(date.path("by").asString()).isEqualTo(ServerFixture.name(Role.REVIEWER));
    HttpResponse<String> again =
        decide(
            reviewer,
            8,
            "{\"act\":\"accept\",\"claim\":\"c1\",\"field\":\"date\",\"key\":\"0123abcd\"}");
    assertThat(again.statusCode()).isEqualTo(200);
    JsonNode corrected =
        json(
            decide(
                reviewer,
                8,
                "{\"act\":\"correct\",\"claim\":\"c1\",\"field\":\"status\",\"value\":\"planned\"}"));
    assertThat(field(corrected, "status").path("state").asString()).isEqualTo("corrected");
    assertThat(field(corrected, "status").path("value").asString()).isEqualTo("planned");
    assertThat(reviewer.get("/review/" + id(8)).body()).contains("s-corrected");
    JsonNode rejected =
        json(decide(reviewer, 8, "{\"act\":\"reject\",\"claim\":\"c1\",\"field\":\"place\"}"));
    assertThat(field(rejected, "place").path("value").asString()).isEqualTo("none");
    for (int i = 0; i < 3; i++) {
      assertThat(decide(reviewer, 8, "{\"act\":\"undo\"}").statusCode()).isEqualTo(201);
    }
    assertThat(field(report(reviewer, 8), "status").path("state").asString()).isEqualTo("proposed");
    assertThat(delete(reviewer, ROOT + "/reports/" + id(8) + "/hold").statusCode()).isEqualTo(204);
  }

  @Test
  void whatCannotBeDecidedIsAProblem() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    for (String json :
        List.of(
            "{}",
            "null",
            "nonsense",
            "{\"act\":\"fly\"}",
            "{\"act\":\"accept\",\"claim\":\"c999\"}",
            "{\"act\":\"add\",\"trigger\":[null,8],\"set\":{\"type\":\"attack\"}}",
            "{\"act\":\"add\",\"trigger\":[0,8],\"set\":{\"type\":null}}",
            "{\"act\":\"add\",\"trigger\":[0,999999],\"set\":{}}",
            "{\"act\":\"accept\",\"claim\":\"c1\",\"more\":1}")) {
      HttpResponse<String> answer = decide(reviewer, 9, json);
      assertThat(answer.statusCode()).as(json + answer.body()).isEqualTo(400);
      assertThat(json(answer).path("detail").asString()).isNotBlank();
    }
    assertThat(reviewer.get(ROOT + "?why=bored").statusCode()).isEqualTo(400);
    assertThat(reviewer.get(ROOT + "?no=1").body()).contains("cursor, limit, why, words");
    assertThat(reviewer.get(ROOT + "/reports/nonsense").statusCode()).isEqualTo(404);
    assertThat(ServerFixture.as(Role.READER).get(ROOT).statusCode()).isEqualTo(403);
    assertThat(ServerFixture.journal()).isEmpty();
  }

  @Test
  void oneDecidesAtATimeThereAndHere() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    Browser lead = ServerFixture.as(Role.LEAD);
    String hold = ROOT + "/reports/" + id(9) + "/hold";
    assertThat(json(reviewer.postJson(hold, "")).path("others").isEmpty()).isTrue();
    JsonNode second = json(lead.postJson(hold, ""));
    assertThat(second.path("holder").asString()).isEqualTo(ServerFixture.name(Role.REVIEWER));
    assertThat(second.path("others").path(0).asString())
        .isEqualTo(ServerFixture.name(Role.REVIEWER));
    HttpResponse<String> refused = decide(lead, 9, "{\"act\":\"accept\",\"claim\":\"c1\"}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).path("detail").asString()).contains("is on this report");
    assertThat(lead.get("/review/" + id(9)).body()).contains("is on this report");
    assertThat(delete(reviewer, hold).statusCode()).isEqualTo(204);
    assertThat(decide(lead, 9, "{\"act\":\"accept\",\"claim\":\"c1\"}").statusCode())
        .isEqualTo(201);
    assertThat(decide(lead, 9, "{\"act\":\"undo\"}").statusCode()).isEqualTo(201);
    delete(lead, hold);
  }

  @Test
  void twoCodeAndALeadSettles() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    Browser lead = ServerFixture.as(Role.LEAD);
    Browser admin = ServerFixture.as(Role.ADMIN);
    String pair =
        ",\"coder\":\"%s\",\"second\":\"%s\"}"
            .formatted(ServerFixture.name(Role.REVIEWER), ServerFixture.name(Role.ADMIN));
    String asked = "{\"report\":\"" + id(10) + "\"" + pair;
    assertThat(reviewer.postJson(ROOT + "/rounds", asked).statusCode()).isEqualTo(403);
    HttpResponse<String> made = lead.postJson(ROOT + "/rounds", asked);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String round = json(made).path("id").asString();
    assertThat(queue(reviewer, "&why=round")).contains(id(10));
    assertThat(queue(lead, "")).doesNotContain(id(10));
    assertThat(report(reviewer, 10).path("round").asString()).isEqualTo(round);
    decide(
        reviewer,
        10,
        "{\"act\":\"correct\",\"claim\":\"c1\",\"field\":\"place\",\"value\":\"none\"}");
    // Neither the other coder nor a lead sees it yet.
    for (Browser other : List.of(admin, lead)) {
      assertThat(field(report(other, 10), "place").path("state").asString()).isEqualTo("proposed");
    }
    decide(reviewer, 10, "{\"act\":\"done\"}");
    decide(admin, 10, "{\"act\":\"accept\",\"claim\":\"c1\"}");
    decide(admin, 10, "{\"act\":\"done\"}");
    assertThat(
            json(reviewer.get(ROOT + "/rounds"))
                .path("rounds")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(round))
                .map(one -> one.path("complete").asBoolean()))
        .containsExactly(true);
    JsonNode place = field(report(lead, 10), "place");
    assertThat(place.path("state").asString()).isEqualTo("disputed");
    assertThat(place.path("differ").path(ServerFixture.name(Role.REVIEWER)).asString())
        .isEqualTo("none");
    assertThat(queue(lead, "&why=differs")).contains(id(10));
    String settle = "{\"act\":\"accept\",\"claim\":\"c1\",\"field\":\"place\"}";
    assertThat(decide(reviewer, 10, settle).body()).contains("a lead settles");
    assertThat(field(json(decide(lead, 10, settle)), "place").path("state").asString())
        .isEqualTo("accepted");
    JsonNode fields = json(reviewer.get(ROOT + "/agreement")).path("fields");
    assertThat(fields.valueStream().map(one -> one.path("field").asString())).contains("place");
    assertThat(reviewer.get(ROOT + "/training.jsonl").statusCode()).isEqualTo(200);
    assertThat(lead.postJson(ROOT + "/rounds", asked.replace("the admin", "nobody")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aSampleIsDrawnBySeed() {
    Browser lead = ServerFixture.as(Role.LEAD);
    String asked =
        "{\"size\":1,\"seed\":\"of the api\",\"coder\":\"%s\",\"second\":\"%s\"}"
            .formatted(ServerFixture.name(Role.REVIEWER), ServerFixture.name(Role.ADMIN));
    HttpResponse<String> drawn = lead.postJson(ROOT + "/sample", asked);
    assertThat(drawn.statusCode()).as(drawn.body()).isEqualTo(201);
    assertThat(json(drawn).path("rounds").size()).isEqualTo(1);
    for (String size : List.of("0", "501", "null", "\"many\"")) {
      assertThat(
              lead.postJson(ROOT + "/sample", asked.replace("\"size\":1", "\"size\":" + size))
                  .statusCode())
          .as(size)
          .isEqualTo(400);
    }
    assertThat(ServerFixture.as(Role.ADMIN).get("/audit").body()).contains("of the api");
  }

  @Test
  void whatIsSkippedStandsAtTheEndOfOnesOwnQueueAndCanBeBroughtBack() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    Browser admin = ServerFixture.as(Role.ADMIN);
    List<String> before = queue(reviewer, "");
    String first = before.stream().filter(one -> !one.equals(id(10))).findFirst().orElseThrow();
    String path = ROOT + "/reports/" + first + "/skip";
    HttpResponse<String> skipped = reviewer.postJson(path, "{}");
    assertThat(skipped.statusCode()).as(skipped.body()).isEqualTo(200);
    assertThat(json(skipped).path("skipped").asString("")).startsWith("20");
    assertThat(queue(reviewer, "").getLast()).isEqualTo(first);
    assertThat(queue(admin, "").indexOf(first)).isNotEqualTo(queue(admin, "").size() - 1);
    assertThat(reviewer.get("/review").body()).contains("skipped by you on");
    assertThat(admin.get("/review").body()).doesNotContain("skipped by you on");
    assertThat(reviewer.get("/review/" + first).body()).contains("You skipped this report");
    JsonNode claim = json(reviewer.postJson(path, "{\"claim\":\"c1\"}")).path("claims").path(0);
    assertThat(claim.path("skipped").asString("")).startsWith("20");
    assertThat(reviewer.get("/review/" + first).body()).contains("data-skipped=\"true\"");
    assertThat(reviewer.postJson(path, "{\"claim\":\"c999\"}").statusCode()).isEqualTo(400);
    assertThat(delete(reviewer, path + "?claim=c1").statusCode()).isEqualTo(204);
    assertThat(queue(reviewer, "").getLast()).isEqualTo(first);
    // And by the page.
    assertThat(
            ServerFixture.location(
                reviewer.post(
                    "/review/" + first + "/skip",
                    java.util.Map.of("back", "true", "then", "queue"))))
        .isEqualTo("/review");
    assertThat(queue(reviewer, "")).isEqualTo(before);
    reviewer.post("/review/" + first + "/here", java.util.Map.of("leaves", "true"));
  }

  @Test
  void nobodyIsLetIn() {
    HttpResponse<String> answer =
        ServerFixture.nobody()
            .send(
                ServerFixture.nobody()
                    .request(ROOT + "/sample", "Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isBetween(401, 403);
  }
}
