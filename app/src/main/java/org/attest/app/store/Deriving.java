package org.attest.app.store;

import java.util.List;
import org.attest.app.decisions.Derived;
import org.attest.app.decisions.Entry;
import org.attest.model.Outcome;

/** Puts events that follow from claims and decisions in the place of those that did before. */
final class Deriving {
  private static final int TRIES_ASIDE = 3;

  private final Store store;

  Deriving(Store store) {
    this.store = store;
  }

  /** What events are derived from, and the last change before it was read. */
  private record Seen(long change, List<Outcome.Extracted> reports, List<Entry> log) {}

  /** In one transaction, while nobody else writes. */
  boolean alone(Store.Deriver deriver) {
    return store.isStale()
        && store.write(
            null,
            open -> {
              // Another program may have derived them while this one waited.
              if (!store.isStale()) {
                return false;
              }
              new DerivedWriter(open, Masks.of(open))
                  .replace(deriver.apply(store.reports(), DecisionLog.all(open)));
              return true;
            });
  }

  /** From a moment's reports and log; what came of it counts only if nothing changed since. */
  boolean aside(Store.Deriver deriver, Store.Turn turn) {
    if (!store.isStale()) {
      return false;
    }
    for (int attempt = 0; attempt < TRIES_ASIDE; attempt++) {
      Seen seen =
          store.snapshot(
              open -> new Seen(store.changes().last(), store.reports(), DecisionLog.all(open)));
      Derived derived = deriver.apply(seen.reports(), seen.log());
      if (turn.take(() -> put(seen, derived))) {
        return true;
      }
    }
    return turn.take(() -> alone(deriver));
  }

  /** False if something changed since, so that it is of no use. */
  private boolean put(Seen seen, Derived derived) {
    return store.write(
        null,
        open -> {
          if (store.changes().last() != seen.change()) {
            return false;
          }
          if (store.isStale()) {
            new DerivedWriter(open, Masks.of(open)).replace(derived);
          }
          return true;
        });
  }

  /** Ids of the stored events, and names of decided claims, that are not what is derived now. */
  List<String> differences(Store.Deriver deriver) {
    return store.snapshot(
        open -> {
          Derived derived = deriver.apply(store.reports(), DecisionLog.all(open));
          return new Comparison(open).differences(derived);
        });
  }
}
