package org.attest.text;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attest.model.Reason;

/** What became of asking for one address. */
public sealed interface WebResult {

  /** The address asked for. */
  URI address();

  /**
   * A server answered.
   *
   * @param headers by name, in any case of letters
   * @param body empty if it was cut
   * @param isCut true if there was more than was asked for
   */
  record Answered(
      URI address, int status, Map<String, List<String>> headers, byte[] body, boolean isCut)
      implements WebResult {
    public Answered {
      TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      copy.putAll(headers);
      headers = copy;
    }

    /** The first header of that name. */
    public Optional<String> header(String name) {
      return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** "text/html": the type without its parameters; empty if none is said. */
    public String type() {
      return header("Content-Type")
          .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
          .orElse("");
    }

    /** Where it redirects to, if it does. */
    public Optional<String> redirect() {
      return status / 100 == 3 && status != 304 ? header("Location") : Optional.empty();
    }
  }

  /** It was not asked, or did not answer; the detail says what to do. */
  record Refused(URI address, Reason reason, String detail) implements WebResult {}
}
