package org.attest.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says about itself: JSON-LD (schema.org article types) first, then OpenGraph, other
 * meta elements, and last what stands in the page ({@code h1}, {@code time}).
 */
final class HtmlMetadata {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final int LEAST_BODY = 300;

  private static final List<String> DATES =
      List.of(
          "meta[property=article:published_time]",
          "meta[property=og:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=article:published_time]",
          "meta[name=pubdate]",
          "meta[name=publishdate]",
          "meta[name=publish-date]",
          "meta[name=publish_date]",
          "meta[name=date]",
          "meta[name=dc.date]",
          "meta[name=dc.date.issued]",
          "meta[name=dcterms.created]",
          "meta[name=parsely-pub-date]",
          "meta[name=sailthru.date]",
          "meta[name=citation_publication_date]",
          "[itemprop=datePublished]",
          "article time[datetime]",
          "time[pubdate]",
          "time[datetime]",
          "time");

  private static final Pattern ARTICLE_TYPE =
      Pattern.compile(".*(?:Article|BlogPosting|Report|LiveBlogPosting)");

  private final Document page;
  private final List<JsonNode> articles = new ArrayList<>();

  HtmlMetadata(Document page) {
    this.page = page;
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(MAPPER.readTree(script.data()), 0);
      } catch (JacksonException e) {
        // A page's broken JSON-LD tells nothing; its other marks still do.
        continue;
      }
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > 4) {
      return;
    }
    if (node.isArray()) {
      node.forEach(element -> collect(element, depth + 1));
    } else if (node.isObject()) {
      if (isArticle(node.get("@type"))) {
        articles.add(node);
      }
      for (String inner : List.of("@graph", "mainEntity")) {
        JsonNode child = node.get(inner);
        if (child != null) {
          collect(child, depth + 1);
        }
      }
    }
  }

  private static boolean isArticle(@Nullable JsonNode type) {
    if (type == null) {
      return false;
    }
    if (type.isArray()) {
      for (JsonNode element : type) {
        if (isArticle(element)) {
          return true;
        }
      }
    }
    return type.isString() && ARTICLE_TYPE.matcher(type.stringValue()).matches();
  }

  Metadata read(@Nullable String address) {
    return new Metadata(title(), outlet(), published(), url(address), byline());
  }

  /** The article's text as JSON-LD gives it, or null. */
  @Nullable String articleBody() {
    String body = linked("articleBody");
    return body != null && body.length() >= LEAST_BODY ? body : null;
  }

  private @Nullable String title() {
    String heading = onlyHeading();
    String said = firstOf(linked("headline"), meta("meta[property=og:title]"), heading);
    if (heading != null && said != null && said.startsWith(heading)) {
      return heading;
    }
    return firstOf(said, beforeSiteName(page.title()));
  }

  private @Nullable String onlyHeading() {
    List<Element> headings =
        page.select("h1").stream().filter(heading -> heading.text().length() >= 12).toList();
    return headings.size() == 1 ? headings.get(0).text() : null;
  }

  /** "Headline | Site" and "Headline - Site" lose the site if it is the shorter part. */
  private static @Nullable String beforeSiteName(String title) {
    for (String mark : List.of(" | ", " - ", " – ", " — ", " :: ")) {
      int at = title.lastIndexOf(mark);
      if (at > 20 && title.length() - at < at) {
        return title.substring(0, at);
      }
    }
    return title.isBlank() ? null : title;
  }

  private @Nullable String outlet() {
    String said =
        firstOf(
            meta("meta[property=og:site_name]"),
            linked("publisher"),
            meta("meta[name=application-name]"),
            meta("meta[name=cre]"),
            meta("meta[name=dc.publisher]"));
    return said == null ? null : said.replaceFirst("^@", "");
  }

  private @Nullable LocalDate published() {
    LocalDate day = DayReader.read(linked("datePublished")).day();
    for (String selector : DATES) {
      if (day != null) {
        return day;
      }
      Element element = page.selectFirst(selector);
      if (element != null) {
        day = DayReader.read(written(element)).day();
      }
    }
    return day;
  }

  private static String written(Element element) {
    for (String attribute : List.of("content", "datetime")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private @Nullable String url(@Nullable String address) {
    Element canonical = page.selectFirst("link[rel=canonical]");
    String said =
        firstOf(
            canonical == null ? null : canonical.absUrl("href"),
            meta("meta[property=og:url]"),
            linked("url"));
    boolean whole = said != null && said.toLowerCase(Locale.ROOT).matches("https?://.+");
    return whole ? said : address;
  }

  private @Nullable String byline() {
    Element rel = page.selectFirst("[rel=author], [itemprop=author] [itemprop=name]");
    String said =
        firstOf(linked("author"), meta("meta[name=author]"), rel == null ? null : rel.text());
    return said == null || said.startsWith("http") || said.length() > 200 ? null : said;
  }

  private @Nullable String meta(String selector) {
    Element element = page.selectFirst(selector);
    return element == null ? null : element.attr("content");
  }

  private @Nullable String linked(String field) {
    return articles.stream()
        .map(article -> value(article.get(field)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String value(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    if (node.isArray()) {
      List<String> values = new ArrayList<>();
      for (JsonNode element : node) {
        String value = value(element);
        if (value != null) {
          values.add(value);
        }
      }
      return values.isEmpty() ? null : String.join(", ", values);
    }
    if (node.isObject()) {
      return value(node.get("name"));
    }
    return node.isString() && !node.stringValue().isBlank() ? node.stringValue() : null;
  }

  private static @Nullable String firstOf(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return TextCleaner.line(value);
      }
    }
    return null;
  }
}
