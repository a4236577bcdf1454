package org.attest.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.attest.export.Csv.Column;
import org.attest.export.EventExport.ToldClaim;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.DateRange;
import org.attest.model.Place;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Single claims, each with what one must know of its report, as columns and as JSON. */
final class ClaimRows {
  static final String SCHEMA = "attest/claim-list/1";
  static final List<Column<ToldClaim>> COLUMNS = columns();

  private ClaimRows() {}

  private static List<Column<ToldClaim>> columns() {
    List<Column<ToldClaim>> columns = new ArrayList<>();
    columns.add(new Column<>("report_id", told -> told.report().id()));
    columns.add(new Column<>("claim_id", told -> told.claim().id()));
    columns.add(new Column<>("outlet", told -> told.report().outlet()));
    columns.add(new Column<>("published", told -> told.report().published()));
    columns.add(new Column<>("title", told -> told.report().title()));
    columns.add(new Column<>("source", told -> told.report().source()));
    columns.add(new Column<>("type", told -> told.claim().type()));
    columns.add(new Column<>("status", told -> told.claim().status().code()));
    columns.add(new Column<>("certainty", told -> told.claim().certainty().code()));
    columns.add(new Column<>("aggregate", told -> told.claim().aggregate()));
    columns.add(new Column<>("part_of", told -> told.claim().partOf()));
    columns.addAll(SharedColumns.date(ClaimRows::range, ClaimRows::partial));
    columns.add(
        new Column<>(
            "date_inferred",
            told -> told.claim().date() == null ? null : told.claim().date().inferred()));
    columns.add(
        new Column<>(
            "place_text",
            told -> told.claim().place() == null ? null : told.claim().place().text()));
    columns.addAll(SharedColumns.place(ClaimRows::place));
    columns.add(new Column<>("agents", told -> names(told.claim().agents())));
    columns.add(new Column<>("targets", told -> names(told.claim().targets())));
    columns.add(new Column<>("means", told -> names(told.claim().means())));
    columns.add(new Column<>("toll", told -> toll(told.claim())));
    columns.add(new Column<>("about", told -> about(told.claim())));
    columns.add(new Column<>("chains", told -> chains(told.claim())));
    columns.add(new Column<>("evidence", told -> String.join(" [...] ", evidence(told))));
    return List.copyOf(columns);
  }

  static ObjectNode document(List<ToldClaim> claims) {
    ObjectNode node = JsonText.object().put("schema", SCHEMA);
    node.set("claims", JsonText.array(claims, ClaimRows::json));
    return node;
  }

  /** The claim as the contract writes it, after what one must know of its report. */
  static ObjectNode json(ToldClaim told) {
    Report report = told.report();
    ObjectNode node =
        JsonText.object()
            .put("ref", EventJson.reference(new ClaimRef(report.id(), told.claim().id())))
            .put("outlet", report.outlet())
            .put("published", report.published() == null ? null : report.published().toString())
            .put("title", report.title())
            .put("source", report.source());
    node.set("quotes", JsonText.strings(evidence(told)));
    node.set("claim", ClaimWriter.claim(told.claim()));
    return node;
  }

  static String table(List<ToldClaim> claims) {
    return TextTable.write(
        List.of("report", "claim", "date", "type", "place", "who", "toll", "status", "source"),
        claims.stream().map(ClaimRows::row).toList());
  }

  private static List<String> row(ToldClaim told) {
    Claim claim = told.claim();
    String agents = names(claim.agents());
    String targets = names(claim.targets());
    String who = (agents.isEmpty() ? "?" : agents) + (targets.isEmpty() ? "" : " -> " + targets);
    return List.of(
        shortId(told.report().id()),
        claim.id(),
        Words.date(claim.date()),
        claim.type(),
        Words.place(claim.place()),
        who.equals("?") ? "" : who,
        toll(claim),
        claim.status().code(),
        chains(claim));
  }

  /** The first eight hex digits, enough to find the report by. */
  private static String shortId(String id) {
    int start = id.indexOf(':') + 1;
    return id.substring(start, Math.min(id.length(), start + 8));
  }

  private static @Nullable DateRange range(ToldClaim told) {
    Claim.ClaimDate date = told.claim().date();
    return date == null ? null : date.range();
  }

  private static @Nullable String partial(ToldClaim told) {
    Claim.ClaimDate date = told.claim().date();
    return date == null ? null : date.partial();
  }

  private static @Nullable Place place(ToldClaim told) {
    Claim.ClaimPlace place = told.claim().place();
    return place == null ? null : place.place();
  }

  private static String names(List<Claim.Participant> participants) {
    return participants.stream()
        .map(someone -> Objects.requireNonNullElse(someone.actor(), someone.text()))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String toll(Claim claim) {
    return claim.tolls().stream().map(Words::toll).collect(Collectors.joining("; "));
  }

  private static @Nullable String about(Claim claim) {
    Claim.Quote about = claim.about();
    return about == null ? null : about.text();
  }

  private static String chains(Claim claim) {
    return claim.chains().stream().map(Words::chain).collect(Collectors.joining("; "));
  }

  private static List<String> evidence(ToldClaim told) {
    return told.claim().evidence().stream().map(span -> span.of(told.report().text())).toList();
  }
}
