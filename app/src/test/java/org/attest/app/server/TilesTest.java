package org.attest.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.attest.app.store.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of tiles is named by a setting, and asked by nobody without it. */
class TilesTest {
  @TempDir Path folder;

  private static String policy(HttpResponse<String> page) {
    return page.headers().firstValue("Content-Security-Policy").orElse("");
  }

  @Test
  void thePolicyIsWidenedToThatServerForPicturesAlone() throws Exception {
    ServerSettings settings =
        new ServerSettings(
            folder.resolve("tiles.db").toString(),
            "127.0.0.1",
            0,
            false,
            line -> {},
            WatchSettings.OFF,
            null,
            new TileSettings("https://tiles.example.org/{z}/{x}/{y}.png", "<b>Somebody</b>"));
    try (AttestServer server = AttestServer.start(settings)) {
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/login"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(policy(page))
          .contains("img-src 'self' data: https://tiles.example.org;")
          .isEqualTo(
              policy(ServerFixture.nobody().get("/login"))
                  .replace("data:;", "data: https://tiles.example.org;"));
    }
  }

  @Test
  void withoutTheSettingNobodyElseIsAsked() {
    HttpResponse<String> page = ServerFixture.as(Role.READER).get("/explore");
    assertThat(page.body()).doesNotContain("<image").contains("Natural Earth");
    assertThat(policy(page)).contains("img-src 'self' data:;");
  }
}
