package org.attest.pipeline;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the development data that lies in a folder {@code shared} beside the repository and is no
 * part of it.
 */
final class SharedData {

  private SharedData() {}

  /**
   * A file or folder below {@code shared}, looked for from the working directory upwards.
   *
   * <p>Where it is not there the test is skipped, and says so; with {@code CI=true} in the
   * environment it fails, so that the figures of record are never left out unseen.
   */
  static Path require(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      Path found = folder.resolve("shared").resolve(name);
      if (Files.exists(found)) {
        return found;
      }
      folder = folder.getParent();
    }
    String message = "no shared/" + name + " beside the repository: not tested";
    if ("true".equals(System.getenv("CI"))) {
      return fail(message);
    }
    return Assumptions.abort(message);
  }
}
