package org.attest.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.attest.model.DateMention;
import org.attest.model.Span;

/** Joins a clock time and the day beside it: "at 10:30 a.m. on Tuesday", "Tuesday at dawn". */
final class ClockMerger {
  private static final Pattern GAP =
      Pattern.compile("(?:,?\\s+(?:(?:on|at|about|around|of|local time)\\s+)?)?");

  private ClockMerger() {}

  static List<TimeExpression> merge(String text, List<TimeExpression> expressions) {
    List<TimeExpression> merged = new ArrayList<>();
    for (TimeExpression next : expressions) {
      TimeExpression last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && joinable(last, next) && adjacent(text, last, next)) {
        merged.set(merged.size() - 1, join(last, next));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static boolean joinable(TimeExpression one, TimeExpression other) {
    return (isClock(one) && isDay(other)) || (isDay(one) && isClock(other));
  }

  private static boolean adjacent(String text, TimeExpression one, TimeExpression other) {
    String gap = text.substring(one.mention().span().end(), other.core().start());
    return GAP.matcher(gap).matches();
  }

  private static boolean isClock(TimeExpression expression) {
    return expression.value().startsWith(Resolved.TIME);
  }

  private static boolean isDay(TimeExpression expression) {
    DateMention mention = expression.mention();
    if (mention.kind() != DateMention.Kind.DATE) {
      return false;
    }
    boolean day = mention.range() != null && mention.range().ucdpPrecision() == 1;
    String partial = mention.partial();
    return day || (partial != null && partial.startsWith("weekday:"));
  }

  private static TimeExpression join(TimeExpression one, TimeExpression other) {
    TimeExpression day = isClock(one) ? other : one;
    TimeExpression clock = isClock(one) ? one : other;
    Span span = one.mention().span().union(other.mention().span());
    String time = clock.value().substring(Resolved.TIME.length());
    DateMention mention =
        new DateMention(
            day.mention().sentence(),
            span,
            DateMention.Kind.TIME,
            day.mention().range(),
            day.mention().partial(),
            day.mention().unresolved(),
            day.mention().rule());
    return new TimeExpression(mention, one.core().union(other.core()), day.value() + "T" + time);
  }
}
