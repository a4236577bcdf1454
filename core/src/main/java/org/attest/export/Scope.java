package org.attest.export;

import java.time.temporal.ChronoUnit;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Grade;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a format that can only say "it happened" takes, and why it leaves an event out. The reasons
 * are shown to the user, who sees how many events each cost.
 */
final class Scope {
  private static final int LONGEST_MONTH = 31;

  private Scope() {}

  /** Common to all such formats: what did not happen, what is withdrawn, wholes, other types. */
  static @Nullable String reason(ToldEvent told, Crosswalk types) {
    Status status = told.event().status();
    if (status != Status.OCCURRED && status != Status.ONGOING) {
      return "status " + status.code() + ": the format cannot say so";
    }
    return exceptStatus(told, types);
  }

  private static @Nullable String exceptStatus(ToldEvent told, Crosswalk types) {
    if (told.event().grade() == Grade.DISCOUNTED) {
      return "grade discounted: the format cannot say so";
    }
    if (told.isWhole()) {
      return "a whole whose parts are told: its tolls would count twice";
    }
    String notInScope = types.notInScope(told.event().type());
    return notInScope == null ? null : "type " + told.event().type() + ": " + notInScope;
  }

  /** As {@link #reason}, for schemes that have words for threats. */
  static @Nullable String orThreat(ToldEvent told, Crosswalk types) {
    return told.event().status() == Status.THREATENED && types.get(told, "threatened") != null
        ? exceptStatus(told, types)
        : reason(told, types);
  }

  static @Nullable String acled(ToldEvent told) {
    String reason = reason(told, Crosswalk.ACLED);
    if (reason != null) {
      return reason;
    }
    DateRange range = told.range();
    if (range == null || range.start() == null || range.end() == null) {
      return "no date with both ends known";
    }
    if (ChronoUnit.DAYS.between(range.start(), range.end()) >= LONGEST_MONTH) {
      return "date not known to the month: ACLED has no such precision";
    }
    return told.point() == null
        ? "no place within a country: ACLED has no country-level events"
        : null;
  }

  static @Nullable String ged(ToldEvent told) {
    String reason = reason(told, Crosswalk.GED);
    if (reason != null) {
      return reason;
    }
    DateRange range = told.range();
    if (range == null || range.start() == null || range.end() == null) {
      return "no date with both ends known";
    }
    if (range.start().getYear() != range.end().getYear()) {
      return "date not known to the year: GED has no such precision";
    }
    return Tolls.isKnown(told, Effect.KILLED) ? null : "nobody said to be killed";
  }

  static @Nullable String gdelt(ToldEvent told) {
    String reason = orThreat(told, Crosswalk.GDELT);
    if (reason != null) {
      return reason;
    }
    DateRange range = told.range();
    return range == null || range.start() == null || !range.start().equals(range.end())
        ? "date not known to the day: GDELT has no other"
        : null;
  }

  static @Nullable String plover(ToldEvent told) {
    String reason = orThreat(told, Crosswalk.PLOVER);
    if (reason != null) {
      return reason;
    }
    DateRange range = told.range();
    return range == null || range.start() == null ? "no first day" : null;
  }

  static @Nullable String awsd(ToldEvent told) {
    String reason = reason(told, Crosswalk.AWSD);
    if (reason != null) {
      return reason;
    }
    return AwsdColumns.EFFECTS.stream()
            .anyMatch(effect -> Tolls.of(told, effect, AwsdColumns.AID_WORKER) != null)
        ? null
        : "no aid worker said to be killed, wounded, kidnapped or detained";
  }
}
