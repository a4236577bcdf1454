package org.attest.time;

/** What a period is in the calendar; decides how its value is written. */
enum Granularity {
  DAY,
  WEEK,
  WEEKEND,
  MONTH,
  QUARTER,
  YEAR,
  DECADE,
  CENTURY,
  STRETCH
}
