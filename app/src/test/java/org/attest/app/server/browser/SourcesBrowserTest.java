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

class SourcesBrowserTest {

  @ParameterizedTest
  @EnumSource(Look.class)
  void isAccessible(Look look) {
    try (Tab tab = Chromium.open(Role.LEAD, look)) {
      Page page = tab.page();
      page.navigate("/sources");
      tab.assertAccessible();
      Pictures.of(page, "sources", look);
      page.navigate("/sources?like=no+such+source");
      tab.assertAccessible();
      page.navigate("/sources?like=nobody+news");
      page.locator("main a.open").first().click();
      assertThat(page.locator("article.entry h1")).hasText("Nobody News");
      page.locator(".act summary").first().click();
      page.locator("summary:text-is('Correct the entry')").click();
      tab.assertAccessible();
      Pictures.of(page, "source", look);
      tab.assertCalm();
    }
  }

  @Test
  void aLeadRatesAndTakesItBackByKeyboard() {
    try (Tab tab = Chromium.open(Role.LEAD, Look.LIGHT)) {
      Page page = tab.page();
      page.navigate("/sources?which=met");
      page.keyboard().press("f");
      page.keyboard().type("interfax-ukraine");
      page.locator("select[name=which]").selectOption("");
      page.locator("#find").press("Enter");
      assertThat(page.locator("main a.open")).hasCount(1);
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      assertThat(page.locator("article.entry h1")).hasText("Interfax-Ukraine");
      assertThat(page.locator(".facts")).containsText("outlets.tsv, line ");
      page.locator("summary:text-is('Rate it')").press("Enter");
      page.locator("select[name=letter]").selectOption("B");
      page.locator("textarea").first().fill("corrects what it got wrong");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.locator(".standing")).containsText("usually reliable");
      assertThat(page.locator("#rating + .history li")).hasCount(1);
      page.locator("summary:text-is('Take the rating back')").click();
      page.locator("details[open] textarea").fill("rated the wrong one");
      page.locator("button:text-is('Take it back')").click();
      assertThat(page.locator(".standing")).containsText("not rated");
      assertThat(page.locator("#rating + .history li")).hasCount(2);
      page.locator("summary:text-is('Correct the entry')").click();
      page.locator("select[name=ownership]").selectOption("cooperative");
      page.locator("details[open] textarea").fill("sold to its staff");
      page.locator("button:text-is('Keep the correction')").click();
      assertThat(page.locator(".facts")).containsText("the files say private");
      page.navigate("/sources?ownership=cooperative");
      assertThat(page.locator("tbody")).containsText("Interfax-Ukraine");
      tab.assertCalm();
    }
  }

  @Test
  void aMistakeIsSaidAndWhatWasTypedStays() {
    try (Tab tab = Chromium.open(Role.LEAD, Look.LIGHT)) {
      Page page = tab.page();
      page.navigate("/sources/outlet:reuters");
      page.locator("summary:text-is('Correct the entry')").click();
      page.locator("input[name=party_of]").fill("nobody:at-all");
      page.locator("details[open] textarea").fill("a try");
      page.locator("button:text-is('Keep the correction')").click();
      assertThat(page.locator("[role=alert]")).containsText("there is no nobody:at-all");
      tab.assertAccessible();
      tab.assertCalm();
    }
  }

  @Test
  void readersRateNothingAndNoPersonIsListed() {
    try (Tab tab = Chromium.open(Role.READER, Look.LIGHT)) {
      Page page = tab.page();
      page.navigate("/sources?which=unlisted");
      assertThat(page.locator("tbody")).containsText("Invented Courier");
      assertThat(page.locator("main")).not().containsText("Pellard");
      assertThat(page.locator("main img")).hasCount(0);
      page.navigate("/sources/outlet:reuters");
      assertThat(page.locator("main article form")).hasCount(0);
      page.locator("[data-up]").click();
      assertThat(page).hasURL(Pattern.compile(".*/sources$"));
      tab.assertCalm();
    }
  }
}
