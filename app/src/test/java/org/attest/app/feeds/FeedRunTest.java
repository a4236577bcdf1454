package org.attest.app.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Feed;
import org.attest.app.store.FeedItem;
import org.attest.app.store.Store;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;
import org.attest.text.WebClient;
import org.attest.text.WebResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds and articles of a server on this machine, with a clock that the test sets. */
class FeedRunTest {
  private static final Pipeline PIPELINE =
      Pipeline.create(new PipelineOptions(null, null, true, null, null, null, 1));
  private static final FeedSettings SETTINGS =
      new FeedSettings(Duration.ofMinutes(30), Duration.ZERO, "help@example.org", true);

  @TempDir Path folder;
  private TestWeb web;
  private Store store;
  private MovedClock clock;
  private PoliteClient client;

  @BeforeEach
  void open() throws Exception {
    web = new TestWeb();
    store = Store.open(folder.resolve("feeds.db"));
    clock = new MovedClock();
    client = new PoliteClient(SETTINGS, clock);
  }

  @AfterEach
  void close() {
    store.close();
    web.close();
  }

  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2031-03-06T06:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final class Turn implements FeedStore {
    @Override
    public synchronized <T> T read(Function<Store, T> work) {
      return work.apply(store);
    }

    @Override
    public synchronized <T> T write(Function<Store, T> work) {
      return work.apply(store);
    }

    @Override
    public synchronized void derive() {
      store.derive(Derivation::derive);
    }
  }

  private RunSummary run() throws InterruptedException {
    return new FeedRun(new Turn(), client, PIPELINE::run, SETTINGS, new Random(5), clock).run();
  }

  private Feed watch(String path) {
    new NewFeed(web.at(path), "", "").add(store.feeds(), "Ann", clock.instant());
    return store.feeds().at(web.at(path)).orElseThrow();
  }

  private Feed now(Feed feed) {
    return store.feeds().find(feed.id()).orElseThrow();
  }

  private List<FeedItem> items(Feed feed) {
    return store.feeds().latest(Optional.of(feed.id()), 100);
  }

