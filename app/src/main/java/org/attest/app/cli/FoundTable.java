package org.attest.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attest.app.decisions.References;
import org.attest.app.search.Kind;
import org.attest.app.search.SearchResult.Hit;
import org.attest.app.store.Store;
import org.attest.app.words.Words;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Report;

/** Hits of a search as a table: what each is, and below it the words by which it was found. */
final class FoundTable {
  private static final String INDENT = "    ";

  private final Store store;
  private final Function<Hit, Optional<String>> words;

  FoundTable(Store store, Function<Hit, Optional<String>> words) {
    this.store = store;
    this.words = words;
  }

  List<String> lines(Kind of, List<Hit> hits) {
    Table<Hit> table =
        switch (of) {
          case EVENT ->
              new Table<Hit>()
                  .fixed("EVENT", Hit::id)
                  .fixed("DATE", hit -> event(hit, EventWords::shortDate))
                  .column("WHAT", hit -> event(hit, e -> Words.type(e.type(), e.status())))
                  .column("WHERE", hit -> event(hit, EventWords::shortPlace))
                  .fixed("GRADE", hit -> event(hit, e -> e.grade().code()));
          case CLAIM ->
              new Table<Hit>()
                  .fixed("CLAIM", hit -> EventText.shortId(References.claim(hit.id())))
                  .column("WHAT", hit -> claim(hit, c -> Words.type(c.type(), c.status())))
                  .column("WHERE", hit -> claim(hit, FoundTable::where));
          case REPORT ->
              new Table<Hit>()
                  .fixed("REPORT", hit -> shortId(hit.id()))
                  .fixed("DATE", hit -> report(hit, r -> String.valueOf(r.published())))
                  .column("OUTLET", hit -> report(hit, r -> String.valueOf(r.outlet())));
        };
    List<String> rows = table.lines(hits, Screen.width());
    List<String> lines = new ArrayList<>(List.of(rows.getFirst()));
    for (int i = 0; i < hits.size(); i++) {
      lines.add(rows.get(i + 1));
      words
          .apply(hits.get(i))
          .ifPresent(
              text ->
                  lines.add(
                      INDENT
                          + Printable.cut(Printable.line(text), Screen.width() - INDENT.length())));
    }
    return lines;
  }

  private String event(Hit hit, Function<Event, String> cell) {
    return store.event(hit.id()).map(cell).orElse("–");
  }

  private String claim(Hit hit, Function<Claim, String> cell) {
    ClaimRef ref = References.claim(hit.id());
    return store.decidedReport(ref.reportId()).stream()
        .flatMap(report -> report.claims().stream())
        .filter(claim -> claim.id().equals(ref.claimId()))
        .map(cell)
        .findFirst()
        .orElse("–");
  }

  private String report(Hit hit, Function<Report, String> cell) {
    return store
        .report(hit.id())
        .map(extracted -> cell.apply(extracted.report()))
        .filter(text -> !text.equals("null"))
        .orElse("–");
  }

  private static String where(Claim claim) {
    Claim.ClaimPlace place = claim.place();
    return place == null ? "–" : Words.shortPlace(place.place(), place.text());
  }

  private static String shortId(String id) {
    int start = id.indexOf(':') + 1;
    return id.substring(start, Math.min(id.length(), start + 8));
  }
}
