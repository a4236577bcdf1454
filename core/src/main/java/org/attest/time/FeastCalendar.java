package org.attest.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The calendars that fix the days of holidays.tsv. */
enum FeastCalendar {
  GREGORIAN {
    @Override
    List<LocalDate> days(int year, int month, int day) {
      return List.of(LocalDate.of(year, month, day));
    }
  },
  ISLAMIC {
    @Override
    List<LocalDate> days(int year, int month, int day) {
      int first = HijrahChronology.INSTANCE.date(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
      List<LocalDate> days = new ArrayList<>();
      for (int hijri = first; hijri <= first + 1; hijri++) {
        days.add(LocalDate.from(HijrahChronology.INSTANCE.date(hijri, month, day)));
      }
      return days;
    }
  },
  HEBREW {
    @Override
    List<LocalDate> days(int year, int month, int day) {
      // Months count from Nisan, as they are named; the year begins with Tishri, the seventh.
      int[] months = {
        HebrewCalendar.NISAN,
        HebrewCalendar.IYAR,
        HebrewCalendar.SIVAN,
        HebrewCalendar.TAMUZ,
        HebrewCalendar.AV,
        HebrewCalendar.ELUL,
        HebrewCalendar.TISHRI,
        HebrewCalendar.HESHVAN,
        HebrewCalendar.KISLEV,
        HebrewCalendar.TEVET,
        HebrewCalendar.SHEVAT,
        HebrewCalendar.ADAR
      };
      HebrewCalendar calendar = new HebrewCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
      return inYears(calendar, new int[] {year + 3760, year + 3761}, months[month - 1], day);
    }
  },
  PERSIAN {
    @Override
    List<LocalDate> days(int year, int month, int day) {
      PersianCalendar calendar = new PersianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
      return inYears(calendar, new int[] {year - 622, year - 621}, month - 1, day);
    }
  },
  CHINESE {
    @Override
    List<LocalDate> days(int year, int month, int day) {
      List<LocalDate> days = new ArrayList<>();
      ChineseCalendar calendar = new ChineseCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
      for (LocalDate at = LocalDate.of(year, 1, 1); at.getYear() == year; at = at.plusDays(1)) {
        set(calendar, at);
        if (calendar.get(Calendar.DAY_OF_MONTH) == day
            && calendar.get(Calendar.MONTH) == month - 1
            && calendar.get(Calendar.IS_LEAP_MONTH) == 0) {
          days.add(at);
        }
      }
      return days;
    }
  },
  /** The last day of the moon's month that ends in the 31 days from a day of our calendar. */
  NEW_MOON {
    @Override
    List<LocalDate> days(int year, int month, int day) {
      ChineseCalendar calendar = new ChineseCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
      LocalDate from = LocalDate.of(year, month, day);
      for (LocalDate at = from; at.isBefore(from.plusDays(31)); at = at.plusDays(1)) {
        set(calendar, at.plusDays(1));
        if (calendar.get(Calendar.DAY_OF_MONTH) == 1) {
          return List.of(at);
        }
      }
      return List.of();
    }
  };

  /** The name of {@code calendar} in holidays.tsv. */
  static FeastCalendar named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * The days of a year of our calendar that are this month's day in the calendar; some may lie in
   * the year before or after it.
   *
   * @throws DateTimeException if the calendar does not reach so far
   */
  abstract List<LocalDate> days(int year, int month, int day);

  private static List<LocalDate> inYears(Calendar calendar, int[] years, int month, int day) {
    List<LocalDate> days = new ArrayList<>();
    for (int year : years) {
      calendar.clear();
      calendar.set(year, month, day);
      days.add(LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), DAY_MILLIS)));
    }
    return days;
  }

  private static void set(Calendar calendar, LocalDate day) {
    calendar.setTimeInMillis(day.toEpochDay() * DAY_MILLIS);
  }

  private static final long DAY_MILLIS = 86_400_000L;
}
