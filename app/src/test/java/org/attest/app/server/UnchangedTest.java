package org.attest.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.attest.app.Invented;
import org.attest.app.server.ServerFixture.Browser;
import org.attest.app.store.Filter;
import org.attest.app.store.Role;
import org.junit.jupiter.api.Test;

/** Dear pages are not made again for a browser that has them, and for nobody else. */
class UnchangedTest {

  private static String tag(HttpResponse<String> page) {
    return page.headers().firstValue("ETag").orElse("");
  }

  private static List<String> pages() {
    StorePool pool = ServerFixture.server().context().getBean(StorePool.class);
    return List.of(
        "/events/" + pool.read(store -> store.events(Filter.all()).getLast().id()),
        "/reports/" + Invented.report(11).report().id());
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    Browser reader = ServerFixture.as(Role.READER);
    for (String path : pages()) {
      HttpResponse<String> page = reader.get(path);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(tag(page)).isNotEmpty();
      assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-cache");
      assertThat(page.headers().allValues("Vary")).anyMatch(one -> one.contains("Cookie"));
      HttpResponse<String> again = reader.get(path, "If-None-Match", tag(page));
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("Content-Security-Policy")).isPresent();
    }
  }

  @Test
  void whatOneGotIsGoodForNobodyElse() {
    for (String path : pages()) {
      String tag = tag(ServerFixture.as(Role.READER).get(path));
      for (Role role : List.of(Role.REVIEWER, Role.LEAD, Role.ADMIN)) {
        assertThat(ServerFixture.as(role).get(path, "If-None-Match", tag).statusCode())
            .isEqualTo(200);
      }
      Browser other = new Browser("127.0.0.1");
      other.login(ServerFixture.name(Role.READER), ServerFixture.PASSWORD);
      assertThat(other.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
      assertThat(ServerFixture.nobody().get(path, "If-None-Match", tag).statusCode())
          .isEqualTo(303);
    }
  }

  @Test
  void aDecisionMakesThemAnew() {
    Browser reviewer = ServerFixture.as(Role.REVIEWER);
    String path = "/reports/" + Invented.report(11).report().id();
    String tag = tag(reviewer.get(path));
    String decisions = path.replace("/reports/", "/review/") + "/decisions";
    assertThat(
            reviewer
                .postJson(decisions, "{\"act\":\"accept\",\"claim\":\"c1\",\"field\":\"date\"}")
                .statusCode())
        .isEqualTo(200);
    HttpResponse<String> page = reviewer.get(path, "If-None-Match", tag);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(tag(page)).isNotEqualTo(tag);
    assertThat(reviewer.postJson(decisions, "{\"act\":\"undo\"}").statusCode()).isEqualTo(200);
    reviewer.post(
        path.replace("/reports/", "/review/") + "/here", java.util.Map.of("leaves", "true"));
  }
}
