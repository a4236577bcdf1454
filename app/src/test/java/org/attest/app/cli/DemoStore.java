package org.attest.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** The store that {@code ./attest demo --db} keeps. */
public final class DemoStore {

  private DemoStore() {}

  /** Makes it. */
  public static void make(Path file) {
    StringWriter said = new StringWriter();
    int code =
        Main.run(
            new String[] {"demo", "--db", file.toString()},
            new PrintWriter(said),
            new PrintWriter(said));
    if (code != 0) {
      throw new IllegalStateException(said.toString());
    }
  }
}
