package org.attest.app.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.attest.app.server.browser.Chromium.Look;
import org.attest.app.server.browser.Chromium.Tab;
import org.attest.app.store.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportsBrowserTest {

  /** Whatever is chosen there. */
  private static void export(Page page, String query) {
    page.navigate("/explore" + query);
    page.locator("summary:text-is('Export')").click();
    page.waitForDownload(() -> page.locator("button:text-is('Export')").click());
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void isAccessible(Look look) {
    try (Tab tab = Chromium.open(Role.LEAD, look)) {
      Page page = tab.page();
      export(page, "?country=SY&q=%3Cscript%3Ea()");
      page.navigate("/exports");
      page.locator(".cite summary").first().click();
      tab.assertAccessible();
      Pictures.of(page, "exports", look);
      tab.assertCalm();
    }
  }

  @Test
  void whatWasAskedForIsLookedAtAgain() {
    try (Tab tab = Chromium.open(Role.REVIEWER, Look.LIGHT)) {
      Page page = tab.page();
      export(page, "?country=LB&status=occurred");
      page.navigate("/exports");
      assertThat(page.locator("tbody tr").first()).containsText("the reviewer");
      assertThat(page.locator("tbody tr").first()).containsText("withheld");
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      assertThat(page)
          .hasURL(
              Pattern.compile(".*/explore\\?(country=LB&status=occurred|status=.*&country=LB)$"));
      assertThat(page.locator("#explore")).isVisible();
      tab.assertCalm();
    }
  }

  @Test
  void readersSeeTheirOwn() {
    try (Tab lead = Chromium.open(Role.LEAD, Look.LIGHT);
        Tab tab = Chromium.open(Role.READER, Look.LIGHT)) {
      export(lead.page(), "?country=SY");
      Page page = tab.page();
      page.navigate("/exports");
      assertThat(page.locator("main")).not().containsText("the lead");
      export(page, "?country=SY");
      page.navigate("/exports");
      assertThat(page.locator("tbody tr").first()).containsText("the reader");
      assertThat(page.locator("main")).not().containsText("the lead");
      tab.assertCalm();
    }
  }
}
