package org.attest.eval.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The SHA-256 of data: of the list that {@code sha256sum} prints for their files, sorted by name.
 * For one folder, from within the data folder: {@code find FOLDER -type f | LC_ALL=C sort | xargs
 * -d '\n' sha256sum | sha256sum}.
 */
final class DataHash {
  private static final String IN_PROJECT = "project:";

  private DataHash() {}

  /**
   * The hash of files and folders.
   *
   * @param parts below the data folder, or in the project if they begin with {@code project:}
   * @throws IOException if a part is missing
   */
  static String of(Path data, Path project, List<String> parts) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    for (String part : parts) {
      Path root =
          part.startsWith(IN_PROJECT)
              ? project.resolve(part.substring(IN_PROJECT.length()))
              : data.resolve(part);
      if (!Files.exists(root)) {
        throw new NoSuchFileException(root.toString(), null, "the gate reads it");
      }
      try (Stream<Path> below = Files.walk(root)) {
        below
            .filter(Files::isRegularFile)
            .forEach(file -> files.put(name(part, root.relativize(file)), file));
      }
    }
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      list.append(sha256(Files.readAllBytes(file.getValue())))
          .append("  ")
          .append(file.getKey())
          .append('\n');
    }
    return sha256(list.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String name(String part, Path below) {
    StringBuilder name = new StringBuilder(part);
    for (Path step : below) {
      if (!step.toString().isEmpty()) {
        name.append('/').append(step);
      }
    }
    return name.toString();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
