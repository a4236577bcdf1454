package org.attest.text;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.attest.model.Reason;

/**
 * Asks for one address over http or https, once: redirects are answers, and so are errors of the
 * server. For whoever comes back to the same servers and has to be polite to them. Addresses that
 * are not on the public Internet are refused, as in {@link ReportReader}. May be shared between
 * threads.
 */
public final class WebClient {
  private final ReadOptions options;

  /**
   * @param options its limits of time and whether private addresses are allowed
   */
  public WebClient(ReadOptions options) {
    this.options = options;
  }

  /**
   * What the address gives.
   *
   * @param headers of the request, by name
   * @param mostBytes of the body; more is cut off, and the connection with it
   */
  public WebResult get(URI address, Map<String, String> headers, int mostBytes) {
    try {
      AddressGuard.check(address, options);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address).timeout(options.limits().fetchTimeout());
      headers.forEach(request::header);
      HttpResponse<BoundedBody.Body> response =
          TimedFetch.within(
              options.limits(),
              address.toString(),
              client -> client.send(request.build(), info -> new BoundedBody(mostBytes)));
      return new WebResult.Answered(
          address,
          response.statusCode(),
          response.headers().map(),
          response.body().bytes(),
          response.body().cut());
    } catch (Refusal e) {
      return new WebResult.Refused(address, e.reason(), e.detail());
    } catch (IllegalArgumentException e) {
      return new WebResult.Refused(
          address, Reason.ADDRESS_REFUSED, "no valid address: " + TextCleaner.line("" + address));
    }
  }
}
