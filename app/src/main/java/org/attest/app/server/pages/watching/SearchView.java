package org.attest.app.server.pages.watching;

import java.util.List;
import java.util.stream.Collectors;
import org.attest.app.server.pages.PageWords;
import org.attest.app.server.watching.DigestView;
import org.attest.app.store.Digest;
import org.attest.app.store.SavedSearch;

/**
 * A saved search as its owner sees it.
 *
 * @param words what it looks for
 * @param events how many answer now; -1 if that cannot be said
 * @param fresh how many of them are new since its owner last looked
 * @param last its last digests, the latest first
 * @param trouble why it cannot be counted; empty if it can
 * @param isConfirmed false if mail waits for the address to be confirmed
 */
public record SearchView(
    SavedSearch search,
    List<String> words,
    int events,
    int fresh,
    List<DigestView> last,
    String trouble,
    boolean isConfirmed) {

  public String looksFor() {
    return words.isEmpty() ? "everything" : words.stream().collect(Collectors.joining(" · "));
  }

  public String count() {
    return PageWords.count(events, "event");
  }

  /** "every day at 7:00 (Asia/Beirut)", "none". */
  public String when() {
    String at = " at %d:00 (%s)".formatted(search.hour(), search.zone());
    return switch (search.every()) {
      case NEVER -> "none";
      case DAY -> "every day" + at;
      case WEEK -> "every week" + at;
    };
  }

  public boolean isDigested() {
    return search.every() != SavedSearch.Every.NEVER;
  }

  /** What became of a digest's mail. */
  public static String mail(Digest digest) {
    return switch (digest.mail()) {
      case NONE -> "";
      case WAITING -> digest.tries() == 0 ? "mail waits" : "mail waits: " + digest.trouble();
      case SENT -> "mailed";
      case FAILED -> "not mailed: " + digest.trouble();
    };
  }
}
