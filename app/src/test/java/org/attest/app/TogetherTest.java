package org.attest.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.attest.app.decisions.ChainCheck;
import org.attest.app.decisions.Derivation;
import org.attest.app.decisions.Entry;
import org.attest.app.store.Store;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that write one store at the same time. */
class TogetherTest {
  private static final int REPORTS = 60;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void whatTwoKeepAtOnceIsWhatOneKeeps(String database) throws Exception {
    String one = location(database, "one");
    ended(Children.ingest(folder, one, 0, REPORTS - 1, "nobody"));
    String both = location(database, "both");
    // Both make the tables, keep most reports twice, and meet in the middle.
    Process up = Children.ingest(folder, both, 0, 50, "nobody");
    Process down = Children.ingest(folder, both, REPORTS - 1, 5, "nobody");
    ended(up);
    ended(down);
    try (Store store = Store.open(both);
        Store undisturbed = Store.open(one)) {
      assertThat(store.isStale()).isFalse();
      assertThat(store.dump()).isEqualTo(undisturbed.dump());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void whatTwoDecideAtOnceIsOneLog(String database) throws Exception {
    String location = location(database, "log");
    Process ann = Children.ingest(folder, location, 0, 50, "Ann");
    Process bob = Children.ingest(folder, location, REPORTS - 1, 5, "Bob");
    ended(ann);
    ended(bob);
    try (Store store = Store.open(location)) {
      List<Entry> log = store.decisions().all();
      assertThat(ChainCheck.of(log, store.decisions().written(), null).fault()).isNull();
      assertThat(log.stream().map(Entry::by).filter("Ann"::equals)).hasSize(9);
      assertThat(log.stream().map(Entry::by).filter("Bob"::equals)).hasSize(9);
      assertThat(store.differences(Derivation::derive)).isEmpty();
    }
  }

  private String location(String database, String name) {
    return database.equals("sqlite")
        ? folder.resolve(name + ".db").toString()
        : PostgresServer.shared().location();
  }

  private static void ended(Process child) throws Exception {
    assertThat(child.inputReader().lines().toList()).endsWith("derived");
    assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(child.exitValue()).isZero();
  }
}
