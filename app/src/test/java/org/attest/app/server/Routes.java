package org.attest.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attest.app.store.Filter;
import org.attest.model.ClaimRef;

/** The table of routes, resources/org/attest/app/server/routes.tsv. */
final class Routes {

  private Routes() {}

  /**
   * A line of it.
   *
   * @param may for nobody, reader, reviewer, lead and admin
   */
  record Route(String method, String pattern, String address, List<String> may) {
    String name() {
      return method + " " + pattern;
    }
  }

  static List<Route> all() {
    try (var lines = Files.lines(Path.of("src/test/resources/org/attest/app/server/routes.tsv"))) {
      return lines
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .map(
              cells ->
                  new Route(cells[0], cells[1], filled(cells[2]), List.of(cells).subList(3, 8)))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String filled(String address) {
    StorePool pool = ServerFixture.server().context().getBean(StorePool.class);
    return pool.read(
        store -> {
          String report = ServerFixture.hostile().report().id();
          ClaimRef claim = new ClaimRef(report, "c1");
          String event =
              store.eventsOf(claim).stream()
                  .findFirst()
                  .orElse(store.events(Filter.all()).getFirst().id());
          return address.replace("EVENT", event).replace("REPORT", report).replace("CLAIM", "c1");
        });
  }
}
