package org.attest.app.feeds;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attest.text.WebResult;
import org.jspecify.annotations.Nullable;

/**
 * What servers let programs fetch, by their robots.txt (RFC 9309): kept for a day; where there is
 * none, everything; where its server fails, nothing for an hour.
 */
final class Robots {
  /** The name that a robots.txt calls this program by. */
  static final String NAME = "attest";

  /** RFC 9309 asks to read half as much; a larger file is not understood. */
  static final int MOST_BYTES = 1 << 20;

  private static final int KNOWN = 1000;
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration KEPT_FAILURE = Duration.ofHours(1);
  private static final long LONGEST_DELAY_MS = 120_000;

  private final Clock clock;
  private final Map<String, Rules> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
          return size() > KNOWN;
        }
      };

  Robots(Clock clock) {
    this.clock = clock;
  }

  /**
   * What one server lets this program fetch.
   *
   * @param isKnown false if its robots.txt could not be had, so that nothing is fetched for now
   */
  record Rules(BaseRobotRules rules, boolean isKnown, Instant until) {
    boolean allows(URI address) {
      return rules.isAllowed(address.toString());
    }

    /** The pause that the server asks for between two requests. */
    Optional<Duration> delay() {
      long delay = rules.getCrawlDelay();
      return delay <= 0
          ? Optional.empty()
          : Optional.of(Duration.ofMillis(Math.min(delay, LONGEST_DELAY_MS)));
    }
  }

  /**
   * The rules of an address's server.
   *
   * @param fetcher asks for a robots.txt and follows redirects; gives null if nobody answered
   */
  Rules of(URI address, Function<URI, WebResult.@Nullable Answered> fetcher) {
    String origin = FeedAddress.origin(address);
    Rules rules = find(origin);
    if (rules == null) {
      URI file = URI.create(origin + "/robots.txt");
      rules = read(file, fetcher.apply(file));
      synchronized (known) {
        known.put(origin, rules);
      }
    }
    return rules;
  }

  private @Nullable Rules find(String origin) {
    synchronized (known) {
      Rules rules = known.get(origin);
      return rules != null && clock.instant().isBefore(rules.until()) ? rules : null;
    }
  }

  private Rules read(URI file, WebResult.@Nullable Answered answer) {
    boolean isRefusing =
        answer == null || answer.isCut() || answer.status() >= 500 || answer.status() == 429;
    if (answer == null || isRefusing) {
      return rules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE, false, KEPT_FAILURE);
    }
    if (answer.status() / 100 != 2) {
      return rules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL, true, KEPT);
    }
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    return new Rules(
        parser.parseContent(file.toString(), answer.body(), "text/plain", List.of(NAME)),
        true,
        clock.instant().plus(KEPT));
  }

  private Rules rules(SimpleRobotRules.RobotRulesMode mode, boolean isKnown, Duration kept) {
    return new Rules(new SimpleRobotRules(mode), isKnown, clock.instant().plus(kept));
  }
}
