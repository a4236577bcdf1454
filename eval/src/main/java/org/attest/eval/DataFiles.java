package org.attest.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a split in a data directory.
 *
 * <p>A split is named by a file's or folder's name without its extension: {@code dev} means {@code
 * dev.json} and {@code dev/}. Without a split everything is taken whose name does not begin with
 * {@code train}.
 */
public final class DataFiles {

  private DataFiles() {}

  /** True if a file or folder of this name belongs to the split. */
  public static boolean inSplit(Path path, @Nullable String split) {
    String name = stem(path);
    return split == null ? !name.startsWith("train") : name.equals(split);
  }

  /** The name of a file without its last extension. */
  public static String stem(Path path) {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * The regular files of a folder that end in the extension and belong to the split, in name order.
   *
   * @param extension with its dot
   * @throws IOException if the folder is missing or holds no such file; says what was expected
   */
  public static List<Path> files(Path folder, String extension, @Nullable String split)
      throws IOException {
    List<Path> all =
        children(folder).stream()
            .filter(path -> path.toString().endsWith(extension) && Files.isRegularFile(path))
            .toList();
    List<Path> chosen = all.stream().filter(path -> inSplit(path, split)).toList();
    if (chosen.isEmpty()) {
      throw new NoSuchFileException(
          folder.resolve((split == null ? "*" : split) + extension).toString(),
          null,
          "expected there"
              + (all.isEmpty()
                  ? ""
                  : ", found only "
                      + String.join(
                          ", ", all.stream().map(path -> path.getFileName().toString()).toList())));
    }
    return chosen;
  }

  /**
   * Everything in a folder, in name order.
   *
   * @throws IOException if there is no such folder
   */
  public static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "expected a folder there");
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }
}
