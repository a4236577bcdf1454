package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.attest.model.DateRange;
import org.junit.jupiter.api.Test;

class CuratedWeeksTest {
  private final Random random = new Random(23);

  private LocalDate day() {
    return LocalDate.of(1969, 10, 1).plusDays(random.nextInt(300));
  }

  private long length() {
    return random.nextInt(20) == 0 ? 2_000 : random.nextInt(5) == 0 ? 31 : random.nextInt(3);
  }

  @Test
  void noRowOfTheRangesTimeIsMissing() {
    List<Curated.Row> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      LocalDate start = day();
      rows.add(
          new Curated.Row(
              i,
              "x" + i,
              start,
              start.plusDays(length()),
              null,
              null,
              List.of(),
              null,
              null,
              null,
              null,
              1,
              null,
              null,
              null));
    }
    CuratedWeeks weeks = new CuratedWeeks(rows, 1);
    int compared = 0;
    for (int i = 0; i < 300; i++) {
      LocalDate start = day();
      LocalDate end = start.plusDays(length());
      List<Curated.Row> near = new ArrayList<>(weeks.near(new DateRange(start, end, 1, 1)));
      assertThat(near).doesNotHaveDuplicates();
      assertThat(near)
          .containsAll(
              rows.stream()
                  .filter(row -> CuratedReader.daysApart(start, end, row.start(), row.end()) <= 1)
                  .toList());
      compared += near.size();
    }
    assertThat(compared).isLessThan(300 * 400 / 3);
  }
}
