package org.attest.time;

import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** The named pieces of a matched expression. */
record Groups(MatchResult match, TimeWords words) {

  boolean has(String name) {
    return text(name) != null;
  }

  @Nullable String text(String name) {
    Map<String, Integer> names = match.namedGroups();
    Integer group = names.get(name);
    return group == null ? null : match.group(group);
  }

  /** The words of a group that the rule's pattern always fills. */
  String required(String name) {
    String text = text(name);
    if (text == null) {
      throw new IllegalStateException("no group " + name + " in '" + match.group() + "'");
    }
    return text;
  }

  int number(String name) {
    return Integer.parseInt(required(name).replaceAll("\\D", ""));
  }

  int month(String name) {
    return Integer.parseInt(words.matched("month", required(name)));
  }

  /** The value of a group's words in the vocabulary class. */
  String value(String name, String vocabularyClass) {
    return words.matched(vocabularyClass, required(name));
  }

  /** The relation to publication ("-1", "0", "1", "past"), or null if none is said. */
  @Nullable String relation() {
    String said = has("relation") ? text("relation") : text("relation2");
    return said == null ? null : words.matched("relation", said);
  }
}
