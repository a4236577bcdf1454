package org.attest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Credit;
import org.attest.model.Span;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The rules of {@code credits.tsv}: outlets and agencies that a report credits, and datelines. */
final class CreditRules {

  /** A credit line is short; longer paragraphs are text. */
  private static final int LONGEST_LINE = 240;

  /** A dateline stands within the first characters of its paragraph. */
  private static final int DATELINE_REACH = 140;

  private static final Pattern FIELD_MARKS = Pattern.compile("\\G ?(?:\\[[^\\]]{1,60}\\] ?)*");

  private record Rule(String where, Pattern pattern) {}

  private static final List<Rule> RULES =
      RulePatterns.rows("credits.tsv").stream().map(CreditRules::rule).toList();

  /**
   * The dateline of a paragraph.
   *
   * @param span from the paragraph's start to the dash, relative to the paragraph
   * @param credit the agency in it, relative to the paragraph
   */
  record Dateline(Span span, @Nullable Credit credit) {}

  private CreditRules() {}

  private static Rule rule(Vocabulary.Row row) {
    return new Rule(row.get("where"), RulePatterns.compile(row.get("pattern"), 0));
  }

  /** The credit that a whole paragraph is, or null. */
  static @Nullable Credit ofLine(String paragraph) {
    if (paragraph.length() > LONGEST_LINE) {
      return null;
    }
    for (Rule rule : of("paragraph")) {
      Matcher matcher = rule.pattern().matcher(paragraph);
      if (matcher.matches()) {
        return credit(matcher);
      }
    }
    return null;
  }

  /** The credit at a paragraph's end, or null. */
  static @Nullable Credit atEnd(String paragraph) {
    int from = Math.max(0, paragraph.length() - LONGEST_LINE);
    for (Rule rule : of("end")) {
      Matcher matcher = rule.pattern().matcher(paragraph);
      if (matcher.find(from)) {
        return credit(matcher);
      }
    }
    return null;
  }

  /** The dateline that a paragraph begins with, or null. */
  static @Nullable Dateline dateline(String paragraph) {
    for (Rule rule : of("dateline")) {
      Matcher matcher = rule.pattern().matcher(paragraph);
      matcher.region(0, Math.min(paragraph.length(), DATELINE_REACH));
      if (matcher.lookingAt() && matcher.end() < paragraph.length()) {
        Matcher marks = FIELD_MARKS.matcher(paragraph);
        int end = marks.find(matcher.end()) ? marks.end() : matcher.end();
        while (end > 0 && paragraph.charAt(end - 1) == ' ') {
          end--;
        }
        return new Dateline(new Span(0, end), credit(matcher));
      }
    }
    return null;
  }

  private static List<Rule> of(String where) {
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : RULES) {
      if (rule.where().equals(where)) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private static @Nullable Credit credit(Matcher matcher) {
    String name = group(matcher, "name");
    if (name == null) {
      return null;
    }
    String cue = group(matcher, "cue");
    return new Credit(
        name,
        new Span(matcher.start("name"), matcher.end("name")),
        cue,
        cue == null ? null : new Span(matcher.start("cue"), matcher.end("cue")));
  }

  private static @Nullable String group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
  }
}
