package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attest.export.ParquetFile.Column;
import org.attest.export.ParquetFile.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written is read back by a reader that is not ours. */
class ParquetExportTest {
  private final InventedEvents invented = InventedEvents.all();

  private ParquetExport.Tables tables(Names names) {
    return ParquetExport.write(invented.events(), invented::report, names);
  }

  private static byte[] file(ParquetExport.Tables tables, String name) {
    byte[] bytes = tables.files().get(name);
    if (bytes == null) {
      throw new AssertionError("no " + name);
    }
    return bytes;
  }

  /** Header, then rows; an empty cell is null. */
  private static List<List<@Nullable Object>> read(byte[] bytes) throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(buffer))) {
      int columns = file.getFileSchema().getColumnCount();
      List<@Nullable Object> header = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        header.add(file.getFileSchema().getColumn(i).name());
      }
      rows.add(header);
      try (RowReader reader = file.rowReader()) {
        while (reader.hasNext()) {
          reader.next();
          List<@Nullable Object> row = new ArrayList<>();
          for (int i = 0; i < columns; i++) {
            row.add(reader.isNull(i) ? null : reader.getValue(i));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  @Test
  void everyTypeComesBack() throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      numbers.add(i);
    }
    List<Column<Integer>> columns =
        List.of(
            new Column<>("word", Type.TEXT, i -> i % 3 == 0 ? null : "wörd " + i % 70),
            new Column<>(
                "whole", Type.INTEGER, i -> i % 5 == 0 ? null : (Long) (i * 9_000_000_000L)),
            new Column<>("part", Type.NUMBER, i -> i / 8.0),
            new Column<>("day", Type.DATE, i -> LocalDate.of(1960, 1, 1).plusDays(i * 30L)),
            new Column<>("flag", Type.BOOLEAN, i -> i % 7 == 0 ? null : (Boolean) (i % 2 == 0)),
            new Column<>("never", Type.TEXT, i -> null));
    for (int size : List.of(0, 1, 7, 8, 9, 1_000)) {
      List<Integer> some = numbers.subList(0, size);
      List<List<@Nullable Object>> rows = read(ParquetFile.write(columns, some));
      assertThat(rows).hasSize(size + 1);
      for (int i : some) {
        assertThat(rows.get(i + 1))
            .isEqualTo(
                Arrays.asList(
                    i % 3 == 0 ? null : "wörd " + i % 70,
                    i % 5 == 0 ? null : i * 9_000_000_000L,
                    i / 8.0,
                    LocalDate.of(1960, 1, 1).plusDays(i * 30L),
                    i % 7 == 0 ? null : i % 2 == 0,
                    null));
      }
    }
  }

  @Test
  void theEventsAreThoseOfTheCsv() throws IOException {
    List<List<@Nullable Object>> rows = read(file(tables(Names.RELEASED), "events.parquet"));
    assertThat(rows.getFirst())
        .containsExactlyElementsOf(EventColumns.ALL.stream().map(Csv.Column::name).toList());
    assertThat(rows).hasSize(invented.events().size() + 1);
    for (int i = 0; i < invented.events().size(); i++) {
      for (int c = 0; c < EventColumns.ALL.size(); c++) {
        Object value = EventColumns.ALL.get(c).value().apply(invented.events().get(i));
        Object there = rows.get(i + 1).get(c);
        if (value instanceof Number number && there instanceof Number read) {
          assertThat(read.doubleValue()).isEqualTo(number.doubleValue());
        } else {
          assertThat(String.valueOf(there)).isEqualTo(String.valueOf(value));
        }
      }
    }
  }

  @Test
  void theTablesOfClaimsHaveTheseColumns() throws IOException {
    ParquetExport.Tables tables = tables(Names.WITHHELD);
    assertThat(read(file(tables, "chains.parquet")).getFirst())
        .containsExactly(
            "event_id",
            "report_id",
            "claim_id",
            "chain",
            "stance",
            "link",
            "source",
            "source_id",
            "kind");
    assertThat(read(file(tables, "tolls.parquet")).getFirst())
        .containsExactly(
            "event_id",
            "report_id",
            "claim_id",
            "toll",
            "effect",
            "who",
            "min",
            "best",
            "max",
            "rule",
            "words",
            "chain",
            "part_of",
            "cumulative");
    assertThat(read(file(tables, "claims.parquet")).getFirst())
        .contains("event_id", "report_id", "claim_id", "agents", "targets")
        .doesNotContain("title", "evidence", "about", "source", "chains");
    assertThat(read(file(tables(Names.RELEASED), "claims.parquet")).getFirst())
        .contains("title", "evidence");
    for (String name : tables.files().keySet()) {
      assertThat(tables.rows().get(name)).isEqualTo(read(file(tables, name)).size() - 1);
    }
    assertThat(tables.rows().get("tolls.parquet")).isPositive();
  }

  @Test
  void namesStayOutAndTheBytesStayTheSame() {
    ParquetExport.Tables withheld = tables(Names.WITHHELD);
    withheld
        .files()
        .forEach(
            (name, bytes) -> {
              assertThat(bytes).isEqualTo(file(tables(Names.WITHHELD), name));
              assertThat(new String(bytes, StandardCharsets.UTF_8))
                  .as(name)
                  .doesNotContain(InventedEvents.PRIVATE_NAME, "Samia", "Idris");
            });
    assertThat(new String(file(tables(Names.RELEASED), "events.parquet"), StandardCharsets.UTF_8))
        .contains(InventedEvents.PRIVATE_NAME);
  }
}
