package org.attest.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills ingesting children at seeded random points and holds what is left against an undisturbed
 * run. Most children are {@link IngestChild}, which starts fast; some are the real program.
 */
class KillTest {
  private static final int REPORTS = 60;
  private static final int KILLS = 50;
  private static final int KILLS_OF_PROGRAM = 5;
  private static final long SEED = 20310304;

  @TempDir Path folder;

  @Test
  void nothingIsLostDoubledOrHalfThere() throws Exception {
    Random random = new Random(SEED);
    Path undisturbed = folder.resolve("undisturbed.db");
    assertThat(child(IngestChild.class.getName(), undisturbed.toString()).waitFor()).isZero();
    String expected = dump(undisturbed);
    assertThat(expected).contains("event ");
    int kills = 0;
    int killsInDerivation = 0;
    for (int round = 0; kills < KILLS; round++) {
      Path file = folder.resolve("killed-" + round + ".db");
      int kept = 0;
      // Three quarters of the kills hit the keeping, the rest the deriving after it.
      while (kept < REPORTS || random.nextInt(2) == 0) {
        int killAfter = Math.min(REPORTS, kept + random.nextInt(REPORTS / 3));
        kill(file, killAfter, random.nextInt(8));
        kills++;
        killsInDerivation += killAfter == REPORTS ? 1 : 0;
        kept = checkWhole(file, killAfter);
      }
      assertThat(child(IngestChild.class.getName(), file.toString()).waitFor()).isZero();
      assertThat(dump(file)).as("round %d, seed %d", round, SEED).isEqualTo(expected);
    }
    assertThat(killsInDerivation).isPositive().isLessThan(kills);
  }

  /** Lets a child keep so many reports, waits a little, and kills it. */
  private void kill(Path file, int killAfter, int waitMs) throws Exception {
    Process child = child(IngestChild.class.getName(), file.toString());
    try (BufferedReader lines = child.inputReader()) {
      for (int i = 0; i < killAfter && lines.readLine() != null; i++) {
        // Each line is a report kept.
      }
      Thread.sleep(waitMs);
      child.destroyForcibly();
    }
    child.waitFor();
  }

  /** Each report there is whole; those said to be kept are there. Gives how many are. */
  private static int checkWhole(Path file, int atLeast) {
    List<Outcome.Extracted> all = Invented.reports(REPORTS);
    try (Store store = Store.open(file)) {
      List<Outcome.Extracted> kept = store.reports();
      assertThat(kept).hasSizeGreaterThanOrEqualTo(atLeast).doesNotHaveDuplicates();
      assertThat(kept).containsExactlyInAnyOrderElementsOf(all.subList(0, kept.size()));
      assertThat(store.isStale() || kept.isEmpty() || !store.events(Filter.all()).isEmpty())
          .isTrue();
      return kept.size();
    }
  }

  @Test
  void theRealProgramMayBeKilledToo() throws Exception {
    Random random = new Random(SEED);
    Path corpus = Files.writeString(folder.resolve("corpus.jsonl"), corpus());
    Path undisturbed = folder.resolve("undisturbed.db");
    Process whole = program(corpus, undisturbed);
    long started = System.nanoTime();
    assertThat(whole.waitFor()).isIn(0, 1);
    long wholeMs = Math.max(1, (System.nanoTime() - started) / 1_000_000);
    Path killed = folder.resolve("killed.db");
    for (int i = 0; i < KILLS_OF_PROGRAM; i++) {
      Process child = program(corpus, killed);
      Thread.sleep(wholeMs / 3 + random.nextLong(wholeMs * 2 / 3 + 1));
      child.destroyForcibly().waitFor();
    }
    assertThat(program(corpus, killed).waitFor()).isIn(0, 1);
    assertThat(dump(killed)).isNotEmpty().isEqualTo(dump(undisturbed));
  }

  private static String corpus() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < REPORTS; i++) {
      lines.add(
          ("{\"title\": \"Invented incident %d\", \"date\": \"2031-03-04\", \"outlet\": \"Invented"
                  + " Courier\", \"text\": \"At least %d people were killed on Tuesday when shells"
                  + " hit a market in Homs, a doctor told Nobody News. Police arrested %d men"
                  + " after the incident, the invented ministry said on Wednesday.\"}")
              .formatted(i, i + 2, i + 3));
    }
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private Process program(Path corpus, Path file) throws IOException {
    return child("org.attest.app.cli.Main", "ingest", corpus.toString(), "--db", file.toString());
  }

  private Process child(String... mainAndArguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx512m", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")));
    command.addAll(List.of(mainAndArguments));
    return new ProcessBuilder(command)
        .redirectError(folder.resolve("errors.txt").toFile())
        .redirectOutput(
            mainAndArguments.length == 2
                ? ProcessBuilder.Redirect.PIPE
                : ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String dump(Path file) {
    try (Store store = Store.open(file)) {
      return store.dump();
    }
  }
}
