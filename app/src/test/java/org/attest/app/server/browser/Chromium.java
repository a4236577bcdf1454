package org.attest.app.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attest.app.server.ServerFixture;
import org.attest.app.store.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * One browser for all tests of a JVM: the system's Chromium, or the one that {@code
 * ATTEST_CHROMIUM} names. Without one the tests are left out and say so, but not where {@code CI}
 * is set.
 */
final class Chromium {
  private static @Nullable Browser browser;

  private Chromium() {}

  /** How a page is looked at. */
  enum Look {
    LIGHT(1440, 900, ColorScheme.LIGHT),
    DARK(1440, 900, ColorScheme.DARK),
    PHONE(390, 844, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
      this.width = width;
      this.height = height;
      this.scheme = scheme;
    }
  }

  private static synchronized Browser browser() {
    Browser running = browser;
    if (running == null) {
      Path program = program();
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      running =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program)
                      .setArgs(List.of("--no-sandbox")));
      browser = running;
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return running;
  }

  private static Path program() {
    Optional<Path> found =
        Stream.of(
                System.getenv("ATTEST_CHROMIUM"),
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .filter(path -> path != null)
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty() && System.getenv("CI") != null) {
      throw new AssertionError("No Chromium; browser tests are not left out where CI is set.");
    }
    Assumptions.assumeTrue(
        found.isPresent(),
        "No Chromium here: browser tests are left out. ATTEST_CHROMIUM names one.");
    return found.orElseThrow();
  }

  /** A tab of somebody who is logged in, which notes what it should not do. */
  static Tab open(Role role, Look look) {
    return open(role, look, new Browser.NewContextOptions());
  }

  /** The same in a browser that runs no scripts. */
  static Tab withoutScripts(Role role) {
    return open(role, Look.LIGHT, new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  /** A page of somebody who is not logged in, of any server; closing its context ends it. */
  static Page stranger(String address) {
    Page page =
        browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(Look.LIGHT.width, Look.LIGHT.height)
                    .setLocale("en-GB")
                    .setBaseURL(address))
            .newPage();
    page.setDefaultTimeout(20_000);
    return page;
  }

  /** A tab of somebody who is not logged in. */
  static Tab nobody(Look look) {
    return new Tab(context(look, new Browser.NewContextOptions()));
  }

  private static BrowserContext context(Look look, Browser.NewContextOptions options) {
    return browser()
        .newContext(
            options
                .setViewportSize(look.width, look.height)
                .setColorScheme(look.scheme)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Beirut")
                .setBaseURL(ServerFixture.at("").toString()));
  }

  private static Tab open(Role role, Look look, Browser.NewContextOptions options) {
    BrowserContext context = context(look, options);
    context.addCookies(
        List.of(
            new Cookie("attest-session", ServerFixture.as(role).session())
                .setUrl(ServerFixture.at("/").toString())));
    return new Tab(context);
  }

  /** A page of the browser. */
  static final class Tab implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();

    private Tab(BrowserContext context) {
      this.context = context;
      this.page = context.newPage();
      page.setDefaultTimeout(20_000);
      page.onPageError(wrong::add);
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              wrong.add(message.text());
            }
          });
      page.onDialog(
          dialog -> {
            wrong.add("dialog: " + dialog.message());
            dialog.dismiss();
          });
      page.onRequest(
          request -> {
            if (!request.url().startsWith(ServerFixture.at("").toString())
                && !request.url().startsWith("data:")) {
              wrong.add("asks " + request.url());
            }
          });
    }

    Page page() {
      return page;
    }

    /** Nothing failed, and nothing was asked of another machine. */
    void assertCalm() {
      assertThat(wrong).isEmpty();
      assertThat(ServerFixture.journal()).isEmpty();
    }

    /** As axe-core sees it, by all its rules of WCAG and good practice. */
    void assertAccessible() {
      assertThat(new AxeBuilder(page).analyze().getViolations())
          .as("violations on %s", page.url())
          .extracting(
              rule ->
                  rule.getId()
                      + ": "
                      + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList())
          .isEmpty();
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
