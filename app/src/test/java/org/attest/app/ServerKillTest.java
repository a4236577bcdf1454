package org.attest.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.attest.app.decisions.ChainCheck;
import org.attest.app.decisions.Derivation;
import org.attest.app.decisions.Entry;
import org.attest.app.server.security.Passwords;
import org.attest.app.store.ApiToken;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.attest.model.Outcome;
import org.attest.model.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server, a process of its own, at seeded random moments while reviewers decide by the
 * API, starts it again on the same store, and holds the log against what they were told is kept.
 * More kills: {@code -Dkills=200}; another seed: {@code -Dseed=7}.
 */
class ServerKillTest {
  private static final int KILLS = Integer.getInteger("kills", 4);
  private static final long SEED = Long.getLong("seed", 20310306);
  private static final int REPORTS = 30;
  private static final int CLIENTS = 4;
  private static final String SECRET = "a secret of tests";

  @TempDir Path folder;

  @Test
  void aFileLosesNoDecision() throws Exception {
    noDecisionIsLost(folder.resolve("server.db").toString());
  }

  @Test
  void aDatabaseLosesNoDecision() throws Exception {
    noDecisionIsLost(PostgresServer.shared().location());
  }

  private void noDecisionIsLost(String location) throws Exception {
    System.out.println("kills of the server: seed " + SEED);
    Random random = new Random(SEED);
    fill(location);
    Map<Long, String> acknowledged = new TreeMap<>();
    int notAcknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Running server = start(location);
      holdsAll(server.address(), acknowledged);
      ServerClients clients = new ServerClients(server.address(), SECRET, random.nextLong());
      clients.start(names());
      assertThat(clients.hasKept().await(60, TimeUnit.SECONDS)).as("a decision was kept").isTrue();
      TimeUnit.MILLISECONDS.sleep(random.nextInt(2500));
      server.process().toHandle().destroyForcibly();
      server.process().waitFor();
      ServerClients.Said said = clients.ended();
      assertThat(said.faults()).as("seed %d, kill %d", SEED, kill).isEmpty();
      said.kept()
          .forEach((number, hash) -> assertThat(acknowledged.putIfAbsent(number, hash)).isNull());
      notAcknowledged += CLIENTS;
      check(location, acknowledged, notAcknowledged);
    }
    Running last = start(location);
    holdsAll(last.address(), acknowledged);
    try (Store store = Store.open(location)) {
      // Events follow by themselves, also where they were stale at the start.
      for (int tries = 0; store.isStale() && tries < 600; tries++) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      assertThat(store.isStale()).isFalse();
    }
    last.process().destroy();
    assertThat(last.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
    try (Store store = Store.open(location)) {
      assertThat(store.differences(Derivation::derive)).isEmpty();
      System.out.printf(
          "%d kills of the server: %d decisions acknowledged, %d in the log%n",
          KILLS, acknowledged.size(), store.decisions().all().size());
    }
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= CLIENTS; i++) {
      names.add("Reviewer " + i);
    }
    return names;
  }

  private static void fill(String location) {
    List<Outcome.Extracted> reports = Invented.reports(REPORTS);
    String hash = Passwords.hash("a pass phrase of tests");
    try (Store store = Store.open(location)) {
      new Ingest((inputs, sink) -> reports.forEach(sink), Derivation::derive)
          .run(List.of(), store, outcome -> {});
      for (String name : names()) {
        store.accounts().add(name, Role.REVIEWER, hash);
        store.accounts().setPassword(name, hash);
        store.tokens().add(token(name));
      }
    }
  }

  private static ApiToken token(String name) {
    return new ApiToken(
        ServerClients.tokenId(name),
        HexFormat.of()
            .formatHex(
                Sha256.digest().digest(SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
        name,
        "tests",
        Role.REVIEWER,
        Instant.now().toString(),
        Instant.now().plus(Duration.ofDays(1)).toString(),
        null,
        false);
  }

  /** A server that answers. */
  private record Running(Process process, String address) {}

  private Running start(String location) throws IOException {
    Process process =
        Children.start(
            folder,
            ProcessBuilder.Redirect.PIPE,
            // where the index of a store in PostgreSQL is
            "-Duser.home=" + folder,
            "org.attest.app.cli.Main",
            "serve",
            "--db",
            location,
            "--port",
            "0");
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("http://")) {
        return new Running(process, line.substring(0, line.length() - 1));
      }
    }
    throw new IllegalStateException("the server did not start; see errors.txt");
  }

  /** Whoever asks the server that was started again is told of every decision. */
  private static void holdsAll(String address, Map<Long, String> acknowledged) throws Exception {
    ServerClients clients = new ServerClients(address, SECRET, 0);
    assertThat(clients.log(names().getFirst())).containsAllEntriesOf(acknowledged);
  }

  /** The log verifies, has all that was acknowledged, and no more than was sent besides. */
  private static void check(String location, Map<Long, String> acknowledged, int notAcknowledged) {
    try (Store store = Store.open(location)) {
      List<Entry> log = store.decisions().all();
      assertThat(ChainCheck.of(log, store.decisions().written(), null).fault()).isNull();
      Map<Long, String> hashes =
          log.stream().collect(Collectors.toMap(Entry::number, Entry::hash, (a, b) -> a));
      assertThat(hashes).containsAllEntriesOf(acknowledged);
      assertThat(log.size()).isBetween(acknowledged.size(), acknowledged.size() + notAcknowledged);
      assertThat(store.isStale() || store.differences(Derivation::derive).isEmpty()).isTrue();
    }
  }
}
