package org.attest.app.decisions;

import java.util.List;
import java.util.Optional;
import org.attest.model.Outcome;

/** What is derived from, all as of one moment. */
public interface Basis {

  /** All entries, in order. */
  List<Entry> log();

  /** All reports with their claims as the machine read them, in the order of their ids. */
  List<Outcome.Extracted> reports();

  /** What was kept when this was last derived; empty where all is to be derived anew. */
  Optional<KeptLinks> links();

  /** All of these reports and entries, with nothing kept. */
  static Basis of(List<Outcome.Extracted> reports, List<Entry> log) {
    return new Basis() {
      @Override
      public List<Entry> log() {
        return log;
      }

      @Override
      public List<Outcome.Extracted> reports() {
        return reports;
      }

      @Override
      public Optional<KeptLinks> links() {
        return Optional.empty();
      }
    };
  }
}
