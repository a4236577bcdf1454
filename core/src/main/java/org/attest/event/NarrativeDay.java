package org.attest.event;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attest.model.DateMention;
import org.attest.model.DateRange;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Resolves "the next day" and the like (narrative-days.tsv) against the day last spoken of, which a
 * reader of single expressions cannot know. Gives nothing if that day is too far back in the text.
 */
final class NarrativeDay {
  private static final Map<String, Integer> DAYS = new HashMap<>();

  /** How many sentences a day is kept in mind. */
  private static final int REACH = 3;

  static {
    for (Vocabulary.Row row : Vocabulary.load(NarrativeDay.class, "narrative-days.tsv")) {
      row.list("words").forEach(words -> DAYS.put(words, Integer.valueOf(row.get("days"))));
    }
  }

  private NarrativeDay() {}

  /**
   * The mention with the day that it counts to, or as it is.
   *
   * @param words of the mention
   * @param before the mentions told before it, in text order
   */
  static DateMention resolved(DateMention mention, String words, List<DateMention> before) {
    Integer days = DAYS.get(words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    if (days == null || mention.range() != null) {
      return mention;
    }
    return before.stream()
        .filter(other -> mention.sentence() - other.sentence() <= REACH)
        .map(DateMention::range)
        .filter(NarrativeDay::isDay)
        .reduce((one, next) -> next)
        .map(DateRange::start)
        .map(day -> on(day.plusDays(days), mention))
        .orElse(mention);
  }

  private static boolean isDay(@Nullable DateRange range) {
    return range != null && range.start() != null && range.start().equals(range.end());
  }

  private static DateMention on(LocalDate day, DateMention mention) {
    return new DateMention(
        mention.sentence(),
        mention.span(),
        mention.kind(),
        new DateRange(day, day, 1, 1),
        null,
        null,
        "day-last-spoken-of");
  }
}
