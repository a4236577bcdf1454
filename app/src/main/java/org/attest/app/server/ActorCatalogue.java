package org.attest.app.server;

import java.util.List;
import java.util.Map;
import org.attest.app.actors.ActorList;
import org.attest.app.actors.KnownActor;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.Kind;
import org.attest.app.decisions.SameActors;
import org.attest.app.store.ActorCounts;
import org.attest.app.store.Store;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** All actors with their counts, which are gathered as those of sources are. */
@Component
public final class ActorCatalogue implements DisposableBean {
  private final Gathering<Map<String, ActorCounts.Count>> counts;

  ActorCatalogue(StorePool pool, ServerSettings settings) {
    counts =
        new Gathering<>(
            pool,
            settings.journal(),
            Gathering.Pace.COUNTS,
            store -> store.changes().last(),
            store -> store.actorCounts().byId());
  }

  /** The actors, and who counts as whom. */
  public record Actors(ActorList list, SameActors same, List<Entry> log) {

    /**
     * The actor of that id.
     *
     * @throws NotFoundException if there is none, or it is a person
     */
    public KnownActor byId(String id) {
      return list.byId(id)
          .orElseThrow(() -> new NotFoundException("There is no actor of that id here."));
    }

    /** What people said on who it is and who is it, the latest first. */
    public List<Entry> history(String id) {
      return log.reversed().stream()
          .filter(
              entry -> {
                SameActors.Said said = SameActors.read(entry);
                return id.equals(said.id()) || id.equals(said.intoId());
              })
          .toList();
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    counts.close();
  }

  /** As of now. */
  public Actors actors(Store store) {
    List<Entry> log =
        store.decisions().all().stream()
            .filter(
                entry ->
                    entry.kind().equals(Kind.SAME.code()) || entry.kind().equals(Kind.APART.code()))
            .toList();
    SameActors same = SameActors.of(log);
    return new Actors(
        new ActorList(SourceCatalogue.directory(), counts.of(store), same), same, log);
  }
}
