package org.attest.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attest.model.EventType;
import org.attest.model.PlaceMention;
import org.attest.model.Sentence;
import org.attest.model.Token;

/**
 * Tells wholes from parts: "27 attacks in 18 towns", then the attacks one by one. A whole is plural
 * or counted; a part is a single occurrence of its family, told after it and introduced as one of
 * several or placed inside it.
 */
final class WholesAndParts {
  private static final Set<String> PART_WORDS =
      Set.of(
          "one",
          "another",
          "among",
          "including",
          "deadliest",
          "separate",
          "first",
          "second",
          "third",
          "other");

  private final ReportGraph report;

  WholesAndParts(ReportGraph report) {
    this.report = report;
  }

  /** Sets each part's whole and gives the wholes that have a part. */
  Set<Draft> mark(List<Draft> drafts) {
    Set<Draft> wholes = new HashSet<>();
    for (Draft part : drafts) {
      for (Draft whole : drafts) {
        if (part != whole && part.whole == null && isWhole(whole) && isPart(part, whole)) {
          part.whole = whole;
          wholes.add(whole);
        }
      }
    }
    return wholes;
  }

  private static boolean isWhole(Draft draft) {
    boolean counted =
        draft.count != null
            && (draft.count.bounds().best() == null || draft.count.bounds().best() > 1);
    return draft.whole == null && draft.status.isFact() && (counted || draft.plural);
  }

  private boolean isPart(Draft part, Draft whole) {
    boolean later = part.position() > whole.position() && part.paragraph - whole.paragraph <= 5;
    boolean single = !part.plural && part.count == null && part.status.isFact();
    String family = EventType.of(part.type).family();
    boolean kin = family.equals(EventType.of(whole.type).family());
    return later && single && kin && (isIntroduced(part) || isPlacedInside(part, whole));
  }

  private boolean isIntroduced(Draft part) {
    Sentence sentence = report.sentence(part.first().trigger().sentence());
    return sentence.tokens().stream().limit(6).map(Token::lower).anyMatch(PART_WORDS::contains);
  }

  private static boolean isPlacedInside(Draft part, Draft whole) {
    if (part.places.isEmpty() || whole.places.isEmpty()) {
      return false;
    }
    PlaceMention inner = part.places.getFirst().mention();
    return whole.places.stream().anyMatch(choice -> PlaceChooser.isWithin(inner, choice.mention()));
  }
}
