package org.attest.app.server.watching;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The server that mail is sent by.
 *
 * @param user empty if it asks for no login
 * @param from the address that mail comes from
 */
public record MailSettings(
    String host, int port, Safety safety, String user, String password, String from) {

  /** How what is sent is kept from others. */
  public enum Safety {
    /** The connection begins in the clear and must become TLS. */
    STARTTLS,
    TLS,
    /** For a server on the same machine. */
    NONE
  }

  /** Without the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }

  /**
   * Reads a file of properties: host, port, safety, user, password, from.
   *
   * @throws IllegalArgumentException if it cannot be used, saying why
   */
  public static MailSettings read(Path file) {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(reader);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read; check its name and rights.", e);
    }
    for (String name : values.stringPropertyNames()) {
      if (!name.matches("host|port|safety|user|password|from")) {
        throw new IllegalArgumentException(
            file + " has " + name + "; there are: host, port, safety, user, password, from.");
      }
    }
    Safety safety = safety(values.getProperty("safety", "starttls").strip());
    String port = values.getProperty("port", safety == Safety.TLS ? "465" : "587").strip();
    String host = values.getProperty("host", "").strip();
    String from = values.getProperty("from", "").strip();
    if (host.isEmpty() || !from.contains("@") || !port.matches("[1-9]\\d{0,4}")) {
      throw new IllegalArgumentException(
          file + " needs a host, an address in from, and a port that is a number.");
    }
    return new MailSettings(
        host,
        Integer.parseInt(port),
        safety,
        values.getProperty("user", "").strip(),
        values.getProperty("password", ""),
        from);
  }

  private static Safety safety(String name) {
    for (Safety one : Safety.values()) {
      if (one.name().equalsIgnoreCase(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException("safety is starttls, tls or none, not " + name);
  }
}
