package org.attest.eval.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.attest.app.decisions.ChainCheck;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.attest.eval.Figures;
import org.attest.model.ClaimRef;
import org.attest.model.Event;

/** What one reader waits for, and what many do, while reviewers decide. */
public final class ServerLoad {
  /** What was promised, in ms, of which share of the requests. */
  private static final Map<String, Double> FLOORS =
      Map.of(Habits.FIRST, 1500.0, Habits.FILTER, 300.0, Habits.EVENT, 200.0);

  private static final int DECISIONS_SEEN = 12;
  private static final long POLL_MS = 20;
  private static final long LONGEST_WAIT_NANOS = 300_000_000_000L;

  private final Plan plan;
  private final Consumer<String> progress;
  private final SequencedMap<String, Double> figures = new java.util.LinkedHashMap<>();
  private final TreeMap<String, Long> counts = new TreeMap<>();
  private final List<String> table = new ArrayList<>();

  /**
   * What is to be done.
   *
   * @param events how many incidents are made; their events are about as many
   * @param folder where store and index are kept for another run
   * @param warmUp requests of each kind before any is timed
   * @param samples requests of each kind that are timed, of one reader
   * @param minutes how long all are at it at once
   * @param think seconds between two requests of one person, on average
   * @param server further options of the server's JVM
   */
  public record Plan(
      int events,
      Path folder,
      int warmUp,
      int samples,
      int readers,
      int reviewers,
      double minutes,
      double think,
      List<String> server) {
    public Plan {
      server = List.copyOf(server);
      if (events < 10 || warmUp < 0 || samples < 1 || readers < 0 || reviewers < 0) {
        throw new IllegalArgumentException(
            "at least 10 events, 1 sample, and nobody less than none");
      }
      if (minutes < 0 || think < 0) {
        throw new IllegalArgumentException("--minutes and --think are not less than 0");
      }
    }
  }

  /**
   * What was measured.
   *
   * @param table for people
   */
  public record Measured(Figures figures, List<String> table) {
    public Measured {
      table = List.copyOf(table);
    }
  }

  /**
   * @param progress is told what begins
   */
  public ServerLoad(Plan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /** Makes the store if need be, starts the server, and measures. */
  public Measured run() throws IOException, InterruptedException {
    Files.createDirectories(plan.folder());
    table.add(Machine.words());
    MadeStore store =
        MadeStore.at(
            plan.folder().resolve("load-" + plan.events() + ".db"),
            plan.events(),
            Math.max(plan.readers(), plan.reviewers()),
            progress);
    counts.put("events", (long) store.events().size());
    counts.put("reports", (long) store.reports().size());
    table.add(
        "%,d events of %,d reports, made".formatted(store.events().size(), store.reports().size()));
    index(store);
    long decidedBefore = decisions(store);
    int decided;
    try (ServedProcess server = start(store)) {
      figures.put("start_ms", server.startedMs());
      line("start, until the server says its address", server.startedMs(), "ms");
      oneReader(store, server.address());
      int shown = shows(store, server.address());
      decided = shown + everybody(store, server.address(), decidedBefore + shown);
    }
    checkLog(store, decidedBefore, decided);
    return new Measured(new Figures(figures, counts), table);
  }

  private ServedProcess start(MadeStore store) throws IOException {
    progress.accept("starting the server");
    return ServedProcess.start(store.file(), plan.folder().resolve("errors.txt"), plan.server());
  }

  /** Has the index made by a server of its own, as the first start of all does. */
  private void index(MadeStore store) throws IOException, InterruptedException {
    try (ServedProcess server = start(store)) {
      Person person = new Person(server.address(), new Times());
      person.login(MadeStore.name(Role.READER, 0));
      progress.accept("waiting for the index");
      long start = System.nanoTime();
      while (person.get("waiting", "/explore") == null) {
        Thread.sleep(500);
      }
      double seconds = server.startedMs() / 1000 + (System.nanoTime() - start) / 1e9;
      figures.put("first_start_to_explore_s", seconds);
      line("first start of all, until Explore answers (makes the index)", seconds, "s");
    }
  }

  private void line(String what, double figure, String unit) {
    table.add(String.format(Locale.ROOT, "%-66s %10.1f %s", what, figure, unit));
  }

  private interface Request {
    void send() throws InterruptedException;
  }

  private void oneReader(MadeStore store, URI address) throws IOException, InterruptedException {
    Times first = new Times();
    Person person = new Person(address, first);
    person.login(MadeStore.name(Role.READER, 0));
    Habits habits = new Habits(store, 1);
    progress.accept("the very first request");
    habits.first(person);
    figures.put("very_first_ms", first.at(Habits.FIRST, 1));
    line("the very first request: explore, first view", first.at(Habits.FIRST, 1), "ms");
    Times times = new Times();
    Person warm = new Person(address, new Times());
    warm.login(MadeStore.name(Role.READER, 0));
    Person one = new Person(address, times);
    one.login(MadeStore.name(Role.READER, 0));
    progress.accept("one reader");
    each(habits, warm, plan.warmUp());
    each(habits, one, plan.samples());
    heading("one reader, after %d requests of each kind".formatted(plan.warmUp()));
    rows(times, "one_reader", true);
  }

  private static void each(Habits habits, Person person, int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      habits.first(person);
      habits.filter(person);
      habits.event(person);
      habits.report(person);
    }
  }

