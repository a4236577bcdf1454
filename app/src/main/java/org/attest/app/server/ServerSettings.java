package org.attest.app.server;

import java.util.function.Consumer;
import org.attest.app.server.security.OidcSettings;
import org.jspecify.annotations.Nullable;

/**
 * How to serve.
 *
 * @param location the store: a file, or {@code jdbc:postgresql://...}
 * @param address to listen on
 * @param port to listen on; 0 for any that is free
 * @param behindProxy true if a proxy that can be trusted says in {@code X-Forwarded-*} who asks
 * @param journal gets a line for each thing that the person who runs the server should know
 * @param watching what it does by itself
 * @param oidc where people may log in besides; null for nowhere
 * @param tiles what the map is drawn over; null for what ships
 */
public record ServerSettings(
    String location,
    String address,
    int port,
    boolean behindProxy,
    Consumer<String> journal,
    WatchSettings watching,
    @Nullable OidcSettings oidc,
    @Nullable TileSettings tiles) {

  /** A server that does nothing by itself. */
  public ServerSettings(
      String location, String address, int port, boolean behindProxy, Consumer<String> journal) {
    this(location, address, port, behindProxy, journal, WatchSettings.OFF);
  }

  /** A server whose people log in with their passwords. */
  public ServerSettings(
      String location,
      String address,
      int port,
      boolean behindProxy,
      Consumer<String> journal,
      WatchSettings watching) {
    this(location, address, port, behindProxy, journal, watching, null, null);
  }

  /** A server that draws its map from what it has. */
  public ServerSettings(
      String location,
      String address,
      int port,
      boolean behindProxy,
      Consumer<String> journal,
      WatchSettings watching,
      @Nullable OidcSettings oidc) {
    this(location, address, port, behindProxy, journal, watching, oidc, null);
  }

  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("--port is 1 to 65535, not " + port);
    }
    if (oidc != null && watching.publicAddress().isEmpty()) {
      throw new IllegalArgumentException(
          "A login elsewhere leads back here: say with --public-address how the server is reached.");
    }
  }
}
