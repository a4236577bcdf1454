package org.attest.link;

import org.jspecify.annotations.Nullable;

/** How alike the reports compared of late are: claims of two reports are compared in a row. */
final class StoriesOfLate {
  private static final int BITS = 12;

  /** Of two reports, and what they come to. */
  record Story(ReportWords one, ReportWords other, StoryLikeness likeness, double logOdds) {
    private static Story of(ReportWords one, ReportWords other) {
      StoryLikeness likeness = StoryLikeness.of(one, other);
      return new Story(one, other, likeness, likeness.logOdds());
    }
  }

  private final @Nullable Story[] late = new Story[1 << BITS];

  /** Of the reports of two mentions, in this order. */
  Story of(ReportWords one, ReportWords other) {
    int mixed = 31 * System.identityHashCode(one) + System.identityHashCode(other);
    int place = mixed * 0x9E3779B9 >>> Integer.SIZE - BITS;
    Story told = late[place];
    if (told == null || told.one != one || told.other != other) {
      told = Story.of(one, other);
      late[place] = told;
    }
    return told;
  }
}
