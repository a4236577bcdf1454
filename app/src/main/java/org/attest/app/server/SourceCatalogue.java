package org.attest.app.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.actor.ActorDirectory;
import org.attest.app.sources.Corrections;
import org.attest.app.sources.KnownSource;
import org.attest.app.sources.Ratings;
import org.attest.app.sources.SourceList;
import org.attest.app.store.Store;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * All sources, the most cited first. Gathering them reads every claim and event, so the list is
 * kept until something changes in the store; where gathering takes long, it is done again at most
 * so often that it takes a twentieth of the time, and whoever comes meanwhile gets the list of
 * before. What people say of sources and how they rate them is always as of now.
 */
@Component
public final class SourceCatalogue implements DisposableBean {
  private final Gathering<List<KnownSource>> gathering;

  SourceCatalogue(StorePool pool, ServerSettings settings) {
    gathering =
        new Gathering<>(
            pool,
            settings.journal(),
            Gathering.Pace.COUNTS,
            store -> store.changes().last(),
            store -> SourceList.of(directory(), store.citations()).all());
  }

  /** The sources as they are said to be now. */
  public List<KnownSource> all(Store store) {
    Corrections corrections = corrections(store);
    return gathered(store).stream().map(corrections::of).toList();
  }

  /**
   * The source that addresses call so.
   *
   * @throws NotFoundException if there is none
   */
  public KnownSource byRef(Store store, String ref) {
    return all(store).stream()
        .filter(source -> source.ref().equals(ref))
        .findFirst()
        .orElseThrow(
            () ->
                new NotFoundException(
                    "There is no source of that id, in the files or in the store's reports."));
  }

  /** True if a source is called so in addresses. */
  public boolean isThere(Store store, String ref) {
    return gathered(store).stream().anyMatch(source -> source.ref().equals(ref));
  }

  /** As the files or the reports call it, whatever people say otherwise. */
  public KnownSource uncorrected(Store store, String ref) {
    return gathered(store).stream()
        .filter(source -> source.ref().equals(ref))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("There is no source of that id."));
  }

  /** What addresses call the sources, by their names in small letters and by their ids. */
  public Map<String, String> refs(Store store) {
    Map<String, String> refs = new HashMap<>();
    for (KnownSource source : gathered(store)) {
      refs.putIfAbsent(source.key(), source.ref());
    }
    return refs;
  }

  /** Which rating of each counts. */
  public Ratings ratings(Store store) {
    return new Ratings(store.ratings(), SourceCatalogue::directory);
  }

  /** What people say otherwise than the files. */
  public Corrections corrections(Store store) {
    return new Corrections(store.sourceEntries(), SourceCatalogue::directory);
  }

  private List<KnownSource> gathered(Store store) {
    return gathering.of(store);
  }

  @Override
  public void destroy() throws InterruptedException {
    gathering.close();
  }

  /** The actors and outlets that ship, read once. */
  public static ActorDirectory directory() {
    return Shipped.DIRECTORY;
  }

  private static final class Shipped {
    static final ActorDirectory DIRECTORY = ActorDirectory.shipped();
  }
}
