package org.attest.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the terminal can show. */
final class Screen {
  private static final int WIDTH = 100;
  private static final int NARROWEST = 60;

  private Screen() {}

  /** Columns of text: COLUMNS where set, else 100. */
  static int width(Map<String, String> environment) {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
      return Math.max(NARROWEST, columns);
    } catch (NumberFormatException e) {
      return WIDTH;
    }
  }

  static int width() {
    return width(System.getenv());
  }

  /**
   * Set by the launcher, which asks the shell ({@code test -t 2}): Java itself cannot tell about
   * standard error alone.
   */
  static boolean progressIsSeen() {
    return "yes".equals(System.getenv("ATTEST_PROGRESS"));
  }

  /** Words as lines within the width, each line begun with the indent. */
  static List<String> wrap(String text, int indent, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    for (String word : text.strip().split("\\s+")) {
      if (line.length() > indent && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(indent));
      }
      line.append(line.length() > indent ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
