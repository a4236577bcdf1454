package org.attest.app.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.attest.app.search.AreaText;
import org.attest.app.search.Kind;
import org.attest.app.search.SearchIndex;
import org.attest.app.search.SearchRequest;
import org.attest.app.search.SearchResult;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the index is asked for beside words and the filters of the store's lists. */
final class AreaOptions {
  @Option(
      names = "--family",
      paramLabel = "FAMILY",
      description = "Family of the type: remote-violence, battle, ...")
  private @Nullable String family;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "An origin's or outlet's id, or part of its name.")
  private @Nullable String source;

  @Option(
      names = "--box",
      paramLabel = "W,S,E,N",
      description = "Its area touches this one: degrees west, south, east, north.")
  private @Nullable String box;

  @Option(
      names = "--near",
      paramLabel = "LAT,LON,KM",
      description = "Its area is not farther from that point.")
  private @Nullable String near;

  @Option(
      names = "--exact-places",
      description = "Only named towns and sites, by their point; no wider areas.")
  private boolean exactPlaces;

  @Option(names = "--or-undated", description = "With --from or --to: undated ones too.")
  private boolean orUndated;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The index; default: beside the store, named as it with -index.")
  private @Nullable Path index;

  /** True if any of them is given that only the index can answer. */
  boolean isGiven() {
    return family != null
        || source != null
        || box != null
        || near != null
        || exactPlaces
        || orUndated;
  }

  SearchIndex open(Store store, Consumer<String> messages) {
    return new SearchIndex(store, index == null ? SearchIndex.beside(store) : index, messages);
  }

  /** The request; a wrong value is an {@link IllegalArgumentException}. */
  SearchRequest request(Kind of, String text, Filter filter, SearchRequest.Order order) {
    return new SearchRequest(
        of,
        text,
        filter,
        AreaText.family(family),
        source,
        AreaText.read("--", box, near),
        exactPlaces ? SearchRequest.Places.EXACT : SearchRequest.Places.TOUCHING,
        orUndated ? SearchRequest.Undated.KEPT : SearchRequest.Undated.LEFT_OUT,
        order);
  }

  /** The ids of all that answer, whatever the filter's limit. */
  Set<String> ids(Helpful command, Store store, Kind of, @Nullable String text, Filter filter) {
    SearchRequest request =
        Usage.check(
            command,
            () ->
                request(
                    of,
                    text == null ? "" : text,
                    new Filter(
                        null,
                        null,
                        null,
                        null,
                        filter.from(),
                        filter.to(),
                        null,
                        null,
                        Integer.MAX_VALUE),
                    SearchRequest.Order.DATE));
    try (SearchIndex opened = open(store, command.err()::println)) {
      return Usage.check(command, () -> opened.search(request)).hits().stream()
          .map(SearchResult.Hit::id)
          .collect(Collectors.toSet());
    }
  }

  /** The filter for the store where the index sees to the days. */
  Filter forStore(Filter filter) {
    return new Filter(
        filter.type(),
        filter.actor(),
        filter.country(),
        filter.place(),
        orUndated ? null : filter.from(),
        orUndated ? null : filter.to(),
        filter.status(),
        filter.grade(),
        Integer.MAX_VALUE);
  }
}
