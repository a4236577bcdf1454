package org.attest.link;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Which characters of a paragraph are somebody's words and not the reporter's: between double
 * quotation marks, or between single ones that open before a word and close after one; all of a
 * paragraph that shows a post of a social network.
 *
 * <p>A double mark that is not closed quotes up to the end of the paragraph, as those of speeches
 * over several paragraphs do; a single one that is not closed is an apostrophe.
 */
final class Quoted {
  private static final Pattern POST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.])@\\w|\\bpic\\.twitter\\.com|\\bt\\.co/|\\btwitter\\.com/");

  private Quoted() {}

  /** One flag for each character. */
  static boolean[] flags(String paragraph) {
    boolean[] quoted = new boolean[paragraph.length()];
    if (mayBePost(paragraph) && POST.matcher(paragraph).find()) {
      Arrays.fill(quoted, true);
      return quoted;
    }
    doubleMarks(paragraph, quoted);
    singleMarks(paragraph, quoted);
    return quoted;
  }

  /** A fast look before the slow one. */
  private static boolean mayBePost(String paragraph) {
    return paragraph.indexOf('@') >= 0
        || paragraph.contains("twitter.com")
        || paragraph.contains("t.co/");
  }

  private static void doubleMarks(String paragraph, boolean[] quoted) {
    boolean inside = false;
    for (int i = 0; i < quoted.length; i++) {
      inside =
          switch (paragraph.charAt(i)) {
            case '“', '„', '«' -> true;
            case '”', '»' -> false;
            case '"' -> !inside;
            default -> inside;
          };
      quoted[i] = inside;
    }
  }

  private static void singleMarks(String paragraph, boolean[] quoted) {
    int open = -1;
    for (int i = 0; i < quoted.length; i++) {
      char mark = paragraph.charAt(i);
      if (mark != '\'' && mark != '‘' && mark != '’') {
        continue;
      }
      boolean afterWord = i > 0 && !Character.isWhitespace(paragraph.charAt(i - 1));
      boolean beforeWord =
          i + 1 < quoted.length && Character.isLetterOrDigit(paragraph.charAt(i + 1));
      if (!afterWord && beforeWord) {
        open = i;
      } else if (open >= 0 && afterWord && !beforeWord) {
        Arrays.fill(quoted, open, i, true);
        open = -1;
      }
    }
  }
}
