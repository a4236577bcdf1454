package org.attest.eval.annotations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attest.eval.ProjectFolder;
import org.jspecify.annotations.Nullable;

/** Finds the folder of our annotations, which is part of the project and not of the data. */
public final class AnnotationFolder {
  /** The second reader's files, and the split that asks for them. */
  public static final String SECOND = "second";

  static final String PROPERTY = "attest.annotations";
  private static final String PLACE = "model/training/annotations";

  private AnnotationFolder() {}

  /**
   * The folder that the system property {@value #PROPERTY} names, or {@value #PLACE} in the project
   * around the program's own code or the working directory.
   *
   * @throws IOException if there is none; says where it was looked for
   */
  public static Path find() throws IOException {
    return find(System.getProperty(PROPERTY), ProjectFolder.starts());
  }

  /**
   * True if a split is the second reader's coding; false without one, for the first reader's.
   *
   * @throws IOException if it is any other
   */
  public static boolean isSecond(@Nullable String split) throws IOException {
    if (split != null && !split.equals(SECOND)) {
      throw new IOException(
          "no split %s; leave it out for the first reader's coding, or take %s"
              .formatted(split, SECOND));
    }
    return split != null;
  }

  static Path find(@Nullable String named, List<Path> starts) throws IOException {
    if (named != null) {
      if (!Files.isDirectory(Path.of(named))) {
        throw new IOException("%s names no folder: %s".formatted(PROPERTY, named));
      }
      return Path.of(named);
    }
    Optional<Path> project = ProjectFolder.holding(PLACE, starts);
    if (project.isPresent()) {
      return project.get().resolve(PLACE);
    }
    throw new IOException(
        "no folder %s in or above %s; name it by ATTEST_JAVA_OPTIONS=-D%s=DIR"
            .formatted(
                PLACE,
                String.join(" or ", starts.stream().map(Path::toString).toList()),
                PROPERTY));
  }
}