  /** How long it takes until what somebody decided is seen. Gives how many decisions were kept. */
  private int shows(MadeStore store, URI address) throws IOException, InterruptedException {
    progress.accept("until decisions are seen");
    Times times = new Times();
    Person person = new Person(address, new Times());
    person.login(MadeStore.name(Role.REVIEWER, 0));
    AtomicInteger decided = new AtomicInteger();
    Habits habits = new Habits(store, 5);
    try (Store open = Store.open(store.file())) {
      for (Event event : alone(open, store)) {
        ClaimRef claim = event.claims().getFirst();
        // Of which there is no news yet, also not by a run of before.
        LocalDate day = LocalDate.of(2100, 1, 1).plusDays(open.decisions().written());
        long start = System.nanoTime();
        habits.correct(person, claim, day, decided);
        while (isBefore(start)
            && !String.valueOf(open.decidedReport(claim.reportId())).contains(day.toString())) {
          Thread.sleep(POLL_MS);
        }
        times.add(Habits.DERIVED, (System.nanoTime() - start) / 1e6);
        while (isBefore(start) && !habits.isFound(person, day)) {
          Thread.sleep(POLL_MS);
        }
        times.add(Habits.FOUND, (System.nanoTime() - start) / 1e6);
      }
    }
    heading("one reviewer, from sending a decision until it is seen");
    rows(times, "seen", false);
    return decided.get();
  }

  private static boolean isBefore(long start) {
    return System.nanoTime() - start < LONGEST_WAIT_NANOS;
  }

  /** Events of one claim, which have its day. */
  private List<Event> alone(Store open, MadeStore store) {
    Random random = new Random(6);
    List<Event> events = new ArrayList<>();
    while (events.size() < DECISIONS_SEEN) {
      open.event(store.events().get(random.nextInt(store.events().size())))
          .filter(event -> event.claims().size() == 1)
          .ifPresent(events::add);
    }
    return events;
  }

