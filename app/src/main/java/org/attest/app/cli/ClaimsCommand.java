package org.attest.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.attest.app.decisions.References;
import org.attest.app.search.Kind;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.app.words.Words;
import org.attest.export.EventExport;
import org.attest.export.EventExport.ToldClaim;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists claims of the store. */
@Command(
    name = "claims",
    header = "List claims: what each report says, and who it says so from.",
    footer = {
      "",
      "Examples:",
      "  ./attest claims --actor \"Russian Air Force\"",
      "  ./attest claims --status denied --format jsonl",
      "  ./attest claims --grade contested --limit 20",
      "",
      Helpful.EXIT_CODES
    })
final class ClaimsCommand extends Helpful implements Callable<Integer> {
  @Mixin private FilterOptions filterOptions = new FilterOptions();
  @Mixin private StoreOptions storeOptions = new StoreOptions();
  @Mixin private AreaOptions areaOptions = new AreaOptions();

  @Option(
      names = "--text",
      paramLabel = "QUERY",
      description = "Words, as for search: 'bridge -denied place:idlib'.")
  private @Nullable String text;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, json, jsonl, csv or geojson.")
  private ListFormat format = ListFormat.table;

  @Override
  public Integer call() {
    Filter filter = Usage.check(this, filterOptions::filter);
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      List<ToldClaim> claims = claims(store, refs(store, filter));
      if (format == ListFormat.table) {
        table(store.rejectedClaims()).lines(claims, Screen.width()).forEach(out()::println);
      } else {
        out().print(Usage.check(this, () -> EventExport.claims(claims, format.exported())));
      }
      if (claims.isEmpty()) {
        err().println("No claims in " + store.name() + " answer that.");
      }
    }
    return ExitCode.OK;
  }

  private List<ClaimRef> refs(Store store, Filter filter) {
    if (text == null && !areaOptions.isGiven()) {
      return store.claims(filter);
    }
    Set<String> found = areaOptions.ids(this, store, Kind.CLAIM, text, filter);
    return store.claims(areaOptions.forStore(filter)).stream()
        .filter(ref -> found.contains(References.text(ref)))
        .limit(filter.limit())
        .toList();
  }

  private static List<ToldClaim> claims(Store store, List<ClaimRef> refs) {
    Map<String, Outcome.Extracted> reports = new HashMap<>();
    List<ToldClaim> claims = new ArrayList<>();
    for (ClaimRef ref : refs) {
      Outcome.Extracted extracted =
          reports.computeIfAbsent(ref.reportId(), id -> store.decidedReport(id).orElseThrow());
      extracted.claims().stream()
          .filter(claim -> claim.id().equals(ref.claimId()))
          .forEach(claim -> claims.add(new ToldClaim(extracted.report(), claim)));
    }
    return claims;
  }

  static Table<ToldClaim> table(Set<ClaimRef> rejected) {
    return new Table<ToldClaim>()
        .fixed("CLAIM", ClaimsCommand::id)
        .fixed("DATE", ClaimsCommand::date)
        .column("WHAT", told -> what(told, rejected))
        .column("WHERE", ClaimsCommand::where)
        .column("TOLL", ClaimsCommand::tolls)
        .column("ACCORDING TO", ClaimsCommand::chains);
  }

  private static String what(ToldClaim told, Set<ClaimRef> rejected) {
    return (rejected.contains(ref(told)) ? "rejected: " : "")
        + Words.type(told.claim().type(), told.claim().status());
  }

  private static ClaimRef ref(ToldClaim told) {
    return new ClaimRef(told.report().id(), told.claim().id());
  }

  private static String id(ToldClaim told) {
    return EventText.shortId(ref(told));
  }

  private static String date(ToldClaim told) {
    Claim.ClaimDate date = told.claim().date();
    return date == null || date.range() == null ? "–" : Words.shortDate(date.range());
  }

  private static String where(ToldClaim told) {
    Claim.ClaimPlace place = told.claim().place();
    return place == null ? "–" : Words.shortPlace(place.place(), place.text());
  }

  private static String tolls(ToldClaim told) {
    return told.claim().tolls().isEmpty()
        ? "–"
        : told.claim().tolls().stream()
            .map(toll -> Words.toll(toll.effect(), toll.who(), toll.bounds(), toll.text()))
            .collect(Collectors.joining("; "));
  }

  private static String chains(ToldClaim told) {
    return told.claim().chains().stream()
        .map(chain -> Words.chain(chain).replaceFirst("^according to ", ""))
        .collect(Collectors.joining("; "));
  }
}
