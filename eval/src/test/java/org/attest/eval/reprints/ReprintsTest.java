package org.attest.eval.reprints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.PlainReports;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReprintsTest {
  private static final String MILL =
      "Two lorries with flour left the mill at Foo on Monday and came back full. The ford was under"
          + " water, and the ferry had been moored on the other bank since the flood.\\nThe drivers"
          + " slept in a school that has had no roof since the winter. One of them said that nobody"
          + " had told him the river was up.\\nBy the evening the council had sent a boat with a rope."
          + " The current took it down to the weir, where boys pulled it out with a mule.\\nThe flour"
          + " is meant for nine bakeries in the hill towns. Two of these have shut.";
  private static final String FERRY =
      "The ferry at Bar will run again from Friday, its owner told the harbour board. He has bought"
          + " a motor from a fishing boat and paid for it with his orchard.\\nThe board had asked for"
          + " a new hull as well. Its chairman called the old one a sieve with a flag.\\nUntil then"
          + " mail goes by mule over the pass. It takes four days, and six in rain.\\nShops in Bar"
          + " have begun to write down who owes them salt, soap and candles.";

  @TempDir private Path folder = Path.of("");

  private void article(String name, String text) throws IOException {
    Path cluster = Files.createDirectories(folder.resolve("news_cluster"));
    Files.writeString(
        cluster.resolve(name + ".json"),
        """
        {"dId": "%s", "title": "From the region", "date_publish": "2021-03-02T00:00:00",
         "text": "%s", "newsCluster": {"EventId": 1}}
        """
            .formatted(name, text));
  }

  private void labels(String... lines) throws IOException {
    Files.createDirectories(folder.resolve("fields"));
    Files.writeString(
        folder.resolve("fields/reprints.tsv"),
        "event\tone\tother\tdrawn\tlabel\n" + String.join("\n", lines));
  }

  @Test
  void theStoreFindsRewritesAndNothingElse() throws IOException {
    article("a", MILL);
    article("b", FERRY);
    article("c", MILL.replace("Foo", "Foo town"));
    labels("1\ta\tb\tflagged\tother", "1\ta\tc\tflagged\tsame");
    Figures figures = new Reprints(new StoredCopies(), folder).run(new EvalInput(folder, null));
    assertThat(figures.figures())
        .containsEntry("pooled_precision", 100.0)
        .containsEntry("copy_recall", 100.0)
        .containsEntry("cut_recall", 100.0)
        .containsEntry("real_recall", 100.0);
    assertThat(figures.counts()).containsEntry("real_pairs_read", 2L);
  }

  @Test
  void whatIsFoundBesideIsWrongUnlessNobodyCouldTell() throws IOException {
    article("a", MILL);
    article("b", FERRY);
    article("c", MILL.replace("Foo", "Baz"));
    labels("1\ta\tc\tflagged\tunsure", "1\tb\tc\trandom\tother");
    CopyFinder everything =
        reports -> {
          Map<String, Set<String>> copies = new HashMap<>();
          for (Report report : reports) {
            Set<String> others = new TreeSet<>();
            reports.forEach(other -> others.add(other.id()));
            copies.put(report.id(), others);
          }
          return copies;
        };
    Figures figures = new Reprints(everything, folder).run(new EvalInput(folder, null));
    // of each strength: three right; wrong are a-b, b-a, b-c and c-b
    assertThat(figures.figures().get("cut_precision")).isCloseTo(300.0 / 7, within(0.001));
    assertThat(figures.figures().get("real_precision")).isZero();
    assertThat(figures.counts()).containsEntry("real_found", 2L);
  }

  @Test
  void labelsThatAreNoneAreSaid() throws IOException {
    article("a", MILL);
    labels("1\ta\tb\tflagged\tperhaps");
    assertThatIOException()
        .isThrownBy(
            () -> new Reprints(reports -> Map.of(), folder).run(new EvalInput(folder, null)))
        .withMessageContaining("perhaps");
  }

  @Test
  void theSameSeedGivesTheSameRewrite() {
    Report report = PlainReports.of(MILL.replace("\\n", "\n\n"));
    for (Rewriter.Strength strength : Rewriter.Strength.values()) {
      Report rewrite = new Rewriter(3).rewrite(report, strength);
      assertThat(new Rewriter(3).rewrite(report, strength)).isEqualTo(rewrite);
      assertThat(rewrite.text()).isNotEqualTo(report.text());
      assertThat(rewrite.outlet()).startsWith("Lowland ");
    }
    assertThat(Rewriter.words(new Rewriter(3).rewrite(report, Rewriter.Strength.CUT)))
        .isLessThan(Rewriter.words(report));
  }

  @Test
  void growthIsMeasuredAtEachSize() throws IOException {
    Figures figures = new Growth(List.of(3, 9), 2, said -> {}).run();
    assertThat(figures.figures())
        .containsKeys("median_ms_at_3", "p95_ms_at_9", "index_mb_at_9", "file_mb_at_9");
    assertThatIllegalArgumentException().isThrownBy(() -> new Growth(List.of(9, 3), 2, s -> {}));
    assertThatIllegalArgumentException().isThrownBy(() -> new Growth(List.of(), 2, s -> {}));
  }

  @Test
  void madeReportsAreTheSameEachTimeAndSomeAreCopies() throws IOException {
    MadeReports one = new MadeReports(5);
    MadeReports other = new MadeReports(5);
    Set<String> ids = new TreeSet<>();
    List<Report> reports = new java.util.ArrayList<>();
    for (int i = 0; i < 150; i++) {
      Outcome.Extracted made = one.next();
      assertThat(other.next()).isEqualTo(made);
      ids.add(made.report().id());
      reports.add(made.report());
    }
    assertThat(ids).hasSize(150);
    assertThat(new StoredCopies().copies(reports).values()).anyMatch(found -> !found.isEmpty());
  }
}
