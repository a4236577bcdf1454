package org.attest.app.server.pages.explore;

import java.util.List;
import org.attest.app.search.Explored;
import org.attest.app.server.pages.PageWords;
import org.attest.model.ClaimRef;
import org.attest.model.Event;

/**
 * One event of the table.
 *
 * @param isPrecise false if the day is not known
 * @param peek leads to it beside the table
 */
public record Row(
    Event event, String date, boolean isPrecise, String where, List<String> tolls, Address peek) {
  private static final int FEW = 2;

  static Row of(Event event, Address address) {
    Event.EventDate date = event.date();
    boolean isDay =
        date != null
            && date.range() != null
            && date.range().start() != null
            && date.range().start().equals(date.range().end());
    return new Row(
        event,
        date == null ? "–" : PageWords.date(event),
        isDay,
        event.place() == null ? "–" : PageWords.place(event),
        event.tolls().stream().limit(FEW).map(PageWords::toll).toList(),
        address.with("event", event.id()));
  }

  public String id() {
    return event.id();
  }

  public String what() {
    return PageWords.type(event.type());
  }

  public boolean isFact() {
    return Explored.Form.of(event.status()) == Explored.Form.FACT;
  }

  public String form() {
    return Explored.Form.of(event.status()).name().toLowerCase(java.util.Locale.ROOT);
  }

  public String who() {
    return PageWords.parties(event.agents());
  }

  public String whom() {
    return PageWords.parties(event.targets());
  }

  public int moreTolls() {
    return Math.max(0, event.tolls().size() - FEW);
  }

  public int origins() {
    return event.origins().size();
  }

  public int reports() {
    return (int) event.claims().stream().map(ClaimRef::reportId).distinct().count();
  }
}
