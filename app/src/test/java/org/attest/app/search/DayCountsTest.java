package org.attest.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayCountsTest {
  private static long day(String day) {
    return LocalDate.parse(day).toEpochDay();
  }

  @Test
  void aLongDateIsNoMonthsOwn() {
    DayCounts counts = new DayCounts();
    counts.add(day("2031-01-10"), day("2031-01-10"));
    counts.add(day("2031-05-20"), day("2031-05-20"));
    counts.add(day("2031-01-01"), day("2031-12-31"));
    counts.addUndated();
    Explored.When when = counts.result();
    assertThat(when.undated()).isEqualTo(1);
    assertThat(when.bins()).hasSize(12).allMatch(bin -> bin.maybe() == 1);
    assertThat(when.bins()).extracting(Explored.Bin::surely).startsWith(1, 0, 0, 0, 1, 0);
  }

  @Test
  void aFewWeeksAreDays() {
    DayCounts counts = new DayCounts();
    counts.add(day("2031-03-01"), day("2031-03-01"));
    counts.add(day("2031-03-03"), day("2031-03-04"));
    assertThat(counts.result().bins())
        .containsExactly(
            new Explored.Bin(LocalDate.of(2031, 3, 1), LocalDate.of(2031, 3, 1), 1, 0),
            new Explored.Bin(LocalDate.of(2031, 3, 2), LocalDate.of(2031, 3, 2), 0, 0),
            new Explored.Bin(LocalDate.of(2031, 3, 3), LocalDate.of(2031, 3, 3), 0, 1),
            new Explored.Bin(LocalDate.of(2031, 3, 4), LocalDate.of(2031, 3, 4), 0, 1));
  }

  @Test
  void oneDateOfAnotherCenturyDoesNotHideTheRest() {
    DayCounts counts = new DayCounts();
    counts.add(day("1301-01-01"), day("1301-12-31"));
    for (int i = 0; i < 60; i++) {
      long day = day("2031-03-01") + i;
      counts.add(day, day);
    }
    Explored.When when = counts.result();
    assertThat(when.bins().getFirst().first()).isEqualTo(LocalDate.of(1301, 1, 1));
    assertThat(when.bins()).hasSizeGreaterThan(50);
    assertThat(when.bins().stream().mapToInt(Explored.Bin::surely).sum()).isEqualTo(61);
  }

  @Test
  void openEndsReachToTheEnds() {
    DayCounts counts = new DayCounts();
    counts.add(day("2031-03-01"), day("2031-03-01"));
    counts.add(day("2031-03-05"), Long.MAX_VALUE);
    assertThat(counts.result().bins()).hasSize(5);
    DayCounts none = new DayCounts();
    none.addUndated();
    assertThat(none.result().bins()).isEmpty();
  }

  @Test
  void countsDifferentNumbers() {
    DistinctNumbers numbers = new DistinctNumbers();
    for (int round = 0; round < 2; round++) {
      for (long i = 0; i < 10_000; i++) {
        numbers.add(i * 0x123456789ABCDL);
      }
    }
    assertThat(numbers.count()).isEqualTo(10_000);
  }
}
