package org.attest.eval.annotations;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the folder of our annotations, which is part of the project and not of the data. */
final class AnnotationFolder {
  static final String PROPERTY = "attest.annotations";
  private static final String PLACE = "model/training/annotations";

  private AnnotationFolder() {}

  /**
   * The folder that the system property {@value #PROPERTY} names, or {@value #PLACE} in the working
   * directory or a folder above it, or above the program's own code.
   *
   * @throws IOException if there is none; says where it was looked for
   */
  static Path find() throws IOException {
    List<Path> starts = new ArrayList<>();
    starts.add(Path.of("").toAbsolutePath());
    CodeSource code = AnnotationFolder.class.getProtectionDomain().getCodeSource();
    if (code != null) {
      try {
        starts.add(Path.of(code.getLocation().toURI()));
      } catch (URISyntaxException e) {
        throw new IllegalStateException("code without a place of its own", e);
      }
    }
    return find(System.getProperty(PROPERTY), starts);
  }

  static Path find(@Nullable String named, List<Path> starts) throws IOException {
    if (named != null) {
      if (!Files.isDirectory(Path.of(named))) {
        throw new IOException("%s names no folder: %s".formatted(PROPERTY, named));
      }
      return Path.of(named);
    }
    for (Path start : starts) {
      for (Path at = start; at != null; at = at.getParent()) {
        if (Files.isDirectory(at.resolve(PLACE))) {
          return at.resolve(PLACE);
        }
      }
    }
    throw new IOException(
        "no folder %s in or above %s; name it by ATTEST_JAVA_OPTIONS=-D%s=DIR"
            .formatted(
                PLACE,
                String.join(" or ", starts.stream().map(Path::toString).toList()),
                PROPERTY));
  }
}
