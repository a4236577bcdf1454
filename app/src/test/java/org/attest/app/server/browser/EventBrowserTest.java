package org.attest.app.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.attest.app.server.browser.Chromium.Look;
import org.attest.app.server.browser.Chromium.Tab;
import org.attest.app.store.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventBrowserTest {

  private static void openFirst(Page page, String query) {
    page.navigate("/explore" + query);
    page.locator(".events .open").first().click();
    assertThat(page.locator("article.event h1")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void isAccessible(Look look) {
    try (Tab tab = Chromium.open(Role.READER, look)) {
      Page page = tab.page();
      openFirst(page, "?sort=origins&down=1");
      assertThat(page.locator(".near .hint, .near p").first()).not().containsText("Looking");
      page.keyboard().press("o");
      assertThat(page.locator(".field .why").first()).isVisible();
      tab.assertAccessible();
      tab.assertCalm();
    }
  }

  @Test
  void everyValueLeadsToItsWordsByKeyboard() {
    try (Tab tab = Chromium.open(Role.READER, Look.LIGHT)) {
      Page page = tab.page();
      openFirst(page, "?sort=toll&down=1");
      page.keyboard().press("j");
      Locator toll = page.locator(".field:has(.label:text-is('Toll'))").first();
      toll.locator("summary").focus();
      page.keyboard().press("Enter");
      assertThat(toll.locator("mark.m-toll").first()).isVisible();
      page.keyboard().press("e");
      assertThat(page.locator("#explore")).isVisible();
      org.assertj.core.api.Assertions.assertThat(page.url()).contains("sort=toll");
      tab.assertCalm();
    }
  }

  @Test
  void itLeadsToReportsSourcesAndActors() {
    try (Tab tab = Chromium.open(Role.READER, Look.LIGHT)) {
      Page page = tab.page();
      openFirst(page, "?actor=Invented+Army");
      String event = page.url();
      page.keyboard().press("o");
      page.locator(".field .to-entry").first().click();
      assertThat(page.locator("h1")).hasText("Invented Army");
      page.navigate(event);
      page.locator(".tree .to-source").last().click();
      assertThat(page.locator("h1")).hasText("Nobody News");
      page.navigate(event);
      page.locator(".tree .from a").first().click();
      assertThat(page.locator("article.reading h1")).isVisible();
      page.locator(".source-line .to-source").click();
      assertThat(page.locator("article.entry h1")).hasText("Invented Courier");
      tab.assertCalm();
    }
  }

  @Test
  void aHostileReportDoesNothing() {
    try (Tab tab = Chromium.open(Role.ADMIN, Look.LIGHT)) {
      Page page = tab.page();
      openFirst(page, "?q=onerror");
      page.keyboard().press("o");
      assertThat(page.locator("article.event img")).hasCount(0);
      assertThat(page.locator("a[href^='javascript']")).hasCount(0);
      tab.assertCalm();
    }
  }
}
