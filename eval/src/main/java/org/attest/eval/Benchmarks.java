package org.attest.eval;

import java.util.List;
import java.util.function.Supplier;
import org.attest.eval.muc4.Muc4;

/** The benchmarks that {@code ./attest eval} knows, one line each. */
final class Benchmarks {

  /**
   * A benchmark by its name.
   *
   * @param about what it measures, one line
   * @param layout what its directory holds, one line
   * @param maker makes it; called only for the one that runs
   */
  record Registered(String name, String about, String layout, Supplier<Benchmark> maker) {}

  static final List<Registered> ALL =
      List.of(
          new Registered(
              "muc4",
              "incident templates of MUC-4, six slots and all",
              "processed/SPLIT.json, raw/PART/ (texts and key-*) or both",
              Muc4::new));

  private Benchmarks() {}
}
