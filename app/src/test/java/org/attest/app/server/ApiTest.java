package org.attest.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.attest.app.server.ServerFixture.Browser;
import org.attest.app.store.Filter;
import org.attest.app.store.Role;
import org.attest.model.Event;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return MAPPER.readTree(answer.body());
  }

  private static List<String> ids() {
    return ServerFixture.server()
        .context()
        .getBean(StorePool.class)
        .read(store -> store.events(Filter.all()).stream().map(Event::id).toList());
  }

  @Test
  void pagesOfEventsHoldEachOnceInOrder() {
    Browser reader = ServerFixture.as(Role.READER);
    List<String> found = new ArrayList<>();
    String next = "/api/v1/events?limit=5";
    while (!next.isEmpty()) {
      HttpResponse<String> answer = reader.get(next);
      json(answer).get("events").forEach(event -> found.add(event.get("id").asString()));
      next = answer.headers().firstValue("Link").orElse("").replaceAll("^<|>.*", "");
    }
    assertThat(found).isEqualTo(ids());
    assertThat(json(reader.get("/api/v1/events?limit=1")).get("total").asInt())
        .isEqualTo(found.size());
  }

  @Test
  void pagesOfClaimsHoldEachOnce() {
    Browser reader = ServerFixture.as(Role.READER);
    List<String> found = new ArrayList<>();
    String path = "/api/v1/claims?limit=7&country=SY";
    String next = path;
    while (!next.isEmpty()) {
      HttpResponse<String> answer = reader.get(next);
      json(answer).get("claims").forEach(claim -> found.add(claim.get("ref").asString()));
      next = answer.headers().firstValue("Link").orElse("").replaceAll("^<|>.*", "");
    }
    assertThat(found).doesNotHaveDuplicates().hasSizeGreaterThan(7);
    assertThat(json(reader.get("/api/v1/claims?limit=500&country=SY")).get("claims"))
        .hasSize(found.size());
  }

  @Test
  void eventsComeInTheFormThatIsAskedFor() {
    Browser reader = ServerFixture.as(Role.READER);
    assertThat(type(reader.get("/api/v1/events"))).startsWith("application/json");
    assertThat(type(reader.get("/api/v1/events", "Accept", "text/html, */*;q=0.1")))
        .startsWith("application/json");
    HttpResponse<String> map = reader.get("/api/v1/events", "Accept", "application/geo+json");
    assertThat(type(map)).startsWith("application/geo+json");
    assertThat(MAPPER.readTree(map.body()).get("features")).hasSize(ids().size());
    HttpResponse<String> table =
        reader.get("/api/v1/events", "Accept", "application/json;q=0.5, text/csv");
    assertThat(type(table)).startsWith("text/csv");
    assertThat(table.body().lines()).hasSize(ids().size() + 1);
    assertThat(type(reader.get("/api/v1/events?format=csv"))).startsWith("text/csv");
    assertThat(reader.get("/api/v1/events", "Accept", "image/png").statusCode()).isEqualTo(406);
    assertThat(reader.get("/api/v1/events", "Accept", "nonsense").statusCode()).isEqualTo(400);
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  @Test
  void whatIsKnownAlreadyIsNotSentAgain() {
    Browser reader = ServerFixture.as(Role.READER);
    String etag = reader.get("/api/v1/reports/" + report()).headers().firstValue("ETag").orElse("");
    assertThat(etag).isNotEmpty();
    HttpResponse<String> again = reader.get("/api/v1/reports/" + report(), "If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  private static String report() {
    return ServerFixture.hostile().report().id();
  }

  @Test
  void mistakesAreProblemsThatSayWhatIsRight() {
    Browser reader = ServerFixture.as(Role.READER);
    for (Map.Entry<String, String> mistake :
        Map.of(
                "/api/v1/events?type=picnic", "air-strike",
                "/api/v1/events?grade=great", "corroborated",
                "/api/v1/events?from=yesterday", "2031-03-05",
                "/api/v1/events?from=2031-03-05&to=2031-03-01", "before",
                "/api/v1/events?limit=0", "1 to",
                "/api/v1/events?cursor=zzz", "no cursor",
                "/api/v1/events?colour=red", "no parameter 'colour'",
                "/api/v1/changes?since=c99999999", "no cursor of this store",
                "/api/v1/search?box=1,2", "not 4 numbers",
                "/api/v1/search?q=from:never", "from")
            .entrySet()) {
      HttpResponse<String> answer = reader.get(mistake.getKey());
      assertThat(answer.statusCode()).as(mistake.getKey()).isEqualTo(400);
      assertThat(type(answer)).startsWith("application/problem+json");
      JsonNode problem = MAPPER.readTree(answer.body());
      assertThat(problem.get("detail").asString()).contains(mistake.getValue());
      assertThat(problem.get("status").asInt()).isEqualTo(400);
      assertThat(problem.get("instance").asString()).startsWith("/api/v1/");
    }
  }

  @Test
  void statementsInParametersAreWords() {
    Browser reader = ServerFixture.as(Role.READER);
    int before = ids().size();
    for (String hostile :
        List.of(
            "x' OR '1'='1",
            "'; DROP TABLE event; --",
            "\" OR 1=1 --",
            "%00",
            "%27%29%20UNION",
            "\\",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "../../etc/passwd",
            "\uD800")) {
      String value = java.net.URLEncoder.encode(hostile, java.nio.charset.StandardCharsets.UTF_8);
      for (String path :
          List.of(
              "/api/v1/events?actor=" + value,
              "/api/v1/events?place=" + value,
              "/api/v1/events?country=" + value,
              "/api/v1/events?cursor=" + value,
              "/api/v1/claims?actor=" + value,
              "/api/v1/sources?like=" + value,
              "/api/v1/search?q=" + value,
              "/api/v1/changes?since=" + value,
              "/api/v1/events/" + value.replace("+", "%20"),
              "/api/v1/reports/" + value.replace("+", "%20"))) {
        HttpResponse<String> answer = reader.get(path);
        assertThat(answer.statusCode()).as(path).isIn(200, 400, 404, 303);
        if (path.contains("/events?actor") && answer.statusCode() == 200) {
          assertThat(MAPPER.readTree(answer.body()).get("events")).as(path).isEmpty();
        }
      }
    }
    assertThat(ids()).hasSize(before);
    assertThat(ServerFixture.journal()).isEmpty();
  }

  @Test
  void readersSeeNoNamesOfPrivatePersons() {
    Browser reader = ServerFixture.as(Role.READER);
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    String id = ServerFixture.naming().report().id();
    String event =
        json(reviewer.get("/api/v1/claims/" + id + "/c1")).get("events").get(0).asString();
    for (String path :
        List.of(
            "/api/v1/reports/" + id,
            "/api/v1/reports/" + id + "/claims",
            "/api/v1/claims?limit=500",
            "/api/v1/claims/" + id + "/c1",
            "/api/v1/events?limit=1000",
            "/api/v1/events/" + event,
            "/api/v1/sources?cited=true",
            "/api/v1/search?q=shelling&of=reports&limit=200")) {
      assertThat(reader.get(path).body()).as(path).doesNotContain(ServerFixture.PERSON);
    }
    assertThat(reviewer.get("/api/v1/reports/" + id).body()).contains(ServerFixture.PERSON);
    assertThat(reviewer.get("/api/v1/events/" + event).body()).contains(ServerFixture.PERSON);
    assertThat(reviewer.get("/api/v1/sources?cited=true").body()).contains(ServerFixture.PERSON);
    String text = json(reader.get("/api/v1/reports/" + id)).get("text").asString();
    assertThat(text).hasSameSizeAs(ServerFixture.naming().report().text()).contains("\u2588");
    assertThat(reviewer.get("/api/v1/events?format=geojson").body())
        .doesNotContain(ServerFixture.PERSON);
  }

  @Test
  void decisionsAreKeptAndEventsFollow() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    List<String> some = ids().subList(0, 2);
    HttpResponse<String> merged =
        reviewer.postJson(
            "/api/v1/decisions",
            "{\"decide\":\"merge\",\"about\":\"%s\",\"with\":[\"%s\"],\"reason\":\"one raid\"}"
                .formatted(some.get(0), some.get(1)));
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(201);
    JsonNode entry = MAPPER.readTree(merged.body());
    assertThat(entry.get("by").asString()).isEqualTo("the reviewer");
    assertThat(entry.get("derived").asBoolean()).isTrue();
    assertThat(entry.get("events")).hasSize(1);
    String now = entry.get("events").get(0).asString();
    String gone = some.get(0).equals(now) ? some.get(1) : some.get(0);
    HttpResponse<String> old = reviewer.get("/api/v1/events/" + gone);
    assertThat(old.statusCode()).isEqualTo(308);
    assertThat(ServerFixture.location(old)).isEqualTo("/api/v1/events/" + now);
    JsonNode read = json(reviewer.get(ServerFixture.location(merged)));
    assertThat(read.get("reason").asString()).isEqualTo("one raid");
    JsonNode asReader = json(ServerFixture.as(Role.READER).get(ServerFixture.location(merged)));
    assertThat(asReader.has("reason")).isFalse();
    HttpResponse<String> undone =
        reviewer.postJson(
            "/api/v1/decisions",
            "{\"decide\":\"unmerge\",\"about\":\"%s\",\"reason\":\"two after all\"}"
                .formatted(now));
    assertThat(undone.statusCode()).as(undone.body()).isEqualTo(201);
    assertThat(ids()).containsAll(some);
    JsonNode changes = json(reviewer.get("/api/v1/changes?since=c0&limit=3"));
    assertThat(changes.get("changes")).hasSize(3);
    assertThat(changes.get("more").asBoolean()).isTrue();
  }

  @Test
  void whatCannotBeDecidedIsSaid() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    for (Map.Entry<String, String> body :
        Map.of(
                "", "no decision",
                "null", "null",
                "[]", "no decision",
                "{\"about\":\"e-1\",\"reason\":\"x\"}", "decide is accept",
                "{\"decide\":\"accept\",\"reason\":\"x\"}", "about is missing",
                "{\"decide\":\"accept\",\"about\":\"e-1\"}", "needs a reason",
                "{\"decide\":\"accept\",\"about\":\"e-1\",\"why\":\"x\"}", "why",
                "{\"decide\":\"accept\",\"about\":\"c1\",\"reason\":\"x\"}", "not the name")
            .entrySet()) {
      HttpResponse<String> answer = reviewer.postJson("/api/v1/decisions", body.getKey());
      assertThat(answer.statusCode()).as(body.getKey()).isEqualTo(400);
      if (!body.getKey().isEmpty()) {
        assertThat(MAPPER.readTree(answer.body()).get("detail").asString())
            .as(body.getKey())
            .contains(body.getValue());
      }
    }
    assertThat(
            reviewer
                .postJson(
                    "/api/v1/decisions",
                    "{\"decide\":\"accept\",\"about\":\"e-000000000000\",\"reason\":\"x\"}")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            reviewer
                .send(
                    reviewer
                        .request(
                            "/api/v1/decisions",
                            "Content-Type",
                            "text/plain",
                            "X-CSRF-TOKEN",
                            reviewer.token())
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void aTokenMayDoWhatItIsForAndNoMore() {
    Browser lead = ServerFixture.as(Role.LEAD);
    String reading = token(lead, "reader");
    String deciding = token(lead, "reviewer");
    assertThat(with(reading, "/api/v1/events").statusCode()).isEqualTo(200);
    assertThat(decide(reading).statusCode()).isEqualTo(403);
    // A token needs no page's token: 404 is about the event.
    assertThat(decide(deciding).statusCode()).isEqualTo(404);
    assertThat(with(reading + "x", "/api/v1/events").statusCode()).isEqualTo(401);
    assertThat(with("attest_0_0", "/api/v1/events").statusCode()).isEqualTo(401);
    assertThat(with(reading, "/tokens").statusCode()).isEqualTo(303);
    assertThat(with(reading, "/api/v1/events").headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(lead.post("/tokens", Map.of("label", "x", "role", "admin", "days", "9")).body())
        .contains("no more than you may");
    String id = reading.split("_", -1)[1];
    // Nobody revokes what is another's.
    ServerFixture.as(Role.ADMIN).post("/tokens/revoke", Map.of("id", id));
    assertThat(with(reading, "/api/v1/events").statusCode()).isEqualTo(200);
    lead.post("/tokens/revoke", Map.of("id", id));
    assertThat(with(reading, "/api/v1/events").statusCode()).isEqualTo(401);
    // Beside a session the token counts.
    assertThat(lead.get("/api/v1/events", "Authorization", "Bearer " + reading).statusCode())
        .isEqualTo(401);
  }

  private static String token(Browser owner, String role) {
    String page =
        owner.post("/tokens", Map.of("label", "a test", "role", role, "days", "9")).body();
    var made = Pattern.compile("class=\"once\">(attest_[^<]+)<").matcher(page);
    assertThat(made.find()).isTrue();
    return made.group(1);
  }

  private static HttpResponse<String> with(String token, String path) {
    return ServerFixture.nobody().get(path, "Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> decide(String token) {
    Browser nobody = ServerFixture.nobody();
    return nobody.send(
        nobody
            .request(
                "/api/v1/decisions",
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"decide\":\"accept\",\"about\":\"e-000000000000\",\"reason\":\"x\"}")));
  }

  @Test
  void leadsRateAndCorrectSources() {
    Browser lead = ServerFixture.as(Role.LEAD);
    String path = "/api/v1/sources/outlet:ansa";
    JsonNode rated =
        json(
            lead.postJson(
                path + "/ratings",
                "{\"letter\": \"B\", \"on\": \"2026-01-02\", \"reason\": \"checked ten reports\"}"));
    assertThat(rated.get("reliability").get("letter").asString()).isEqualTo("B");
    assertThat(json(lead.get("/api/v1/sources?rated=true&like=ansa")).get("total").asInt()).isOne();
    assertThat(lead.postJson(path + "/ratings", "{\"letter\": \"G\", \"reason\": \"x\"}").body())
        .contains("A letter is A, B, C, D, E or F");
    assertThat(lead.postJson(path + "/ratings", "{\"letter\": \"B\"}").statusCode()).isEqualTo(400);
    JsonNode back =
        json(lead.postJson(path + "/ratings", "{\"letter\": null, \"reason\": \"too few\"}"));
    assertThat(back.has("reliability")).isFalse();
    assertThat(back.get("ratings")).hasSize(2);
    assertThat(
            lead.postJson(path + "/ratings", "{\"letter\": null, \"reason\": \"again\"}")
                .statusCode())
        .isEqualTo(400);
    JsonNode described =
        json(
            lead.postJson(
                path + "/entry",
                "{\"set\": {\"country\": \"pt\", \"owner\": \"A Fund\"}, \"reason\": \"moved\"}"));
    assertThat(described.get("country").asString()).isEqualTo("PT");
    assertThat(described.get("owner").asString()).isEqualTo("A Fund");
    JsonNode restored =
        json(lead.postJson(path + "/entry", "{\"set\": {\"country\": \"\"}, \"reason\": \"no\"}"));
    assertThat(restored.get("country").asString()).isEqualTo("IT");
    assertThat(restored.get("corrections")).hasSize(2);
    assertThat(
            lead.postJson(path + "/entry", "{\"set\": {\"colour\": \"red\"}, \"reason\": \"x\"}")
                .body())
        .contains("An entry has no colour");
    assertThat(json(lead.get("/api/v1/decisions?limit=1000")).get("decisions").toString())
        .contains("\"kind\":\"describe\"", "\"kind\":\"rate\"");
    assertThat(ServerFixture.as(Role.ADMIN).get("/audit").body())
        .contains("source-rated", "source-described");
  }

  @Test
  void noPrivatePersonIsASourceThatReadersSee() {
    Browser lead = ServerFixture.as(Role.LEAD);
    JsonNode found =
        json(lead.get("/api/v1/sources?like=" + ServerFixture.PERSON.replace(" ", "+")));
    String ref = found.get("sources").get(0).get("ref").asString();
    assertThat(ref).startsWith("n-").doesNotContainIgnoringCase("pellard");
    assertThat(lead.get("/api/v1/sources/" + ref).statusCode()).isEqualTo(200);
    assertThat(lead.get("/sources/" + ref).statusCode()).isEqualTo(404);
    Browser reader = ServerFixture.as(Role.READER);
    assertThat(reader.get("/api/v1/sources/" + ref).statusCode()).isEqualTo(404);
    assertThat(reader.get("/sources/" + ref).statusCode()).isEqualTo(404);
  }

  @Test
  void leadsSayWhichActorsAreTheSame() {
    Browser lead = ServerFixture.as(Role.LEAD);
    String path = "/api/v1/actors/group:fatah-al-islam";
    int before =
        json(lead.get("/api/v1/claims?actor=force:invented&limit=500")).get("claims").size();
    JsonNode same =
        json(
            lead.postJson(
                path + "/same", "{\"actor\": \"force:invented\", \"reason\": \"their letter\"}"));
    assertThat(same.get("same").get(0).get("id").asString()).isEqualTo("force:invented");
    assertThat(
            json(lead.get("/api/v1/actors/force:invented")).get("counts_as").get("id").asString())
        .isEqualTo("group:fatah-al-islam");
    assertThat(json(lead.get("/api/v1/claims?actor=group:fatah-al-islam&limit=500")).get("claims"))
        .hasSize(before);
    assertThat(
            lead.postJson(
                    "/api/v1/actors/force:invented/same",
                    "{\"actor\": \"group:fatah-al-islam\", \"reason\": \"x\"}")
                .body())
        .contains("itself counts as Fatah al-Islam");
    assertThat(
            lead.postJson(path + "/same", "{\"actor\": \"Fatah al-Islam\", \"reason\": \"x\"}")
                .body())
        .contains("is Fatah al-Islam already");
    assertThat(
            lead.postJson(path + "/same", "{\"actor\": \"Hassan Nasrallah\", \"reason\": \"x\"}")
                .statusCode())
        .isEqualTo(400);
    json(lead.postJson(path + "/apart", "{\"actor\": \"force:invented\", \"reason\": \"forged\"}"));
    assertThat(json(lead.get("/api/v1/claims?actor=force:invented&limit=500")).get("claims"))
        .hasSize(before);
    assertThat(json(lead.get(path)).get("decisions")).hasSize(2);
    assertThat(lead.get("/api/v1/actors/person:hassan-nasrallah").statusCode()).isEqualTo(404);
  }

  @Test
  void whatReportsStateOfActorsIsDecidedOnce() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    JsonNode all = json(reviewer.get("/api/v1/actors/proposals?state=all")).get("proposals");
    assertThat(all).hasSize(2);
    JsonNode one = all.get(all.get(0).toString().contains("Olive") ? 0 : 1);
    String path = "/api/v1/actors/proposals/" + one.get("id").asString();
    json(reviewer.postJson(path, "{\"decide\": \"reject\", \"reason\": \"one report\"}"));
    json(reviewer.postJson(path, "{\"decide\": \"accept\", \"reason\": \"and a second\"}"));
    assertThat(reviewer.postJson(path, "{\"decide\": \"accept\", \"reason\": \"again\"}").body())
        .contains("accepted it already");
    String file = reviewer.get("/api/v1/actors/accepted").body();
    assertThat(file).contains("group:hamas\tHamas", "Olive Watch", "accepted by the reviewer");
    assertThat(json(reviewer.get("/api/v1/actors/group:hamas")).get("same")).hasSize(1);
    json(reviewer.postJson(path, "{\"decide\": \"reject\", \"reason\": \"it was a joke\"}"));
    assertThat(json(reviewer.get("/api/v1/actors/group:hamas")).get("same")).isEmpty();
    assertThat(
            reviewer
                .postJson(
                    "/api/v1/actors/proposals/p-00000000",
                    "{\"decide\": \"reject\", \"reason\": \"x\"}")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void readersSeeTheirOwnExports() {
    Browser lead = ServerFixture.as(Role.LEAD);
    Browser reader = ServerFixture.as(Role.READER);
    lead.post("/explore/export", Map.of("format", "jsonl", "country", "SY"));
    reader.post("/explore/export", Map.of("format", "geojson"));
    assertThat(json(lead.get("/api/v1/exports")).toString())
        .contains("\"by\":\"the lead\"", "\"by\":\"the reader\"", "\"country\":[\"SY\"]");
    assertThat(json(reader.get("/api/v1/exports")).toString())
        .contains("\"by\":\"the reader\"")
        .doesNotContain("the lead");
    JsonNode first = json(lead.get("/api/v1/exports?limit=1"));
    assertThat(
            json(lead.get("/api/v1/exports?limit=1&cursor=" + first.get("next").asString()))
                .get("exports")
                .get(0)
                .get("number")
                .asLong())
        .isLessThan(first.get("exports").get(0).get("number").asLong());
  }

  @Test
  void theDescriptionHasEveryRouteAndParameter() {
    JsonNode paths = json(ServerFixture.as(Role.READER).get("/api/v1/openapi.json")).get("paths");
    TreeSet<String> described = new TreeSet<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            described.add(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey())));
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            Routes.all().stream()
                .filter(route -> route.pattern().startsWith("/api/"))
                .map(Routes.Route::name)
                .toList());
    for (String list :
        List.of(
            "events",
            "claims",
            "changes",
            "decisions",
            "sources",
            "actors",
            "exports",
            "search",
            "review")) {
      TreeSet<String> names = new TreeSet<>();
      paths
          .get("/api/v1/" + list)
          .get("get")
          .get("parameters")
          .forEach(parameter -> names.add(parameter.get("name").asString()));
      String detail =
          MAPPER
              .readTree(ServerFixture.as(Role.LEAD).get("/api/v1/" + list + "?no=1").body())
              .get("detail")
              .asString();
      assertThat(detail).as(list).endsWith("there are: " + String.join(", ", names));
    }
  }

  /** Words of no use to anybody, in every parameter and path that the description has. */
  @Test
  void nothingThatIsAskedIsAFault() {
    Random random = new Random(7);
    JsonNode paths = json(ServerFixture.as(Role.READER).get("/api/v1/openapi.json")).get("paths");
    List<String> odd =
        List.of(
            "",
            "0",
            "-1",
            "99999999999999999999",
            "1e9",
            "NaN",
            "null",
            "\u0000",
            "\uD83D\uDE00",
            "a".repeat(3000),
            "2031-02-30",
            "9999-12-31",
            "+1000000-01-01",
            "c0",
            "c-1",
            "1,2,3,4",
            "NaN,1,2",
            "1,1,Infinity",
            "200,200,1",
            "e-",
            "sha256:",
            "(((",
            "\"",
            "a OR",
            "*",
            "from:",
            "true",
            "AND NOT",
            "../..",
            "%",
            "\u202E",
            "air-strike",
            "SY",
            "occurred");
    int asked = 0;
    for (var path : paths.properties()) {
      JsonNode get = path.getValue().get("get");
      for (int i = 0; i < 16 && get != null; i++) {
        StringBuilder address = new StringBuilder(path.getKey());
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : get.get("parameters")) {
          String value =
              java.net.URLEncoder.encode(
                  odd.get(random.nextInt(odd.size())), java.nio.charset.StandardCharsets.UTF_8);
          String name = parameter.get("name").asString();
          if (parameter.get("in").asString().equals("path")) {
            int at = address.indexOf("{" + name + "}");
            address.replace(at, at + name.length() + 2, "x" + value.replace("+", "%20"));
          } else if (random.nextInt(4) == 0) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value);
          }
        }
        Role role = Role.values()[asked++ % 4];
        int status = ServerFixture.as(role).get(address.append(query).toString()).statusCode();
        assertThat(status).as(address.toString()).isLessThan(500).isNotEqualTo(429);
      }
    }
    assertThat(asked).isGreaterThan(150);
    assertThat(ServerFixture.journal()).isEmpty();
  }
}
