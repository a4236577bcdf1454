package org.attest.app.feeds;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attest.text.WebClient;
import org.attest.text.WebResult;
import org.jspecify.annotations.Nullable;

/**
 * Asks for addresses as a good guest: only what robots.txt lets, one request a host at a time with
 * a pause between, and nothing while the host has asked to be left alone. Each hop of a redirect is
 * held to the same, and to the guard against private addresses. Keep one for as long as the program
 * runs, as what it knows of hosts is in memory.
 */
public final class PoliteClient {
  private static final int MOST_HOPS = 5;
  private static final Duration USUAL_REST = Duration.ofMinutes(15);

  private final FeedSettings settings;
  private final Web web;
  private final Clock clock;
  private final HostTurns turns;
  private final Robots robots;

  /** Asks for one address, once. */
  interface Web {
    WebResult get(URI address, Map<String, String> headers, int mostBytes);
  }

  public PoliteClient(FeedSettings settings, Clock clock) {
    this(settings, clock, new WebClient(settings.reading())::get);
  }

  PoliteClient(FeedSettings settings, Clock clock, Web web) {
    this.settings = settings;
    this.clock = clock;
    this.web = web;
    turns = new HostTurns(clock);
    robots = new Robots(clock);
  }

  /**
   * Asks for an address, following redirects.
   *
   * @param headers of the request, beside the program's name
   * @param mostBytes of the answer
   */
  Got get(URI address, Map<String, String> headers, int mostBytes) throws InterruptedException {
    URI here = address;
    URI lasting = address;
    boolean isForGood = true;
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      Got refused = refused(here);
      if (refused != null) {
        return refused;
      }
      Robots.Rules rules = robots.of(here, this::robotsFile);
      if (!rules.allows(here)) {
        return rules.isKnown()
            ? new Got.Failed("the server's robots.txt does not let programs read it", false)
            : new Got.Failed(
                "the server's robots.txt could not be had, so nothing is read there for now", true);
      }
      WebResult result = ask(here, headers, mostBytes, rules.delay());
      if (!(result instanceof WebResult.Answered answer)) {
        return failed((WebResult.Refused) result);
      }
      rest(answer);
      Optional<String> redirect = answer.redirect();
      if (redirect.isEmpty()) {
        return new Got.Answer(answer, lasting);
      }
      Optional<URI> next = FeedAddress.find(here, redirect.get());
      if (next.isEmpty()) {
        return new Got.Failed("it redirects to what is no address of the web", false);
      }
      here = next.get();
      isForGood &= answer.status() == 301 || answer.status() == 308;
      lasting = isForGood ? here : lasting;
    }
    return new Got.Failed("it redirects more than " + MOST_HOPS + " times", false);
  }

  private @Nullable Got refused(URI address) {
    return turns
        .resting(FeedAddress.host(address))
        .map(until -> new Got.Later(until, "the server asked to be left alone for a while"))
        .orElse(null);
  }

  private static Got failed(WebResult.Refused refused) {
    boolean again =
        switch (refused.reason()) {
          case FETCH_FAILED, TIMED_OUT -> true;
          default -> false;
        };
    return new Got.Failed(refused.detail(), again);
  }

  private WebResult ask(
      URI address, Map<String, String> more, int mostBytes, Optional<Duration> delay)
      throws InterruptedException {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", settings.agent());
    headers.put("Accept", "*/*");
    headers.putAll(more);
    Duration pause =
        delay.filter(asked -> asked.compareTo(settings.pause()) > 0).orElse(settings.pause());
    return turns.take(FeedAddress.host(address), pause, () -> web.get(address, headers, mostBytes));
  }

  /** Too many requests, or too busy: the host is left alone, whatever else is wanted of it. */
  private void rest(WebResult.Answered answer) {
    if (answer.status() == 429 || answer.status() == 503) {
      Instant now = clock.instant();
      Duration wait = RetryAfter.read(answer.header("Retry-After"), now).orElse(USUAL_REST);
      turns.rest(
          FeedAddress.host(answer.address()), now.plus(wait).truncatedTo(ChronoUnit.SECONDS));
    }
  }

  private WebResult.@Nullable Answered robotsFile(URI file) {
    URI here = file;
    try {
      for (int hop = 0; hop <= MOST_HOPS; hop++) {
        WebResult result = ask(here, Map.of(), Robots.MOST_BYTES, Optional.empty());
        if (!(result instanceof WebResult.Answered answer)) {
          return null;
        }
        rest(answer);
        Optional<String> redirect = answer.redirect();
        if (redirect.isEmpty()) {
          return answer;
        }
        Optional<URI> next = FeedAddress.find(here, redirect.get());
        if (next.isEmpty()) {
          return null;
        }
        here = next.get();
      }
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
