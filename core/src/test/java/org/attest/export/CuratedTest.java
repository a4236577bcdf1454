package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.attest.export.Curated.Actor;
import org.attest.export.Curated.Refusal;
import org.attest.export.Curated.Row;
import org.attest.export.Curated.Scheme;
import org.attest.export.SchemeExport.Format;
import org.junit.jupiter.api.Test;

class CuratedTest {
  private static final String HEADER =
      "event_date,event_id_cnty,event_type,sub_event_type,inter1,actor1,civilian_targeting,latitude,"
          + "longitude,fatalities,time_precision,geo_precision,extra\n";

  private static Curated acled(String... lines) {
    return Curated.read(Scheme.ACLED, HEADER + String.join("\n", lines) + "\n");
  }

  private static String written(InventedEvents made, Format format) {
    return SchemeExport.write(made.events(), made::report, format, Names.WITHHELD)
        .files()
        .values()
        .iterator()
        .next();
  }

  private static String line(String date, String id, String inter, String more) {
    return date + "," + id + ",Battles,Armed clash," + inter + ",Hill Front," + more;
  }

  private static final String REST = ",35.5,36.5,4,1,1,x";

  @Test
  void allDocumentedVariantsAreRead() {
    Curated read =
        acled(
            line("2031-03-04", "XYZ1", "1", "Civilian targeting" + REST),
            line("04-03-2031", "XYZ2", "State forces", "Civilians targeted" + REST),
            line("04 March 2031", "XYZ3", "external/other forces", REST),
            line("\"2031-03-04 00:00:00.000\"", "XYZ4", "0", REST));
    assertThat(read.refused()).isEmpty();
    assertThat(read.rows()).extracting(Row::start).containsOnly(LocalDate.of(2031, 3, 4));
    assertThat(read.rows())
        .extracting(row -> row.actors().getFirst().inter())
        .containsExactly("State forces", "State forces", "External/Other forces", null);
    Curated marked =
        Curated.read(
            Scheme.ACLED,
            "\uFEFF" + HEADER.replace("\n", "\r\n") + line("2031-03-04", "XYZ1", "8", REST));
    assertThat(marked.rows().getFirst().actors())
        .containsExactly(new Actor("Hill Front", "External/Other forces"));
  }

  @Test
  void weeksAndMonthsAreSpansOfDays() {
    List<Row> rows =
        acled(
                line("2031-03-04", "XYZ1", "", ",35.5,36.5,4,2,1,x"),
                line("2031-02-14", "XYZ2", "", ",35.5,36.5,4,3,3,x"))
            .rows();
    assertThat(rows.get(0).start()).isEqualTo(LocalDate.of(2031, 3, 1));
    assertThat(rows.get(0).end()).isEqualTo(LocalDate.of(2031, 3, 7));
    assertThat(rows.get(1).start()).isEqualTo(LocalDate.of(2031, 1, 31));
    assertThat(rows.get(1).radiusKm()).isEqualTo(150);
  }

  @Test
  void eachLineThatCannotBeUsedSaysWhy() {
    Curated read =
        acled(
            line("2031-02-30", "XYZ1", "1", REST),
            line("2031-03-04", "", "1", REST),
            line("2031-03-04", "XYZ3", "9", REST),
            line("2031-03-04", "XYZ4", "1", ",95,36.5,4,1,1,x"),
            line("2031-03-04", "XYZ5", "1", ",35.5,36.5,-4,1,1,x"),
            line("2031-03-04", "XYZ6", "1", ",35.5,36.5,4,4,1,x"),
            "2031-03-04,XYZ7,Picnic,,1,a" + REST,
            "2031-03-04,XYZ7,Battles",
            line("2031-03-04", "XYZ8", "1", REST),
            line("2031-03-05", "XYZ8", "1", REST));
    assertThat(read.rows()).extracting(Row::id).containsExactly("XYZ8");
    assertThat(read.refused())
        .containsExactly(
            new Refusal(2, "event_date '2031-02-30': no day"),
            new Refusal(3, "event_id_cnty is empty"),
            new Refusal(4, "inter1 '9': no value of its list"),
            new Refusal(5, "latitude '95': not -90 to 90 degrees"),
            new Refusal(6, "fatalities '-4': no whole number of at least 0"),
            new Refusal(7, "time_precision '4': not 1 to 3"),
            new Refusal(8, "12 cells, but 13 columns"),
            new Refusal(9, "3 cells, but 13 columns"),
            new Refusal(11, "id XYZ8 is also on line 10"));
    assertThat(acled("2031-03-04,XYZ7,Picnic,,1,a," + REST).refused())
        .containsExactly(new Refusal(2, "event_type 'Picnic': no value of its list"));
  }

