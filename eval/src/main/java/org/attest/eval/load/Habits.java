package org.attest.eval.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.attest.model.ClaimRef;
import org.attest.model.EventType;

/** What people ask for, by chance from a seed. */
final class Habits {
  static final String FIRST = "explore, first view";
  static final String FILTER = "explore, a filter";
  static final String EVENT = "event page";
  static final String REPORT = "report page";
  static final String QUEUE = "review queue";
  static final String REVIEW = "review page";
  static final String DECISION = "decision";
  static final String DERIVED = "in the events";
  static final String FOUND = "in Explore";

  private final MadeStore store;
  private final Random random;

  Habits(MadeStore store, long seed) {
    this.store = store;
    random = new Random(seed);
  }

  void first(Person person) throws InterruptedException {
    var unused = person.get(FIRST, "/explore");
  }

  /** One to three of what can be chosen, so that few ask the same. */
  void filter(Person person) throws InterruptedException {
    StringBuilder path = new StringBuilder("/explore?");
    List<EventType> types = EventType.all();
    for (int n = random.nextInt(3); n >= 0; n--) {
      int month = 1 + random.nextInt(12);
      int year = 2031 + random.nextInt(10);
      path.append(
          switch (random.nextInt(6)) {
            case 0 -> "type=" + types.get(random.nextInt(types.size())).id();
            case 1 -> "country=X" + (char) ('A' + random.nextInt(20));
            case 2 -> "grade=" + List.of("single-source", "corroborated").get(random.nextInt(2));
            case 3 -> "status=" + List.of("occurred", "planned", "denied").get(random.nextInt(3));
            case 4 -> "actor=Made+Front+" + (1 + random.nextInt(40));
            default -> "from=%d-%02d-01&to=%d-%02d-01".formatted(year, month, year + 1, month);
          });
      path.append('&');
    }
    var unused = person.part(FILTER, path.substring(0, path.length() - 1));
  }

  void event(Person person) throws InterruptedException {
    var unused =
        person.get(EVENT, "/events/" + store.events().get(random.nextInt(store.events().size())));
  }

  void report(Person person) throws InterruptedException {
    var unused =
        person.get(
            REPORT, "/reports/" + store.reports().get(random.nextInt(store.reports().size())));
  }

  /** What a reader does next: half the time a filter, else an event, a report, or all anew. */
  void read(Person person) throws InterruptedException {
    switch (random.nextInt(10)) {
      case 0 -> first(person);
      case 1, 2, 3, 4 -> filter(person);
      case 5, 6, 7, 8 -> event(person);
      default -> report(person);
    }
  }

  /**
   * Reviews a report: looks at the queue, opens it, decides on its claims one by one, and is done.
   *
   * @param number of a report that nobody else reviews
   * @param decided counts what the server said it kept
   * @param look waits as long as somebody looks
   */
  void review(Person person, int number, AtomicInteger decided, Waiting look)
      throws InterruptedException {
    String report = store.reports().get(number % store.reports().size());
    var unused = person.get(QUEUE, "/review");
    look.await();
    if (person.get(REVIEW, "/review/" + report) == null) {
      return;
    }
    for (int claim = 1; claim <= 4; claim++) {
      look.await();
      int what = random.nextInt(4);
      String act =
          what == 0
              ? "\"correct\", \"field\": \"date\", \"value\": \"2035-%02d-11\""
                  .formatted(1 + random.nextInt(12))
              : what == 1 ? "\"reject\"" : "\"accept\"";
      decide(person, report, "{\"act\": %s, \"claim\": \"c%d\"}".formatted(act, claim), decided);
    }
    look.await();
    decide(person, report, "{\"act\": \"done\"}", decided);
  }

  /** Gives a claim another day. */
  void correct(Person person, ClaimRef claim, LocalDate day, AtomicInteger decided)
      throws InterruptedException {
    decide(
        person,
        claim.reportId(),
        "{\"act\": \"correct\", \"field\": \"date\", \"value\": \"%s\", \"claim\": \"%s\"}"
            .formatted(day, claim.claimId()),
        decided);
  }

  /** True if Explore has an event of that day. */
  boolean isFound(Person person, LocalDate day) throws InterruptedException {
    String page = person.part(FILTER, "/explore?from=%s&to=%s".formatted(day, day));
    return page != null && page.contains("/events/e-");
  }

  /** Waits as long as somebody looks at what is there. */
  interface Waiting {
    void await() throws InterruptedException;
  }

  private static void decide(Person person, String report, String json, AtomicInteger decided)
      throws InterruptedException {
    if (person.post(DECISION, "/review/" + report + "/decisions", json) != null) {
      decided.incrementAndGet();
    }
  }
}
