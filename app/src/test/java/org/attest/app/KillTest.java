package org.attest.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.attest.app.decisions.ChainCheck;
import org.attest.app.decisions.Derivation;
import org.attest.app.decisions.Entry;
import org.attest.app.store.Store;
import org.attest.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills children that ingest and decide, at seeded random points, and holds what is left against
 * what they said they had kept, and in the end against an undisturbed run. Most children are {@link
 * IngestChild}, which starts fast; some are the real program. With PostgreSQL the server is killed
 * too. More kills: {@code -Dkills=200}.
 */
class KillTest {
  private static final int REPORTS = 60;
  private static final int KILLS = Integer.getInteger("kills", 20);
  private static final int KILLS_OF_PROGRAM = 5;
  private static final long SEED = 20310304;

  @TempDir Path folder;

  /** What is killed. */
  private enum Victim {
    CHILD,
    /** The process of the server that works for the child; the server then ends all others too. */
    BACKEND,
    SERVER
  }

  /** Where a round's store is, and how one kills. */
  private interface Site {
    String location(int round);

    Victim victim(int kill);

    void kill(Victim victim) throws Exception;
  }

  @Test
  void aFileLosesNothing() throws Exception {
    nothingIsLostDoubledOrHalfThere(
        new Site() {
          @Override
          public String location(int round) {
            return folder.resolve("round-" + round + ".db").toString();
          }

          @Override
          public Victim victim(int kill) {
            return Victim.CHILD;
          }

          @Override
          public void kill(Victim victim) {
            throw new IllegalStateException("there is no server");
          }
        });
  }

  @Test
  void aDatabaseLosesNothing() throws Exception {
    try (PostgresServer server = PostgresServer.own()) {
      List<String> locations = new ArrayList<>();
      nothingIsLostDoubledOrHalfThere(
          new Site() {
            @Override
            public String location(int round) {
              while (locations.size() <= round) {
                locations.add(server.location());
              }
              return locations.get(round);
            }

            @Override
            public Victim victim(int kill) {
              return kill % 10 == 4
                  ? Victim.BACKEND
                  : kill % 10 == 7 ? Victim.SERVER : Victim.CHILD;
            }

            @Override
            public void kill(Victim victim) throws Exception {
              if (victim == Victim.SERVER) {
                server.killAndRestart();
              } else {
                server.killBackends();
              }
            }
          });
    }
  }

  private void nothingIsLostDoubledOrHalfThere(Site site) throws Exception {
    Random random = new Random(SEED);
    Process whole = Children.ingest(folder, site.location(0), 0, REPORTS - 1, "Ann");
    List<String> said = whole.inputReader().lines().toList();
    assertThat(whole.waitFor()).isZero();
    assertThat(said).hasSizeGreaterThan(REPORTS).endsWith("derived");
    String expected = dump(site.location(0));
    assertThat(expected).contains("event ", "decided_claim ", "decision ");
    int kills = 0;
    int killsAfterTheLast = 0;
    for (int round = 1; kills < KILLS; round++) {
      String location = site.location(round);
      int kept = 0;
      // Three quarters of the kills hit the keeping, the rest the deriving after it.
      while (kept < REPORTS || random.nextInt(2) == 0) {
        int killAfter = Math.min(said.size() - 1, kept * 7 / 6 + random.nextInt(REPORTS / 3));
        Set<String> acknowledged =
            kill(site, site.victim(kills), location, killAfter, random.nextInt(8_000));
        kills++;
        killsAfterTheLast += acknowledged.contains("kept " + (REPORTS - 1)) ? 1 : 0;
        kept = checkWhole(location, acknowledged);
      }
      Process last = Children.ingest(folder, location, 0, REPORTS - 1, "Ann");
      assertThat(last.inputReader().lines().toList()).isEqualTo(said);
      assertThat(last.waitFor()).isZero();
      assertThat(dump(location)).as("round %d, seed %d", round, SEED).isEqualTo(expected);
    }
    assertThat(killsAfterTheLast).isPositive().isLessThan(kills);
    System.out.printf(
        "%d kills, %d of them after the last report was kept%n", kills, killsAfterTheLast);
  }

  /** Lets a child say so many lines, waits a little, kills, and gives all that it said. */
  private Set<String> kill(Site site, Victim victim, String location, int killAfter, int waitMicros)
      throws Exception {
    Process child = Children.ingest(folder, location, 0, REPORTS - 1, "Ann");
    Set<String> said = new HashSet<>();
    try (BufferedReader lines = child.inputReader()) {
      for (int i = 0; i < killAfter; i++) {
        String line = lines.readLine();
        if (line != null) {
          said.add(line);
        }
      }
      TimeUnit.MICROSECONDS.sleep(waitMicros);
      if (victim == Victim.CHILD) {
        // Not by the process itself, which would close the stream with what it had said.
        child.toHandle().destroyForcibly();
      } else {
        site.kill(victim);
      }
      said.addAll(lines.lines().toList());
    }
    child.waitFor();
    return said;
  }

  /** Each report there is whole; all that was acknowledged is there. Gives how many reports. */
  private static int checkWhole(String location, Set<String> acknowledged) {
    List<Outcome.Extracted> all = Invented.reports(REPORTS);
    try (Store store = Store.open(location)) {
      List<Outcome.Extracted> kept = store.reports();
      assertThat(kept).doesNotHaveDuplicates();
      assertThat(kept).containsExactlyInAnyOrderElementsOf(all.subList(0, kept.size()));
      List<Entry> log = store.decisions().all();
      assertThat(ChainCheck.of(log, store.decisions().written(), null).fault()).isNull();
      Set<String> there = new HashSet<>(Set.of("derived"));
      for (int i = 0; i < kept.size(); i++) {
        there.add("kept " + i);
      }
      log.forEach(entry -> there.add("decided " + entry.hash()));
      assertThat(there).containsAll(acknowledged);
      assertThat(store.isStale() || store.differences(Derivation::derive).isEmpty()).isTrue();
      assertThat(store.isStale() || kept.size() == REPORTS || kept.isEmpty()).isTrue();
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
    assertThat(dump(killed.toString())).isNotEmpty().isEqualTo(dump(undisturbed.toString()));
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
    return Children.start(
        folder,
        ProcessBuilder.Redirect.DISCARD,
        "org.attest.app.cli.Main",
        "ingest",
        corpus.toString(),
        "--db",
        file.toString());
  }

  private static String dump(String location) {
    try (Store store = Store.open(location)) {
      return store.dump();
    }
  }
}
