package org.attest.text;

import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.attest.model.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A saved or fetched page: its main text by Readability's method, its metadata as it says them. */
final class HtmlFormat {

  /** A page with less text than this has no article. */
  private static final int LEAST_CHARACTERS = 140;

  private HtmlFormat() {}

  static PlainFormat.Parts read(String html, @Nullable String address) throws Refusal {
    Document page = Jsoup.parse(html, address == null ? "" : address);
    Metadata metadata = new HtmlMetadata(page).read(address);
    List<String> paragraphs = mainText(page, html, address);
    int length = paragraphs.stream().mapToInt(String::length).sum();
    if (length < LEAST_CHARACTERS) {
      throw new Refusal(
          Reason.NO_ARTICLE,
          "the page has no running text (%d characters were found); give the article's own page"
              .formatted(length));
    }
    return new PlainFormat.Parts(metadata, paragraphs);
  }

  /** The plain words of a title that may hold markup or entities. */
  static String inline(String html) {
    return TextCleaner.line(Jsoup.parseBodyFragment(html).text());
  }

  static List<String> mainText(Document page, String html, @Nullable String address) {
    String base = address == null ? "http://localhost/" : address;
    Element article = new Readability4J(base, html).parse().getArticleContent();
    if (article != null) {
      return HtmlText.of(article);
    }
    return List.of();
  }
}
