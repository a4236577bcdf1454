package org.attest.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.app.Invented;
import org.attest.app.server.ServerFixture.Browser;
import org.attest.app.store.Role;
import org.junit.jupiter.api.Test;

/** Review and the page of a report, asked as browsers ask. */
class ReviewTest {

  private static String id(int number) {
    return Invented.report(number).report().id();
  }

  private static HttpResponse<String> decide(Browser browser, int report, String json) {
    return browser.postJson("/review/" + id(report) + "/decisions", json);
  }

  private static void leave(Browser browser, int report) {
    assertThat(
            browser.post("/review/" + id(report) + "/here", Map.of("leaves", "true")).statusCode())
        .isEqualTo(204);
  }

  @Test
  void whatIsSentTwiceCountsOnce() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    String json =
        "{\"act\":\"add\",\"trigger\":[0,8],\"set\":{\"type\":\"attack\"},\"key\":\"0123abcd\"}";
    HttpResponse<String> once = decide(reviewer, 3, json);
    HttpResponse<String> twice = decide(reviewer, 3, json);
    assertThat(once.statusCode()).as(once.body()).isEqualTo(200);
    assertThat(claims(twice.body())).isEqualTo(claims(once.body()));
    assertThat(decide(reviewer, 3, "{\"act\":\"undo\"}").statusCode()).isEqualTo(200);
  }

  private static int claims(String html) {
    return html.split("<section class=\"claim ", -1).length - 1;
  }

  @Test
  void whatCannotBeDecidedIsSaidAndNothingIsKept() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    for (String json :
        List.of(
            "{}",
            "nonsense",
            "{\"act\":\"fly\"}",
            "{\"act\":\"accept\",\"claim\":\"c999\"}",
            "{\"act\":\"accept\",\"claim\":\"c1\",\"field\":\"mood\"}",
            "{\"act\":\"correct\",\"claim\":\"c1\",\"field\":\"date\",\"value\":\"soon\"}",
            "{\"act\":\"correct\",\"claim\":\"c1\",\"field\":\"place\",\"value\":\"Xqzzyville\"}",
            "{\"act\":\"add\",\"trigger\":[5,2],\"set\":{\"type\":\"attack\"}}",
            "{\"act\":\"add\",\"trigger\":[0,8],\"set\":{\"type\":\"picnic\"}}",
            "{\"act\":\"reject\",\"claim\":\"c1\",\"field\":\"type\"}",
            "{\"act\":\"comment\",\"reason\":\"\"}",
            "{\"act\":\"accept\",\"claim\":\"c1\",\"more\":1}")) {
      HttpResponse<String> answer = decide(reviewer, 4, json);
      assertThat(answer.statusCode()).as(json + answer.body()).isEqualTo(422);
      assertThat(answer.body()).isNotBlank();
    }
    assertThat(ServerFixture.journal()).isEmpty();
  }

  @Test
  void oneDecidesOnAReportAtATime() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    Browser lead = ServerFixture.as(Role.LEAD);
    assertThat(reviewer.get("/review/" + id(5)).body()).doesNotContain("is on this report");
    assertThat(lead.get("/review/" + id(5)).body())
        .contains(ServerFixture.name(Role.REVIEWER) + " is on this report");
    String accept = "{\"act\":\"accept\",\"claim\":\"c1\",\"field\":\"date\"}";
    assertThat(decide(lead, 5, accept).statusCode()).isEqualTo(409);
    assertThat(decide(reviewer, 5, accept).statusCode()).isEqualTo(200);
    leave(reviewer, 5);
    assertThat(decide(lead, 5, accept).statusCode()).isEqualTo(200);
    leave(lead, 5);
  }

  @Test
  void twoCodeAndALeadSettles() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    Browser lead = ServerFixture.as(Role.LEAD);
    Browser admin = ServerFixture.as(Role.ADMIN);
    HttpResponse<String> asked =
        lead.post(
            "/review/rounds",
            Map.of(
                "report",
                id(6),
                "coder",
                ServerFixture.name(Role.REVIEWER),
                "second",
                ServerFixture.name(Role.ADMIN)));
    assertThat(ServerFixture.location(asked)).isEqualTo("/review");
    assertThat(reviewer.get("/review?why=round").body()).contains(id(6));
    assertThat(lead.get("/review").body()).doesNotContain(id(6));
    String place = "{\"act\":\"correct\",\"claim\":\"c1\",\"field\":\"place\",\"value\":\"none\"}";
    assertThat(decide(reviewer, 6, place).body()).contains("s-corrected");
    assertThat(admin.get("/review/" + id(6)).body())
        .contains("Coded by two")
        .doesNotContain("s-corrected");
    decide(reviewer, 6, "{\"act\":\"done\"}");
    decide(admin, 6, "{\"act\":\"accept\",\"claim\":\"c1\"}");
    assertThat(lead.get("/review/" + id(6)).body()).doesNotContain("s-corrected");
    decide(admin, 6, "{\"act\":\"done\"}");
    leave(reviewer, 6);
    leave(admin, 6);
    assertThat(lead.get("/review?why=differs").body()).contains(id(6));
    assertThat(lead.get("/review/" + id(6)).body()).contains("s-disputed");
    leave(lead, 6);
    String accept = "{\"act\":\"accept\",\"claim\":\"c1\",\"field\":\"place\"}";
    assertThat(decide(reviewer, 6, accept).body()).contains("a lead settles");
    assertThat(decide(lead, 6, accept).body()).doesNotContain("s-disputed");
    assertThat(lead.get("/review/agreement").body()).contains("Krippendorff");
  }

  @Test
  void aSampleIsDrawnBySeed() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    Browser lead = ServerFixture.as(Role.LEAD);
    assertThat(reviewer.get("/review/agreement").body()).doesNotContain("/review/sample");
    assertThat(lead.get("/review/agreement").body()).contains("/review/sample");
    Map<String, String> asked =
        Map.of(
            "size",
            "1",
            "seed",
            "7",
            "coder",
            ServerFixture.name(Role.REVIEWER),
            "second",
            ServerFixture.name(Role.ADMIN));
    int before = rounds(lead);
    assertThat(ServerFixture.location(lead.post("/review/sample", asked)))
        .isEqualTo("/review/agreement");
    assertThat(rounds(lead)).isEqualTo(before + 1);
    for (Map.Entry<String, String> odd :
        Map.of("size", "501", "coder", ServerFixture.name(Role.ADMIN)).entrySet()) {
      Map<String, String> changed = new HashMap<>(asked);
      changed.put(odd.getKey(), odd.getValue());
      assertThat(lead.post("/review/sample", changed).statusCode()).isEqualTo(400);
    }
    assertThat(rounds(lead)).isEqualTo(before + 1);
  }

  private static int rounds(Browser lead) {
    Matcher asked =
        Pattern.compile("decided: ([0-9]+) asked for")
            .matcher(lead.get("/review/agreement").body());
    assertThat(asked.find()).isTrue();
    return Integer.parseInt(asked.group(1));
  }

  @Test
  void readersSeeNoPrivateNamesInReports() {
    String id = ServerFixture.naming().report().id();
    assertThat(ServerFixture.as(Role.READER).get("/reports/" + id).body())
        .doesNotContain(ServerFixture.PERSON);
    assertThat(ServerFixture.as(Role.REVIEWER).get("/reports/" + id).body())
        .contains(ServerFixture.PERSON);
  }

  @Test
  void hostileReportsAreText() {
    String id = ServerFixture.hostile().report().id();
    for (String path : List.of("/reports/", "/review/")) {
      String page = ServerFixture.as(Role.ADMIN).get(path + id).body();
      assertThat(page).doesNotContain("<img src=x", "href=\"javascript:", "<script>a()");
    }
    assertThat(ServerFixture.as(Role.ADMIN).get("/review").body()).doesNotContain("<script>a()");
    leave(ServerFixture.as(Role.ADMIN), 7);
  }

  @Test
  void strangeAddressesAreRefused() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    assertThat(reviewer.get("/review/nonsense").statusCode()).isEqualTo(404);
    assertThat(reviewer.get("/reports/%27%20OR%201=1").statusCode()).isBetween(400, 404);
    assertThat(reviewer.get("/review?page=-7&why=x&words=%25%27--").statusCode()).isEqualTo(200);
    assertThat(reviewer.get("/review?page=99999999999").statusCode()).isEqualTo(200);
  }
}
