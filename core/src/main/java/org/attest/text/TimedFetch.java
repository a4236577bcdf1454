package org.attest.text;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.attest.model.Reason;
import org.jspecify.annotations.Nullable;

/** Runs a fetch in a thread of its own, so that nothing in it can outlast the limit. */
final class TimedFetch {

  private TimedFetch() {}

  /** A fetch that follows no redirects by itself. */
  interface Work<T> {
    T run(HttpClient client) throws Refusal, IOException, InterruptedException;
  }

  static <T> T within(ReadLimits limits, String address, Work<T> work) throws Refusal {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connectTimeout())
            .build();
    FutureTask<T> task = new FutureTask<>(() -> work.run(client));
    Thread thread = Thread.ofVirtual().start(task);
    Duration limit = limits.fetchTimeout();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw timedOut(limits);
    } catch (ExecutionException e) {
      throw refusal(limits, address, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Reason.FETCH_FAILED, "the fetch was interrupted");
    } finally {
      thread.interrupt();
      client.shutdownNow();
    }
  }

  private static Refusal timedOut(ReadLimits limits) {
    return new Refusal(
        Reason.TIMED_OUT,
        "no complete answer within %s; try again later"
            .formatted(limits.fetchTimeout().toString().substring(2)));
  }

  private static Refusal refusal(ReadLimits limits, String address, @Nullable Throwable cause) {
    if (cause instanceof Refusal refusal) {
      return refusal;
    }
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return timedOut(limits);
    }
    return new Refusal(
        Reason.FETCH_FAILED,
        "%s could not be fetched (%s); check the address and the connection"
            .formatted(address, cause == null ? "unknown" : cause.getClass().getSimpleName()));
  }
}
