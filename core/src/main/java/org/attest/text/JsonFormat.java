package org.attest.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.attest.model.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a report from a JSON object, by the usual names of its fields (docs/reading.md). */
final class JsonFormat {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final List<String> TITLE = List.of("title", "headline", "name");
  private static final List<String> TEXT =
      List.of(
          "text",
          "body",
          "content",
          "maintext",
          "main_text",
          "article",
          "articlebody",
          "full_text",
          "fulltext",
          "article_text",
          "content_text",
          "cleaned_text",
          "story",
          "content_html",
          "html");
  private static final List<String> DATE =
      List.of(
          "published",
          "date",
          "date_publish",
          "datepublished",
          "date_published",
          "pubdate",
          "published_at",
          "publishedat",
          "publish_date",
          "published_date",
          "publication_date",
          "publicationdate",
          "pub_date",
          "timestamp");
  private static final List<String> URL =
      List.of("url", "link", "canonical_url", "source_url", "sourceurl", "web_url", "permalink");
  private static final List<String> OUTLET =
      List.of(
          "outlet",
          "publisher",
          "source",
          "site",
          "site_name",
          "sitename",
          "source_name",
          "sourcename",
          "publication",
          "newspaper",
          "source_domain",
          "domain");
  private static final List<String> BYLINE =
      List.of("byline", "author", "authors", "creator", "writer");

  private static final Pattern MARKUP = Pattern.compile("<(?:p|br|div|article|ul|h\\d)\\b[^>]*>");

  /** The bytes of one object of a file. */
  record Entry(byte[] bytes) {}

  private JsonFormat() {}

  /** True if bytes are one complete JSON object. */
  static boolean isObject(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes).isObject();
    } catch (JacksonException e) {
      return false;
    }
  }

  /** The objects of a file: one object, several one after another, or arrays of them. */
  static List<Entry> entries(byte[] utf8) throws Refusal {
    List<Entry> entries = new ArrayList<>();
    try (JsonParser parser = MAPPER.createParser(utf8)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          int start = (int) parser.currentTokenLocation().getByteOffset();
          parser.skipChildren();
          int end = (int) parser.currentLocation().getByteOffset();
          entries.add(new Entry(Arrays.copyOfRange(utf8, start, end)));
        }
      }
    } catch (JacksonException e) {
      throw broken(e);
    }
    return entries;
  }

  static Draft read(String source, byte[] bytes) throws Refusal {
    JsonNode node = parse(bytes);
    String text = first(node, TEXT);
    if (text == null || text.isBlank()) {
      throw new Refusal(
          Reason.NO_TEXT,
          "the object has no text under any of the names text, body, content, maintext;"
              + " it has: "
              + String.join(", ", node.propertyNames().stream().limit(20).toList()));
    }
    Metadata metadata =
        new Metadata(
            first(node, TITLE),
            first(node, OUTLET),
            published(node),
            first(node, URL),
            first(node, BYLINE));
    return new Draft(source, Hash.of(bytes), metadata, paragraphs(text));
  }

  private static List<String> paragraphs(String text) {
    return MARKUP.matcher(text).find()
        ? HtmlText.ofFragment(text)
        : PlainParagraphs.of(TextCleaner.clean(text));
  }

  private static JsonNode parse(byte[] bytes) throws Refusal {
    try {
      JsonNode node = MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw broken(e);
    }
    throw new Refusal(
        Reason.BROKEN_JSON, "expected a JSON object with title, text, date, url and outlet");
  }

  private static Refusal broken(JacksonException e) {
    return new Refusal(
        Reason.BROKEN_JSON,
        "no valid JSON: %s; correct it, or give the text as a .txt file"
            .formatted(TextCleaner.line(e.getOriginalMessage())));
  }

  private static java.time.@Nullable LocalDate published(JsonNode node) throws Refusal {
    String written = first(node, DATE);
    DayReader.Reading reading = DayReader.read(written);
    if (reading.absurd()) {
      throw new Refusal(
          Reason.BAD_DATE,
          "the publication date is given as %s; no report can have it: correct it or leave it out"
              .formatted(written));
    }
    return reading.day();
  }

  /**
   * The first field of these names, in any case, that has a value; names in order of preference.
   */
  private static @Nullable String first(JsonNode node, List<String> names) {
    for (String name : names) {
      for (String field : node.propertyNames()) {
        if (field.toLowerCase(Locale.ROOT).equals(name)) {
          String value = value(node.get(field));
          if (value != null && !value.isBlank()) {
            return value;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable String value(JsonNode node) {
    if (node.isString()) {
      return node.stringValue();
    }
    if (node.isNumber()) {
      return node.asString();
    }
    if (node.isObject()) {
      JsonNode name = node.get("name");
      return name == null || !name.isString() ? null : name.stringValue();
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
    return null;
  }
}
