package org.attest.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.attest.model.Analysis;
import org.attest.model.DateMention;
import org.attest.model.DateRange;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.model.Vocabulary;

/**
 * Reads every expression of time of a report: days, months, years, weekdays, what is relative to
 * the day of publication, lengths, repetitions and clock times.
 *
 * <p>Dates are resolved against {@link org.attest.model.Report#published()} only. Without it, a
 * date that says its year is resolved all the same; any other keeps what is known ({@code --05-26},
 * {@code weekday:Monday}, {@code relative:last year}) with the reason. What hangs on another
 * occurrence ("a week after the raid") or on the hemisphere stays unresolved. Feasts are found by
 * their calendars (holidays.tsv); where the moon is sighted, the range covers the doubt. Lengths
 * and repetitions carry {@code duration:P3D} and {@code set:P1W}; a time of day alone has neither
 * range nor partial, only the reason {@code time-of-day}. Mentions come in text order and do not
 * overlap.
 *
 * <p>A weekday or a month without a year is the last one up to publication, or the next one where
 * the verb looks ahead. "Early", "mid" and "late" narrow a period by the shares in words.tsv. Weeks
 * run from Monday to Sunday. Thread-safe.
 */
public final class DateReader {
  private static final int MAX_EVENT_WORDS = 6;
  private final TimeWords words = new TimeWords();
  private final List<Rule> rules;
  private final Guards guards = new Guards(words);
  private final Prefixes prefixes = new Prefixes(words);
  private final Outlooks outlooks = new Outlooks(words);
  private final Starters starters = new Starters(words);

  public DateReader() {
    rules =
        Vocabulary.load(DateReader.class, "rules.tsv").stream()
            .map(row -> Rule.of(row, words))
            .toList();
    rules.forEach(rule -> Readings.of(rule.reading()));
  }

  /** All mentions of time, in text order. */
  public List<DateMention> read(Analysis analysis) {
    return expressions(analysis).stream().map(TimeExpression::mention).toList();
  }

  /** The mentions of {@link #read} with their values in TimeML, for measuring. */
  public List<TimeExpression> expressions(Analysis analysis) {
    List<TimeExpression> found = new ArrayList<>();
    List<Matcher> matchers =
        rules.stream().map(rule -> rule.pattern().matcher(analysis.text())).toList();
    for (Sentence sentence : analysis.sentences()) {
      found.addAll(ClockMerger.merge(analysis.text(), inSentence(analysis, sentence, matchers)));
    }
    return found;
  }

  private List<TimeExpression> inSentence(
      Analysis analysis, Sentence sentence, List<Matcher> matchers) {
    String text = analysis.text();
    List<TimeExpression> found = new ArrayList<>();
    int floor = sentence.span().start();
    int end = sentence.span().end();
    Guards.Casing casing = Guards.Casing.of(text.substring(floor, end));
    int core = starters.nextCore(text, floor, end);
    for (int at = floor; at < end && core < end; at = Starters.next(text, at, end)) {
      core = core < at ? starters.nextCore(text, at, end) : core;
      if (core == end || !Starters.isNear(at, core) || !starters.mayStart(text, at, end)) {
        continue;
      }
      int best = longest(matchers, new Span(at, end), new Guards.Setting(text, floor, casing));
      if (best >= 0) {
        Matcher match = matchers.get(best);
        found.add(expression(analysis, sentence, new Hit(rules.get(best), match, floor)));
        at = match.end() - 1;
        floor = found.get(found.size() - 1).mention().span().end();
        at = Math.max(at, floor - 1);
      }
    }
    return found;
  }

  /** Index of the rule that reads most from the start of a stretch, or -1. */
  private int longest(List<Matcher> matchers, Span stretch, Guards.Setting setting) {
    int best = -1;
    int bestEnd = stretch.start();
    for (int i = 0; i < matchers.size(); i++) {
      Matcher matcher = matchers.get(i);
      matcher.useTransparentBounds(true).region(stretch.start(), stretch.end());
      if (matcher.lookingAt()
          && matcher.end() > bestEnd
          && Starters.endsClean(setting.text(), matcher.end())
          && guards.pass(rules.get(i), matcher, setting)) {
        best = i;
        bestEnd = matcher.end();
      }
    }
    return best;
  }

  /** A rule and where it matched; what lies before the floor belongs to the mention before. */
  private record Hit(Rule rule, Matcher match, int floor) {}

  private TimeExpression expression(Analysis analysis, Sentence sentence, Hit hit) {
    String text = analysis.text();
    Rule rule = hit.rule();
    Matcher match = hit.match();
    Prefixes.Found prefix = prefixes.find(text, match.start(), hit.floor());
    Anchor anchor =
        new Anchor(
            analysis.report().published(),
            prefix.effect().equals("since")
                ? Anchor.Outlook.PAST
                : outlooks.of(sentence, prefix.start(), match.end()));
    Resolved resolved =
        Readings.of(rule.reading()).read(new Groups(match.toMatchResult(), words), anchor);
    int end = rule.reading().equals("after-event") ? eventEnd(sentence, match.end()) : match.end();
    Span span = new Span(prefix.start(), end);
    Period period = resolved.period();
    DateRange range = period == null ? null : open(period, prefix.effect());
    String partial = resolved.partial();
    boolean lone = Resolved.TIME_OF_DAY.equals(resolved.reason());
    if (range == null && partial == null && !lone) {
      partial = "relative:" + TimeWords.normal(span.of(text));
    }
    boolean timed = prefix.part() != null || resolved.value().contains("T");
    boolean isDay = period != null && period.granularity() == Granularity.DAY;
    DateMention.Kind kind =
        rule.kind() == DateMention.Kind.DATE && timed && isDay
            ? DateMention.Kind.TIME
            : rule.kind();
    DateMention mention =
        new DateMention(
            sentence.index(), span, kind, range, partial, resolved.reason(), rule.name());
    String value =
        prefix.part() == null ? resolved.value() : resolved.value() + "T" + prefix.part();
    int coreEnd = rule.reading().equals("after-event") ? match.end() : end;
    return new TimeExpression(mention, new Span(prefix.core(), coreEnd), value);
  }

  private static DateRange open(Period period, String effect) {
    return switch (effect) {
      case "since" -> new DateRange(period.start(), null, 3, 5);
      case "after" -> new DateRange(period.end(), null, 3, 5);
      case "until" -> new DateRange(null, period.end(), 3, 5);
      case "before" -> new DateRange(null, period.start().minusDays(1), 3, 5);
      default -> period.range();
    };
  }

  /** The end of the noun phrase that begins at an offset: "the first raid" in "after the ...". */
  private static int eventEnd(Sentence sentence, int offset) {
    int end = offset;
    int taken = 0;
    for (Token token : sentence.tokens()) {
      if (token.span().start() < offset) {
        continue;
      }
      boolean inside =
          switch (token.pos()) {
            case DET, ADJ, NUM, NOUN, PROPN -> true;
            default -> token.lower().equals("its") || token.lower().equals("their");
          };
      if (!inside || ++taken > MAX_EVENT_WORDS) {
        break;
      }
      end = token.span().end();
    }
    return end;
  }
}
