package org.attest.eval.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** On what is measured. */
final class Machine {

  private Machine() {}

  /** Processor, cores, Java, and what else the machine was doing when asked. */
  static String words() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %s %s, Java %s; load before: %.1f",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name", ""),
        System.getProperty("os.arch", ""),
        Runtime.version().feature(),
        system.getSystemLoadAverage());
  }

  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name") || line.startsWith("CPU part"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("a processor");
    } catch (IOException e) {
      return "a processor";
    }
  }
}
