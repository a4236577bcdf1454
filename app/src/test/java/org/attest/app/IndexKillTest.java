package org.attest.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.attest.app.decisions.Derivation;
import org.attest.app.search.Kind;
import org.attest.app.search.SearchIndex;
import org.attest.app.search.SearchRequest;
import org.attest.app.search.SearchResult;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills programs that write the index, at seeded random points, while the store grows; after each
 * kill the index answers as one that nobody disturbed. More kills: {@code -Dkills=200}.
 */
class IndexKillTest {
  private static final int KILLS = Integer.getInteger("kills", 20);
  private static final long SEED = 20310305;

  @TempDir Path folder;

  private int reports;

  @Test
  void aKilledIndexAnswersAsAnUndisturbedOne() throws Exception {
    Random random = new Random(SEED);
    String location = folder.resolve("store.db").toString();
    Path killed = folder.resolve("killed");
    int cut = 0;
    long wholeMicros = 200_000;
    for (int kill = 0; kill < KILLS; kill++) {
      grow(location);
      Process child =
          Children.start(
              folder,
              ProcessBuilder.Redirect.PIPE,
              IndexChild.class.getName(),
              location,
              killed.toString(),
              kill % 4 == 3 ? "rebuild" : "refresh");
      String said = "";
      try (BufferedReader lines = child.inputReader()) {
        assertThat(lines.readLine()).isEqualTo("begins");
        long begun = System.nanoTime();
        // The first one may end, to tell how long one takes.
        if (kill > 0) {
          TimeUnit.MICROSECONDS.sleep(random.nextLong(wholeMicros));
          child.toHandle().destroyForcibly();
        }
        String line = lines.readLine();
        said = line == null ? "" : line;
        if (kill == 0) {
          wholeMicros = Math.max(20_000, (System.nanoTime() - begun) / 1_000);
        }
      }
      child.waitFor();
      cut += said.equals("indexed") ? 0 : 1;
      List<SearchResult> answers = answers(location, killed);
      assertThat(answers).allMatch(answer -> answer.total() > 0 || answer.suggestion() != null);
      assertThat(answers)
          .as("kill %d, seed %d", kill, SEED)
          .isEqualTo(answers(location, folder.resolve("fresh-" + kill)));
    }
    assertThat(cut).isGreaterThan(KILLS / 3);
    System.out.printf("%d kills of the index, %d of them before it was done%n", KILLS, cut);
  }

  private void grow(String location) {
    try (Store store = Store.open(location)) {
      for (int i = 0; i < 3; i++) {
        store.keep(Invented.report(reports++));
      }
      store.derive(Derivation::derive);
    }
  }

  private static List<SearchResult> answers(String location, Path index) {
    try (Store store = Store.open(location);
        SearchIndex search = new SearchIndex(store, index, message -> {})) {
      return List.of(
          search.search(SearchRequest.words(Kind.EVENT, "", Filter.all())),
          search.search(SearchRequest.words(Kind.EVENT, "shelling Homs", Filter.all())),
          search.search(SearchRequest.words(Kind.CLAIM, "killed", Filter.all())),
          search.search(SearchRequest.words(Kind.REPORT, "shelings", Filter.all())));
    }
  }
}
