package org.attest.app.feeds;

/**
 * What became of a run.
 *
 * @param feeds that were fetched or found to be as they were
 * @param same how many of them were as they were
 * @param failed feeds that could not be had
 * @param items not seen before
 * @param read reports that are new in the store
 * @param known articles that were there already
 * @param refused articles that are not to be had or cannot be read
 * @param waiting articles that are tried again
 */
public record RunSummary(
    int feeds, int same, int failed, int items, int read, int known, int refused, int waiting) {

  /** True if nothing was due. */
  public boolean isEmpty() {
    return feeds + failed + read + known + refused + waiting == 0;
  }

  /** True if there may be more that is due. */
  public boolean isFull() {
    return read + known + refused + waiting >= FeedRun.MOST_ITEMS;
  }

  /** "3 feeds, 1 unchanged; 5 new items: 4 new reports, 1 known". */
  public String words() {
    StringBuilder words = new StringBuilder(count(feeds, "feed"));
    words.append(same == 0 ? "" : ", " + same + " unchanged");
    words.append(failed == 0 ? "" : ", " + failed + " failed");
    words.append("; ").append(count(items, "new item")).append(": ");
    words.append(count(read, "new report")).append(", ").append(known).append(" known");
    words.append(refused == 0 ? "" : ", " + refused + " not used");
    words.append(waiting == 0 ? "" : ", " + waiting + " to be tried again");
    return words.toString();
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
