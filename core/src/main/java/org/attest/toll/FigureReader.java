package org.attest.toll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.Bounds;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures of a sentence with the words that bound them. Dates, ages, clock times, shares
 * and numbers that are part of a name are none.
 */
final class FigureReader {
  private static final int LONGEST_BOUND = 4;
  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan.",
          "feb.",
          "mar.",
          "apr.",
          "aug.",
          "sept.",
          "oct.",
          "nov.",
          "dec.",
          "jan",
          "feb",
          "aug",
          "sept",
          "oct",
          "nov",
          "dec");
  private static final Set<String> NO_COUNT_AFTER =
      Set.of("%", "percent", "per", "p.m.", "a.m.", "pm", "am", "-", "p.m", "a.m", "gmt", ":", "/");
  private static final Set<String> NO_COUNT_BEFORE =
      Set.of("aged", "age", "no.", "number", "#", "-", "/");
  private static final Set<String> RATE_UNITS =
      Set.of("day", "week", "month", "year", "hour", "minute");

  private final NumberWords numbers = new NumberWords();
  private final Map<String, String> before = new HashMap<>();
  private final Map<String, String> after = new HashMap<>();
  private final Map<String, String> none = new HashMap<>();

  FigureReader() {
    for (Vocabulary.Row row : Vocabulary.load(FigureReader.class, "bounds.tsv")) {
      Map<String, String> place =
          switch (row.get("place")) {
            case "before" -> before;
            case "after" -> after;
            default -> none;
          };
      place.put(row.get("words"), row.get("rule"));
    }
  }

  List<Figure> read(Sentence sentence) {
    List<Figure> figures = new ArrayList<>();
    int size = sentence.tokens().size();
    for (int i = 0; i < size; ) {
      Figure figure = at(sentence, i);
      if (figure == null) {
        i++;
      } else {
        figures.add(figure);
        i = figure.end();
      }
    }
    return figures;
  }

  private @Nullable Figure at(Sentence sentence, int index) {
    int zero = phraseEndingBefore(sentence, index + 1, none);
    if (zero > 0 && !NumberWords.lower(sentence, index + 2).equals("than")) {
      return new Figure(index + 1 - zero, index, index + 1, new Bounds(0L, 0L, 0L, "none"));
    }
    int other = another(sentence, index);
    if (other > 0) {
      return new Figure(index, index, other, Bounds.exact(1));
    }
    if (isBoth(sentence, index)) {
      return new Figure(index, index, index + 1, Bounds.exact(2));
    }
    if (isSome(sentence, index)) {
      return new Figure(index, index, index + 1, Bounds.vague());
    }
    NumberWords.Read read = numbers.at(sentence, index);
    if (read == null || isNoCount(sentence, index, read)) {
      return null;
    }
    if (read.isVague()) {
      if (NumberWords.lower(sentence, index - 1).equals("as")
          && NumberWords.lower(sentence, read.end()).equals("as")) {
        return null;
      }
      int length = phraseEndingBefore(sentence, index, before);
      return new Figure(index - length, index, read.end(), Bounds.vague());
    }
    NumberWords.Read upper = upper(sentence, index, read);
    if (upper != null && upper.high() > read.low()) {
      boolean between = NumberWords.lower(sentence, index - 1).matches("between|from");
      return new Figure(
          between ? index - 1 : index,
          index,
          upper.end(),
          new Bounds(read.low(), null, upper.high(), "range"));
    }
    return bounded(sentence, index, read);
  }

  /** "Both women", unlike "both women and men". */
  private static boolean isBoth(Sentence sentence, int index) {
    Token noun = index + 1 < sentence.tokens().size() ? sentence.token(index + 1) : null;
    return sentence.token(index).lower().equals("both")
        && noun != null
        && noun.pos().isNominal()
        && !noun.lower().equals(noun.lemma())
        && !NumberWords.lower(sentence, index + 2).equals("and");
  }

  /** "Some have been killed", "most are missing": people, though no noun says so. */
  private static boolean isSome(Sentence sentence, int index) {
    Token next = index + 1 < sentence.tokens().size() ? sentence.token(index + 1) : null;
    return sentence.token(index).lower().matches("some|most")
        && next != null
        && (next.is(PartOfSpeech.AUX) || next.is(PartOfSpeech.VERB));
  }

  /**
   * Where "another" ends that stands for one person: "one man was killed, another wounded",
   * "injuring a third"; 0 for "another man", "another 12", "a third of".
   */
  private int another(Sentence sentence, int index) {
    String word = sentence.token(index).lower();
    String next = NumberWords.lower(sentence, index + 1);
    int end = index + 1;
    if (word.equals("a") && next.matches("second|third|fourth|fifth")) {
      end = index + 2;
    } else if (!word.equals("another")
        || NumberWords.lower(sentence, index - 1).matches("one|after|or")) {
      return 0;
    }
    Token after = end < sentence.tokens().size() ? sentence.token(end) : null;
    boolean alone =
        after != null
            && !after.pos().isNominal()
            && !after.is(PartOfSpeech.ADJ)
            && !after.lower().equals("of")
            && numbers.at(sentence, end) == null;
    return alone ? end : 0;
  }

  /** The second number of "10 to 12", "10-12", "between 10 and 12". */
  private NumberWords.@Nullable Read upper(Sentence sentence, int index, NumberWords.Read read) {
    if (read.high() > read.low()) {
      return read;
    }
    String link = NumberWords.lower(sentence, read.end());
    boolean between =
        link.equals("and") && NumberWords.lower(sentence, index - 1).equals("between");
    if (!between && !link.equals("to") && !link.equals("-") && !link.equals("–")) {
      return null;
    }
    if (read.end() + 1 >= sentence.tokens().size()) {
      return null;
    }
    NumberWords.Read upper = numbers.at(sentence, read.end() + 1);
    return upper == null || upper.isVague() ? null : upper;
  }

  private Figure bounded(Sentence sentence, int index, NumberWords.Read read) {
    int length = phraseEndingBefore(sentence, index, before);
    if (length > 0) {
      String rule = before.getOrDefault(words(sentence, index - length, index), "exact");
      return new Figure(index - length, index, read.end(), bounds(read.low(), rule));
    }
    for (int more = 2; more > 0; more--) {
      String rule = after.get(words(sentence, read.end(), read.end() + more));
      if (rule != null) {
        return new Figure(index, index, read.end() + more, bounds(read.low(), rule));
      }
    }
    boolean odd = NumberWords.ODD.matcher(sentence.token(read.end() - 1).lower()).find();
    return new Figure(index, index, read.end(), bounds(read.low(), odd ? "approximate" : "exact"));
  }

  static Bounds bounds(long value, String rule) {
    return switch (rule) {
      case "at-least" -> new Bounds(value, value, null, rule);
      case "more-than" -> new Bounds(value + 1, value + 1, null, rule);
      case "up-to" -> new Bounds(null, value, value, rule);
      case "less-than" -> bounds(Math.max(0, value - 1), "up-to");
      case "approximate", "rate" -> new Bounds(null, value, null, rule);
      default -> Bounds.exact(value);
    };
  }

  /** Length in tokens of the longest phrase of the table that ends before a token; 0 if none. */
  private static int phraseEndingBefore(Sentence sentence, int index, Map<String, String> table) {
    for (int length = Math.min(LONGEST_BOUND, index); length > 0; length--) {
      if (table.containsKey(words(sentence, index - length, index))) {
        return length;
      }
    }
    return 0;
  }

  private static String words(Sentence sentence, int from, int to) {
    if (from < 0 || to > sentence.tokens().size()) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(i > from ? " " : "").append(sentence.token(i).lower());
    }
    return words.toString();
  }

  private boolean isNoCount(Sentence sentence, int index, NumberWords.Read read) {
    String previous = NumberWords.lower(sentence, index - 1);
    String next = NumberWords.lower(sentence, read.end());
    if (isAfterHour(sentence, index)) {
      return true;
    }
    if (NO_COUNT_AFTER.contains(next) && !next.equals("-") || NO_COUNT_BEFORE.contains(previous)) {
      return !(next.equals("per") && !NumberWords.lower(sentence, read.end() + 1).equals("cent"));
    }
    if (next.equals("-")
        && !NumberWords.lower(sentence, read.end() + 1).equals("odd")
        && numbers.at(sentence, Math.min(read.end() + 1, sentence.tokens().size() - 1)) == null) {
      return true;
    }
    if (MONTHS.contains(next) && !next.equals("may")
        || MONTHS.contains(previous)
        || isYear(sentence, index, read)) {
      return true;
    }
    return isAge(sentence, index, read.end()) || isOneAsPronoun(sentence, index, read.end());
  }

  /** The minutes of "10 : 30", unlike the count of "Clashes: 30 hurt". */
  private static boolean isAfterHour(Sentence sentence, int index) {
    return NumberWords.lower(sentence, index - 1).equals(":")
        && NumberWords.lower(sentence, index - 2).matches("\\d+");
  }

  private static boolean isYear(Sentence sentence, int index, NumberWords.Read read) {
    boolean digits = sentence.token(index).lower().matches("(?:19|20)\\d\\d");
    boolean counts =
        read.end() < sentence.tokens().size() && sentence.token(read.end()).is(PartOfSpeech.NOUN);
    String previous = NumberWords.lower(sentence, index - 1);
    return digits && (!counts || previous.matches("in|since|of|the|until|by|from"));
  }

  /** "Omar Said, 45, was" and "45 years old". */
  private static boolean isAge(Sentence sentence, int index, int end) {
    boolean set =
        NumberWords.lower(sentence, index - 1).equals(",")
            && NumberWords.lower(sentence, end).equals(",")
            && index > 1
            && sentence.token(index - 2).is(PartOfSpeech.PROPN);
    return set || NumberWords.lower(sentence, end + 1).equals("old");
  }

  private static boolean isOneAsPronoun(Sentence sentence, int index, int end) {
    if (!NumberWords.lower(sentence, index).equals("one")) {
      return false;
    }
    String previous = NumberWords.lower(sentence, index - 1);
    Token token = sentence.token(index);
    boolean partitive = NumberWords.lower(sentence, end).equals("of");
    return previous.matches("no|the|this|same|any|every|each|which|another")
        || previous.equals("that") && !partitive
        || NumberWords.lower(sentence, end).equals("another")
        || token.is(PartOfSpeech.PRON) && !NumberWords.lower(sentence, end).equals("of");
  }

  /** True if "a day", "per week", "every month" follows a token. */
  static boolean isRate(Sentence sentence, int end) {
    String next = NumberWords.lower(sentence, end);
    return (next.equals("daily")
            || next.equals("a")
            || next.equals("per")
            || next.equals("every")
            || next.equals("each"))
        && (next.equals("daily") || RATE_UNITS.contains(NumberWords.lower(sentence, end + 1)));
  }
}
