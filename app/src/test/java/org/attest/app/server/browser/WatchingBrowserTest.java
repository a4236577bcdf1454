package org.attest.app.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.attest.app.server.WatchedFeeds;
import org.attest.app.server.browser.Chromium.Look;
import org.attest.app.server.browser.Chromium.Tab;
import org.attest.app.store.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatchingBrowserTest {

  @BeforeEach
  @AfterEach
  void empty() {
    WatchedFeeds.removeAll();
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void feedsAreAccessible(Look look) {
    try (Tab tab = Chromium.open(Role.LEAD, look)) {
      Page page = tab.page();
      page.navigate("/watching");
      assertThat(page.locator(".empty h2")).hasText("No feeds are watched yet");
      tab.assertAccessible();
      WatchedFeeds.some();
      page.reload();
      assertThat(page.locator(".feeds tbody tr")).hasCount(4);
      tab.assertAccessible();
      picture(page, "feeds", look);
      page.locator(".feeds .open").first().click();
      assertThat(page.locator("h1")).hasText("Harbour Herald");
      assertThat(page.locator("tbody tr")).hasCount(4);
      tab.assertAccessible();
      picture(page, "feed", look);
      tab.assertCalm();
    }
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void savedSearchesAreAccessible(Look look) {
    try (Tab tab = Chromium.open(Role.READER, look)) {
      Page page = tab.page();
      page.navigate("/searches");
      assertThat(page.locator(".empty h2")).hasText("Nothing is saved yet");
      tab.assertAccessible();
      WatchedFeeds.searches("the reader");
      page.reload();
      assertThat(page.locator(".saved")).hasCount(2);
      for (var how : page.locator(".how > summary").all()) {
        how.click();
      }
      tab.assertAccessible();
      picture(page, "searches", look);
      tab.assertCalm();
    }
  }

  /** Only where somebody asks for pictures to look at. */
  private static void picture(Page page, String name, Look look) {
    String folder = System.getProperty("attest.pictures");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(java.nio.file.Path.of(folder, name + "-" + look + ".png")));
    }
  }

  @Test
  void aSearchIsSavedFromExploreAndDigested() {
    try (Tab tab = Chromium.open(Role.READER, Look.LIGHT)) {
      Page page = tab.page();
      page.navigate("/explore");
      page.locator(".facets section:has-text('Grade') .value").last().click();
      assertThat(page.locator(".chips li")).hasCount(2);
      page.locator("summary:has-text('Save')").click();
      tab.assertAccessible();
      picture(page, "save", Look.LIGHT);
      page.locator("#save-name").fill("What is <b>graded</b>");
      page.locator("button:has-text('Save this search')").click();
      assertThat(page.locator(".saved h2")).hasText("What is <b>graded</b>");
      assertThat(page.locator(".looks")).containsText("Grade");
      assertThat(page.locator(".fresh")).containsText("Nothing new");
      page.locator(".how > summary").click();
      assertThat(page.locator("[name=zone]")).hasValue("Asia/Beirut");
      page.locator("[name=every]").selectOption("day");
      page.locator("[name=hour]").selectOption("6");
      page.locator("button:has-text('Set')").click();
      assertThat(page.locator(".how > summary")).hasText("Digest: every day at 6:00 (Asia/Beirut)");
      page.locator(".how > summary").click();
      page.locator("button:has-text('Make an Atom feed')").click();
      String address = page.locator(".once").innerText();
      assertThat(page.request().get(address).status()).isEqualTo(200);
      page.locator(".how > summary").click();
      page.locator("button:has-text('Revoke')").click();
      assertThat(page.locator(".how > summary")).not().containsText("as a feed");
      assertThat(page.request().get(address).status()).isEqualTo(404);
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile(".*/explore\\?grade=.*"));
      assertThat(page.locator(".chips li")).hasCount(2);
      page.navigate("/searches");
      page.locator(".how > summary").click();
      page.locator("button:has-text('Remove the search')").click();
      assertThat(page.locator(".empty h2")).hasText("Nothing is saved yet");
      tab.assertCalm();
    }
  }

  @Test
  void aListOfFeedsIsTakenAndLedByTheKeyboard() {
    try (Tab tab = Chromium.open(Role.LEAD, Look.LIGHT)) {
      Page page = tab.page();
      page.navigate("/watching");
      String list =
          "<opml version='2.0'><body><outline text='&lt;script&gt;a()&lt;/script&gt;'"
              + " xmlUrl='https://example.org/a.xml'/><outline text='Two'"
              + " xmlUrl='https://example.org/b.xml'/></body></opml>";
      page.locator("[type=file]")
          .setInputFiles(
              new FilePayload("feeds.opml", "text/x-opml", list.getBytes(StandardCharsets.UTF_8)));
      page.locator("button:has-text('Watch all of them')").click();
      assertThat(page.locator("[role=status]")).hasText("2 feeds added, 0 watched before.");
      assertThat(page.locator(".feeds .open").first()).hasText("<script>a()</script>");
      page.keyboard().press("a");
      assertThat(page.locator("#address")).isFocused();
      page.locator("#address").fill("https://example.org/c.xml");
      page.keyboard().press("Enter");
      assertThat(page.locator(".feeds tbody tr")).hasCount(3);
      page.locator("[aria-label='Pause Two']").click();
      assertThat(page.locator("[aria-label='Resume Two']")).isVisible();
      page.locator("[aria-label='Remove Two']").click();
      assertThat(page.locator(".feeds tbody tr")).hasCount(2);
      page.locator("button:has-text('Fetch all now')").click();
      assertThat(page.locator("[role=alert]")).containsText("--no-feeds");
      page.locator("[type=file]")
          .setInputFiles(
              new FilePayload("bad.opml", "text/xml", "<html/>".getBytes(StandardCharsets.UTF_8)));
      page.locator("button:has-text('Watch all of them')").click();
      assertThat(page.locator("[role=alert]")).containsText("no OPML");
      page.keyboard().press("?");
      assertThat(page.locator("#keys")).isVisible();
      page.keyboard().press("Escape");
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile(".*/watching/f-.*"));
      tab.assertCalm();
    }
  }

  @Test
  void worksWithoutScripts() {
    try (Tab tab = Chromium.withoutScripts(Role.LEAD)) {
      Page page = tab.page();
      page.navigate("/watching");
      page.locator("#address").fill("https://example.org/a.xml");
      page.locator("#add button").click();
      assertThat(page.locator(".feeds tbody tr")).hasCount(1);
      assertThat(page.locator(".feeds tbody td").first()).hasText("not fetched yet");
    }
  }
}
