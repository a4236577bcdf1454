package org.attest.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.attest.app.server.ServerFixture.Browser;
import org.attest.app.store.Role;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Each role against each route. */
class RoutesTest {

  @Test
  void everyRouteIsInTheTableAndNoOther() {
    Set<String> routes = new TreeSet<>();
    ServerFixture.server()
        .context()
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(
            mapping ->
                mapping
                    .getHandlerMethods()
                    .keySet()
                    .forEach(
                        info ->
                            info.getPatternValues()
                                .forEach(
                                    pattern ->
                                        info.getMethodsCondition()
                                            .getMethods()
                                            .forEach(
                                                method -> routes.add(method + " " + pattern)))));
    // The container's own way to the page of errors.
    routes.removeIf(route -> route.endsWith(" /error"));
    // Below the health that is shown there are parts that are not.
    routes.remove("GET /health/**");
    assertThat(routes)
        .containsExactlyInAnyOrderElementsOf(
            Routes.all().stream().map(Routes.Route::name).toList());
  }

  @Test
  void everyRoleMayDoWhatTheTableSays() {
    List<String> wrong = new ArrayList<>();
    for (Routes.Route route : Routes.all()) {
      for (int i = 0; i < 5; i++) {
        Browser browser = i == 0 ? ServerFixture.nobody() : ServerFixture.as(Role.values()[i - 1]);
        HttpResponse<String> answer = ask(browser, route);
        String became = became(answer);
        if (!became.equals(route.may().get(i))) {
          wrong.add(
              "%s as %s: %s, %d"
                  .formatted(
                      route.name(),
                      i == 0 ? "nobody" : Role.values()[i - 1].code(),
                      became,
                      answer.statusCode()));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(ServerFixture.journal()).isEmpty();
  }

  /** With a body that changes nothing. */
  private static HttpResponse<String> ask(Browser browser, Routes.Route route) {
    if (route.method().equals("GET")) {
      return browser.get(route.address());
    }
    boolean isApi = route.address().startsWith("/api/");
    return browser.send(
        browser
            .request(
                route.address(),
                "Content-Type",
                isApi ? "application/json" : "application/x-www-form-urlencoded",
                "X-CSRF-TOKEN",
                browser.token())
            .method(route.method(), HttpRequest.BodyPublishers.ofString(isApi ? "{}" : "")));
  }

  private static String became(HttpResponse<String> answer) {
    int status = answer.statusCode();
    return status == 401 || ServerFixture.location(answer).equals("/login")
        ? "login"
        : status == 403 ? "no" : status < 500 ? "yes" : "fault";
  }

  @Test
  void whatHasNoRouteIsNotThere() {
    Browser reader = ServerFixture.as(Role.READER);
    assertThat(reader.get("/nothing-of-the-kind").statusCode()).isEqualTo(404);
    assertThat(reader.get("/api/v1/nothing").body()).contains("\"status\":404");
    assertThat(reader.get("/actuator").statusCode()).isEqualTo(404);
    assertThat(reader.get("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(reader.post("/nothing-of-the-kind", java.util.Map.of()).statusCode()).isEqualTo(403);
    assertThat(ServerFixture.nobody().get("/nothing-of-the-kind").statusCode()).isEqualTo(303);
  }
}
