package org.attest.link;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A hash of the library itself: its classes and all data that ship with them. */
final class LinkerVersion {
  private static @Nullable String known;

  private LinkerVersion() {}

  static synchronized String text() {
    if (known == null) {
      known = made();
    }
    return known;
  }

  private static String made() {
    CodeSource source = LinkerVersion.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return unknown();
    }
    try {
      return hash(Path.of(source.getLocation().toURI()));
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return unknown();
    }
  }

  /** Where its own bytes cannot be read, nothing is known of what an earlier run had. */
  private static String unknown() {
    return "run " + UUID.randomUUID();
  }

  /** Of a file's bytes; of a folder's, those of all files with their names. */
  static String hash(Path library) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(library)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.update(
          library.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
