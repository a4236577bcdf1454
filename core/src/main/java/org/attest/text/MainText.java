package org.attest.text;

import java.util.Optional;

/**
 * The body of the article on a page, as {@link ReportReader} takes it, in whatever language: for
 * measuring on pages of which a report would be refused as not English.
 */
public final class MainText {

  private MainText() {}

  /**
   * The paragraphs of the body, a line each, without title, byline and boilerplate.
   *
   * @return empty if the page holds no article
   */
  public static Optional<String> of(String html) {
    try {
      PlainFormat.Parts parts = HtmlFormat.read(html, null);
      return Optional.of(
          String.join("\n", ReportAssembler.bodyOf(parts.metadata(), parts.paragraphs())));
    } catch (Refusal e) {
      return Optional.empty();
    }
  }
}
