package org.attest.app.store;

import java.util.List;
import org.attest.app.decisions.Basis;
import org.attest.app.decisions.Derived;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts events that follow from claims and decisions in the place of those that did before. */
final class Deriving {
  private static final int TRIES_ASIDE = 3;

  private final Store store;

  Deriving(Store store) {
    this.store = store;
  }

  /**
   * What was seen of a moment.
   *
   * @param change the last one before
   * @param derived null where all is to be derived
   * @param basis what that is derived from, read already
   */
  private record Seen(long change, @Nullable Derived derived, Basis basis) {
    Derived derived(Store.Deriver deriver) {
      return derived == null ? deriver.apply(basis) : derived;
    }
  }

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
              new DerivedWriter(open, Masks.of(open)).replace(deriver.apply(store.basis(open)));
              return true;
            });
  }

  /** From a moment's reports and log; what came of it counts only if nothing changed since. */
  boolean aside(Store.Deriver deriver, Store.Turn turn) {
    if (!store.isStale()) {
      return false;
    }
    for (int attempt = 0; attempt < TRIES_ASIDE; attempt++) {
      if (!store.isStale()) {
        return true;
      }
      Seen seen = store.snapshot(open -> seen(open, deriver));
      Derived derived = seen.derived(deriver);
      if (turn.take(() -> put(seen, derived))) {
        return true;
      }
    }
    return turn.take(() -> alone(deriver));
  }

  /** Deriving all takes long, and is to hold up no clean-up of what was written meanwhile. */
  private Seen seen(Handle open, Store.Deriver deriver) {
    long change = store.changes().last();
    Basis basis = store.basis(open);
    return basis.links().isPresent()
        ? new Seen(change, deriver.apply(basis), basis)
        : new Seen(change, null, Basis.of(basis.reports(), basis.log()));
  }

  /** False if something changed since, so that it is of no use. */
  private boolean put(Seen seen, Derived derived) {
    return store.write(
        null,
        open -> {
          boolean isPart = derived.relinked().part() != null;
          if (store.changes().last() != seen.change()
              || (isPart && store.isStale() && !new LinkTables(open).isOfUse())) {
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
          Derived derived = deriver.apply(Basis.of(store.reports(), DecisionLog.all(open)));
          return new Comparison(open).differences(derived);
        });
  }
}
