package org.attest.app.server.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Locale;

/** Pictures of pages to look at, where {@code attest.looks} names a folder. */
final class Pictures {
  private static final String FOLDER = System.getProperty("attest.looks", "");

  private Pictures() {}

  static void of(Page page, String name, Chromium.Look look) {
    if (!FOLDER.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of(FOLDER)
                      .resolve(name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png")));
    }
  }
}
