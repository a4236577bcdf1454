package org.attest.eval.muc4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.attest.eval.EvalInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented texts and keys in the form of the archive. */
class MucArchiveTest {
  @TempDir private Path directory = Path.of("");

  @BeforeEach
  void files() throws IOException {
    write(
        "processed/test.json",
        """
        {"docid": "TST9-MUC4-0001", "doctext": "men burned the mill.", "templates": [\
        {"incident_type": "arson", "PerpInd": [[["men", 0]]], "PerpOrg": [], \
        "Target": [[["the mill", 11]]], "Victim": [], "Weapon": []}]}
        {"docid": "TST9-MUC4-0002", "doctext": "it rained.", "templates": []}
        """);
    write(
        "processed/train.json",
        """
        {"docid": "DEV-MUC3-0001", "doctext": "old.", "templates": []}
        """);
    write(
        "raw/tst9/tst9-muc4",
        """
        TST9-MUC4-0001

           LIMA, 4 FEB 90 (XYZ) -- [TEXT] MEN BURNED THE
        MILL.


        TST9-MUC4-0002

           LIMA, 4 FEB 90 (XYZ) -- [TEXT] IT RAINED.
        """);
    write(
        "raw/tst9/key-tst9.v1",
        """
        ;;; a comment
        0.  MESSAGE: ID                     TST9-MUC4-0001 (XYZ)
        1.  MESSAGE: TEMPLATE               2 (OPTIONAL)
        2.  INCIDENT: DATE                  (- 04 FEB 90) / (03 FEB 90 - 04 FEB 90)
        3.  INCIDENT: LOCATION              PERU: LIMA (CITY / DEPARTMENT)
        4.  INCIDENT: TYPE                  ARSON
        6.  INCIDENT: INSTRUMENT ID         *
        9.  PERP: INDIVIDUAL ID             "MEN" / "THE \\"RED\\" MEN"
                                            ?"BOYS"
        13. PHYS TGT: TYPE                  OTHER / COMMERCIAL: "MILL" / "OLD MILL"
        16. PHYS TGT: EFFECT OF INCIDENT    (SOME DAMAGE / DESTROYED): "MILL"
        24. HUM TGT: TOTAL NUMBER           -

        0.  MESSAGE: ID                     TST9-MUC4-0002
        1.  MESSAGE: TEMPLATE               *
        4.  INCIDENT: TYPE                  *
        """);
    write("raw/dev/dev-muc3", "DEV-MUC3-0001\n\n   OLD.\n");
    write("raw/dev/key-dev", "0.  MESSAGE: ID                     DEV-MUC3-0001\n");
  }

  private void write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, content);
  }

  private static List<Key> keys(MucDocument document) {
    return Objects.requireNonNull(document.keys());
  }

  @Test
  void textsAndAnswersAreJoinedById() throws IOException {
    List<MucDocument> documents = MucArchive.read(new EvalInput(directory, null));
    assertThat(documents)
        .extracting(document -> document.text().id())
        .containsExactly("TST9-MUC4-0001", "TST9-MUC4-0002");
    MucDocument first = documents.getFirst();
    assertThat(first.text().upper()).startsWith("LIMA, 4 FEB 90").endsWith("MILL.");
    assertThat(first.text().lower()).isEqualTo("men burned the mill.");
    SixSlots gold = Objects.requireNonNull(first.gold()).getFirst();
    assertThat(gold.type()).isEqualTo("arson");
    assertThat(gold.of(SixSlots.Role.TARGET)).containsExactly(List.of("mill"));
    assertThat(keys(documents.get(1))).isEmpty();
  }

  @Test
  void keysAreReadWithAlternatives() throws IOException {
    Key key = keys(MucArchive.read(new EvalInput(directory, "tst9")).getFirst()).getFirst();
    assertThat(key.optional()).isTrue();
    assertThat(key.of(Slot.DATE))
        .containsExactly(
            new Key.KeyFill(false, List.of("- 04 FEB 90", "03 FEB 90 - 04 FEB 90"), List.of()));
    assertThat(key.of(Slot.LOCATION))
        .containsExactly(
            new Key.KeyFill(false, List.of("PERU: LIMA (CITY / DEPARTMENT)"), List.of()));
    assertThat(key.of(Slot.INDIVIDUAL))
        .containsExactly(
            new Key.KeyFill(false, List.of("MEN", "THE \"RED\" MEN"), List.of()),
            new Key.KeyFill(true, List.of("BOYS"), List.of()));
    assertThat(key.of(Slot.PHYSICAL_TYPE))
        .containsExactly(
            new Key.KeyFill(false, List.of("OTHER", "COMMERCIAL"), List.of("MILL", "OLD MILL")));
    assertThat(key.of(Slot.PHYSICAL_EFFECT))
        .containsExactly(
            new Key.KeyFill(false, List.of("SOME DAMAGE", "DESTROYED"), List.of("MILL")));
    assertThat(key.of(Slot.INSTRUMENT_ID)).isEmpty();
    assertThat(key.of(Slot.HUMAN_TOTAL)).isEmpty();
  }

  @Test
  void trainingDataOnlyIfAskedFor() throws IOException {
    assertThat(MucArchive.read(new EvalInput(directory, "train")))
        .extracting(document -> document.text().id())
        .containsExactly("DEV-MUC3-0001");
    assertThatThrownBy(() -> MucArchive.read(new EvalInput(directory, "tst1")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("processed/test.json")
        .hasMessageContaining("raw/tst9/");
  }

  @Test
  void anEmptyDirectorySaysWhatIsExpected() {
    assertThatThrownBy(() -> MucArchive.read(new EvalInput(directory.resolve("raw"), null)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("processed");
  }

  @Test
  void aGoodAnswerIsScoredBothWays() throws IOException {
    Template.PhysicalTarget mill =
        new Template.PhysicalTarget("the mill", "COMMERCIAL", null, null, "DESTROYED");
    Template template =
        new Template(
            "ARSON",
            null,
            "- 04 FEB 90",
            "PERU: LIMA (CITY)",
            null,
            List.of(),
            List.of("men"),
            List.of(),
            List.of(mill),
            List.of(),
            null,
            null);
    Muc4 benchmark = new Muc4(text -> text.id().endsWith("1") ? List.of(template) : List.of());
    var figures = benchmark.run(new EvalInput(directory, null)).figures();
    assertThat(figures).containsEntry("micro_f1", 100.0).containsEntry("date_f1", 100.0);
    // The key has no PHYS TGT: ID, so "the mill" is spurious there: COR 6, SPU 1:
    // REC 100, PRE 86 (6/7), F = 2 * 86 * 100 / 186.
    assertThat(figures.get("all_slots_f1")).isCloseTo(17200 / 186.0, within(1e-9));
  }
}
