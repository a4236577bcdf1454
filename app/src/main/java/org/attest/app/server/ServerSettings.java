package org.attest.app.server;

import java.util.function.Consumer;

/**
 * How to serve.
 *
 * @param location the store: a file, or {@code jdbc:postgresql://...}
 * @param address to listen on
 * @param port to listen on; 0 for any that is free
 * @param behindProxy true if a proxy that can be trusted says in {@code X-Forwarded-*} who asks
 * @param journal gets a line for each thing that the person who runs the server should know
 * @param watching what it does by itself
 */
public record ServerSettings(
    String location,
    String address,
    int port,
    boolean behindProxy,
    Consumer<String> journal,
    WatchSettings watching) {

  /** A server that does nothing by itself. */
  public ServerSettings(
      String location, String address, int port, boolean behindProxy, Consumer<String> journal) {
    this(location, address, port, behindProxy, journal, WatchSettings.OFF);
  }

  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("--port is 1 to 65535, not " + port);
    }
  }
}
