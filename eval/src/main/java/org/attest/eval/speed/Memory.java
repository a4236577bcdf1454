package org.attest.eval.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The physical memory of this process as the Linux kernel tells it.
 *
 * @param residentMb now (VmRSS), in MiB
 * @param peakMb most so far (VmHWM), in MiB
 */
record Memory(double residentMb, double peakMb) {
  static final Path STATUS = Path.of("/proc/self/status");

  /**
   * Reads a file of the form of {@code /proc/PID/status}.
   *
   * @return empty where there is no such file, as on systems other than Linux, or it lacks a line
   */
  static Optional<Memory> read(Path status) {
    if (!Files.isReadable(status)) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(status, StandardCharsets.UTF_8);
      return line(text, "VmRSS")
          .flatMap(resident -> line(text, "VmHWM").map(peak -> new Memory(resident, peak)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Double> line(String text, String name) {
    Matcher matcher = Pattern.compile("(?m)^" + name + ":\\s*(?<kb>\\d+) kB$").matcher(text);
    return matcher.find()
        ? Optional.of(Long.parseLong(matcher.group("kb")) / 1024.0)
        : Optional.empty();
  }
}
