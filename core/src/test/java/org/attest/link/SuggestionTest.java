package org.attest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private final ClaimLinker linker = new ClaimLinker();
  private final List<Outcome.Extracted> reports = RandomReports.reports(new Random(3), 60);

  @Test
  void twoEventsAreSuggestedOnceTheLikeliestFirst() {
    List<Suggestion> found = linker.suggestions(reports, LinkConstraints.NONE, 0.1);
    assertThat(found).isNotEmpty().allMatch(one -> one.probability() >= 0.1);
    Set<Set<String>> pairs = new HashSet<>();
    Set<String> events = new HashSet<>();
    linker.link(reports).stream().map(Event::id).forEach(events::add);
    for (int i = 0; i < found.size(); i++) {
      Suggestion one = found.get(i);
      assertThat(pairs.add(Set.of(one.event(), one.other()))).isTrue();
      assertThat(events).contains(one.event(), one.other());
      assertThat(i == 0 || found.get(i - 1).probability() >= one.probability()).isTrue();
    }
    assertThat(linker.suggestions(reports.reversed(), LinkConstraints.NONE, 0.1)).isEqualTo(found);
  }

  @Test
  void whatIsKeptApartIsNotSuggested() {
    Suggestion first = linker.suggestions(reports, LinkConstraints.NONE, 0.1).getFirst();
    LinkConstraints apart =
        new LinkConstraints(
            List.of(),
            Set.of(new LinkConstraints.Apart(first.claim(), first.otherClaim())),
            Set.of());
    assertThat(linker.suggestions(reports, apart, 0.1))
        .noneMatch(
            one ->
                one.claim().equals(first.claim()) && one.otherClaim().equals(first.otherClaim()));
  }
}
