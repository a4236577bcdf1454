package org.attest.app.cli;

import java.io.PrintWriter;
import org.attest.model.Outcome;

/**
 * One line on the terminal that counts as reports come in; nothing where nobody sees it. How many
 * will come is not known beforehand (a directory, a feed), so it counts up.
 */
final class Progress implements AutoCloseable {
  private static final int SHOWN_CHARACTERS = 50;

  private final PrintWriter err;
  private final boolean isSeen;
  private int read;
  private int rejected;
  private boolean isOpen;

  Progress(PrintWriter err, boolean isSeen) {
    this.err = err;
    this.isSeen = isSeen;
  }

  void count(Outcome outcome) {
    String source =
        switch (outcome) {
          case Outcome.Extracted extracted -> {
            read++;
            yield extracted.report().source();
          }
          case Outcome.Rejected rejection -> {
            rejected++;
            yield rejection.source();
          }
        };
    if (isSeen) {
      err.printf(
          "\r%d read, %d not used: %-" + SHOWN_CHARACTERS + "s",
          read,
          rejected,
          Printable.cut(Printable.line(source), SHOWN_CHARACTERS));
      err.flush();
      isOpen = true;
    }
  }

  @Override
  public void close() {
    if (isOpen) {
      err.println();
      err.flush();
      isOpen = false;
    }
  }
}