  @Test
  void aFileOfOtherColumnsIsRefusedWhole() {
    assertThatThrownBy(() -> Curated.read(Scheme.GED, HEADER))
        .hasMessageContaining("no GED file: it has no column id, type_of_violence");
    assertThatThrownBy(() -> Curated.read(Scheme.ACLED, "")).hasMessage("the file is empty");
    assertThatThrownBy(() -> Curated.read(Scheme.ACLED, HEADER + "\"2031"))
        .hasMessage("line 2: a quoted cell is not closed");
  }

  @Test
  void gedIsReadWithAndWithoutHeaderAndItsOrderChecked() {
    InventedEvents made = InventedEvents.all();
    String ours = written(made, Format.GED);
    Curated read = Curated.read(Scheme.GED, ours);
    assertThat(read.refused()).isEmpty();
    assertThat(read.rows().getFirst())
        .returns("one-sided", Row::type)
        .returns(10L, Row::low)
        .returns(12L, Row::high);
    String headless =
        ours.substring(ours.indexOf('\n') + 1)
            .replaceAll("e-0+", "77")
            .replace(",10,12,10,", ",10,9,10,");
    Curated candidate = Curated.read(Scheme.GED, headless);
    assertThat(candidate.rows()).hasSize(read.rows().size() - 1);
    assertThat(candidate.refused())
        .containsExactly(new Refusal(1, "low, best and high are not in order: 10, 10, 9"));
  }

  @Test
  void whatWeWroteMatchesItself() {
    InventedEvents made = InventedEvents.all();
    String ours = written(made, Format.ACLED);
    Curated read = Curated.read(Scheme.ACLED, ours);
    assertThat(read.refused()).isEmpty();
    CuratedComparison compared =
        CuratedComparison.of(Scheme.ACLED, made.events(), made::report, read.rows());
    assertThat(compared.onlyOurs()).isEmpty();
    assertThat(compared.onlyTheirs()).isEmpty();
    assertThat(compared.matched())
        .hasSize(7)
        .allMatch(pair -> pair.ours().id().equals(pair.theirs().id()))
        .allMatch(pair -> pair.sameType() && pair.daysApart() == 0);
    assertThat(compared.notComparable()).isEqualTo(made.events().size() - 7);
  }

  @Test
  void placeDayAndTypeDecideTheMatch() {
    InventedEvents made = InventedEvents.all();
    String columns =
        "event_id_cnty,event_date,event_type,latitude,longitude,fatalities,geo_precision\n";
    Curated read =
        Curated.read(
            Scheme.ACLED,
            columns
                + "FAR1,2031-03-04,Explosions/Remote violence,36.5,36.7,10,1\n"
                + "LATE1,2031-03-07,Explosions/Remote violence,35.9,36.7,10,1\n"
                + "OTHER1,2031-03-04,Battles,35.91,36.7,10,1\n"
                + "SAME1,2031-03-05,Explosions/Remote violence,35.95,36.7,10,1\n");
    CuratedComparison compared =
        CuratedComparison.of(Scheme.ACLED, made.events().subList(0, 1), made::report, read.rows());
    assertThat(compared.matched())
        .singleElement()
        .returns("SAME1", pair -> pair.theirs().id())
        .returns(1L, CuratedComparison.Pair::daysApart);
    assertThat(compared.onlyTheirs())
        .extracting(Row::id)
        .containsExactly("FAR1", "LATE1", "OTHER1");
  }
}
