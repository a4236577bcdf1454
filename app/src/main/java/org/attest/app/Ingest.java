package org.attest.app;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.attest.app.store.Kept;
import org.attest.app.store.Store;
import org.attest.model.Outcome;
import org.attest.model.Reason;

/**
 * Reads inputs into a store and derives its events.
 *
 * <p>May be killed at any moment and run again with the same inputs: reports already kept are left
 * as they are, and the events are derived once all inputs are read.
 */
public final class Ingest {

  /** Reads inputs and hands on one outcome for each; the pipeline is one. */
  public interface Reader {
    void run(List<String> inputs, Consumer<Outcome> sink);
  }

  /**
   * What became of the inputs.
   *
   * @param added reports not seen before
   * @param known reports that were there already
   * @param claims claims of the reports added
   * @param rejected how many inputs were rejected, for each reason
   */
  public record Summary(int added, int known, int claims, Map<Reason, Integer> rejected) {

    public Summary {
      rejected = Map.copyOf(rejected);
    }

    public int rejections() {
      return rejected.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  private final Reader reader;
  private final Store.Deriver deriver;
  private final Store.Deleted deleted;

  /** Keeps reports that a person deleted away. */
  public Ingest(Reader reader, Store.Deriver deriver) {
    this(reader, deriver, Store.Deleted.STAY_AWAY);
  }

  public Ingest(Reader reader, Store.Deriver deriver, Store.Deleted deleted) {
    this.reader = reader;
    this.deriver = deriver;
    this.deleted = deleted;
  }

  /**
   * Reads all inputs into the store.
   *
   * @param progress told of each outcome after it was kept
   */
  public Summary run(List<String> inputs, Store store, Consumer<Outcome> progress) {
    Tally tally = new Tally();
    reader.run(
        inputs,
        outcome -> {
          Kept kept = store.keep(outcome, deleted);
          tally.count(kept);
          progress.accept(kept.outcome());
        });
    store.derive(deriver);
    return tally.summary();
  }

  private static final class Tally {
    private int added;
    private int known;
    private int claims;
    private final Map<Reason, Integer> rejected = new EnumMap<>(Reason.class);

    void count(Kept kept) {
      boolean isNew = kept.isNew();
      switch (kept.outcome()) {
        case Outcome.Rejected rejection -> rejected.merge(rejection.reason(), 1, Integer::sum);
        case Outcome.Extracted extracted -> {
          added += isNew ? 1 : 0;
          known += isNew ? 0 : 1;
          claims += isNew ? extracted.claims().size() : 0;
        }
      }
    }

    Summary summary() {
      return new Summary(added, known, claims, rejected);
    }
  }
}
