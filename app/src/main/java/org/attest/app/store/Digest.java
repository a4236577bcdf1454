package org.attest.app.store;

import java.util.List;
import java.util.Locale;

/**
 * What had changed of a saved search when a digest was made.
 *
 * @param at when, UTC, to the second
 * @param events how many events had changed
 * @param lines of the first of them
 * @param mail what became of its mail
 * @param tries how often the mail was tried
 * @param trouble why the mail was not sent; empty if it was
 */
public record Digest(
    String searchId,
    String at,
    int events,
    List<Line> lines,
    Mail mail,
    int tries,
    String trouble) {

  public Digest {
    lines = List.copyOf(lines);
  }

  /** The same after its mail was tried once more. */
  public Digest mailed(Mail now, String why) {
    return new Digest(searchId, at, events, lines, now, tries + 1, why);
  }

  /** What became of a digest's mail. */
  public enum Mail {
    NONE,
    WAITING,
    SENT,
    FAILED;

    /** The name in the store. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of an event since the digest before. */
  public enum What {
    NEW,
    STATUS,
    GRADE,
    CONTESTED;

    /** The name in the store. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One event of a digest.
   *
   * @param was code of the status or grade of before; empty if it is new
   * @param now code of the one of then
   */
  public record Line(String eventId, What what, String was, String now) {}
}
