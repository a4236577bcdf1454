package org.attest.app.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.attest.text.WebResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of RFC 9309, with files of our own. */
class RobotsTest {
  private static final String FILE =
      """
      # rules
      User-agent: otherbot
      Disallow: /

      User-agent: Attest
      User-agent: thirdbot
      Disallow: /news/
      Allow: /news/open/
      Disallow: /*.pdf$
      Disallow: /find?
      Crawl-delay: 7

      User-agent: *
      Disallow: /everyone
      """;

  private static Robots.Rules rules(int status, String body) {
    return new Robots(Clock.systemUTC())
        .of(
            URI.create("https://example.org/x"),
            file ->
                new WebResult.Answered(
                    file, status, Map.of(), body.getBytes(StandardCharsets.UTF_8), false));
  }

  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/news, true",
    "/news/one, false",
    "/news/open/one, true",
    "/a.pdf, false",
    "/a.pdf?x, true",
    "/find?q=1, false",
    "/everyone, true",
    "/N%65ws/, true",
    "/n%65ws/one, false"
  })
  void theGroupOfOurNameCountsAndTheLongestMatch(String path, boolean isAllowed) {
    assertThat(rules(200, FILE).allows(URI.create("https://example.org" + path)))
        .isEqualTo(isAllowed);
  }

  @Test
  void theDelayIsRead() {
    assertThat(rules(200, FILE).delay()).contains(Duration.ofSeconds(7));
    assertThat(rules(200, "User-agent: *\nCrawl-delay: 90000").delay())
        .contains(Duration.ofMinutes(2));
    assertThat(rules(200, "").delay()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "200, true",
    "301, true",
    "404, true",
    "403, true",
    "429, false",
    "500, false",
    "503, false"
  })
  void whereThereIsNoFile(int status, boolean isAllowed) {
    assertThat(rules(status, "").allows(URI.create("https://example.org/a"))).isEqualTo(isAllowed);
  }

  @Test
  void aServerThatDoesNotAnswerIsLeftAloneAndAskedOnce() {
    Robots robots = new Robots(Clock.systemUTC());
    int[] asked = {0};
    for (int i = 0; i < 3; i++) {
      Robots.Rules rules =
          robots.of(
              URI.create("https://example.org/" + i),
              file -> {
                asked[0]++;
                return null;
              });
      assertThat(rules.allows(URI.create("https://example.org/"))).isFalse();
      assertThat(rules.isKnown()).isFalse();
    }
    assertThat(asked[0]).isEqualTo(1);
  }
}
