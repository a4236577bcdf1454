package org.attest.app.server;

import java.util.List;
import org.attest.actor.ActorDirectory;
import org.attest.app.sources.KnownSource;
import org.attest.app.sources.SourceList;
import org.attest.app.store.Store;
import org.springframework.stereotype.Component;

/**
 * All sources, the most cited first. Gathering them reads every claim, so the list is kept until
 * something changes in the store.
 */
@Component
public final class SourceCatalogue {
  private long change = -1;
  private List<KnownSource> sources = List.of();

  /** As of the store's last change. */
  public synchronized List<KnownSource> all(Store store) {
    long last = store.changes().last();
    if (last != change) {
      sources = SourceList.of(directory(), store.citations()).all();
      change = last;
    }
    return sources;
  }

  /** The actors and outlets that ship, read once. */
  public static ActorDirectory directory() {
    return Shipped.DIRECTORY;
  }

  private static final class Shipped {
    static final ActorDirectory DIRECTORY = ActorDirectory.shipped();
  }
}
