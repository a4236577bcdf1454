package org.attest.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.export.ClaimJson;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

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

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, json, jsonl, csv or geojson.")
  private ListFormat format = ListFormat.table;

  /** A claim with the report it stands in. */
  record Told(Report report, Claim claim) {
    ClaimRef ref() {
      return new ClaimRef(report.id(), claim.id());
    }
  }

  @Override
  public Integer call() {
    Filter filter = Usage.check(this, filterOptions::filter);
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      List<Told> claims = claims(store, filter);
      listing().print(claims, format, out());
      if (claims.isEmpty()) {
        err().println("No claims in " + store.file() + " answer that.");
      }
    }
    return ExitCode.OK;
  }

  private static List<Told> claims(Store store, Filter filter) {
    Map<String, Outcome.Extracted> reports = new HashMap<>();
    List<Told> claims = new ArrayList<>();
    for (ClaimRef ref : store.claims(filter)) {
      Outcome.Extracted extracted =
          reports.computeIfAbsent(ref.reportId(), id -> store.report(id).orElseThrow());
      extracted.claims().stream()
          .filter(claim -> claim.id().equals(ref.claimId()))
          .forEach(claim -> claims.add(new Told(extracted.report(), claim)));
    }
    return claims;
  }

  static Listing<Told> listing() {
    return new Listing<>(
        new Table<Told>()
            .column("CLAIM", told -> EventText.shortId(told.ref()))
            .column("DATE", ClaimsCommand::date)
            .column("WHAT", told -> Words.type(told.claim().type(), told.claim().status()))
            .column("WHERE", ClaimsCommand::where)
            .column("TOLL", ClaimsCommand::tolls)
            .column("ACCORDING TO", ClaimsCommand::chains),
        ClaimsCommand::json,
        List.of(
            new Listing.Column<>("report_id", told -> told.report().id()),
            new Listing.Column<>("claim_id", told -> told.claim().id()),
            new Listing.Column<>("type", told -> told.claim().type()),
            new Listing.Column<>("status", told -> told.claim().status().code()),
            new Listing.Column<>("certainty", told -> told.claim().certainty().code()),
            new Listing.Column<>("date", ClaimsCommand::date),
            new Listing.Column<>("place", ClaimsCommand::where),
            new Listing.Column<>("tolls", ClaimsCommand::tolls),
            new Listing.Column<>("chains", ClaimsCommand::chains),
            new Listing.Column<>("outlet", told -> told.report().outlet()),
            new Listing.Column<>("published", told -> told.report().published()),
            new Listing.Column<>("source", told -> told.report().source())),
        ClaimsCommand::place);
  }

  /** The claim as the contract has it, after the id of its report. */
  static ObjectNode json(Told told) {
    Outcome.Extracted alone = new Outcome.Extracted(told.report(), List.of(told.claim()));
    ObjectNode node = Json.object().put("report", told.report().id());
    node.setAll((ObjectNode) Json.read(ClaimJson.line(alone)).get("claims").get(0));
    return node;
  }

  private static @Nullable Place place(Told told) {
    return told.claim().place() == null ? null : told.claim().place().place();
  }

  private static String date(Told told) {
    Claim.ClaimDate date = told.claim().date();
    return date == null ? "–" : Words.date(date.range(), date.partial());
  }

  private static String where(Told told) {
    Claim.ClaimPlace place = told.claim().place();
    return place == null ? "–" : Words.place(place.place(), place.text(), place.unresolved());
  }

  private static String tolls(Told told) {
    return told.claim().tolls().isEmpty()
        ? "–"
        : told.claim().tolls().stream()
            .map(toll -> Words.toll(toll.effect(), toll.who(), toll.bounds(), toll.text()))
            .collect(Collectors.joining("; "));
  }

  private static String chains(Told told) {
    return told.claim().chains().stream()
        .map(chain -> Words.chain(chain).replaceFirst("^according to ", ""))
        .collect(Collectors.joining("; "));
  }
}
