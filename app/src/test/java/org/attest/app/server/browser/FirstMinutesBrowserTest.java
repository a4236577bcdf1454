package org.attest.app.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.attest.app.cli.DemoStore;
import org.attest.app.server.AttestServer;
import org.attest.app.server.ServerFixture;
import org.attest.app.server.ServerSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first minutes of a new user, over the demo's store: the one-time password, a password of
 * one's own, Explore, an event, the review of a report. {@code -Dscreenshots=docs/images} keeps the
 * pictures of the README.
 */
class FirstMinutesBrowserTest {
  private static final Path PICTURES = Path.of(System.getProperty("screenshots", ""));

  @TempDir private Path folder = Path.of("");

  @Test
  void fromThePasswordToAReview() {
    Chromium.stranger("about:blank").context().close();
    String location = folder.resolve("demo.db").toString();
    DemoStore.make(Path.of(location));
    List<String> journal = new ArrayList<>();
    try (AttestServer server =
        AttestServer.start(new ServerSettings(location, "127.0.0.1", 0, false, journal::add))) {
      String password = server.firstPassword().orElseThrow();
      Page page = Chromium.stranger("http://127.0.0.1:" + server.port());
      page.navigate("/");
      logIn(page, password);
      assertThat(page.locator("#now")).isVisible();
      page.locator("#now").fill(password);
      page.locator("#next").fill(ServerFixture.PASSWORD);
      page.locator("#again").fill(ServerFixture.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile(".*/login\\?changed$"));
      logIn(page, ServerFixture.PASSWORD);
      assertThat(page.locator("nav a").first()).isVisible();
      page.navigate("/explore?sort=origins&down=1");
      assertThat(page.locator(".events tbody tr").first()).containsText("Salqin");
      picture(page, "explore");
      page.locator(".events .open").first().click();
      page.waitForURL(Pattern.compile(".*/events/e-[0-9a-f]{12}$"));
      assertThat(page.locator("h1")).containsText("Air strike");
      picture(page, "event");
      page.navigate("/review");
      page.locator("main a.open").first().click();
      assertThat(page.locator(".claim").first()).isVisible();
      picture(page, "review");
      page.context().close();
    }
    org.assertj.core.api.Assertions.assertThat(journal).isEmpty();
  }

  private static void logIn(Page page, String password) {
    page.locator("#username").fill("admin");
    page.locator("#password").fill(password);
    page.keyboard().press("Enter");
  }

  private static void picture(Page page, String name) {
    if (!PICTURES.toString().isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(PICTURES.toAbsolutePath().resolve(name + ".png"))
              .setType(com.microsoft.playwright.options.ScreenshotType.PNG));
    }
  }
}
