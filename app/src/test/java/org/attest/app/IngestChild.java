package org.attest.app;

import java.nio.file.Path;
import java.util.List;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Store;

/** A small program that ingests invented reports and prints a line for each one kept. */
public final class IngestChild {
  private static final int REPORTS = 60;

  private IngestChild() {}

  public static void main(String[] arguments) {
    try (Store store = Store.open(Path.of(arguments[0]))) {
      new Ingest((inputs, sink) -> Invented.reports(REPORTS).forEach(sink), Derivation::derive)
          .run(List.of(), store, outcome -> System.out.println("kept"));
    }
  }
}
