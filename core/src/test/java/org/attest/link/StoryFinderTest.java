package org.attest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.attest.model.Report;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;

/** Stories and mentions are put together by their words alone. */
class StoryFinderTest {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 12);

  private static Report report(String id, String text, LocalDate published) {
    return new Report(
        id, id, "test", null, null, published, "en", null, null, text, null, null, List.of());
  }

  private static final String RAID =
      "Warplanes bombed the covered market of Salqin, killing eleven traders, Mayor Idris Hallaq said. ";

  private final Report first =
      report("a", RAID + "Rescuers dug through the stalls of the Salqin market all night.", DAY);
  private final Report second =
      report("b", "Eleven traders died when jets struck Salqin. " + RAID, DAY.plusDays(1));
  private final Report later =
      report("c", RAID + "Rescuers dug through the stalls of the market.", DAY.plusDays(90));
  private final Report other =
      report(
          "d", "Coffee growers of the Huila highlands blocked a road over fertiliser prices.", DAY);

  @Test
  void reportsOfOneStoryAreTogether() {
    assertThat(new StoryFinder().stories(List.of(other, second, first)))
        .containsExactly(List.of("a", "b"), List.of("d"));
  }

  @Test
  void newsOfOtherMonthsIsAnotherStory() {
    assertThat(new StoryFinder().stories(List.of(first, later)))
        .containsExactly(List.of("a"), List.of("c"));
    assertThat(new StoryFinder().pairs(List.of(first, later)))
        .allMatch(pair -> pair.probability() == 0);
  }

  @Test
  void reportsBesideSomeAreThoseOfTheirStory() {
    assertThat(new StoryFinder().beside(List.of(first), List.of(first, second, later, other)))
        .extracting(StoryFinder.Beside::reportId)
        .containsExactly("b");
  }

  @Test
  void mentionsOfOneOccurrenceAreTogether() {
    TextMention bombed = mention("1", first, "bombed", "bomb");
    TextMention again = mention("2", second, "bombed", "bomb");
    TextMention dug = mention("3", first, "dug", "dig");
    TextMention blocked = mention("4", other, "blocked", "block");
    assertThat(new MentionLinker().link(List.of(blocked, dug, again, bombed)))
        .containsExactly(List.of("1", "2"), List.of("3"), List.of("4"));
  }

  private static TextMention mention(String id, Report report, String word, String lemma) {
    int start = report.text().indexOf(word);
    int from = report.text().lastIndexOf(". ", start) + 1;
    int to = report.text().indexOf('.', start) + 1;
    return new TextMention(
        id, report, new Span(from, to), new Span(start, start + word.length()), lemma);
  }
}
