package org.attest.app.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the log is as it was written. */
public final class ChainCheck {

  private ChainCheck() {}

  /**
   * What became of a check.
   *
   * @param fault what is wrong with which entry, and what it means; null if nothing is
   * @param head hash of the last entry; {@link Entry#NOTHING} of an empty log
   * @param after how many entries follow the head that was asked for
   */
  public record Result(@Nullable String fault, String head, long after) {

    public boolean holds() {
      return fault == null;
    }
  }

  /**
   * Checks every entry.
   *
   * @param log in the order of its numbers
   * @param written the highest number that the store ever gave
   * @param knownHead the hash of an entry that the log once ended with, written down elsewhere
   */
  public static Result of(List<Entry> log, long written, @Nullable String knownHead) {
    String previous = Entry.NOTHING;
    long number = 1;
    for (Entry entry : log) {
      if (entry.number() != number) {
        return fault(gap(number, entry.number() - 1) + " missing: deleted from the log.");
      }
      String wrong = wrong(entry, previous);
      if (wrong != null) {
        return fault(wrong);
      }
      previous = entry.hash();
      number++;
    }
    if (written >= number) {
      return fault(gap(number, written) + " missing: deleted from the end of the log.");
    }
    return withHead(log, previous, knownHead);
  }

  private static Result withHead(List<Entry> log, String head, @Nullable String knownHead) {
    if (knownHead == null) {
      return new Result(null, head, 0);
    }
    if (knownHead.equals(Entry.NOTHING)) {
      return new Result(null, head, log.size());
    }
    for (Entry entry : log) {
      if (entry.hash().equals(knownHead)) {
        return new Result(null, head, log.size() - entry.number());
      }
    }
    return fault(
        "No entry has the hash "
            + knownHead
            + ": it was deleted, with all that followed it, or the log was written anew, after "
            + (log.isEmpty() ? "the beginning" : "entry " + log.size() + " at the latest")
            + ".");
  }

  private static @Nullable String wrong(Entry entry, String previous) {
    String name = "Entry " + entry.number();
    if (!entry.previous().equals(previous)) {
      return name
          + " does not follow the one before it: that one was replaced, or the link was changed.";
    }
    try {
      if (!Canonical.text(entry.json()).equals(entry.content())) {
        return name + " was changed: its content is not in the form in which it was written.";
      }
      return entry.computedHash().equals(entry.hash())
          ? null
          : name + " was changed: its content does not give its hash.";
    } catch (IllegalArgumentException e) {
      return name + " was changed: its content cannot be read.";
    }
  }

  private static String gap(long first, long last) {
    return first == last ? "Entry " + first + " is" : "Entries " + first + " to " + last + " are";
  }

  private static Result fault(String message) {
    return new Result(message, "", 0);
  }
}
