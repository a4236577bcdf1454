package org.attest.text;

import java.util.List;
import java.util.regex.Pattern;

/** Plain text: the first line is the title if it is short and stands apart from what follows. */
final class PlainFormat {

  private static final int LONGEST_TITLE = 180;
  private static final int LONGEST_CLOSED_TITLE = 130;

  private static final Pattern INNER_SENTENCE =
      Pattern.compile("[.!?]['\"’”]? \\p{Lu}\\p{Ll}+ \\p{Ll}");

  /** A text's title, or null, and its other paragraphs. */
  record Parts(Metadata metadata, List<String> paragraphs) {}

  private PlainFormat() {}

  static Parts read(String decoded) {
    String cleaned = TextCleaner.clean(decoded);
    List<String> paragraphs = PlainParagraphs.of(cleaned);
    if (paragraphs.size() > 1 && isTitle(paragraphs.get(0), standsApart(cleaned))) {
      return new Parts(
          Metadata.titled(paragraphs.get(0)), paragraphs.subList(1, paragraphs.size()));
    }
    return new Parts(Metadata.NONE, paragraphs);
  }

  /** True if an empty line follows the first line that is not empty. */
  private static boolean standsApart(String cleaned) {
    return Pattern.compile("^\\s*[^\\n]+\\n *\\n").matcher(cleaned).find();
  }

  private static boolean isTitle(String first, boolean standsApart) {
    boolean closed = first.matches(".*[.!?:]['\"’”]?");
    int longest = closed ? LONGEST_CLOSED_TITLE : LONGEST_TITLE;
    return first.length() <= longest
        && (standsApart || !closed)
        && !INNER_SENTENCE.matcher(first).find()
        && CreditRules.dateline(first) == null
        && CreditRules.ofLine(first) == null
        && BoilerplateRules.find(first) == null
        && !first.startsWith("By ");
  }
}
