package org.attest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.junit.jupiter.api.Test;

/** Decisions hold whatever the scores say, tried on random reports. */
class LinkConstraintsTest {
  private final ClaimLinker linker = new ClaimLinker();

  private static List<Event> shuffled(List<Event> events, long seed) {
    List<Event> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  @Test
  void whatIsTogetherIsOneEventAndAllOthersAreAsTheyWere() {
    for (long seed = 0; seed < 20; seed++) {
      List<Outcome.Extracted> reports = RandomReports.reports(new Random(seed), 20);
      List<Event> before = shuffled(linker.link(reports), seed);
      List<ClaimRef> claims =
          Stream.of(before.get(0), before.get(1)).flatMap(e -> e.claims().stream()).toList();
      List<Event> after =
          linker.link(
              reports,
              new LinkConstraints(
                  List.of(new LinkConstraints.Together(claims, "one raid")), Set.of(), Set.of()));
      assertThat(after)
          .as("seed " + seed)
          .hasSize(before.size() - 1)
          .containsAll(before.subList(2, before.size()))
          .anySatisfy(
              event -> {
                assertThat(event.claims()).containsExactlyInAnyOrderElementsOf(claims);
                assertThat(event.fields())
                    .anySatisfy(field -> assertThat(field.detail()).isEqualTo("one raid"));
              });
    }
  }

  @Test
  void whatIsApartIsNeverInOneEvent() {
    int tried = 0;
    for (long seed = 0; seed < 40; seed++) {
      List<Outcome.Extracted> reports = RandomReports.reports(new Random(seed), 30);
      for (Event event : linker.link(reports)) {
        if (event.claims().size() > 2 && tried < 60) {
          ClaimRef one = event.claims().getFirst();
          ClaimRef other = event.claims().getLast();
          LinkConstraints apart =
              new LinkConstraints(
                  List.of(new LinkConstraints.Together(event.claims(), "older")),
                  Set.of(new LinkConstraints.Apart(other, one)),
                  Set.of());
          assertThat(linker.link(reports, apart))
              .as("seed " + seed)
              .noneMatch(e -> e.claims().contains(one) && e.claims().contains(other));
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(10);
  }

  @Test
  void whatIsLeftOutIsInNoEvent() {
    List<Outcome.Extracted> reports = RandomReports.reports(new Random(3), 20);
    List<Event> before = linker.link(reports);
    ClaimRef gone = before.getFirst().claims().getFirst();
    List<Event> after =
        linker.link(reports, new LinkConstraints(List.of(), Set.of(), Set.of(gone)));
    assertThat(after).noneMatch(event -> event.claims().contains(gone));
    assertThat(after.stream().mapToInt(event -> event.claims().size()).sum())
        .isEqualTo(before.stream().mapToInt(event -> event.claims().size()).sum() - 1);
  }
}
