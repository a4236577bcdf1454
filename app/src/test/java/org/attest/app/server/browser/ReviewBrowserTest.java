package org.attest.app.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.attest.app.server.browser.Chromium.Look;
import org.attest.app.server.browser.Chromium.Tab;
import org.attest.app.store.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewBrowserTest {

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private static void openByKeyboard(Page page, String words) {
    page.navigate("/review?words=" + words);
    press(page, "j", "Enter");
    assertThat(page.locator(".line:focus")).hasCount(1);
  }

  private static void goTo(Page page, String field) {
    press(page, "J", "K", "K");
    for (int i = 0; i < 40; i++) {
      if (field.equals(page.locator(".line:focus").getAttribute("data-field"))) {
        return;
      }
      press(page, "j");
    }
    throw new AssertionError("no " + field);
  }

  @Test
  void aWholeReviewByKeyboardFromTheQueueToTheExport() throws IOException {
    try (Tab tab = Chromium.open(Role.LEAD, Look.LIGHT)) {
      Page page = tab.page();
      openByKeyboard(page, "report 8");
      final String report = page.locator(".review").getAttribute("data-review");
      final int claims = page.locator(".claim").count();
      Locator saved = page.locator("#saved");

      // Another day, in one line.
      goTo(page, "date");
      press(page, "e");
      page.keyboard().type("2031-03-07");
      press(page, "Enter");
      Locator date = page.locator(".line[data-field=date]").first();
      assertThat(date).hasClass(Pattern.compile("s-corrected"));
      assertThat(date).containsText("7 Mar 2031");

      // Undone, and done again.
      press(page, "u");
      assertThat(date).hasClass(Pattern.compile("s-proposed"));
      goTo(page, "date");
      press(page, "a");
      assertThat(date).hasClass(Pattern.compile("s-accepted"));

      // Words for a field, marked with the arrows.
      goTo(page, "targets");
      press(page, "g", "ArrowRight", "Shift+ArrowRight", "Enter");
      assertThat(page.locator("#ask-value")).hasValue(Pattern.compile("@\\d+-\\d+"));
      press(page, "Enter");
      Locator targets = page.locator(".line[data-field=targets]").first();
      assertThat(targets).hasClass(Pattern.compile("s-corrected"));

      // A claim that was missed.
      press(page, "g", "ArrowRight", "n");
      page.keyboard().type("attack");
      press(page, "Enter");
      assertThat(page.locator(".claim")).hasCount(claims + 1);
      assertThat(page.locator(".claim").last()).containsText("added");

      // Something to say.
      press(page, "c");
      page.keyboard().type("The second sentence repeats the first.");
      press(page, "Enter");
      assertThat(page.locator(".remarks")).containsText("repeats the first");

      // All the rest is right.
      for (int i = 0; i < claims; i++) {
        press(page, "K", "K", "K", "K", "K", "K");
        for (int down = 0; down < i; down++) {
          press(page, "J");
        }
        press(page, "a");
        assertThat(page.locator(".claim").nth(i)).not().hasClass(Pattern.compile("s-proposed"));
      }
      assertThat(saved).hasText(Pattern.compile("Saved|Nothing is open.*"));
      press(page, "Control+Enter");
      page.waitForURL(Pattern.compile("/review(/(?!" + report + ").*)?$").asPredicate());

      page.navigate("/review");
      assertThat(page.locator("a[href$='" + report + "']")).hasCount(0);
      Download download = page.waitForDownload(() -> press(page, "d"));
      String lines = new String(download.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(lines).contains(report).doesNotContain("people were killed");
      tab.assertCalm();
    }
  }

  @Test
  void whatIsSkippedComesLastAndIsBroughtBack() {
    try (Tab tab = Chromium.open(Role.REVIEWER, Look.LIGHT)) {
      Page page = tab.page();
      openByKeyboard(page, "report 5");
      String path = page.url().replaceFirst("^http://[^/]*", "");
      press(page, "K", "K", "K", "s");
      assertThat(page.locator("#saved")).hasText("Skipped");
      assertThat(page.locator(".claim[data-skipped=true]")).hasCount(1);
      tab.assertAccessible();
      page.reload();
      assertThat(page.locator(".claim[data-skipped=true]")).hasCount(1);
      page.locator(".claim[data-skipped=true] .line.head").focus();
      press(page, "b");
      assertThat(page.locator(".claim[data-skipped=true]")).hasCount(0);
      press(page, "S");
      page.waitForURL(
          address -> address.matches(".*/review(/sha256:[0-9a-f]+)?") && !address.endsWith(path));
      page.navigate("/review");
      assertThat(page.locator("tbody tr").last()).containsText("skipped by you on");
      assertThat(page.locator("tbody tr").last().locator(".open")).hasAttribute("href", path);
      tab.assertAccessible();
      page.locator("tbody tr").last().locator("button:has-text('Bring back')").click();
      assertThat(page.locator(".skipped")).hasCount(0);
      tab.assertCalm();
    }
  }

  @Test
  void aLostConnectionIsSaidAndNothingIsLost() {
    try (Tab tab = Chromium.open(Role.REVIEWER, Look.LIGHT)) {
      Page page = tab.page();
      openByKeyboard(page, "report 9");
      page.context().setOffline(true);
      goTo(page, "place");
      press(page, "a");
      assertThat(page.locator("#saved")).containsText("Not connected. 1 decision is kept");
      press(page, "a");
      assertThat(page.locator("#saved")).containsText("2 decisions are kept");
      page.context().setOffline(false);
      assertThat(page.locator("#saved")).hasText("Saved");
      assertThat(page.locator(".line[data-field=place]").first())
          .hasClass(Pattern.compile("s-accepted"));
      page.reload();
      assertThat(page.locator(".line[data-field=place]").first())
          .hasClass(Pattern.compile("s-accepted"));
    }
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void isAccessible(Look look) {
    try (Tab tab = Chromium.open(Role.REVIEWER, look)) {
      Page page = tab.page();
      page.navigate("/review");
      tab.assertAccessible();
      openByKeyboard(page, "report 1");
      tab.assertAccessible();
      press(page, "e");
      assertThat(page.locator("#ask")).isVisible();
      tab.assertAccessible();
      press(page, "Escape", "?");
      assertThat(page.locator("#keys")).isVisible();
      tab.assertAccessible();
      page.navigate("/review/agreement");
      tab.assertAccessible();
      tab.assertCalm();
    }
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void aReportIsAccessible(Look look) {
    try (Tab tab = Chromium.open(Role.READER, look)) {
      Page page = tab.page();
      String id = org.attest.app.Invented.report(2).report().id();
      page.navigate("/reports/" + id);
      tab.assertAccessible();
      press(page, "j");
      page.locator(".line[data-keys=c1-place] a").focus();
      assertThat(page.locator(".word.lit.k-place")).hasCount(1);
      page.locator(".word.w-toll").first().focus();
      assertThat(page.locator(".line.on")).not().hasCount(0);
      tab.assertAccessible();
      tab.assertCalm();
    }
  }

  @Test
  void wordsLeadToFieldsWithoutScripts() {
    try (Tab tab = Chromium.withoutScripts(Role.READER)) {
      Page page = tab.page();
      page.navigate("/reports/" + org.attest.app.Invented.report(2).report().id());
      page.locator(".word.w-place").first().click();
      assertThat(page.locator(".line:target")).hasCount(1);
    }
  }
}
