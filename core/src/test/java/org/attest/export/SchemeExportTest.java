package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.attest.export.Csv.Column;
import org.attest.export.SchemeExport.Export;
import org.attest.export.SchemeExport.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Holds every form against a file, byte for byte. {@code -Dattest.golden=write} writes the files
 * anew; their diff is then to be read.
 */
class SchemeExportTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/attest/export");

  private static final String ACLED =
      "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
          + "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,"
          + "region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,"
          + "source_scale,notes,fatalities,tags,timestamp";

  private static final String GED =
      "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,"
          + "conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,"
          + "side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,"
          + "source_date,source_headline,source_original,where_prec,where_coordinates,"
          + "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,"
          + "country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,"
          + "deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

  private static final String ACTOR =
      "Code,Name,CountryCode,KnownGroupCode,EthnicCode,Religion1Code,Religion2Code,Type1Code,"
          + "Type2Code,Type3Code";

  private static final String GEO =
      "Type,Fullname,CountryCode,ADM1Code,ADM2Code,Lat,Long,FeatureID";

  private static final String AWSD =
      "Incident ID,Year,Month,Day,Country Code,Country,Region,District,City,UN,INGO,ICRC,"
          + "NRCS and IFRC,NNGO,Other,Nationals killed,Nationals wounded,Nationals kidnapped,"
          + "Nationals detained,Total nationals,Internationals killed,Internationals wounded,"
          + "Internationals kidnapped,Internationals detained,Total internationals,Total killed,"
          + "Total wounded,Total kidnapped,Total detained,Total affected,Gender Male,Gender Female,"
          + "Gender Unknown,Means of attack,Attack context,Location,Latitude,Longitude,Motive,"
          + "Actor type,Actor name,Details,Verified,Source";

  private static Export export(Format format, Names names) {
    InventedEvents made = InventedEvents.all();
    return SchemeExport.write(made.events(), made::report, format, names);
  }

  /** The text of the first file. */
  private static String text(Export export) {
    return export.files().values().iterator().next();
  }

  private static List<String> names(List<? extends Column<?>> columns) {
    return columns.stream().map(Column::name).collect(Collectors.toList());
  }

  private static List<String> with(String prefix, String names) {
    return Arrays.stream(names.split(",")).map(name -> prefix + name).toList();
  }

  /** The cells of a row by column; rows are told by the last digit or digits of the event's id. */
  private static Map<String, String> row(Export export, int number) {
    List<List<String>> rows = CsvRows.read(text(export)).stream().map(CsvRows.Line::cells).toList();
    String id = "e-%012x".formatted(number);
    List<String> cells =
        rows.stream().filter(row -> row.getFirst().equals(id)).findFirst().orElseThrow();
    List<String> header = rows.getFirst();
    return java.util.stream.IntStream.range(0, header.size())
        .boxed()
        .collect(Collectors.toMap(header::get, cells::get));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyFormIsWhatItWas(Format format) throws IOException {
    Export export = export(format, Names.WITHHELD);
    for (Map.Entry<String, String> file : export.files().entrySet()) {
      Path path = GOLDEN.resolve(file.getKey());
      if ("write".equals(System.getProperty("attest.golden"))) {
        Files.createDirectories(GOLDEN);
        Files.writeString(path, file.getValue());
      }
      assertThat(file.getValue()).isEqualTo(Files.readString(path));
    }
    assertThat(export.written() + export.left()).isEqualTo(InventedEvents.all().events().size());
  }

  @Test
  void headersAreThoseOfTheSchemes() {
    assertThat(names(AcledColumns.ALL)).hasSize(31).isEqualTo(List.of(ACLED.split(",")));
    assertThat(names(GedColumns.all(Names.WITHHELD)))
        .hasSize(49)
        .isEqualTo(List.of(GED.split(",")));
    assertThat(names(AwsdColumns.ALL)).hasSize(44).isEqualTo(List.of(AWSD.split(",")));
    List<String> gdelt = new java.util.ArrayList<>();
    gdelt.addAll(with("", "GLOBALEVENTID,SQLDATE,MonthYear,Year,FractionDate"));
    gdelt.addAll(with("Actor1", ACTOR));
    gdelt.addAll(with("Actor2", ACTOR));
    gdelt.addAll(
        with(
            "",
            "IsRootEvent,EventCode,EventBaseCode,EventRootCode,QuadClass,GoldsteinScale,"
                + "NumMentions,NumSources,NumArticles,AvgTone"));
    gdelt.addAll(with("Actor1Geo_", GEO));
    gdelt.addAll(with("Actor2Geo_", GEO));
    gdelt.addAll(with("ActionGeo_", GEO));
    gdelt.addAll(with("", "DATEADDED,SOURCEURL"));
    assertThat(names(GdeltColumns.ALL)).hasSize(61).isEqualTo(gdelt);
    assertThat(text(export(Format.GDELT, Names.WITHHELD)).lines())
        .isNotEmpty()
        .allMatch(line -> line.split("\t", -1).length == 61);
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"ACLED", "GED", "AWSD"})
  void whatDidNotHappenNeverLeavesAsHappened(Format format) {
    Export export = export(format, Names.WITHHELD);
    String text = text(export);
    for (int number = 8; number <= 13; number++) {
      assertThat(text).doesNotContain("e-%012x".formatted(number));
    }
    assertThat(export.leftOut())
        .containsEntry("status planned: the format cannot say so", 1)
        .containsEntry("status denied: the format cannot say so", 1)
        .containsEntry("status threatened: the format cannot say so", 1)
        .containsEntry("status attempted: the format cannot say so", 1)
        .containsEntry("status hypothetical: the format cannot say so", 1)
        .containsEntry("grade discounted: the format cannot say so", 1)
        .containsEntry("a whole whose parts are told: its tolls would count twice", 1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"PLOVER", "GDELT"})
  void aThreatLeavesAsAThreat(Format format) {
    Export export = export(format, Names.WITHHELD);
    String text = text(export);
    assertThat(export.leftOut()).doesNotContainKey("status threatened: the format cannot say so");
    assertThat(export.leftOut()).containsEntry("status planned: the format cannot say so", 1);
    String line =
        text.lines()
            .filter(
                one ->
                    format == Format.PLOVER
                        ? one.contains("\"id\":\"e-00000000000a\"")
                        : one.startsWith("10\t"))
            .findFirst()
            .orElseThrow();
    assertThat(line)
        .contains(
            format == Format.PLOVER
                ? "\"event\":\"THREATEN\",\"quad_code\":3"
                : "\t1384\t138\t13\t3\t");
  }

  @Test
  void formsWithAStatusTakeEverything() {
    for (Format format : List.of(Format.HXL, Format.PACKAGE, Format.GEOJSON, Format.JSONL)) {
      Export export = export(format, Names.WITHHELD);
      assertThat(export.leftOut()).isEmpty();
      assertThat(text(export))
          .contains("planned", "denied", "hypothetical", "threatened", "attempted");
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void privateNamesStayBehindUnlessReleased(Format format) {
    String withheld = String.join("", export(format, Names.WITHHELD).files().values());
    assertThat(withheld).doesNotContain("Tellan", "Samia", "Idris", "Omar among", "Rolanda");
    if (format == Format.JSONL) {
      assertThat(withheld).contains("One origin: resident.", "One origin: Ford Students.");
      assertThat(String.join("", export(format, Names.RELEASED).files().values()))
          .contains(
              "Omar Tellan", "Samia Qadun", "One origin: Samia's brother Idris.", "\"claims\"");
    }
  }

  @Test
  void acledCountsAsAcledDoes() {
    Export export = export(Format.ACLED, Names.WITHHELD);
    assertThat(row(export, 1))
        .containsEntry("fatalities", "10")
        .containsEntry("event_type", "Explosions/Remote violence")
        .containsEntry("sub_event_type", "Air/drone strike")
        .containsEntry("inter1", "State forces")
        .containsEntry("actor2", "Civilians (Syria)")
        .containsEntry("interaction", "State forces-Civilians")
        .containsEntry("iso", "760")
        .containsEntry("latitude", "35.9123")
        .containsEntry("source", "Valley Post; Ford Gazette");
    assertThat(row(export, 1).get("notes")).contains("10 to 12 killed");
    assertThat(row(export, 2))
        .containsEntry("event_date", "2031-03-07")
        .containsEntry("time_precision", "2")
        .containsEntry("fatalities", "9")
        .containsEntry("inter1", "State forces")
        .containsEntry("assoc_actor_1", "")
        .containsEntry("actor2", "Hill Front");
    assertThat(row(export, 3))
        .containsEntry("civilian_targeting", "Civilian targeting")
        .containsEntry("inter1", "")
        .containsEntry("longitude", "0.0000");
    assertThat(row(export, 4))
        .containsEntry("fatalities", "3")
        .containsEntry("disorder_type", "Political violence")
        .containsEntry("event_type", "")
        .containsEntry("actor1", "'=Front of the Ford");
    assertThat(row(export, 5))
        .containsEntry("tags", "crowd size=some 300 people")
        .containsEntry("civilian_targeting", "");
    assertThat(row(export, 6)).containsEntry("event_date", "2031-02-14");
  }

  @Test
  void gedKeepsBoundsAndSides() {
    Export export = export(Format.GED, Names.WITHHELD);
    assertThat(row(export, 1))
        .containsEntry("type_of_violence", "3")
        .containsEntry("side_b", "Civilians")
        .containsEntry("low", "10")
        .containsEntry("best", "10")
        .containsEntry("high", "12")
        .containsEntry("deaths_civilians", "7")
        .containsEntry("deaths_unknown", "3")
        .containsEntry("gwnoa", "652")
        .containsEntry("country_id", "652")
        .containsEntry("source_headline", "")
        .containsEntry("date_start", "2031-03-04 00:00:00.000")
        .containsEntry("priogrid_gid", "181154")
        .containsEntry("geom_wkt", "POINT (36.7000 35.9123)");
    assertThat(row(export, 2))
        .containsEntry("type_of_violence", "1")
        .containsEntry("deaths_a", "3")
        .containsEntry("deaths_b", "5")
        .containsEntry("deaths_unknown", "1")
        .containsEntry("high", "")
        .containsEntry("where_prec", "3");
    assertThat(row(export, 3)).containsEntry("deaths_civilians", "1");
    assertThat(row(export, 4)).containsEntry("side_a", "'=Front of the Ford");
    assertThat(row(export, 14))
        .containsEntry("type_of_violence", "2")
        .containsEntry("where_prec", "6")
        .containsEntry("latitude", "")
        .containsEntry("geom_wkt", "")
        .containsEntry("best", "4")
        .containsEntry("date_prec", "5");
    assertThat(row(export, 18))
        .containsEntry("deaths_a", "2")
        .containsEntry("deaths_b", "9")
        .containsEntry("deaths_unknown", "0")
        .containsEntry("low", "7")
        .containsEntry("best", "11")
        .containsEntry("high", "");
    assertThat(row(export, 15))
        .containsEntry("where_description", "the old mill")
        .containsEntry("where_prec", "")
        .containsEntry("country", "");
  }

  @Test
  void awsdTakesOnlyHarmToAidWorkers() {
    Export export = export(Format.AWSD, Names.WITHHELD);
    assertThat(export.written()).isEqualTo(1);
    assertThat(row(export, 3))
        .containsEntry("Total kidnapped", "2")
        .containsEntry("Total killed", "1")
        .containsEntry("Total affected", "3")
        .containsEntry("Total nationals", "")
        .containsEntry("Means of attack", "Kidnapping")
        .containsEntry("Day", "4");
  }

  @Test
  void thePackageDescribesItsTable() throws Exception {
    Export export = export(Format.PACKAGE, Names.WITHHELD);
    byte[] csv =
        Objects.requireNonNull(export.files().get("events.csv")).getBytes(StandardCharsets.UTF_8);
    JsonNode resource =
        JsonText.read(Objects.requireNonNull(export.files().get("datapackage.json")))
            .at("/resources/0");
    String digest =
        HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(csv));
    assertThat(resource.get("hash").stringValue()).isEqualTo("sha256:" + digest);
    assertThat(export.sha256("events.csv")).isEqualTo(digest);
    assertThat(resource.get("bytes").intValue()).isEqualTo(csv.length);
    List<String> fields = new java.util.ArrayList<>();
    resource.at("/schema/fields").forEach(field -> fields.add(field.get("name").stringValue()));
    assertThat(fields).isEqualTo(names(EventColumns.ALL));
  }

  @Test
  void hxlTagsStandBelowTheHeader() {
    List<CsvRows.Line> rows = CsvRows.read(text(export(Format.HXL, Names.WITHHELD)));
    assertThat(rows.get(1).cells())
        .hasSameSizeAs(rows.get(0).cells())
        .allMatch(tag -> tag.matches("#[a-z][a-z0-9]*(\\+[a-z][a-z0-9]*)*"))
        .doesNotHaveDuplicates();
  }
}
