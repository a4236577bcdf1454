package org.attest.eval;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the project this code was built in: what is part of it lies neither in jars nor in data.
 */
public final class ProjectFolder {

  private ProjectFolder() {}

  /** Where to look from: the program's own code, then the working directory. */
  public static List<Path> starts() {
    List<Path> starts = new ArrayList<>();
    CodeSource code = ProjectFolder.class.getProtectionDomain().getCodeSource();
    if (code != null) {
      try {
        starts.add(Path.of(code.getLocation().toURI()));
      } catch (URISyntaxException e) {
        throw new IllegalStateException("code without a place of its own", e);
      }
    }
    starts.add(Path.of("").toAbsolutePath());
    return starts;
  }

  /** The first folder at or above one of the starts that holds a file or folder of this name. */
  public static Optional<Path> holding(String name, List<Path> starts) {
    for (Path start : starts) {
      for (Path at = start; at != null; at = at.getParent()) {
        if (Files.exists(at.resolve(name))) {
          return Optional.of(at);
        }
      }
    }
    return Optional.empty();
  }
}
