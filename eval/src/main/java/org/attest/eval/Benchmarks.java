package org.attest.eval;

import java.util.List;
import java.util.function.Supplier;

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

  static final List<Registered> ALL = List.of();

  private Benchmarks() {}
}
