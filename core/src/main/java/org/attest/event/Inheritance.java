package org.attest.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Claim.Why;
import org.attest.model.DateMention;
import org.attest.model.EventType;
import org.attest.model.Place;
import org.attest.model.PlaceMention;

/**
 * Lets a draft without place or day take them from the same stretch of text. Places: another draft
 * of its paragraph, the one place of its paragraph, the draft told last before it, or the report's
 * main occurrence. Days: an earlier telling that the draft goes on about. Marked inherited; never
 * for acts that are told elsewhere.
 */
final class Inheritance {
  /** Types of acts that are often told from elsewhere. */
  private static final Set<String> UNPLACED = Set.of("talks", "agreement", "group-change");

  private final ReportGraph report;

  Inheritance(ReportGraph report) {
    this.report = report;
  }

  void inherit(List<Draft> drafts) {
    List<Draft> told = drafts.stream().sorted(Comparator.comparingInt(Draft::position)).toList();
    Optional<MainOccurrence> main =
        MainOccurrence.of(told)
            .filter(occurrence -> !report.isBackground(occurrence.lead().first().trigger()));
    main.ifPresent(occurrence -> told.forEach(draft -> retell(draft, occurrence)));
    List<Draft> placed = told.stream().filter(Inheritance::isPlaced).toList();
    for (Draft draft : drafts) {
      if (draft.places.isEmpty() && mayInherit(draft)) {
        place(draft, placed);
      }
    }
  }

  /** What is told again was where and when it is told to have been elsewhere in the report. */
  private static void retell(Draft draft, MainOccurrence main) {
    if (!main.isToldBy(draft)) {
      return;
    }
    PlaceChoice place = main.place();
    if (place != null && (draft.places.isEmpty() || main.narrows(draft))) {
      draft.places.add(new PlaceChoice(place.mention(), 90, true));
      draft.why.add(new Why("place", "inherited", "where the main occurrence was"));
    }
    DateMention day = main.day();
    draft.retold = day == null && draft != main.lead();
    if (day != null && draft.dates.stream().allMatch(date -> date.range() == null)) {
      draft.dates.add(day);
      draft.why.add(new Why("date", "inherited", "when the main occurrence was"));
    }
  }

  private static boolean isPlaced(Draft draft) {
    return draft.status.isFact() && !draft.places.isEmpty();
  }

  private static boolean mayInherit(Draft draft) {
    return !UNPLACED.contains(draft.type) && !EventType.of(draft.type).family().equals("speech");
  }

  private void place(Draft draft, List<Draft> placed) {
    Optional<Draft> beside =
        placed.stream()
            .filter(other -> other.paragraph == draft.paragraph || other == draft.whole)
            .min(Comparator.comparingInt(other -> distance(draft, other)));
    if (beside.isPresent()) {
      take(draft, beside.get(), "from the claim told beside it");
      return;
    }
    fromSentences(draft);
    if (draft.places.isEmpty()) {
      fromBefore(draft, placed);
    }
  }

  private static int distance(Draft draft, Draft other) {
    return Math.abs(draft.position() - other.position());
  }

  private static void take(Draft draft, Draft other, String how) {
    PlaceChooser.best(other)
        .ifPresent(
            choice -> {
              draft.places.add(new PlaceChoice(choice.mention(), 90, true));
              draft.why.add(new Why("place", "inherited", how));
            });
  }

  /** The telling goes on where it was, or else the report is about its first occurrence. */
  private static void fromBefore(Draft draft, List<Draft> placed) {
    Optional<Draft> main = placed.stream().findFirst();
    main.ifPresent(first -> take(draft, first, "from the first claim that has one"));
  }

  /** A place named in the same paragraph, if there is but one country in it. */
  private void fromSentences(Draft draft) {
    List<PlaceMention> near =
        report.places().stream()
            .filter(mention -> report.sentence(mention.sentence()).paragraph() == draft.paragraph)
            .filter(mention -> mention.place() != null && !isWhose(mention))
            .toList();
    long countries = near.stream().map(Inheritance::country).distinct().count();
    if (countries == 1 && !near.isEmpty()) {
      draft.places.add(new PlaceChoice(near.getFirst(), 95, true));
      draft.why.add(new Why("place", "inherited", "the one place of its paragraph"));
    }
  }

  private boolean isWhose(PlaceMention mention) {
    SentenceGraph graph = report.graph(mention.sentence());
    return graph
        .phraseOf(mention.nameSpan())
        .filter(phrase -> PlaceChooser.isCountryBeforeNoun(graph, phrase, mention))
        .isPresent();
  }

  private static String country(PlaceMention mention) {
    Place place = mention.place();
    return place == null || place.country() == null ? "" : place.country();
  }
}
