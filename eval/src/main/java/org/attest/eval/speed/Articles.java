package org.attest.eval.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attest.eval.DataFiles;

/** Which articles are read: the first so many of Giveme5W1H, in a stable order. */
final class Articles {
  private static final List<String> FOLDERS = List.of("news_cluster", "gold_standard");

  private Articles() {}

  /**
   * The files of {@code news_cluster}, then those of {@code gold_standard}, each in name order;
   * without these folders, the files of the directory itself.
   *
   * @param most how many at most
   * @throws IOException if there is none; says what was expected
   */
  static List<Path> first(Path directory, int most) throws IOException {
    List<Path> folders =
        FOLDERS.stream().map(directory::resolve).filter(Files::isDirectory).toList();
    List<Path> files = new ArrayList<>();
    for (Path folder : folders.isEmpty() ? List.of(directory) : folders) {
      files.addAll(DataFiles.files(folder, ".json", null));
    }
    return List.copyOf(files.subList(0, Math.min(most, files.size())));
  }
}
