package org.attest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits cleaned plain text into paragraphs, joining the lines of hard-wrapped text.
 *
 * <p>A text counts as wrapped if no line is longer than {@value #WIDEST} characters and most lines
 * that another line follows could not have held that line's first word. Otherwise every line is a
 * paragraph of its own.
 */
final class PlainParagraphs {

  private static final int WIDEST = 130;

  /** Lines shorter than this cannot tell wrapping from a list. */
  private static final int NARROWEST = 40;

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:]['\"’”)\\]]*$");
  private static final Pattern LIST_ITEM = Pattern.compile("^\\s*(?:[-*•–]|\\d{1,2}[.)]) .*");

  private PlainParagraphs() {}

  static List<String> of(String cleaned) {
    List<List<String>> blocks = blocks(cleaned);
    int width = width(blocks);
    boolean wrapped = isWrapped(blocks, width);
    List<String> paragraphs = new ArrayList<>();
    for (List<String> block : blocks) {
      if (wrapped) {
        join(block, width, cleaned, paragraphs);
      } else {
        block.forEach(line -> paragraphs.add(TextCleaner.collapse(line)));
      }
    }
    return paragraphs;
  }

  private static List<List<String>> blocks(String cleaned) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : cleaned.split("\n", -1)) {
      if (!line.isBlank()) {
        block.add(line.stripTrailing());
      } else if (!block.isEmpty()) {
        blocks.add(block);
        block = new ArrayList<>();
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  private static int width(List<List<String>> blocks) {
    return blocks.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(0);
  }

  private static boolean isWrapped(List<List<String>> blocks, int width) {
    if (width > WIDEST || width < NARROWEST) {
      return false;
    }
    int followed = 0;
    int full = 0;
    for (List<String> block : blocks) {
      for (int i = 0; i + 1 < block.size(); i++) {
        followed++;
        full += breaksEarly(block.get(i), block.get(i + 1), width) ? 0 : 1;
      }
    }
    return followed > 0 && full * 5 >= followed * 3;
  }

  /** True if the next line's first word would have fitted; proportional type is allowed a fifth. */
  private static boolean breaksEarly(String line, String next, int width) {
    String stripped = next.strip();
    int blank = stripped.indexOf(' ');
    int word = blank < 0 ? stripped.length() : blank;
    return line.length() + 1 + word < width - width / 5;
  }

  private static void join(List<String> block, int width, String whole, List<String> paragraphs) {
    StringBuilder paragraph = new StringBuilder();
    String previous = "";
    for (String line : block) {
      if (!paragraph.isEmpty() && startsParagraph(previous, line, width)) {
        paragraphs.add(TextCleaner.collapse(paragraph.toString()));
        paragraph.setLength(0);
      }
      append(paragraph, line.strip(), whole);
      previous = line;
    }
    paragraphs.add(TextCleaner.collapse(paragraph.toString()));
  }

  private static boolean startsParagraph(String previous, String line, int width) {
    if (indent(line) > indent(previous) || LIST_ITEM.matcher(line).matches()) {
      return true;
    }
    return breaksEarly(previous, line, width) && SENTENCE_END.matcher(previous).matches();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static void append(StringBuilder paragraph, String line, String whole) {
    int length = paragraph.length();
    boolean hyphenated =
        length > 1
            && paragraph.charAt(length - 1) == '-'
            && Character.isLetter(paragraph.charAt(length - 2))
            && Character.isLowerCase(line.codePointAt(0));
    if (!hyphenated) {
      paragraph.append(length == 0 ? "" : " ").append(line);
      return;
    }
    int start = paragraph.lastIndexOf(" ") + 1;
    String first = paragraph.substring(start, length - 1);
    String second = line.split("[^\\p{L}]", 2)[0];
    // The text itself says whether the hyphen is part of the word or of the line break.
    if (whole.contains(first + second)) {
      paragraph.setLength(length - 1);
    }
    paragraph.append(line);
  }
}
