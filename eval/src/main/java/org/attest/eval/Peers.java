package org.attest.eval;

import java.io.IOException;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the systems to compare with; none is there without Maven's profile {@code peers}. */
final class Peers {

  private Peers() {}

  /**
   * Those on the class path, in the order of their service file. Each supplier makes one, and takes
   * as long as its models take to load.
   *
   * @param command what to run to get them
   * @throws IOException if there is none; says how to get them
   */
  static <T> List<Supplier<T>> onClassPath(Class<T> kind, String command) throws IOException {
    List<Supplier<T>> peers;
    try {
      peers =
          ServiceLoader.load(kind).stream().map(provider -> (Supplier<T>) provider::get).toList();
    } catch (ServiceConfigurationError halfBuilt) { // a build without the profile leaves the file
      throw missing(command, halfBuilt);
    }
    if (peers.isEmpty()) {
      throw missing(command, null);
    }
    return peers;
  }

  private static IOException missing(String command, @Nullable Throwable cause) {
    return new IOException(
        "no peers on the class path; ./%s fetches and builds them with Maven's profile peers"
            .formatted(command),
        cause);
  }
}
