package org.attest.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Whether the gate can be run: the data belong to others and lie beside the project, or nowhere.
 */
enum GateData {
  PRESENT,
  /** Nobody expects them here. */
  ABSENT,
  /** A build server has the folder that should hold them, and they are not in it. */
  LOST;

  static GateData of(Path data, Map<String, String> environment) {
    if (Files.isDirectory(data)) {
      return PRESENT;
    }
    boolean isExpected =
        "true".equals(environment.get("CI")) && Files.isDirectory(data.resolveSibling("."));
    return isExpected ? LOST : ABSENT;
  }
}
