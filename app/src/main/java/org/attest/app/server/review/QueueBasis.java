package org.attest.app.server.review;

import java.time.Duration;
import org.attest.app.server.Gathering;
import org.attest.app.server.ServerSettings;
import org.attest.app.server.StorePool;
import org.attest.app.store.ReviewTables.Basis;
import org.attest.app.store.Store;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What the queue is made of, kept until events were derived anew or reports came. In a store where
 * that takes long, who asks meanwhile gets what was before.
 */
@Component
final class QueueBasis implements DisposableBean {
  private static final Gathering.Pace PACE = new Gathering.Pace(Duration.ofMillis(500), 0, false);

  private final StorePool pool;
  private final Gathering<Basis> basis;

  QueueBasis(StorePool pool, ServerSettings settings) {
    this.pool = pool;
    basis =
        new Gathering<>(
            pool, settings.journal(), PACE, QueueBasis::state, store -> store.review().basis());
  }

  Basis now() {
    return pool.read(basis::of);
  }

  private static String state(Store store) {
    return store.contents().mark() + " " + store.reportCount();
  }

  @Override
  public void destroy() throws InterruptedException {
    basis.close();
  }
}
