package org.attest.app.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words of one report that are not to be shown. The log says where they stand, not what they are;
 * in what is shown each of their characters is a block, so that all spans stay true.
 */
public final class Redaction {
  private static final String BLOCK = "\u2588";

  private final List<Pattern> hidden;

  private Redaction(List<Pattern> hidden) {
    this.hidden = List.copyOf(hidden);
  }

  /**
   * What entries hide.
   *
   * @param text the report's own
   * @param contents of the entries of the kind {@code redact} about the report's claims
   */
  public static Redaction of(String text, Collection<String> contents) {
    Map<String, Pattern> hidden = new TreeMap<>();
    for (String content : contents) {
      for (JsonNode span : Canonical.read(content).path("spans")) {
        int end = Math.min(text.length(), span.path(1).asInt());
        int start = Math.min(end, Math.max(0, span.path(0).asInt()));
        String words = text.substring(start, end);
        if (!words.isBlank()) {
          hidden.put(words, pattern(words));
        }
      }
    }
    return new Redaction(List.copyOf(hidden.values()));
  }

  /** Whole words in any case, over whatever white space. */
  private static Pattern pattern(String words) {
    String quoted =
        Arrays.stream(words.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Where the words stand in a text. */
  static List<Span> find(String text, String words) {
    List<Span> spans = new ArrayList<>();
    if (!words.isBlank()) {
      Matcher matcher = pattern(words).matcher(text);
      while (matcher.find()) {
        spans.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return spans;
  }

  /** A text as it is shown: of the same length. */
  public String of(String text) {
    String shown = text;
    for (Pattern pattern : hidden) {
      shown = pattern.matcher(shown).replaceAll(found -> BLOCK.repeat(found.group().length()));
    }
    return shown;
  }

  static void json(List<Span> spans, ObjectNode content) {
    ArrayNode nodes = content.putArray("spans");
    spans.forEach(span -> nodes.addArray().add(span.start()).add(span.end()));
  }
}
