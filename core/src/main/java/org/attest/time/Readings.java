package org.attest.time;

import java.util.HashMap;
import java.util.Map;

/** The readings that rules.tsv names. */
final class Readings {

  /** Makes sense of the groups of a matched expression. */
  @FunctionalInterface
  interface Reading {
    Resolved read(Groups groups, Anchor anchor);
  }

  private static final Map<String, Reading> ALL = all();

  private Readings() {}

  /**
   * The reading of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Reading of(String name) {
    Reading reading = ALL.get(name);
    if (reading == null) {
      throw new IllegalArgumentException("no reading " + name);
    }
    return reading;
  }

  private static Map<String, Reading> all() {
    Map<String, Reading> readings = new HashMap<>();
    readings.put("calendar-day", CalendarReadings::calendarDay);
    readings.put("numeric-day", CalendarReadings::numericDay);
    readings.put("day-range", CalendarReadings::dayRange);
    readings.put("month", CalendarReadings::month);
    readings.put("months", CalendarReadings::months);
    readings.put("year", CalendarReadings::year);
    readings.put("years", CalendarReadings::years);
    readings.put("decade", CalendarReadings::decade);
    readings.put("century", CalendarReadings::century);
    readings.put("season", CalendarReadings::season);
    readings.put("quarter", CalendarReadings::quarter);
    readings.put("quarter-alone", CalendarReadings::quarterAlone);
    readings.put("quarter-said-before", CalendarReadings::quarterSaidBefore);
    readings.put("year-in-words", CalendarReadings::yearInWords);
    readings.put("holiday", Holidays::read);
    readings.put("weekday", RelativeReadings::weekday);
    readings.put("weekdays", RelativeReadings::weekdays);
    readings.put("weekday-of-week", RelativeReadings::weekdayOfWeek);
    readings.put("weekend", RelativeReadings::weekend);
    readings.put("deictic", RelativeReadings::deictic);
    readings.put("unit-relative", RelativeReadings::unitRelative);
    readings.put("ago", RelativeReadings::ago);
    readings.put("from-now", RelativeReadings::fromNow);
    readings.put("rolling", RelativeReadings::rolling);
    readings.put("vague", LooseReadings::vague);
    readings.put("anaphoric", LooseReadings::relativeToEvent);
    readings.put("after-event", LooseReadings::relativeToEvent);
    readings.put("duration", LooseReadings::duration);
    readings.put("duration-open", LooseReadings::openDuration);
    readings.put("set", LooseReadings::set);
    readings.put("set-weekday", LooseReadings::setOfWeekdays);
    readings.put("set-adverb", LooseReadings::setAdverb);
    readings.put("clock", LooseReadings::clock);
    readings.put("daypart", LooseReadings::partOfDay);
    return readings;
  }
}
