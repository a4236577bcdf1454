package org.attest.text;

import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.attest.model.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A saved or fetched page: its main text by Readability's method, its metadata as it says them. */
final class HtmlFormat {

  /** A page with less text than this has no article. */
  private static final int LEAST_CHARACTERS = 140;

  /** Real pages nest some 40 deep; Readability's cost grows with the square of the depth. */
  private static final int DEEPEST = 200;

  /** News pages have up to some 5,000; Readability's cost grows with the square of the number. */
  private static final int MOST_ELEMENTS = 12_000;

  /** In larger pages only paragraphs of this length are taken for running text. */
  private static final int LEAST_PARAGRAPH = 80;

  private HtmlFormat() {}

  static Document parse(String html, @Nullable String address) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    return Jsoup.parse(html, address == null ? "" : address, parser);
  }

  static PlainFormat.Parts read(String html, @Nullable String address) throws Refusal {
    Document page = parse(html, address);
    Metadata metadata = new HtmlMetadata(page).read(address);
    List<String> paragraphs = mainText(page, address);
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

  static List<String> mainText(Document page, @Nullable String address) {
    if (page.stream().limit(MOST_ELEMENTS + 1L).count() > MOST_ELEMENTS) {
      return HtmlText.of(page.body()).stream()
          .filter(paragraph -> paragraph.length() >= LEAST_PARAGRAPH)
          .toList();
    }
    String base = address == null ? "http://localhost/" : address;
    Element article = new Readability4J(base, page).parse().getArticleContent();
    if (article != null) {
      return HtmlText.of(article);
    }
    return List.of();
  }
}
