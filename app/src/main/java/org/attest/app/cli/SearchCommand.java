package org.attest.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.attest.app.search.Kind;
import org.attest.app.search.SearchIndex;
import org.attest.app.search.SearchJson;
import org.attest.app.search.SearchRequest;
import org.attest.app.search.SearchResult;
import org.attest.app.search.Snippet;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.model.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches events, claims or reports by words and filters. */
@Command(
    name = "search",
    header = "Find events, claims or reports by their words.",
    description = {
      "",
      "All words must be there: bridge convoy. Besides: \"words in a row\", -not, one OR other,",
      "begin*, and place: country: actor: source: type: status: grade: from: to: with a value.",
      "A word is found in its other forms (shelled, shelling); one with a capital as it stands.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest search bridge convoy",
      "  ./attest search 'place:idlib (shelling OR \"air strike\") -status:denied' --facets",
      "  ./attest search --near 35.93,36.63,50 --from 2023-05-01 --by date",
      "  ./attest search --of reports flour",
      "",
      Helpful.EXIT_CODES
    })
final class SearchCommand extends Helpful implements Callable<Integer> {
  private static final int SHOWN = 20;
  private static final int SHOWN_OF_A_FACET = 10;

  @Parameters(arity = "0..*", paramLabel = "WORDS", description = "What to look for.")
  private List<String> words = List.of();

  @Option(names = "--of", paramLabel = "KIND", description = "events (default), claims or reports.")
  private Searched of = Searched.events;

  @Option(names = "--facets", description = "Say how many of all that answer have which value.")
  private boolean facets;

  @Option(names = "--by", paramLabel = "ORDER", description = "relevance (default) or date.")
  private SearchRequest.Order order = SearchRequest.Order.RELEVANCE;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or json.")
  private Form format = Form.table;

  @Mixin private FilterOptions filterOptions = new FilterOptions();
  @Mixin private AreaOptions areaOptions = new AreaOptions();
  @Mixin private StoreOptions storeOptions = new StoreOptions();

  /** What is searched for. */
  enum Searched {
    events(Kind.EVENT),
    claims(Kind.CLAIM),
    reports(Kind.REPORT);

    private final Kind kind;

    Searched(Kind kind) {
      this.kind = kind;
    }
  }

  /** How results are printed. */
  enum Form {
    table,
    json
  }

  @Override
  public Integer call() {
    String text = String.join(" ", words);
    Filter filter = Usage.check(this, filterOptions::filter);
    Filter limited = filter.limit() == Integer.MAX_VALUE ? limited(filter) : filter;
    SearchRequest request =
        Usage.check(this, () -> areaOptions.request(of.kind, text, limited, order));
    try (Store store = Usage.check(this, storeOptions::openToRead);
        SearchIndex index = areaOptions.open(store, line -> err().println(Printable.line(line)))) {
      SearchResult found = Usage.check(this, () -> index.search(request));
      if (format == Form.json) {
        out().println(SearchJson.write(of.name(), text, found, hit -> snippet(index, hit)));
      } else {
        print(store, index, found);
      }
      said(found);
    }
    return ExitCode.OK;
  }

  private static Filter limited(Filter filter) {
    return new Filter(
        filter.type(),
        filter.actor(),
        filter.country(),
        filter.place(),
        filter.from(),
        filter.to(),
        filter.status(),
        filter.grade(),
        SHOWN);
  }

  private Optional<Snippet> snippet(SearchIndex index, SearchResult.Hit hit) {
    return index.snippet(of.kind, hit.id(), String.join(" ", words));
  }

  private void print(Store store, SearchIndex index, SearchResult found) {
    FoundTable table = new FoundTable(store, hit -> snippet(index, hit).map(SearchCommand::marked));
    if (!found.hits().isEmpty()) {
      table.lines(of.kind, found.hits()).forEach(out()::println);
    }
    if (facets) {
      found.facets().forEach(this::print);
    }
  }

  private void print(String field, List<SearchResult.Count> counts) {
    if (counts.isEmpty()) {
      return;
    }
    boolean isMonth = field.equals("month");
    String shown =
        counts.stream()
            .limit(isMonth ? Integer.MAX_VALUE : SHOWN_OF_A_FACET)
            .map(count -> count.value() + " " + count.count())
            .collect(Collectors.joining(", "));
    int more = isMonth ? 0 : Math.max(0, counts.size() - SHOWN_OF_A_FACET);
    out()
        .println(
            Printable.line(
                facetName(field) + ": " + shown + (more == 0 ? "" : ", and " + more + " more")));
  }

  private static String facetName(String field) {
    return Map.of("party", "actor", "kind", "source kind").getOrDefault(field, field);
  }

  private void said(SearchResult found) {
    err()
        .println(
            found.total() == 0
                ? "No " + of.name() + " answer that."
                : "%d of %d %s".formatted(found.hits().size(), found.total(), of.name()));
    String suggestion = found.suggestion();
    if (suggestion != null) {
      err().println("Did you mean: " + Printable.line(suggestion));
    }
  }

  /** "the [convoy] at the [bridge]". */
  private static String marked(Snippet snippet) {
    StringBuilder text = new StringBuilder(snippet.text());
    List<Span> marks = snippet.marks();
    for (int i = marks.size() - 1; i >= 0; i--) {
      text.insert(marks.get(i).end(), "]").insert(marks.get(i).start(), "[");
    }
    return text.toString();
  }
}