  @Test
  void newArticlesAreReadOnce() throws Exception {
    web.feed("/feed.xml", "/a", "/b").article("/a", "Belmar").article("/b", "Torvik");
    Feed feed = watch("/feed.xml");
    assertThat(run().read()).isEqualTo(2);
    assertThat(store.reportCount()).isEqualTo(2);
    assertThat(store.eventCount()).isPositive();
    assertThat(store.report(String.valueOf(items(feed).getFirst().reportId())).orElseThrow())
        .satisfies(
            report -> {
              assertThat(report.report().outlet()).isEqualTo("Invented Wire");
              assertThat(report.report().published()).isEqualTo("2031-03-05");
            });
    assertThat(now(feed).title()).isEqualTo("Invented Wire");
    assertThat(FeedWords.of(now(feed))).isEqualTo("fine");
    web.forget();
    assertThat(run().isEmpty()).isTrue();
    assertThat(web.asked()).isEmpty();
    clock.move(Duration.ofHours(1));
    web.feed("/feed.xml", "/c", "/a", "/b").article("/c", "Ostrava Bay");
    RunSummary third = run();
    assertThat(third.items()).isEqualTo(1);
    assertThat(third.read()).isEqualTo(1);
    assertThat(web.asked()).containsExactly("/feed.xml", "/c");
    web.feed("/second.xml", "/a");
    watch("/second.xml");
    assertThat(run().known()).isEqualTo(1);
    assertThat(store.reportCount()).isEqualTo(3);
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws Exception {
    List<String> conditions = new CopyOnWriteArrayList<>();
    web.on(
        "/feed.xml",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          conditions.add(
              headers.getFirst("If-None-Match")
                  + " "
                  + headers.getFirst("If-Modified-Since")
                  + " "
                  + headers.getFirst("User-Agent"));
          if ("\"one\"".equals(headers.getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
          }
          exchange.getResponseHeaders().add("ETag", "\"one\"");
          exchange.getResponseHeaders().add("Last-Modified", "Wed, 05 Mar 2031 07:30:00 GMT");
          TestWeb.send(
              exchange,
              200,
              "text/xml",
              "<rss version='2.0'><channel><title>T</title></channel></rss>");
        });
    watch("/feed.xml");
    run();
    clock.move(Duration.ofHours(1));
    assertThat(run().same()).isEqualTo(1);
    assertThat(conditions.get(0)).startsWith("null null Attest/").contains("help@example.org");
    assertThat(conditions.get(1)).startsWith("\"one\" Wed, 05 Mar 2031 07:30:00 GMT Attest/");
  }

  @Test
  void whatRobotsMayNotReadIsNotAskedFor() throws Exception {
    web.feed("/feed.xml", "/open", "/private/a")
        .article("/open", "Belmar")
        .article("/private/a", "Torvik")
        .on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
    Feed feed = watch("/feed.xml");
    RunSummary summary = run();
    assertThat(summary.read()).isEqualTo(1);
    assertThat(summary.refused()).isEqualTo(1);
    assertThat(web.asked()).containsExactly("/robots.txt", "/feed.xml", "/open");
    assertThat(items(feed))
        .anySatisfy(item -> assertThat(item.trouble()).contains("robots.txt does not let"));
  }

  @Test
  void aServerWhoseRobotsFileFailsIsLeftAlone() throws Exception {
    web.feed("/feed.xml").status("/robots.txt", 500);
    Feed feed = watch("/feed.xml");
    assertThat(run().failed()).isEqualTo(1);
    assertThat(web.asked()).containsExactly("/robots.txt");
    assertThat(now(feed).trouble()).contains("could not be had");
    web.status("/robots.txt", 404);
    clock.move(Duration.ofHours(3));
    assertThat(run().feeds()).isEqualTo(1);
  }

  @Test
  void movesForGoodAreRemembered() throws Exception {
    web.feed("/new.xml").feed("/other.xml");
    web.status("/old.xml", 301, "Location", "/new.xml");
    web.status("/now.xml", 302, "Location", "/other.xml");
    Feed old = watch("/old.xml");
    Feed now = watch("/now.xml");
    run();
    assertThat(now(old).address()).isEqualTo(web.at("/new.xml"));
    assertThat(now(now).address()).isEqualTo(web.at("/now.xml"));
    web.status("/third.xml", 308, "Location", "/new.xml");
    Feed third = watch("/third.xml");
    run();
    assertThat(now(third).state()).isEqualTo(Feed.State.ENDED);
    assertThat(now(third).trouble()).contains("watched already");
  }

  @Test
  void whatIsGoneEnds() throws Exception {
    web.status("/feed.xml", 410);
    Feed feed = watch("/feed.xml");
    run();
    assertThat(now(feed).state()).isEqualTo(Feed.State.ENDED);
    web.forget();
    clock.move(Duration.ofDays(30));
    run();
    assertThat(web.asked()).isEmpty();
  }

  @Test
  void aServerThatAsksToBeLeftAloneIs() throws Exception {
    web.status("/feed.xml", 503, "Retry-After", "86400").feed("/second.xml");
    Feed feed = watch("/feed.xml");
    run();
    assertThat(now(feed).failures()).isEqualTo(1);
    assertThat(Instant.parse(now(feed).due()))
        .isAfterOrEqualTo(clock.instant().plus(Duration.ofDays(1)));
    web.forget();
    Feed second = watch("/second.xml");
    clock.move(Duration.ofHours(2));
    run();
    assertThat(web.asked()).isEmpty();
    assertThat(now(second).failures()).isZero();
    assertThat(FeedWords.of(now(second))).startsWith("waits: ");
    clock.move(Duration.ofHours(23));
    run();
    assertThat(web.asked()).contains("/second.xml");
  }

  @Test
  void failuresAreFollowedByLongerPauses() throws Exception {
    web.status("/feed.xml", 404);
    Feed feed = watch("/feed.xml");
    Duration before = Duration.ZERO;
    for (int i = 1; i <= 9; i++) {
      run();
      assertThat(now(feed).failures()).isEqualTo(i);
      Duration pause = Duration.between(clock.instant(), Instant.parse(now(feed).due()));
      if (i <= 5) {
        assertThat(pause).isGreaterThan(before);
      }
      assertThat(pause).isLessThanOrEqualTo(Duration.ofHours(27));
      before = pause;
      clock.move(pause.plusSeconds(1));
    }
    assertThat(FeedWords.of(now(feed)))
        .isEqualTo("failed 9 times in a row: its server answered with status 404");
    web.feed("/feed.xml");
    run();
    assertThat(now(feed).failures()).isZero();
  }

  @Test
  void anArticleThatFailsIsTriedAgainAndThenGivenUp() throws Exception {
    web.feed("/feed.xml", "/a").status("/a", 500);
    Feed feed = watch("/feed.xml");
    for (int i = 1; i <= 6; i++) {
      run();
      assertThat(items(feed).getFirst().tries()).isEqualTo(i);
      clock.move(Duration.ofDays(2));
    }
    assertThat(items(feed).getFirst().state()).isEqualTo(FeedItem.State.REFUSED);
    assertThat(store.reportCount()).isZero();
  }

  @Test
  void oneBadArticleDoesNotStopTheOthers() throws Exception {
    web.feed("/feed.xml", "/gone", "/picture", "/french", "/good")
        .on("/picture", "image/png", "no picture")
        .on("/french", "text/html", "<html><body><p>" + "Le maire a parlé hier. ".repeat(30))
        .article("/good", "Belmar");
    Feed feed = watch("/feed.xml");
    assertThat(run().read()).isEqualTo(1);
    assertThat(items(feed))
        .extracting(item -> item.state() + " " + item.trouble().replaceFirst("[:;].*", ""))
        .contains(
            "REFUSED its server answered with status 404",
            "REFUSED unknown-format",
            "REFUSED not-english",
            "READ ");
  }

  @Test
  void hostileFeedsAreRefusedInWords() throws Exception {
    String bomb =
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;'>]><rss version='2.0'><channel><title>&c;</title></channel></rss>";
    String outside =
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
            + "<rss version='2.0'><channel><title>&a;</title></channel></rss>";
    web.on("/bomb.xml", "text/xml", bomb)
        .on("/outside.xml", "text/xml", outside)
        .on("/broken.xml", "text/xml", "<rss><channel>")
        .on("/page.xml", "text/html", "<html><body>No feed</body></html>")
        .on("/empty.xml", "text/xml", "")
        .endless("/endless.xml", "text/xml", "<rss version='2.0'><channel><title>")
        .status("/round.xml", 301, "Location", "/round.xml")
        .status("/away.xml", 301, "Location", "file:///etc/passwd");
    for (String path :
        List.of("bomb", "outside", "broken", "page", "empty", "endless", "round", "away")) {
      watch("/" + path + ".xml");
    }
    RunSummary summary = run();
    assertThat(summary.failed()).isEqualTo(8);
    assertThat(store.feeds().all())
        .allSatisfy(
            feed -> {
              assertThat(feed.failures()).isEqualTo(1);
              assertThat(feed.trouble()).isNotEmpty().doesNotContain("root:");
              assertThat(feed.title()).isEmpty();
            });
  }

  @Test
  void oddItemsAreKeptAsTheyAre() throws Exception {
    web.on(
        "/feed.xml",
        "text/xml",
        """
        <rss version="2.0"><channel><title>&lt;script&gt;a()&lt;/script&gt; Wire</title>
        <item><title>&lt;img src=x onerror=a()&gt; one</title><link>javascript:a()</link></item>
        <item><title>two</title><link>file:///etc/passwd</link></item>
        <item><title>three</title></item>
        <item><title>four</title><link>http://user:secret@127.0.0.1/</link></item>
        </channel></rss>
        """);
    Feed feed = watch("/feed.xml");
    run();
    assertThat(now(feed).title()).isEqualTo("Wire");
    assertThat(items(feed))
        .hasSize(4)
        .allSatisfy(item -> assertThat(item.trouble()).contains("no address of the web"));
    assertThat(web.asked()).containsExactly("/robots.txt", "/feed.xml");
  }

  /** A server of the open Internet, made up, that leads astray; all others are asked in earnest. */
  @Test
  void privateAddressesAreRefusedAtEachHop() throws Exception {
    web.feed("/feed.xml");
    FeedSettings strict = new FeedSettings(Duration.ofMinutes(30), Duration.ZERO, "", false);
    WebClient guarded = new WebClient(strict.reading());
    for (String inside :
        List.of(
            web.at("/feed.xml"),
            "http://169.254.169.254/latest/meta-data",
            "http://[::1]/",
            "http://10.0.0.1/")) {
      PoliteClient astray =
          new PoliteClient(
              strict,
              clock,
              (address, headers, most) ->
                  !"feeds.example.org".equals(address.getHost())
                      ? guarded.get(address, headers, most)
                      : new WebResult.Answered(
                          address,
                          address.getPath().equals("/robots.txt") ? 404 : 301,
                          Map.of("location", List.of(inside)),
                          new byte[0],
                          false));
      assertThat(astray.get(FeedAddress.of("https://feeds.example.org/feed.xml"), Map.of(), 1000))
          .as(inside)
          .isInstanceOf(Got.Failed.class);
    }
    assertThat(
            new PoliteClient(strict, clock).get(FeedAddress.of(web.at("/feed.xml")), Map.of(), 9))
        .isInstanceOf(Got.Failed.class);
    assertThat(web.asked()).isEmpty();
  }

  @Test
  void oneRequestAtATimeToAHost() throws Exception {
    String[] articles = new String[6];
    for (int i = 0; i < articles.length; i++) {
      articles[i] = "/article" + i;
      web.article(articles[i], "Belmar " + i);
    }
    web.feed("/one.xml", articles)
        .feed("/two.xml", "/x", "/y")
        .article("/x", "X")
        .article("/y", "Y");
    watch("/one.xml");
    watch("/two.xml");
    run();
    assertThat(web.most()).isEqualTo(1);
  }

  @Test
  void aRunThatIsCutOffLosesNothing() throws Exception {
    web.feed("/feed.xml", "/a", "/b").article("/a", "Belmar").article("/b", "Torvik");
    Feed feed = watch("/feed.xml");
    FeedRun cut =
        new FeedRun(
            new Turn(),
            client,
            (page, sink) -> {
              throw new IllegalStateException("the power fails");
            },
            SETTINGS,
            new Random(5),
            clock);
    org.assertj.core.api.Assertions.assertThatThrownBy(cut::run).hasMessage("the power fails");
    assertThat(store.reportCount()).isZero();
    assertThat(items(feed)).allMatch(item -> item.state() == FeedItem.State.WAITING);
    assertThat(run().read()).isEqualTo(2);
    assertThat(items(feed)).allMatch(item -> item.state() == FeedItem.State.READ);
  }

  @Test
  void pausedFeedsAreNotAsked() throws Exception {
    web.feed("/feed.xml", "/a").article("/a", "Belmar");
    Feed feed = watch("/feed.xml");
    store.feeds().set(feed.id(), Feed.State.PAUSED, feed.due());
    assertThat(run().isEmpty()).isTrue();
    store.feeds().set(feed.id(), Feed.State.ACTIVE, feed.due());
    assertThat(run().read()).isEqualTo(1);
    assertThat(store.feeds().remove(feed.id())).isTrue();
    assertThat(store.feeds().all()).isEmpty();
    assertThat(store.reportCount()).isEqualTo(1);
  }
}
