package org.attest.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Reason;
import org.jspecify.annotations.Nullable;

/** Fetches one address over http or https, within the limits, checking every hop. */
final class Fetcher {

  private static final String USER_AGENT = "Attest/0.1 (news report reader; fetches on request)";

  private static final Pattern READABLE =
      Pattern.compile(
          "text/.*|application/(?:.*\\+)?(?:xml|json)|application/(?:xhtml\\+xml|pdf|x-ndjson"
              + "|jsonl|json-lines|octet-stream|gzip|x-gzip)");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?(?<name>[^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  private final ReadOptions options;

  Fetcher(ReadOptions options) {
    this.options = options;
  }

  /** What a fetch gave; the address is that of the last hop. */
  record Fetched(byte[] bytes, String address, @Nullable String charset) {}

  /** The whole fetch runs in a thread of its own, so that nothing in it can outlast the limit. */
  Fetched fetch(String address) throws Refusal {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(options.limits().connectTimeout())
            .build();
    FutureTask<Fetched> task = new FutureTask<>(() -> follow(client, address));
    Thread thread = Thread.ofVirtual().start(task);
    Duration limit = options.limits().fetchTimeout();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw timedOut();
    } catch (ExecutionException e) {
      throw refusal(address, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Reason.FETCH_FAILED, "the fetch was interrupted");
    } finally {
      thread.interrupt();
      client.shutdownNow();
    }
  }

  private Fetched follow(HttpClient client, String address)
      throws Refusal, IOException, InterruptedException {
    URI here = uri(address);
    for (int hop = 0; hop <= options.limits().redirects(); hop++) {
      AddressGuard.check(here, options);
      HttpResponse<Body> response = client.send(request(here), this::body);
      String location = response.headers().firstValue("Location").orElse(null);
      if (response.statusCode() / 100 == 3 && location != null) {
        here = here.resolve(uri(location));
      } else {
        return fetched(here, response);
      }
    }
    throw new Refusal(
        Reason.FETCH_FAILED,
        "more than %d redirects; give the last address".formatted(options.limits().redirects()));
  }

  private HttpRequest request(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(options.limits().fetchTimeout())
        .header("User-Agent", USER_AGENT)
        .header(
            "Accept", "text/html, application/xhtml+xml, application/xml, text/plain, */*;q=0.5")
        .build();
  }

  private static URI uri(String address) throws Refusal {
    try {
      return new URI(address.strip().replace(" ", "%20"));
    } catch (URISyntaxException e) {
      throw new Refusal(Reason.ADDRESS_REFUSED, "no valid address: " + TextCleaner.line(address));
    }
  }

  private HttpResponse.BodySubscriber<Body> body(HttpResponse.ResponseInfo response) {
    return new BoundedBody(options.limits().bytesPerInput());
  }

  private Fetched fetched(URI address, HttpResponse<Body> response) throws Refusal {
    if (response.statusCode() != 200) {
      throw new Refusal(
          Reason.FETCH_FAILED,
          "%s answered with status %d; open it in a browser, save the page and give the file"
              .formatted(address, response.statusCode()));
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    String plain = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (!plain.isEmpty() && !READABLE.matcher(plain).matches()) {
      throw new Refusal(
          Reason.UNKNOWN_FORMAT,
          "%s is of type %s; text, HTML, PDF, JSON and feeds are read".formatted(address, plain));
    }
    if (response.body().cut()) {
      throw new Refusal(
          Reason.TOO_LARGE,
          "%s sends more than %,d bytes".formatted(address, options.limits().bytesPerInput()));
    }
    Matcher charset = CHARSET.matcher(type);
    return new Fetched(
        response.body().bytes(), address.toString(), charset.find() ? charset.group("name") : null);
  }

  private Refusal timedOut() {
    return new Refusal(
        Reason.TIMED_OUT,
        "no complete answer within %s; try again later"
            .formatted(options.limits().fetchTimeout().toString().substring(2)));
  }

  private Refusal refusal(String address, @Nullable Throwable cause) {
    if (cause instanceof Refusal refusal) {
      return refusal;
    }
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return timedOut();
    }
    return new Refusal(
        Reason.FETCH_FAILED,
        "%s could not be fetched (%s); check the address and the connection"
            .formatted(address, cause == null ? "unknown" : cause.getClass().getSimpleName()));
  }

  /** What a server sent, up to the limit. */
  record Body(byte[] bytes, boolean cut) {}

  /** Takes a body in memory and cuts the connection once it is over the limit. */
  private static final class BoundedBody implements HttpResponse.BodySubscriber<Body> {
    private final CompletableFuture<Body> result = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;
    private Flow.@Nullable Subscription subscription;

    BoundedBody(int limit) {
      this.limit = limit;
    }

    @Override
    public CompletionStage<Body> getBody() {
      return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        if (bytes.size() + buffer.remaining() > limit) {
          if (subscription != null) {
            subscription.cancel();
          }
          result.complete(new Body(new byte[0], true));
          return;
        }
        byte[] chunk = new byte[buffer.remaining()];
        buffer.get(chunk);
        bytes.writeBytes(chunk);
      }
    }

    @Override
    public void onError(Throwable cause) {
      result.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
      result.complete(new Body(bytes.toByteArray(), false));
    }
  }
}
