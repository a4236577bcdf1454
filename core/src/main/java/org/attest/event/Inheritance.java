package org.attest.event;

import java.util.List;
import java.util.Set;
import org.attest.model.Claim.Why;
import org.attest.model.EventType;
import org.attest.model.Place;
import org.attest.model.PlaceMention;

/**
 * Lets a placeless draft take its place from the same stretch of text: another draft of its
 * paragraph, or the report's one dominant country. Marked inherited; never for acts that are told
 * elsewhere.
 */
final class Inheritance {
  private static final Set<String> UNPLACED = Set.of("speech", "strategic");

  private final ReportGraph report;

  Inheritance(ReportGraph report) {
    this.report = report;
  }

  void inherit(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.places.isEmpty() && !UNPLACED.contains(EventType.of(draft.type).family())) {
        fromNeighbour(draft, drafts);
        if (draft.places.isEmpty()) {
          fromSentences(draft);
        }
      }
    }
  }

  private static void fromNeighbour(Draft draft, List<Draft> drafts) {
    for (Draft other : drafts) {
      boolean near =
          other != draft
              && (other.paragraph == draft.paragraph || other == draft.whole)
              && other.status.isFact()
              && !other.places.isEmpty()
              && !other.places.getFirst().inherited();
      if (near) {
        draft.places.add(new PlaceChoice(other.places.getFirst().mention(), 90, true));
        draft.why.add(new Why("place", "inherited", "from the claim told beside it"));
        return;
      }
    }
  }

  /** A place named in the same paragraph, if there is but one country in it. */
  private void fromSentences(Draft draft) {
    List<PlaceMention> near =
        report.mentions().places().stream()
            .filter(mention -> report.sentence(mention.sentence()).paragraph() == draft.paragraph)
            .filter(mention -> mention.place() != null)
            .toList();
    long countries = near.stream().map(Inheritance::country).distinct().count();
    if (countries == 1 && !near.isEmpty()) {
      draft.places.add(new PlaceChoice(near.getFirst(), 95, true));
      draft.why.add(new Why("place", "inherited", "the one place of its paragraph"));
    }
  }

  private static String country(PlaceMention mention) {
    Place place = mention.place();
    return place == null || place.country() == null ? "" : place.country();
  }
}
