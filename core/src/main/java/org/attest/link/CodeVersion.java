package org.attest.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A hash of a library itself, its classes and all data that ship with them: another one whenever
 * anything may have changed of what it does, so that what another version left is of no use.
 */
public final class CodeVersion {
  private static final Map<CodeSource, String> KNOWN = new ConcurrentHashMap<>();

  private static final UUID RUN = UUID.randomUUID();

  private CodeVersion() {}

  /**
   * Of the file or folder that a class came from.
   *
   * @return 64 hex digits; another text in every run where the bytes cannot be read
   */
  public static String of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null ? unknown() : KNOWN.computeIfAbsent(source, CodeVersion::made);
  }

  private static String made(CodeSource source) {
    if (source.getLocation() == null) {
      return unknown();
    }
    try {
      return hash(Path.of(source.getLocation().toURI()));
    } catch (IOException
        | UncheckedIOException
        | URISyntaxException
        | FileSystemNotFoundException
        | IllegalArgumentException e) {
      return unknown();
    }
  }

  private static String unknown() {
    return "run " + RUN;
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
      digest.update(library.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
