package org.attest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The paragraphs of a piece of HTML, as a reader sees them; nothing is judged here. */
final class HtmlText {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "video",
          "audio",
          "canvas",
          "button",
          "select",
          "input",
          "textarea",
          "nav",
          "figure",
          "figcaption",
          "aside",
          "footer");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike",
          "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

  private HtmlText() {}

  static List<String> ofFragment(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  static List<String> of(Element root) {
    Collector collector = new Collector();
    NodeTraversor.filter(collector, root);
    collector.end();
    return collector.paragraphs;
  }

  private static final class Collector implements NodeFilter {
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean afterBreak;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        current.append(text.getWholeText());
        afterBreak &= text.isBlank();
      } else if (node instanceof Element element) {
        String name = element.normalName();
        if (depth > 0 && (UNSEEN.contains(name) || isHidden(element) || isSmallForm(element))) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
          lineBreak();
        } else if (!INLINE.contains(name)) {
          end();
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element
          && !element.normalName().equals("br")
          && !INLINE.contains(element.normalName())) {
        end();
      }
      return FilterResult.CONTINUE;
    }

    /** One break within a sentence is a line's end; two, or one after a sentence, a paragraph's. */
    private void lineBreak() {
      String soFar = TextCleaner.line(current.toString());
      if (afterBreak || soFar.matches("(?s).*[.!?][\"'”’)\\]]*")) {
        end();
      } else {
        current.append(' ');
        afterBreak = true;
      }
    }

    private void end() {
      String paragraph = TextCleaner.line(current.toString());
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
      }
      current.setLength(0);
      afterBreak = false;
    }
  }

  /** Some pages are one form from top to bottom; a form without paragraphs is a form. */
  private static boolean isSmallForm(Element element) {
    return element.normalName().equals("form") && element.selectFirst("p") == null;
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden") || style.contains("display:none");
  }
}
