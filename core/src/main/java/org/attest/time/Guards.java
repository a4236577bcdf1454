package org.attest.time;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Conditions on the surroundings that rules.tsv names: what looks like a date but is none. */
final class Guards {
  private static final Pattern AGE =
      Pattern.compile("[\\s-]*(?:old\\b|of\\s+age\\b|olds\\b)", Pattern.CASE_INSENSITIVE);
  private static final Pattern AGED_BEFORE =
      Pattern.compile("(?:aged?|aged\\s+between)\\s+$", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR_UNFIT_BEFORE =
      Pattern.compile(
          "(?:[$€£#№]|\\b(?:flight|route|no|number|nos|resolution|boeing|room|page|highway|road|"
              + "about|nearly|almost|some|than|least|over|killed|of\\s+the|over|under|at|approximately"
              + ")\\.?)\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNTED_AFTER =
      Pattern.compile(
          "\\s+(?:gmt|utc|hrs|hours|local|people|persons|troops|soldiers|men|women|children|civilians|dead|killed|wounded|"
              + "injured|homes|houses|tonnes|tons|kilomet\\w+|km|miles?|met(?:er|re)s?|dollars|euros|"
              + "rupees|feet|votes|barrels|shares|points|yen|pounds|percent|families|prisoners|"
              + "[a-z]+ees|jobs|cases|deaths|victims|casualties)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_WORD_BEFORE =
      Pattern.compile(
          "(?:\\b(?:in|on|of|since|until|till|by|from|to|before|after|during|last|this|next|late|"
              + "early|mid|through|and|between|every|each|around"
              + "|(?:planned|scheduled|slated|set|due|expected)\\s+for)\\s+|[(–-])$",
          Pattern.CASE_INSENSITIVE);

  private final TimeWords words;

  Guards(TimeWords words) {
    this.words = words;
  }

  /**
   * Where an expression stands.
   *
   * @param floor what lies before belongs to the expression before
   * @param casing how its sentence uses capitals
   */
  record Setting(String text, int floor, Casing casing) {}

  /** Whether capitals can tell the name of a month or a day from another word. */
  enum Casing {
    TELLING,
    NONE;

    /** Of a sentence: one without capitals tells nothing by them. */
    static Casing of(String sentence) {
      return sentence.chars().anyMatch(Character::isUpperCase) ? TELLING : NONE;
    }
  }

  boolean pass(Rule rule, MatchResult match, Setting setting) {
    String text = setting.text();
    int floor = setting.floor();
    Groups groups = new Groups(match, words);
    return switch (rule.guard()) {
      case "" -> true;
      case "capital" -> setting.casing() == Casing.NONE || capital(groups);
      case "title" ->
          setting.casing() == Casing.NONE || Character.isUpperCase(text.charAt(match.start()));
      case "holiday" ->
          setting.casing() == Casing.NONE
              || Character.isUpperCase(groups.required("holiday").charAt(0));
      case "unambiguous" ->
          (setting.casing() == Casing.NONE || capital(groups))
              && unambiguous(groups, match, text, floor);
      case "year" -> isYear(groups, match, text, floor);
      case "age" ->
          !AGE.matcher(text).region(match.end(), text.length()).lookingAt()
              && !AGED_BEFORE.matcher(before(text, match.start(), floor)).find();
      default -> throw new IllegalArgumentException("no guard " + rule.guard());
    };
  }

  private static boolean capital(Groups groups) {
    for (String name : new String[] {"month", "month2", "weekday", "weekday2"}) {
      String word = groups.text(name);
      if (word != null && !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** A bare "May" or "Sun" is a date after a preposition or beside another part of a date. */
  private boolean unambiguous(Groups groups, MatchResult match, String text, int floor) {
    boolean alone = !groups.has("modifier") && !groups.has("part") && groups.relation() == null;
    return !alone
        || !words.has("ambiguous", groups.required(groups.has("month") ? "month" : "weekday"))
        || DAY_WORD_BEFORE.matcher(before(text, match.start(), floor)).find();
  }

  private static boolean isYear(Groups groups, MatchResult match, String text, int floor) {
    if (groups.has("modifier") || match.group().startsWith("the year")) {
      return true;
    }
    return !YEAR_UNFIT_BEFORE.matcher(before(text, match.start(), floor)).find()
        && !COUNTED_AFTER.matcher(text).region(match.end(), text.length()).lookingAt();
  }

  private static String before(String text, int start, int floor) {
    return text.substring(Math.max(floor, start - 24), start);
  }
}