  /** Gives how many decisions the server said it kept. */
  private int everybody(MadeStore store, URI address, long before)
      throws IOException, InterruptedException {
    Times times = new Times();
    AtomicInteger decided = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    long end = System.nanoTime() + (long) (plan.minutes() * 60e9);
    progress.accept(
        "%d readers and %d reviewers for %s minutes"
            .formatted(plan.readers(), plan.reviewers(), plan.minutes()));
    for (int i = 0; i < plan.readers(); i++) {
      Person person = new Person(address, times);
      person.login(MadeStore.name(Role.READER, i));
      Habits habits = new Habits(store, 1000 + i);
      Habits.Waiting look = looking(2000 + i, end);
      threads.add(
          at(
              () -> {
                while (System.nanoTime() < end) {
                  look.await();
                  habits.read(person);
                }
              }));
    }
    // Not where a run of before left off a moment ago, as its reviewers still hold their reports.
    AtomicInteger next = new AtomicInteger((int) before + plan.reviewers());
    for (int i = 0; i < plan.reviewers(); i++) {
      Person person = new Person(address, times);
      person.login(MadeStore.name(Role.REVIEWER, i));
      Habits habits = new Habits(store, 3000 + i);
      Habits.Waiting look = looking(4000 + i, end);
      threads.add(
          at(
              () -> {
                while (System.nanoTime() < end) {
                  look.await();
                  habits.review(person, next.getAndIncrement(), decided, look);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    heading(
        "%d readers and %d reviewers at once, %s minutes, %s s between two requests of one"
            .formatted(plan.readers(), plan.reviewers(), plan.minutes(), plan.think()));
    rows(times, "everybody", false);
    times.said().forEach(table::add);
    long errors = times.kinds().stream().mapToLong(times::faults).sum();
    counts.put("errors", errors);
    counts.put("decisions", (long) decided.get());
    table.add("errors: %d; decisions kept: %d".formatted(errors, decided.get()));
    return decided.get();
  }

  private static Thread at(Request work) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                work.send();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  /** From half to one and a half of the average; none once time is up. */
  private Habits.Waiting looking(long seed, long end) {
    Random random = new Random(seed);
    return () -> {
      double ms = plan.think() * 1000 * (0.5 + random.nextDouble());
      if (System.nanoTime() < end) {
        Thread.sleep((long) ms);
      }
    };
  }

  private void heading(String words) {
    table.add("");
    table.add(words + "; ms");
    table.add(
        "%-24s %7s %7s %9s %9s %9s  %s"
            .formatted("", "times", "errors", "p50", "p95", "p99", "promised"));
  }

  private void rows(Times times, String name, boolean isPromised) {
    for (String kind : times.kinds()) {
      Double floor = isPromised ? FLOORS.get(kind) : null;
      double p95 = times.at(kind, 0.95);
      table.add(
          String.format(
              Locale.ROOT,
              "%-24s %7d %7d %9.1f %9.1f %9.1f  %s",
              kind,
              times.count(kind),
              times.faults(kind),
              times.at(kind, 0.5),
              p95,
              times.at(kind, 0.99),
              floor == null
                  ? ""
                  : String.format(
                      Locale.ROOT,
                      "p95 under %.0f: %s",
                      floor,
                      p95 < floor ? "holds" : "DOES NOT HOLD")));
      String key = name + "_" + kind.replaceAll("[^a-z]+", "_");
      figures.put(key + "_p50_ms", times.at(kind, 0.5));
      figures.put(key + "_p95_ms", p95);
      figures.put(key + "_p99_ms", times.at(kind, 0.99));
      counts.put(name + "_" + kind.replaceAll("[^a-z]+", "_"), (long) times.count(kind));
    }
  }

  private static long decisions(MadeStore store) {
    try (Store open = Store.open(store.file())) {
      return open.decisions().written();
    }
  }

  private void checkLog(MadeStore store, long before, int decided) {
    try (Store open = Store.open(store.file())) {
      var log = open.decisions().all();
      String fault = ChainCheck.of(log, open.decisions().written(), null).fault();
      table.add(
          fault != null
              ? "the log: " + fault
              : log.size() - before == decided
                  ? "the log verifies and has every decision"
                  : "the log has %d decisions of %d".formatted(log.size() - before, decided));
      counts.put("decisions_in_the_log", log.size() - before);
    }
  }
}
