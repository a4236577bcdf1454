package org.attest.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.app.Ingest;
import org.attest.app.Invented;
import org.attest.app.decisions.Derivation;
import org.attest.app.feeds.FeedSettings;
import org.attest.app.feeds.NewFeed;
import org.attest.app.feeds.TestWeb;
import org.attest.app.server.security.Passwords;
import org.attest.app.server.watching.Confirming;
import org.attest.app.server.watching.Digests;
import org.attest.app.server.watching.MailSettings;
import org.attest.app.server.watching.Secrets;
import org.attest.app.server.watching.Watcher;
import org.attest.app.store.Digest;
import org.attest.app.store.Feed;
import org.attest.app.store.MailAddress;
import org.attest.app.store.Role;
import org.attest.app.store.SavedSearch;
import org.attest.app.store.Store;
import org.attest.app.watching.DigestChoice;
import org.attest.app.watching.NewSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server with a mail server beside it, and a web to fetch from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DigestsTest {
  private static final List<String> JOURNAL = new CopyOnWriteArrayList<>();
  private static final Pattern CONFIRM = Pattern.compile("/digests/confirm/[A-Za-z0-9_-]{43}");
  private static final Pattern STOP = Pattern.compile("/digests/stop/[A-Za-z0-9_-]{43}");

  @TempDir static Path folder;
  private final GreenMail mail =
      new GreenMail(new ServerSetup(free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private TestWeb web;
  private AttestServer server;
  private StorePool pool;
  private Digests digests;
  private int report = 26;

  /** A port of its own, so that the mail server can end and come back. */
  private static int free() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeAll
  void start() throws Exception {
    mail.start();
    web = new TestWeb();
    String location = folder.resolve("digests.db").toString();
    try (Store store = Store.open(location)) {
      new Ingest((inputs, sink) -> Invented.reports(6).forEach(sink), Derivation::derive)
          .run(List.of(), store, outcome -> {});
    }
    server =
        AttestServer.start(
            new ServerSettings(
                location,
                "127.0.0.1",
                0,
                false,
                JOURNAL::add,
                new WatchSettings(
                    true,
                    new FeedSettings(Duration.ofMinutes(30), Duration.ZERO, "", true),
                    new MailSettings(
                        "127.0.0.1",
                        mail.getSmtp().getPort(),
                        MailSettings.Safety.NONE,
                        "",
                        "",
                        "attest@example.org"),
                    "https://attest.example.org/")));
    assertThat(server.firstPassword()).isPresent();
    pool = server.context().getBean(StorePool.class);
    digests = server.context().getBean(Digests.class);
    pool.write(
        store -> {
          store.accounts().add("ann", Role.READER, Passwords.hash("a pass phrase of tests"));
          store.accounts().setPassword("ann", Passwords.hash("a pass phrase of tests"));
          return true;
        });
  }

  @AfterAll
  void stop() {
    server.close();
    web.close();
    mail.stop();
  }

  /** As if the letter had come and its link been followed. */
  private void confirm(String to) {
    pool.write(
        store -> {
          store
              .searches()
              .addresses()
              .keep(
                  new MailAddress(
                      "ann", to, null, "2031-01-01T00:00:00Z", 0, "", "2031-01-01T00:00:00Z"));
          return true;
        });
  }

  @Test
  void nothingIsMailedBeforeTheAddressIsConfirmed() throws Exception {
    SavedSearch search = saved("Of the south", "new@example.org");
    digests.run(Instant.now());
    assertThat(mail.getReceivedMessages()).hasSize(1);
    MimeMessage letter = mail.getReceivedMessages()[0];
    assertThat(letter.getAllRecipients()[0]).hasToString("new@example.org");
    assertThat(letter.getHeader("List-Unsubscribe")).isNull();
    String text = (String) letter.getContent();
    // What its owner called the search is no letter to a stranger.
    assertThat(text).contains("ann").doesNotContain("Of the south", "<");
    Matcher link = CONFIRM.matcher(text);
    assertThat(link.find()).isTrue();
    // A digest that was made before is not mailed, and no second letter comes.
    tell();
    digests.run(days(1));
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(pool.read(store -> store.searches().digests(search.id(), 1)).getFirst().mail())
        .isEqualTo(Digest.Mail.NONE);
    HttpResponse<String> asks = get(link.group());
    assertThat(asks.body()).contains("Shall digests", "new@example.org");
    assertThat(isConfirmed("new@example.org")).isFalse();
    HttpRequest.Builder saying =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + link.group()))
            .header("Content-Type", "application/x-www-form-urlencoded");
    assertThat(post(saying, "").statusCode()).isEqualTo(403);
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(asks.body());
    assertThat(token.find()).isTrue();
    String cookie = asks.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    assertThat(post(saying.header("Cookie", cookie), "_csrf=" + token.group(1)).body())
        .contains("are mailed to new@example.org");
    assertThat(isConfirmed("new@example.org")).isTrue();
    assertThat(
            get("/digests/confirm/" + Secrets.make()).body()
                + get("/digests/confirm/" + "x".repeat(500)).body())
        .contains("good for nothing");
    tell();
    digests.run(days(2));
    assertThat(mail.getReceivedMessages()).hasSize(2);
    assertThat((String) mail.getReceivedMessages()[1].getContent()).contains("Of the south");
    // Another account that names the same address is asked for itself.
    MailAddress others =
        pool.read(store -> store.searches().addresses().of("bea", "new@example.org"));
    assertThat(others.isConfirmed()).isFalse();
    pool.write(store -> store.searches().remove(search.id(), "ann"));
    mail.purgeEmailFromAllMailboxes();
  }

  @Test
  void theLinkEndsAndStrangersAreNotWrittenToInNumbers() throws Exception {
    Confirming confirming = server.context().getBean(Confirming.class);
    List<SavedSearch> searches = new ArrayList<>();
    Instant start = days(20);
    for (int i = 0; i < 8; i++) {
      searches.add(saved("Of " + i, "stranger" + i + "@example.org"));
    }
    digests.run(start);
    assertThat(sent()).hasSize(5);
    digests.run(start.plusSeconds(60));
    assertThat(sent()).hasSize(5);
    Matcher link = CONFIRM.matcher((String) mail.getReceivedMessages()[0].getContent());
    assertThat(link.find()).isTrue();
    String secret = link.group().replaceFirst(".*/", "");
    assertThat(confirming.of(secret, start.plus(Duration.ofDays(6)))).isPresent();
    assertThat(confirming.of(secret, start.plus(Duration.ofDays(8)))).isEmpty();
    String first = confirming.of(secret, start).orElseThrow().address();
    assertThat(confirming.again("ann", first, start.plusSeconds(60))).isFalse();
    assertThat(confirming.again("ann", first, start.plus(Duration.ofDays(2)))).isTrue();
    // The link of before is good for nothing now.
    assertThat(confirming.of(secret, start)).isEmpty();
    searches.forEach(search -> pool.write(store -> store.searches().remove(search.id(), "ann")));
    pool.write(
        store -> {
          for (int i = 0; i < 8; i++) {
            store.searches().addresses().forget("ann", "stranger" + i + "@example.org");
          }
          return true;
        });
    mail.purgeEmailFromAllMailboxes();
  }

  @Test
  void aFirstLetterThatIsNotTakenIsSentAgain() throws Exception {
    SavedSearch search = saved("Of the west", "late@example.org");
    Instant start = days(40);
    mail.stop();
    try {
      digests.run(start);
      digests.run(start.plusSeconds(60));
      MailAddress known =
          pool.read(store -> store.searches().addresses().of("ann", "late@example.org"));
      assertThat(known.tries()).isEqualTo(1);
      assertThat(known.trouble()).contains("did not take it");
      assertThat(JOURNAL).anyMatch(line -> line.startsWith("a first letter was not mailed"));
    } finally {
      JOURNAL.clear();
      mail.start();
    }
    digests.run(start.plus(Duration.ofMinutes(16)));
    assertThat(sent()).containsExactly("late@example.org Attest: digests to this address?");
    digests.run(start.plus(Duration.ofHours(6)));
    assertThat(sent()).hasSize(1);
    pool.write(
        store -> {
          store.searches().addresses().forget("ann", "late@example.org");
          return store.searches().remove(search.id(), "ann");
        });
    mail.purgeEmailFromAllMailboxes();
  }

  /** What came, as who it is for and what it is about. */
  private List<String> sent() throws Exception {
    List<String> sent = new ArrayList<>();
    for (MimeMessage letter : mail.getReceivedMessages()) {
      sent.add(letter.getAllRecipients()[0] + " " + letter.getSubject());
    }
    return sent;
  }

  private boolean isConfirmed(String address) {
    return pool.read(store -> store.searches().addresses().of("ann", address)).isConfirmed();
  }

  private SavedSearch saved(String name, String to) {
    return pool.write(
        store -> {
          SavedSearch search =
              new NewSearch(name, "").add(store, "ann", digests.standing(""), Instant.now());
          SavedSearch daily =
              new DigestChoice(SavedSearch.Every.DAY, 7, "UTC", to).of(search, Instant.now());
          store.searches().schedule(daily);
          return daily;
        });
  }

  /** One more report, with its events. */
  private void tell() {
    int number = report++;
    int before = pool.read(Store::eventCount);
    pool.write(store -> store.keep(Invented.report(number)));
    assertThat(pool.deriveWithin(20_000)).isTrue();
    assertThat(pool.read(Store::eventCount)).isGreaterThan(before);
    assertThat(JOURNAL).isEmpty();
  }

  private static Instant days(int days) {
    return Instant.now().plus(Duration.ofDays(days));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aDigestIsMailedOnceADayAndStopped() throws Exception {
    confirm("ann@example.org");
    SavedSearch search = saved("Ünits \u202E of the north", "ann@example.org");
    digests.run(Instant.now());
    assertThat(mail.getReceivedMessages()).isEmpty();
    tell();
    digests.run(Instant.now());
    assertThat(mail.getReceivedMessages()).isEmpty();
    digests.run(days(1));
    digests.run(days(1));
    assertThat(JOURNAL).isEmpty();
    assertThat(mail.getReceivedMessages()).hasSize(1);
    MimeMessage letter = mail.getReceivedMessages()[0];
    assertThat(letter.getSubject()).startsWith("Attest: Ünits").contains("event");
    assertThat(letter.getAllRecipients()).hasSize(1);
    assertThat(letter.getContentType()).startsWith("text/plain");
    String text = (String) letter.getContent();
    assertThat(text)
        .contains("new", "https://attest.example.org/events/e-", "after the fact")
        .doesNotContain("<");
    Matcher stop = STOP.matcher(text);
    assertThat(stop.find()).isTrue();
    assertThat(letter.getHeader("List-Unsubscribe")[0]).contains(stop.group());
    HttpResponse<String> asks = get(stop.group());
    assertThat(asks.body()).contains("No more mail", "of the north");
    assertThat(now(search).mail()).isNotEmpty();
    HttpRequest.Builder stopping =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + stop.group()))
            .header("Content-Type", "application/x-www-form-urlencoded");
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(asks.body());
    assertThat(token.find()).isTrue();
    assertThat(post(stopping, "").statusCode()).isEqualTo(403);
    assertThat(now(search).mail()).isNotEmpty();
    String cookie = asks.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    assertThat(post(stopping.header("Cookie", cookie), "_csrf=" + token.group(1)).body())
        .contains("No more digests");
    assertThat(now(search).mail()).isEmpty();
    assertThat(isConfirmed("ann@example.org")).isFalse();
    tell();
    digests.run(days(2));
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(get(stop.group()).body()).contains("No mail comes by this link any more");
    pool.write(store -> store.searches().remove(search.id(), "ann"));
    mail.purgeEmailFromAllMailboxes();
  }

  private static HttpResponse<String> post(HttpRequest.Builder request, String body)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(
            request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private SavedSearch now(SavedSearch search) {
    return pool.read(store -> store.searches().find(search.id())).orElseThrow();
  }

  @Test
  void theFeedOfDigestsIsAtomAndClosesWithTheAccount() throws Exception {
    SavedSearch search = saved("A & B <c>", "");
    String secret = Secrets.make();
    pool.write(
        store -> {
          store.searches().setFeed(search.id(), Secrets.hash(secret));
          return true;
        });
    HttpResponse<String> empty = get("/digests/" + secret);
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(AtomCheck.entries(empty.body())).isEmpty();
    tell();
    assertThat(AtomCheck.entries(get("/digests/" + secret).body())).isEmpty();
    digests.run(days(1));
    HttpResponse<String> answer = get("/digests/" + secret);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/atom+xml");
    assertThat(AtomCheck.entries(answer.body()))
        .isNotEmpty()
        .allSatisfy(
            entry -> assertThat(entry).contains("https://attest.example.org/events/e-", " new "));
    assertThat(get("/digests/" + Secrets.make()).statusCode()).isEqualTo(404);
    pool.write(
        store -> {
          store.accounts().disable("ann");
          return true;
        });
    assertThat(get("/digests/" + secret).statusCode()).isEqualTo(404);
    pool.write(
        store -> {
          store.accounts().enable("ann");
          store.searches().setFeed(search.id(), null);
          return true;
        });
    assertThat(get("/digests/" + secret).statusCode()).isEqualTo(404);
    pool.write(store -> store.searches().remove(search.id(), "ann"));
  }

  @Test
  void mailThatIsNotTakenIsTriedAgainAndThenGivenUp() {
    confirm("ann@example.org");
    SavedSearch search = saved("All", "ann@example.org");
    tell();
    mail.stop();
    try {
      Instant at = days(1);
      List<Digest.Mail> became = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        digests.run(at);
        became.add(pool.read(store -> store.searches().digests(search.id(), 1)).getFirst().mail());
        at = at.plus(Duration.ofHours(6));
      }
      assertThat(became)
          .startsWith(Digest.Mail.WAITING, Digest.Mail.WAITING)
          .endsWith(Digest.Mail.FAILED);
      assertThat(JOURNAL).anyMatch(line -> line.startsWith("a digest was not mailed"));
    } finally {
      JOURNAL.clear();
      pool.write(store -> store.searches().remove(search.id(), "ann"));
      mail.start();
    }
  }

  @Test
  void theServerFetchesWhatItIsAskedTo() throws Exception {
    web.feed("/feed.xml", "/a").article("/a", "Belmar");
    int before = pool.read(Store::reportCount);
    pool.write(
        store -> new NewFeed(web.at("/feed.xml"), "", "").add(store.feeds(), "ann", Instant.now()));
    server.context().getBean(Watcher.class).hurry();
    for (int i = 0; i < 300 && pool.read(Store::reportCount) == before; i++) {
      Thread.sleep(100);
    }
    assertThat(pool.read(Store::reportCount)).isEqualTo(before + 1);
    Feed feed = pool.read(store -> store.feeds().at(web.at("/feed.xml"))).orElseThrow();
    assertThat(feed.title()).isEqualTo("Invented Wire");
    pool.write(store -> store.feeds().remove(feed.id()));
  }
}
