package org.attest.app.server.watching;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.attest.app.feeds.FeedRun;
import org.attest.app.feeds.FeedStore;
import org.attest.app.feeds.PoliteClient;
import org.attest.app.server.ServerSettings;
import org.attest.app.server.StorePool;
import org.attest.app.store.Store;
import org.attest.model.Outcome;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;
import org.attest.text.WebPage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Fetches feeds and makes digests when they are due, each in a thread of its own. At the server's
 * end a fetch is cut off, which says nothing of the feed, and what is being written is written.
 */
@Component
public final class Watcher implements DisposableBean {
  private static final long LOOK_SECONDS = 30;
  private static final long END_SECONDS = 20;

  private final ServerSettings settings;
  private final FeedRun run;
  private final Digests digests;
  private final AtomicBoolean isAsked = new AtomicBoolean();
  private final ScheduledExecutorService feeds = thread("attest-watches");
  private final ScheduledExecutorService digesting = thread("attest-digests");
  private @Nullable Pipeline pipeline;

  Watcher(StorePool pool, ServerSettings settings, Digests digests) {
    this.settings = settings;
    this.digests = digests;
    var how = settings.watching().feeds();
    Clock clock = Clock.systemUTC();
    run =
        new FeedRun(
            new Pooled(pool),
            new PoliteClient(how, clock),
            this::read,
            how,
            RandomGenerator.getDefault(),
            clock);
    if (settings.watching().fetches()) {
      var unused =
          feeds.scheduleWithFixedDelay(this::fetch, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }
    var unused =
        digesting.scheduleWithFixedDelay(
            this::digest, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name(name).daemon(true).factory());
  }

  /** True if feeds are fetched by this server. */
  public boolean fetches() {
    return settings.watching().fetches();
  }

  /** Looks at once, and not when it would next; many who ask are answered by one run. */
  public void hurry() {
    if (!fetches() || isAsked.getAndSet(true)) {
      return;
    }
    try {
      feeds.execute(
          () -> {
            isAsked.set(false);
            fetch();
          });
    } catch (RejectedExecutionException e) {
      // The server ends; what is due is fetched after the next start.
      return;
    }
  }

  private void fetch() {
    try {
      var unused = run.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      settings.journal().accept("feeds were not fetched: " + e.getClass().getSimpleName());
    }
  }

  private void digest() {
    try {
      digests.run(Instant.now());
    } catch (RuntimeException e) {
      settings.journal().accept("digests were not made: " + e.getClass().getSimpleName());
    }
  }

  /** The models are read with the first article, as most servers watch nothing. */
  private void read(WebPage page, Consumer<Outcome> sink) {
    Pipeline reader = pipeline;
    if (reader == null) {
      reader = Pipeline.create(PipelineOptions.defaults());
      pipeline = reader;
    }
    reader.run(page, sink);
  }

  private record Pooled(StorePool pool) implements FeedStore {
    @Override
    public <T> T read(Function<Store, T> work) {
      return pool.read(work);
    }

    @Override
    public <T> T write(Function<Store, T> work) {
      return pool.write(work);
    }

    @Override
    public void derive() {
      var unused = pool.deriveWithin(0);
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    feeds.shutdownNow();
    digesting.shutdown();
    boolean unused = feeds.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    unused = digesting.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
  }
}
