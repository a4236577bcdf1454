package org.attest.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.attest.export.EventExport.ToldClaim;
import org.attest.export.ParquetFile.Column;
import org.attest.export.ParquetFile.Type;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Link;
import org.attest.model.Outcome;
import org.attest.model.Toll;
import org.jspecify.annotations.Nullable;

/**
 * Events and what they rest on as Parquet files, one a table: {@code events}, {@code claims},
 * {@code chains} and {@code tolls}, to be joined by {@code event_id}, {@code report_id} and {@code
 * claim_id} (docs/formats.md). The same events give the same bytes.
 */
public final class ParquetExport {
  /**
   * Words of reports, which may name anyone; and the text of chains, which have their own table.
   */
  private static final Set<String> ONLY_RELEASED =
      Set.of(
          "title", "source", "about", "evidence", "chains", "toll", "agents", "targets", "means");

  private final Names names;

  private ParquetExport(Names names) {
    this.names = names;
  }

  /**
   * What an export gave.
   *
   * @param files bytes by file name
   * @param rows how many rows each has
   */
  public record Tables(Map<String, byte[]> files, Map<String, Integer> rows) {}

  /** A claim and the event that it speaks of. */
  private record Row(String event, ToldClaim told) {
    Claim claim() {
      return told.claim();
    }
  }

  private record ChainRow(Row row, int chain, Chain of, @Nullable Integer at) {
    @Nullable Link link() {
      return at == null ? null : of.links().get(at);
    }
  }

  private record TollRow(Row row, int number, Toll toll) {}

  /**
   * Writes the tables.
   *
   * @param reports the report of an id with its claims, empty if it is gone
   */
  public static Tables write(
      List<Event> events, Function<String, Optional<Outcome.Extracted>> reports, Names names) {
    return new ParquetExport(names).tables(events, reports);
  }

  private Tables tables(List<Event> events, Function<String, Optional<Outcome.Extracted>> reports) {
    List<Row> claims = new ArrayList<>();
    List<ChainRow> chains = new ArrayList<>();
    List<TollRow> tolls = new ArrayList<>();
    for (Event event : events) {
      for (ClaimRef ref : event.claims()) {
        reports
            .apply(ref.reportId())
            .flatMap(extracted -> told(extracted, ref))
            .ifPresent(told -> claims.add(new Row(event.id(), told)));
      }
    }
    for (Row row : claims) {
      for (int i = 0; i < row.claim().chains().size(); i++) {
        Chain chain = row.claim().chains().get(i);
        if (chain.links().isEmpty()) {
          chains.add(new ChainRow(row, i, chain, null));
        }
        for (int link = 0; link < chain.links().size(); link++) {
          chains.add(new ChainRow(row, i, chain, link));
        }
      }
      for (int i = 0; i < row.claim().tolls().size(); i++) {
        tolls.add(new TollRow(row, i, row.claim().tolls().get(i)));
      }
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, Integer> rows = new LinkedHashMap<>();
    List<Event> named = events.stream().map(names::of).toList();
    files.put("events.parquet", ParquetFile.write(eventColumns(), named));
    rows.put("events.parquet", named.size());
    files.put("claims.parquet", ParquetFile.write(claimColumns(), claims));
    rows.put("claims.parquet", claims.size());
    files.put("chains.parquet", ParquetFile.write(chainColumns(), chains));
    rows.put("chains.parquet", chains.size());
    files.put("tolls.parquet", ParquetFile.write(tollColumns(), tolls));
    rows.put("tolls.parquet", tolls.size());
    return new Tables(files, rows);
  }

  private static Optional<ToldClaim> told(Outcome.Extracted extracted, ClaimRef ref) {
    return extracted.claims().stream()
        .filter(claim -> claim.id().equals(ref.claimId()))
        .findFirst()
        .map(claim -> new ToldClaim(extracted.report(), claim));
  }

  private static List<Column<Event>> eventColumns() {
    return EventColumns.ALL.stream()
        .map(column -> new Column<Event>(column.name(), type(column.name()), column.value()))
        .toList();
  }

  private List<Column<Row>> claimColumns() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(new Column<>("event_id", Type.TEXT, Row::event));
    for (Csv.Column<ToldClaim> column : ClaimRows.COLUMNS) {
      if (names == Names.RELEASED || !ONLY_RELEASED.contains(column.name())) {
        columns.add(
            new Column<>(
                column.name(),
                column.name().equals("aggregate") ? Type.BOOLEAN : type(column.name()),
                row -> column.value().apply(row.told())));
      }
    }
    if (names == Names.WITHHELD) {
      columns.add(new Column<>("agents", Type.TEXT, row -> parties(row.claim().agents())));
      columns.add(new Column<>("targets", Type.TEXT, row -> parties(row.claim().targets())));
    }
    return columns;
  }

