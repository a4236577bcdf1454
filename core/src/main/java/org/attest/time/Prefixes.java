package org.attest.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the prepositions and parts of a day that stand before an expression of time. */
final class Prefixes {
  private static final int REACH = 40;
  private final TimeWords words;
  private final Pattern pattern;
  private final Pattern part;

  Prefixes(TimeWords words) {
    this.words = words;
    this.pattern = before("prefix");
    this.part = before("prefix-part");
  }

  private Pattern before(String name) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}-])(?<prefix>" + words.alternatives(name) + ")\\s+$",
        Pattern.CASE_INSENSITIVE);
  }

  /**
   * What stands before.
   *
   * @param start where the mention begins with it
   * @param core where the expression begins with its part of the day
   * @param effect "at", "since", "until", "before", "after"
   * @param part code of the part of the day, or null
   */
  record Found(int start, int core, String effect, @Nullable String part) {}

  Found find(String text, int start, int floor) {
    Matcher day = part.matcher(text.substring(Math.max(floor, start - REACH), start));
    String code = null;
    int core = start;
    if (day.find()) {
      String value = words.matched("prefix-part", day.group("prefix"));
      code = value.equals("-") ? null : value;
      core = start - (day.regionEnd() - day.start("prefix"));
    }
    Matcher preposition = pattern.matcher(text.substring(Math.max(floor, core - REACH), core));
    if (!preposition.find()) {
      return new Found(core, core, "at", code);
    }
    int begin = core - (preposition.regionEnd() - preposition.start("prefix"));
    return new Found(begin, core, words.matched("prefix", preposition.group("prefix")), code);
  }
}
