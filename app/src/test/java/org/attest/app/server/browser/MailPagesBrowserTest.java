package org.attest.app.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.attest.app.server.WatchedFeeds;
import org.attest.app.server.browser.Chromium.Look;
import org.attest.app.server.browser.Chromium.Tab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What links in letters lead to, for somebody who is not logged in. */
class MailPagesBrowserTest {

  @BeforeEach
  @AfterEach
  void empty() {
    WatchedFeeds.removeAll();
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void mailIsEndedByOneButton(Look look) {
    String secret = WatchedFeeds.mailed("the reader", "Near <b>the</b> river");
    try (Tab tab = Chromium.nobody(look)) {
      Page page = tab.page();
      page.navigate("/digests/stop/" + secret);
      assertThat(page.locator("h1")).hasText("No more mail");
      assertThat(page.locator("main")).containsText("Near <b>the</b> river");
      tab.assertAccessible();
      // Reading the page alone ends nothing.
      page.reload();
      page.locator("main button").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("[role=status]")).containsText("No more digests");
      tab.assertAccessible();
      page.navigate("/digests/stop/" + secret);
      assertThat(page.locator("main")).containsText("No mail comes by this link any more");
      assertThat(page.locator("main button")).hasCount(0);
      tab.assertAccessible();
      tab.assertCalm();
    }
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void anAddressIsConfirmedByOneButton(Look look) {
    String secret = WatchedFeeds.asked("the reader", "reader@example.org");
    try (Tab tab = Chromium.nobody(look)) {
      Page page = tab.page();
      page.navigate("/digests/confirm/" + secret);
      assertThat(page.locator("main")).containsText("reader@example.org");
      tab.assertAccessible();
      page.locator("main button").click();
      assertThat(page.locator("[role=status]")).containsText("are mailed to reader@example.org");
      tab.assertAccessible();
      page.navigate("/digests/confirm/nothing");
      assertThat(page.locator("main")).containsText("good for nothing");
      tab.assertAccessible();
      tab.assertCalm();
    }
  }
}