  private String parties(List<Claim.Participant> parties) {
    return String.join(
        "; ",
        parties.stream()
            .map(
                someone ->
                    names.hides(someone)
                        ? someone.kind() == null ? "(not named)" : someone.kind()
                        : someone.actor() == null ? someone.text() : someone.actor())
            .distinct()
            .toList());
  }

  private List<Column<ChainRow>> chainColumns() {
    List<Column<ChainRow>> columns = new ArrayList<>(keys(ChainRow::row));
    columns.add(new Column<>("chain", Type.INTEGER, ChainRow::chain));
    columns.add(new Column<>("stance", Type.TEXT, row -> row.of().stance().code()));
    columns.add(new Column<>("link", Type.INTEGER, ChainRow::at));
    columns.add(
        new Column<>(
            "source",
            Type.TEXT,
            row -> {
              Link link = row.link();
              return link == null ? null : names.hides(link) ? "(not named)" : link.source();
            }));
    columns.add(
        new Column<>(
            "source_id",
            Type.TEXT,
            row -> {
              Link link = row.link();
              return link == null ? null : link.sourceId();
            }));
    columns.add(
        new Column<>(
            "kind",
            Type.TEXT,
            row -> {
              Link link = row.link();
              return link == null ? null : link.kind();
            }));
    return columns;
  }

  private List<Column<TollRow>> tollColumns() {
    List<Column<TollRow>> columns = new ArrayList<>(keys(TollRow::row));
    columns.add(new Column<>("toll", Type.INTEGER, TollRow::number));
    columns.add(new Column<>("effect", Type.TEXT, row -> row.toll().effect().code()));
    columns.add(new Column<>("who", Type.TEXT, row -> String.join("; ", row.toll().who())));
    columns.add(new Column<>("min", Type.INTEGER, row -> row.toll().bounds().min()));
    columns.add(new Column<>("best", Type.INTEGER, row -> row.toll().bounds().best()));
    columns.add(new Column<>("max", Type.INTEGER, row -> row.toll().bounds().max()));
    columns.add(new Column<>("rule", Type.TEXT, row -> row.toll().bounds().rule()));
    columns.add(
        new Column<>(
            "words",
            Type.TEXT,
            row ->
                names == Names.RELEASED ? row.toll().text() : Words.quantity(row.toll().text())));
    columns.add(new Column<>("chain", Type.INTEGER, row -> row.toll().chain()));
    columns.add(new Column<>("part_of", Type.INTEGER, row -> row.toll().partOf()));
    columns.add(new Column<>("cumulative", Type.BOOLEAN, row -> row.toll().cumulative()));
    return columns;
  }

  private static <T> List<Column<T>> keys(Function<T, Row> row) {
    return List.of(
        new Column<>("event_id", Type.TEXT, one -> row.apply(one).event()),
        new Column<>("report_id", Type.TEXT, one -> row.apply(one).told().report().id()),
        new Column<>("claim_id", Type.TEXT, one -> row.apply(one).claim().id()));
  }

  /** As the data package has it. */
  private static Type type(String column) {
    return switch (DataPackage.type(column)) {
      case "date" -> Type.DATE;
      case "integer" -> Type.INTEGER;
      case "number" -> Type.NUMBER;
      case "boolean" -> Type.BOOLEAN;
      default -> column.equals("published") ? Type.DATE : Type.TEXT;
    };
  }
}
