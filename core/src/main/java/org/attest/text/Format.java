package org.attest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.attest.model.Reason;

/** The formats that are read, told apart by content first and by name second. */
enum Format {
  PLAIN,
  HTML,
  PDF,
  JSON,
  JSON_LINES,
  FEED;

  /** How many bytes are looked at. */
  static final int HEAD = 64 * 1024;

  private static final Pattern FEED_ROOT =
      Pattern.compile("<(?:rss|feed|rdf:RDF|atom:feed)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_MARK =
      Pattern.compile(
          "<!doctype html|<html[\\s>]|<head[\\s>]|<body[\\s>]|<article[\\s>]|<div[\\s>]|<p[\\s>]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JSON_START =
      Pattern.compile("^(?:\\{|\\[)\\s*[\\[{\"\\]}].*", Pattern.DOTALL);

  /**
   * Tells the format.
   *
   * @param head the first bytes of the input
   * @param name the input's file name or address; only its ending matters
   */
  static Format of(byte[] head, String name) throws Refusal {
    String ending = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    Charset wide = TextDecoder.byZeroBytes(head);
    String text = new String(head, wide == null ? StandardCharsets.ISO_8859_1 : wide);
    String start = text.replaceFirst("^(?:ï»¿|\\uFEFF|ÿþ|þÿ)?\\s*", "");
    if (text.substring(0, Math.min(text.length(), 1024)).contains("%PDF-")) {
      return PDF;
    }
    if (ending.endsWith(".pdf")) {
      throw new Refusal(
          Reason.BROKEN_PDF, "the name ends in .pdf but the content is no PDF; get the file again");
    }
    BinaryContent.refuse(head, wide != null || text.startsWith("ÿþ") || text.startsWith("þÿ"));
    if (ending.endsWith(".jsonl") || ending.endsWith(".ndjson")) {
      return JSON_LINES;
    }
    if (JSON_START.matcher(start).matches() || ending.endsWith(".json")) {
      return JSON;
    }
    if (start.startsWith("<")) {
      return markup(start, ending);
    }
    boolean saysHtml = ending.endsWith(".html") || ending.endsWith(".htm");
    return saysHtml ? HTML : PLAIN;
  }

  private static Format markup(String start, String ending) throws Refusal {
    String root = start.substring(0, Math.min(start.length(), 4096));
    if (FEED_ROOT.matcher(root).find()) {
      return FEED;
    }
    if (HTML_MARK.matcher(start).find() || ending.matches(".*\\.x?html?")) {
      return HTML;
    }
    if (ending.endsWith(".rss") || ending.endsWith(".atom")) {
      throw new Refusal(
          Reason.BROKEN_FEED, "the name says feed but there is no rss, feed or RDF element in it");
    }
    if (start.startsWith("<?xml")) {
      throw new Refusal(
          Reason.UNKNOWN_FORMAT,
          "an XML file that is neither a feed (RSS, Atom) nor a page; give the text, HTML or JSON");
    }
    return PLAIN;
  }
}
