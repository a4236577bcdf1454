package org.attest.eval.muc4;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a text of 1992: {@code ORVAN, 7 MAR 91 (RADIO) -- [TEXT]} (docs/text-headers-info).
 *
 * @param city where the message comes from, as a name is written; null if it says none
 * @param country likewise, said where it is none of the nine that the archive is about
 * @param day the day of the message; null if it says none
 */
record Dateline(@Nullable String city, @Nullable String country, @Nullable LocalDate day) {
  private static final Pattern HEAD =
      Pattern.compile(
          "^\\s*(?<city>[A-Z .'\\-]+?)\\s*(?:\\((?<country>[A-Z .]+)\\))?\\s*,\\s*"
              + "(?<date>NO DATE|\\d{1,2} [A-Z]{3}(?: \\d{2})?)[^\\n]{0,120}?(?:\\n[^\\n]{0,80}?)?--");
  private static final Pattern NO_CITY = Pattern.compile("CLANDESTINE|NO CITY");
  private static final Pattern FIRST = Pattern.compile("\\b\\p{L}");

  /** The head of a text in upper case. */
  static Dateline of(@Nullable String upper) {
    Matcher matcher = HEAD.matcher(upper == null ? "" : upper);
    if (!matcher.find()) {
      return new Dateline(null, null, null);
    }
    String city = matcher.group("city");
    return new Dateline(
        NO_CITY.matcher(city).matches() ? null : asName(city),
        asName(matcher.group("country")),
        Dates.first(matcher.group("date")));
  }

  private static @Nullable String asName(@Nullable String upper) {
    return upper == null
        ? null
        : FIRST
            .matcher(upper.toLowerCase(Locale.ROOT))
            .replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
  }

  /** The head as the first paragraph of the text, as reports have it; empty without city. */
  String paragraph() {
    String from = country == null ? city : city + ", " + country;
    return city == null || day == null ? "" : from + ", " + Dates.written(day) + " --\n\n";
  }
}
