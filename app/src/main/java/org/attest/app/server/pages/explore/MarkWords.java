package org.attest.app.server.pages.explore;

import java.util.Locale;
import org.attest.app.search.Explored;
import org.attest.app.server.pages.PageWords;
import org.attest.app.words.Words;

/** What a mark of the map says of itself. */
final class MarkWords {

  private MarkWords() {}

  static String area(Explored.Placed place) {
    return PageWords.count(place.count(), "event")
        + form(place.form())
        + String.format(Locale.ROOT, ", somewhere within %.0f km", place.radiusKm());
  }

  static String single(Explored.Placed place) {
    Explored.Harm toll = place.toll();
    return "1 event"
        + form(place.form())
        + (place.isExact()
            ? ", at a named place"
            : String.format(Locale.ROOT, ", within %.0f km", place.radiusKm()))
        + (toll == null
            ? ""
            : ", " + Words.number(toll.min(), toll.best(), toll.max(), null) + " harmed");
  }

  static String cluster(int count, int places, Explored.Form form) {
    return PageWords.count(count, "event")
        + form(form)
        + (places == 1 ? " at one place" : ", " + places + " places around here");
  }

  private static String form(Explored.Form form) {
    return switch (form) {
      case FACT -> "";
      case PLANNED -> ", planned, threatened or supposed";
      case DENIED -> ", denied";
    };
  }
}
