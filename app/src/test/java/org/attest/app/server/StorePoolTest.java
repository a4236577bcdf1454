package org.attest.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attest.app.Invented;
import org.attest.app.PostgresServer;
import org.attest.app.store.Account;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorePoolTest {
  @TempDir Path folder;

  @Test
  void manyReadWhileSomeWriteInAFile() throws Exception {
    manyAtOnce(folder.resolve("pool.db").toString());
  }

  @Test
  void manyReadWhileSomeWriteInPostgres() throws Exception {
    manyAtOnce(PostgresServer.shared().location());
  }

  private static void manyAtOnce(String location) throws Exception {
    try (StorePool pool = StorePool.open(location);
        ExecutorService threads = Executors.newFixedThreadPool(24)) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        int number = i;
        work.add(
            () -> {
              pool.write(
                  store -> {
                    store.accounts().add("name " + number, Role.READER, "hash");
                    store.keep(Invented.report(number));
                    return true;
                  });
              assertThat(pool.deriveWithin(60_000)).isTrue();
              return 1;
            });
        work.add(
            () -> {
              for (int j = 0; j < 20; j++) {
                pool.read(store -> store.accounts().all().size() + store.eventCount());
              }
              return 1;
            });
      }
      for (Future<Integer> done : threads.invokeAll(work)) {
        assertThat(done.get()).isEqualTo(1);
      }
      List<Account> accounts = pool.read(store -> store.accounts().all());
      assertThat(accounts).hasSize(20);
      boolean isStale = pool.read(Store::isStale);
      assertThat(isStale).isFalse();
      int events = pool.read(Store::eventCount);
      assertThat(events).isPositive();
    }
  }

  @Test
  void aMistakeOfACallerHarmsNobodyElse() {
    try (StorePool pool = StorePool.open(folder.resolve("mistake.db").toString())) {
      assertThatThrownBy(
              () ->
                  pool.read(
                      store -> {
                        throw new IllegalStateException("broken");
                      }))
          .hasMessage("broken");
      int reports = pool.read(Store::reportCount);
      assertThat(reports).isZero();
    }
  }

  @Test
  void nothingIsReadAfterTheEnd() {
    StorePool pool = StorePool.open(folder.resolve("closed.db").toString());
    pool.close();
    assertThatThrownBy(() -> pool.read(store -> store.reportCount()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> pool.write(store -> store.reportCount()))
        .isInstanceOf(IllegalStateException.class);
  }
}
