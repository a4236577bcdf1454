package org.attest.app.server.watching;

import java.util.ArrayList;
import java.util.List;
import org.attest.app.server.pages.PageWords;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Digest;
import org.attest.app.store.Store;
import org.attest.app.watching.DigestWords;
import org.attest.model.Event;

/**
 * A digest as its reader sees it.
 *
 * @param lines of the events that are there still
 */
public record DigestView(Digest digest, List<Line> lines) {

  /**
   * One event.
   *
   * @param id of the event as it is now
   * @param title as it is now
   * @param change what became of it then
   */
  public record Line(String id, String title, String change) {}

  /** With names as the reader may see them now, whatever they might see then. */
  public static DigestView of(Store store, Visitor reader, Digest digest) {
    List<Line> lines = new ArrayList<>();
    for (Digest.Line line : digest.lines()) {
      List<Event> now =
          store.decisions().eventsNow(line.eventId()).stream()
              .flatMap(id -> store.event(id).stream())
              .toList();
      for (Event event : NamePolicy.events(reader, now)) {
        lines.add(new Line(event.id(), PageWords.title(event), DigestWords.of(line)));
      }
    }
    return new DigestView(digest, lines);
  }

  /** "1 event was new or changed". */
  public String changed() {
    return DigestWords.events(digest.events())
        + (digest.events() == 1 ? " was" : " were")
        + " new or changed";
  }

  /** How many events had changed beside those of the lines. */
  public int more() {
    return Math.max(0, digest.events() - digest.lines().size());
  }
}
