package org.attest.app.server.pages.sources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attest.app.server.pages.Listing;
import org.attest.app.server.pages.Option;
import org.attest.app.server.pages.PageWords;
import org.attest.app.sources.KnownSource;
import org.attest.app.sources.Ratings;
import org.attest.app.sources.SourceChoice;
import org.jspecify.annotations.Nullable;

/** The list of sources, with what narrows it. */
public record SourcesView(
    Listing<SourceRow> list,
    List<Option> kinds,
    List<Option> countries,
    List<Option> ownerships,
    List<Option> which) {
  /** Rows of a page. */
  public static final int SIZE = 50;

  private static final Map<String, String> WHICH = choices();

  private static Map<String, String> choices() {
    Map<String, String> which = new LinkedHashMap<>();
    which.put("", "all");
    which.put("met", "in reports here");
    which.put("unlisted", "not in the files");
    which.put("rated", "rated");
    return which;
  }

  /**
   * The page that an address asks for.
   *
   * @param all the sources that pages may list
   * @param asked {@code like}, {@code kind}, {@code country}, {@code ownership} and {@code which}
   */
  static SourcesView of(
      List<KnownSource> all, Ratings ratings, Map<String, String> asked, @Nullable String page) {
    String which = asked.getOrDefault("which", "");
    if (!WHICH.containsKey(which)) {
      throw new IllegalArgumentException("There is no such choice of sources as " + which + ".");
    }
    SourceChoice choice =
        new SourceChoice(
            given(asked, "like"),
            given(asked, "kind"),
            given(asked, "country"),
            given(asked, "ownership"),
            which.equals("met"),
            which.equals("unlisted") ? Boolean.FALSE : null,
            which.equals("rated"));
    List<SourceRow> rows =
        all.stream()
            .filter(source -> choice.takes(source, ratings))
            .map(source -> SourceRow.of(source, ratings))
            .toList();
    return new SourcesView(
        Listing.of(rows, SIZE, page, "/sources", asked),
        Option.any(all.stream().map(KnownSource::kind), PageWords::type, asked.get("kind")),
        Option.any(
            all.stream().map(KnownSource::country), PageWords::country, asked.get("country")),
        Option.any(all.stream().map(KnownSource::ownership), word -> word, asked.get("ownership")),
        WHICH.entrySet().stream()
            .map(one -> new Option(one.getKey(), one.getValue(), one.getKey().equals(which)))
            .toList());
  }

  private static @Nullable String given(Map<String, String> asked, String name) {
    String value = asked.getOrDefault(name, "");
    return value.isEmpty() ? null : value;
  }
}
