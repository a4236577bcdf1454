package org.attest.nlp;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Span;

/**
 * Finds what stands between quotation marks, marks excluded. A quotation that is open at the end of
 * a paragraph ends there (the next paragraph opens it again by the custom of newspapers).
 */
final class Quotes {
  private static final String STRAIGHT = "\"";

  private Quotes() {}

  static List<Span> in(String text, Span paragraph) {
    List<Span> quotes = new ArrayList<>();
    int open = -1;
    String closing = STRAIGHT;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      String mark = markAt(text, i, paragraph.end());
      if (mark.isEmpty()) {
        continue;
      }
      if (open < 0 && opens(mark, text, i, paragraph)) {
        open = i + mark.length();
        closing = closingOf(mark);
      } else if (open >= 0 && mark.equals(closing)) {
        quotes.add(new Span(open, i));
        open = -1;
      }
      i += mark.length() - 1;
    }
    if (open >= 0 && open < paragraph.end()) {
      quotes.add(new Span(open, paragraph.end()));
    }
    return quotes.stream().filter(span -> span.length() > 0).toList();
  }

  private static String markAt(String text, int i, int end) {
    char c = text.charAt(i);
    if (i + 1 < end && (text.startsWith("''", i) || text.startsWith("``", i))) {
      return text.substring(i, i + 2);
    }
    return "\"“”«»‘’'".indexOf(c) >= 0 ? String.valueOf(c) : "";
  }

  /** Single marks open only before a word and after a blank, as apostrophes look the same. */
  private static boolean opens(String mark, String text, int i, Span paragraph) {
    boolean first = i == paragraph.start() || !Character.isLetterOrDigit(text.charAt(i - 1));
    int next = i + mark.length();
    boolean wordNext = next < paragraph.end() && !Character.isWhitespace(text.charAt(next));
    return switch (mark) {
      case "“", "«", "``" -> true;
      case "\"", "''" -> wordNext;
      case "‘" -> first && wordNext && hasClosing(text, next, paragraph.end(), '’');
      case "'" -> first && wordNext && hasClosing(text, next, paragraph.end(), '\'');
      default -> false;
    };
  }

  private static boolean hasClosing(String text, int from, int end, char mark) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == mark
          && (i + 1 == end || !Character.isLetterOrDigit(text.charAt(i + 1)))
          && Character.isLetter(text.charAt(from))) {
        return i > from + 1;
      }
    }
    return false;
  }

  private static String closingOf(String mark) {
    return switch (mark) {
      case "“" -> "”";
      case "«" -> "»";
      case "‘" -> "’";
      case "``" -> "''";
      default -> mark;
    };
  }
}
