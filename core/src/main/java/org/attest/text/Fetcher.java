package org.attest.text;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
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

  Fetched fetch(String address) throws Refusal {
    return TimedFetch.within(options.limits(), address, client -> follow(client, address));
  }

  private Fetched follow(HttpClient client, String address)
      throws Refusal, IOException, InterruptedException {
    URI here = uri(address);
    for (int hop = 0; hop <= options.limits().redirects(); hop++) {
      AddressGuard.check(here, options);
      HttpResponse<BoundedBody.Body> response = client.send(request(here), this::body);
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

  private HttpResponse.BodySubscriber<BoundedBody.Body> body(HttpResponse.ResponseInfo response) {
    return new BoundedBody(options.limits().bytesPerInput());
  }

  private Fetched fetched(URI address, HttpResponse<BoundedBody.Body> response) throws Refusal {
    if (response.statusCode() != 200) {
      throw new Refusal(
          Reason.FETCH_FAILED,
          "%s answered with status %d; open it in a browser, save the page and give the file"
              .formatted(address, response.statusCode()));
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    String plain = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (!isReadable(plain)) {
      throw new Refusal(
          Reason.UNKNOWN_FORMAT,
          "%s is of type %s; text, HTML, PDF, JSON and feeds are read".formatted(address, plain));
    }
    if (response.body().cut()) {
      throw new Refusal(
          Reason.TOO_LARGE,
          "%s sends more than %,d bytes".formatted(address, options.limits().bytesPerInput()));
    }
    return new Fetched(response.body().bytes(), address.toString(), charset(type));
  }

  /** The charset that a Content-Type names. */
  static @Nullable String charset(@Nullable String contentType) {
    Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
    return charset.find() ? charset.group("name") : null;
  }

  /** Whether documents of a type, "text/html", are read; of no type they are. */
  static boolean isReadable(String type) {
    return type.isEmpty() || READABLE.matcher(type).matches();
  }
}
