package org.attest.app.store;

import java.util.List;
import java.util.Optional;
import org.attest.app.decisions.Basis;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.KeptLinks;
import org.attest.model.Outcome;
import org.jdbi.v3.core.Handle;

/** What events are derived from, read from the store as it is asked for. */
final class StoredBasis implements Basis {
  private final Handle handle;
  private final Reading reading;

  StoredBasis(Handle handle, Reading reading) {
    this.handle = handle;
    this.reading = reading;
  }

  @Override
  public List<Entry> log() {
    return DecisionLog.all(handle);
  }

  @Override
  public List<Outcome.Extracted> reports() {
    return reading.reports();
  }

  @Override
  public Optional<KeptLinks> links() {
    return new LinkTables(handle).isOfUse()
        ? Optional.of(new StoredLinks(handle, reading))
        : Optional.empty();
  }
}
