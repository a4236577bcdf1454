package org.attest.eval.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.attest.app.decisions.Derivation;
import org.attest.app.server.security.Passwords;
import org.attest.app.store.Filter;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.attest.model.Event;
import org.attest.model.Outcome;

/**
 * A store of made-up news, derived as any, with accounts of people who are made up too.
 *
 * @param events ids of its events
 * @param reports ids of its reports
 */
record MadeStore(Path file, List<String> events, List<String> reports) {
  static final String PASSWORD = "for measuring only";
  private static final long SEED = 20310308;

  /** The accounts of that role, by number. */
  static String name(Role role, int number) {
    return "Made " + role.code() + " " + number;
  }

  /**
   * Makes the store, or opens what was made before.
   *
   * @param people how many readers, and how many reviewers
   */
  static MadeStore at(Path file, int incidents, int people, Consumer<String> progress)
      throws IOException {
    if (!Files.exists(file)) {
      fill(file, incidents, progress);
    }
    try (Store store = Store.open(file)) {
      long start = System.nanoTime();
      if (store.derive(Derivation::derive)) {
        progress.accept(
            "%,d events derived in %.0f s"
                .formatted(store.eventCount(), (System.nanoTime() - start) / 1e9));
      }
      people(store, people);
      return new MadeStore(
          file,
          store.events(Filter.all()).stream().map(Event::id).toList(),
          store.reports().stream().map(one -> one.report().id()).toList());
    }
  }

  /** Under another name until it is whole. */
  private static void fill(Path file, int incidents, Consumer<String> progress) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    MadeNews news = new MadeNews(incidents, SEED);
    long start = System.nanoTime();
    int kept = 0;
    try (Store store = Store.open(part)) {
      for (Outcome.Extracted report = news.next(); report != null; report = news.next()) {
        store.keep(report);
        kept++;
      }
    }
    Files.move(part, file);
    progress.accept(
        "%,d reports kept in %.0f s".formatted(kept, (System.nanoTime() - start) / 1e9));
  }

  private static void people(Store store, int people) {
    String hash = Passwords.hash(PASSWORD);
    for (Role role : List.of(Role.READER, Role.REVIEWER)) {
      for (int i = 0; i < people; i++) {
        String name = name(role, i);
        if (store.accounts().find(name).isEmpty()) {
          store.accounts().add(name, role, hash);
        }
        store.accounts().setPassword(name, hash);
      }
    }
  }
}
