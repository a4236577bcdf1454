package org.attest.app.server.pages.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.app.server.ServerFixture;
import org.attest.app.server.ServerFixture.Browser;
import org.attest.app.store.Role;
import org.junit.jupiter.api.Test;

class ExplorePageTest {
  private static final Pattern EVENT = Pattern.compile("/events/(e-[0-9a-f]{12})\"");

  private static List<String> events(String page) {
    List<String> ids = new ArrayList<>();
    Matcher matcher = EVENT.matcher(page);
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }

  @Test
  void aPartIsSentToWhoAsksForIt() {
    Browser reader = ServerFixture.as(Role.READER);
    assertThat(reader.get("/explore").body()).startsWith("<!DOCTYPE html>");
    String part = reader.get("/explore", "HX-Request", "true", "HX-Target", "explore").body();
    assertThat(part).startsWith("<div id=\"explore\"").doesNotContain("<html");
    assertThat(
            reader
                .get(
                    "/explore",
                    "HX-Request",
                    "true",
                    "HX-Target",
                    "explore",
                    "HX-History-Restore-Request",
                    "true")
                .body())
        .startsWith("<!DOCTYPE html>");
  }

  @Test
  void valuesThatCannotBeAreSaid() {
    Browser reader = ServerFixture.as(Role.READER);
    for (String wrong :
        List.of(
            "from=yesterday",
            "from=2031-05-02&to=2031-05-01",
            "page=0",
            "page=999999999",
            "sort=colour",
            "box=1,2",
            "map=here",
            "near=1,2,3&box=1,2,3,4",
            "actor=" + "a".repeat(600))) {
      HttpResponse<String> answer = reader.get("/explore?" + wrong);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(reader.get("/explore?q=from:yesterday").body()).contains("role=\"alert\"");
    assertThat(ServerFixture.journal()).isEmpty();
  }

  @Test
  void whatIsTypedIsShownAndNothingElse() {
    Browser reader = ServerFixture.as(Role.READER);
    String evil = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
    for (String name : Address.NAMES) {
      assertThat(reader.get("/explore?" + name + "=" + evil).body())
          .as(name)
          .doesNotContain("<script>alert");
    }
  }

  @Test
  void readersSeeNoNamesOfPrivatePersons() {
    String everything = "/explore?q=" + ServerFixture.PERSON.split(" ")[1];
    for (Role role : List.of(Role.READER, Role.REVIEWER)) {
      Browser browser = ServerFixture.as(role);
      String list = browser.get(everything).body();
      assertThat(events(list)).isNotEmpty();
      boolean isShown = false;
      for (String id : events(list)) {
        String panel = browser.get("/explore?event=" + id).body();
        String page = browser.get("/events/" + id).body();
        isShown |= panel.contains(ServerFixture.PERSON) && page.contains(ServerFixture.PERSON);
        if (role == Role.READER) {
          assertThat(panel).doesNotContain(ServerFixture.PERSON);
          assertThat(page).doesNotContain(ServerFixture.PERSON);
        }
      }
      assertThat(isShown).isEqualTo(role == Role.REVIEWER);
    }
  }

  @Test
  void anExportIsWhatIsChosenAndIsLogged() {
    Browser reader = ServerFixture.as(Role.READER);
    HttpResponse<String> file =
        reader.post("/explore/export", Map.of("format", "jsonl", "country", "SY"));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    long listed = file.body().lines().count();
    assertThat(listed).isPositive();
    assertThat(reader.get("/explore?country=SY").body())
        .contains("data-said=\"%d event".formatted(listed));
    assertThat(reader.post("/explore/export", Map.of("format", "parquet")).statusCode())
        .isEqualTo(200);
    assertThat(reader.post("/explore/export", Map.of("format", "tea")).statusCode()).isEqualTo(400);
    assertThat(
            ExportPage.query(
                new Address(Map.of("country", List.of("SY"))), org.attest.export.Names.WITHHELD))
        .isEqualTo("{\"country\":[\"SY\"],\"with_names\":false}");
  }

  @Test
  void anEventThatIsNotThereIsSaid() {
    Browser reader = ServerFixture.as(Role.READER);
    assertThat(reader.get("/events/e-ffffffffffff").statusCode()).isEqualTo(404);
    assertThat(reader.get("/explore?event=e-ffffffffffff").statusCode()).isEqualTo(200);
  }
}
