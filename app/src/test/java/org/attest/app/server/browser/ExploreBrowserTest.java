package org.attest.app.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.attest.app.server.browser.Chromium.Look;
import org.attest.app.server.browser.Chromium.Tab;
import org.attest.app.store.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExploreBrowserTest {

  @ParameterizedTest
  @EnumSource(Look.class)
  void isAccessible(Look look) {
    try (Tab tab = Chromium.open(Role.READER, look)) {
      tab.page().navigate("/explore");
      tab.assertAccessible();
      tab.page().locator(".events .peek").first().click();
      assertThat(tab.page().locator("#panel")).isVisible();
      tab.assertAccessible();
      tab.assertCalm();
    }
  }

  @Test
  void aFilterIsOneRequestAndTheAddressHoldsIt() {
    try (Tab tab = Chromium.open(Role.READER, Look.LIGHT)) {
      Page page = tab.page();
      page.navigate("/explore");
      page.evaluate("window.sameDocument = true");
      String before = page.locator(".counts-line").innerText();
      Locator value = page.locator(".facets section:has-text('Grade') .value").last();
      String id = String.valueOf(value.getAttribute("id"));
      value.click();
      assertThat(page.locator(".chips li")).hasCount(2);
      assertThat(page.url()).contains("grade=");
      assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
      assertThat(page.locator("#" + id)).isFocused();
      assertThat(page.locator("#said")).hasText(page.locator(".counts-line").innerText());
      page.reload();
      assertThat(page.locator(".chips li")).hasCount(2);
      page.goBack();
      assertThat(page.locator(".chips li")).hasCount(0);
      assertThat(page.locator(".counts-line")).hasText(before);
      page.goForward();
      assertThat(page.locator(".chips li")).hasCount(2);
      tab.assertCalm();
    }
  }

  @Test
  void theHandStaysOnTheKeyboard() {
    try (Tab tab = Chromium.open(Role.READER, Look.LIGHT)) {
      Page page = tab.page();
      page.navigate("/explore");
      page.keyboard().press("?");
      assertThat(page.locator("#keys")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator("#keys")).isHidden();
      page.keyboard().press("j");
      page.keyboard().press("j");
      assertThat(page.locator(".events tbody tr:nth-child(2) .open")).isFocused();
      page.keyboard().press("p");
      assertThat(page.locator("#panel-title")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator("#panel")).hasCount(0);
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile(".*/events/e-[0-9a-f]{12}$"));
      tab.assertCalm();
    }
  }

  @Test
  void theBrushChoosesDays() {
    try (Tab tab = Chromium.open(Role.READER, Look.LIGHT)) {
      Page page = tab.page();
      page.navigate("/explore");
      BoundingBox box = page.locator("#when").boundingBox();
      page.mouse().move(box.x + 2, box.y + 20);
      page.mouse().down();
      page.mouse().move(box.x + box.width / 2, box.y + 20);
      page.mouse().up();
      page.waitForURL(Pattern.compile(".*from=\\d{4}-\\d\\d-\\d\\d&to=\\d{4}.*"));
      assertThat(page.locator(".chips")).containsText("from");
      tab.assertCalm();
    }
  }

  @Test
  void theMapIsMovedByHandAndByButtons() {
    try (Tab tab = Chromium.open(Role.READER, Look.LIGHT)) {
      Page page = tab.page();
      page.navigate("/explore");
      String before = String.valueOf(page.locator("#map").getAttribute("data-view"));
      BoundingBox box = page.locator("#map").boundingBox();
      page.mouse().move(box.x + box.width * 0.2, box.y + box.height * 0.8);
      page.mouse().down();
      page.mouse().move(box.x + box.width * 0.3, box.y + box.height * 0.7);
      page.mouse().up();
      page.waitForURL(Pattern.compile(".*map=.*"));
      String moved = String.valueOf(page.locator("#map").getAttribute("data-view"));
      assertThat(moved).isNotEqualTo(before);
      page.locator("#map-in").click();
      assertThat(page.locator("#map")).not().hasAttribute("data-view", moved);
      page.locator("#map-all").click();
      assertThat(page.locator("#map")).hasAttribute("data-view", before);
      tab.assertCalm();
    }
  }

  @Test
  void worksWithoutScripts() {
    try (Tab tab = Chromium.withoutScripts(Role.READER)) {
      Page page = tab.page();
      page.navigate("/explore");
      page.locator(".facets section:has-text('Grade') .value").last().click();
      assertThat(page.locator(".chips li")).hasCount(2);
      page.locator("#from").fill("2031-01-01");
      page.locator("#days-go").click();
      assertThat(page.locator(".chips li")).hasCount(3);
      page.locator(".peek").first().click();
      assertThat(page.locator("#panel-title")).isVisible();
      page.locator("#s-toll").click();
      assertThat(page.url()).contains("sort=toll");
    }
  }

  @Test
  void nothingFoundAndNotUnderstoodAreSaid() {
    try (Tab tab = Chromium.open(Role.READER, Look.LIGHT)) {
      tab.page().navigate("/explore?q=zzzzqqq");
      assertThat(tab.page().locator(".empty h2")).hasText("Nothing answers");
      tab.assertAccessible();
      tab.page().navigate("/explore?q=from:yesterday");
      assertThat(tab.page().locator("[role=alert]")).containsText("character");
      tab.assertAccessible();
      tab.assertCalm();
    }
  }
}
