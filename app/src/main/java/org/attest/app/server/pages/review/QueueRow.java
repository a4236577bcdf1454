package org.attest.app.server.pages.review;

import org.attest.app.server.pages.PageWords;
import org.attest.app.server.pages.SourceLink;
import org.attest.app.store.ReviewItem;
import org.attest.app.store.ReviewTables.Queued;
import org.attest.app.store.ReviewTables.Why;

/**
 * A report to be reviewed.
 *
 * @param why it is in the queue, in words
 * @param open claims that nobody has decided on, of how many
 * @param skipped the day on which whoever looks put it at the end; empty if they did not
 */
public record QueueRow(
    String id,
    String title,
    String outlet,
    String published,
    String kind,
    String why,
    String open,
    String skipped) {

  /** What addresses call the outlet. */
  public String outletRef() {
    return SourceLink.outlet(outlet, name -> name).ref();
  }

  static QueueRow of(Queued queued) {
    ReviewItem item = queued.item();
    String title = item.title();
    return new QueueRow(
        item.reportId(),
        title == null || title.isBlank() ? "A report without a title" : title,
        item.outlet() == null ? "" : item.outlet(),
        item.published() == null ? "" : PageWords.day(java.time.LocalDate.parse(item.published())),
        queued.why().code(),
        words(queued.why(), item),
        item.claims() == 0 ? "none found" : item.undecided() + " of " + item.claims(),
        queued.skipped() == null
            ? ""
            : PageWords.day(java.time.LocalDate.parse(queued.skipped().substring(0, 10))));
  }

  /** What a filter is called. */
  static String label(Why why) {
    return switch (why) {
      case ROUND -> "for you to code";
      case DIFFERS -> "coders differ";
      case CONTESTED -> "contested";
      case TOLL -> "high toll";
      case DOUBTFUL -> "doubtful";
      case NEW -> "new";
      case EMPTY -> "nothing found";
    };
  }

  private static String words(Why why, ReviewItem item) {
    return switch (why) {
      case ROUND -> "for you to code; somebody else codes it too";
      case DIFFERS -> "two people have coded it; a lead settles where they differ";
      case CONTESTED -> "an event of it is contested";
      case TOLL -> String.format("up to %,d people harmed in an event of it", item.harmed());
      case DOUBTFUL -> PageWords.count(item.vague(), "claim") + " without day, or place and party";
      case NEW -> "nobody has read it against its claims";
      case EMPTY -> "the machine found no claim in it";
    };
  }
}
