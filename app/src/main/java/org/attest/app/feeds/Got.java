package org.attest.app.feeds;

import java.net.URI;
import java.time.Instant;
import org.attest.text.WebResult;

/** What became of asking politely for an address. */
sealed interface Got {

  /**
   * The last server answered.
   *
   * @param lasting where to ask next time: redirects that are for good were followed
   */
  record Answer(WebResult.Answered answer, URI lasting) implements Got {}

  /** Not asked now: the host is to be left alone until then. */
  record Later(Instant until, String why) implements Got {}

  /**
   * Not to be had.
   *
   * @param why in words
   * @param again true if it may be another time
   */
  record Failed(String why, boolean again) implements Got {}
}
