package org.attest.app.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.attest.app.server.browser.Chromium.Look;
import org.attest.app.server.browser.Chromium.Tab;
import org.attest.app.store.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActorsBrowserTest {

  @ParameterizedTest
  @EnumSource(Look.class)
  void isAccessible(Look look) {
    try (Tab tab = Chromium.open(Role.LEAD, look)) {
      Page page = tab.page();
      page.navigate("/actors");
      tab.assertAccessible();
      Pictures.of(page, "actors", look);
      page.navigate("/actors?like=no+such+actor");
      tab.assertAccessible();
      page.navigate("/actors/group:hezbollah");
      page.locator("summary:text-is('Say that somebody is this actor')").click();
      tab.assertAccessible();
      Pictures.of(page, "actor", look);
      page.navigate("/actors/proposals?state=all");
      page.locator(".proposal summary").first().click();
      tab.assertAccessible();
      Pictures.of(page, "proposals", look);
      tab.assertCalm();
    }
  }

  @Test
  void aLeadSaysWhoIsWhoAndTakesItBackByKeyboard() {
    try (Tab tab = Chromium.open(Role.LEAD, Look.LIGHT)) {
      Page page = tab.page();
      page.navigate("/actors?which=met");
      assertThat(page.locator("tbody")).containsText("Invented Army");
      page.navigate("/actors");
      page.keyboard().press("f");
      page.keyboard().type("wagner group");
      page.keyboard().press("Enter");
      assertThat(page.locator(".reset")).isVisible();
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      assertThat(page.locator(".facts")).containsText("groups.tsv, line ");
      page.locator("summary:text-is('Say that somebody is this actor')").press("Enter");
      page.locator("input[name=actor]").fill("force:invented");
      page.keyboard().press("Tab");
      page.keyboard().type("one name for both, by its own statement");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.locator("#same + .reports li")).containsText("Invented Army");
      assertThat(page.locator(".counts dd").first()).not().hasText("0");
      page.locator("#same + .reports a").click();
      assertThat(page.locator(".note")).containsText("It counts as");
      page.locator(".note a").click();
      page.locator("#same + .reports summary").click();
      page.locator("details[open] textarea").fill("they fought each other");
      page.locator("button:text-is('They are two')").click();
      assertThat(page.locator("#same + p")).hasText("Nobody else counts as this actor.");
      assertThat(page.locator(".history li")).hasCount(2);
      assertThat(page.locator(".counts dd").first()).hasText("0");
      tab.assertCalm();
    }
  }

  @Test
  void aMistakeIsSaid() {
    try (Tab tab = Chromium.open(Role.LEAD, Look.LIGHT)) {
      Page page = tab.page();
      page.navigate("/actors/group:hezbollah");
      page.locator("summary:text-is('Say that somebody is this actor')").click();
      page.locator("input[name=actor]").fill("Nobody's Own Brigade");
      page.locator("details[open] textarea").fill("a try");
      page.locator("button:text-is('It is the same')").click();
      assertThat(page.locator("[role=alert]")).containsText("no claim names a party so");
      tab.assertAccessible();
      tab.assertCalm();
    }
  }

  @Test
  void aReviewerAcceptsAndRejectsWhatReportsState() {
    try (Tab tab = Chromium.open(Role.REVIEWER, Look.LIGHT)) {
      Page page = tab.page();
      page.navigate("/actors/proposals");
      String cedar = ".proposal:has-text('Cedar')";
      assertThat(page.locator(cedar + " blockquote")).containsText("people were killed");
      page.locator(cedar + " summary").click();
      page.locator(cedar + " textarea").fill("two reports would be better, but so it is");
      page.locator(cedar + " button:text-is('Accept')").click();
      assertThat(page.locator(cedar)).hasCount(0);
      page.navigate("/actors/group:hezbollah");
      assertThat(page.locator("#same + .reports")).containsText("Cedar");
      page.navigate("/actors/proposals?state=accepted");
      page.locator(cedar + " summary").click();
      page.locator(cedar + " textarea").fill("another group after all");
      page.locator(cedar + " button:text-is('Reject')").click();
      page.navigate("/actors/proposals?state=rejected");
      assertThat(page.locator(cedar + " .decided")).containsText("another group after all");
      page.navigate("/actors/group:hezbollah");
      assertThat(page.locator("#same + p")).hasText("Nobody else counts as this actor.");
      assertThat(page.locator("main img")).hasCount(0);
      tab.assertCalm();
    }
  }

  @Test
  void noPersonHasALineOrAPage() {
    try (Tab tab = Chromium.open(Role.READER, Look.LIGHT)) {
      Page page = tab.page();
      page.navigate("/actors?like=nasrallah");
      assertThat(page.locator(".empty")).isVisible();
      page.navigate("/actors/group:hezbollah");
      assertThat(page.locator("main")).not().containsText("Nasrallah");
      assertThat(page.locator("main article form")).hasCount(0);
      tab.assertCalm();
    }
  }
}
