package org.attest.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build. */
public final class Version {
  private static final String FILE = "/org/attest/app/cli/build.properties";

  private Version() {}

  /** "1.2.0"; "unknown" outside of a build. */
  public static String text() {
    Properties build = new Properties();
    try (InputStream stream = Version.class.getResourceAsStream(FILE)) {
      if (stream != null) {
        build.load(stream);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version", "unknown");
  }
}
