package org.attest.app.watching;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.attest.app.search.Exploration;
import org.attest.app.search.ExplorationText;
import org.attest.app.search.Explored;
import org.attest.app.store.Change;
import org.attest.app.store.Digest;
import org.attest.app.store.SavedSearch;
import org.attest.app.store.SavedSearches.Standing;
import org.attest.app.store.Store;
import org.attest.model.Grade;
import org.jspecify.annotations.Nullable;

/** Holds what answers a search now against what answered before. */
public final class DigestMaker {
  /** Of a search that more events answer, the latest so many are compared. */
  static final int MOST = 10_000;

  private static final int MOST_LINES = 200;

  private final Store store;
  private final Function<Exploration, Explored> index;

  /**
   * @param index answers of the store's events as they are now
   */
  public DigestMaker(Store store, Function<Exploration, Explored> index) {
    this.store = store;
    this.index = index;
  }

  /** A digest and what is to be kept with it. */
  public record Made(Digest digest, Map<String, Standing> events) {}

  /** How the events stand that answer now. */
  public Map<String, Standing> standing(String query) {
    Map<String, Standing> all = store.searches().standing();
    Map<String, Standing> found = new LinkedHashMap<>();
    for (String id : ids(query)) {
      Optional.ofNullable(all.get(id)).ifPresent(how -> found.put(id, how));
    }
    return found;
  }

  private List<String> ids(String query) {
    Map<String, List<String>> values = new HashMap<>(ExplorationText.parameters(query));
    // The latest, whatever order the page has them in.
    values.remove("sort");
    values.remove("down");
    Exploration asked =
        ExplorationText.read(
            name -> values.getOrDefault(name, List.of()), new Exploration.Page(0, MOST));
    return index
        .apply(
            new Exploration(
                asked.text(),
                asked.chosen(),
                asked.days(),
                asked.area(),
                new Exploration.Order(Exploration.By.DATE, Exploration.Direction.DOWN),
                asked.page()))
        .ids();
  }

  /** What changed since the last digest. */
  public Made make(SavedSearch search, Instant now) {
    Map<String, Standing> before = store.searches().events(search.id());
    Map<String, Standing> events = standing(search.query());
    Map<String, Standing> successors = successors(before, events.keySet());
    List<Digest.Line> lines = new ArrayList<>();
    events.forEach(
        (id, how) -> {
          Standing was = before.getOrDefault(id, successors.get(id));
          line(id, was, how).ifPresent(lines::add);
        });
    return new Made(
        new Digest(
            search.id(),
            now.truncatedTo(ChronoUnit.SECONDS).toString(),
            lines.size(),
            lines.subList(0, Math.min(MOST_LINES, lines.size())),
            search.mail().isEmpty() ? Digest.Mail.NONE : Digest.Mail.WAITING,
            0,
            ""),
        events);
  }

  /** How events stood that are now others, by the ids of these: merged ones are not new. */
  private Map<String, Standing> successors(Map<String, Standing> before, Set<String> now) {
    Map<String, Standing> successors = new HashMap<>();
    before.forEach(
        (id, how) -> {
          if (!now.contains(id)) {
            store.decisions().eventsNow(id).forEach(next -> successors.putIfAbsent(next, how));
          }
        });
    return successors;
  }

  private static Optional<Digest.Line> line(String id, @Nullable Standing was, Standing now) {
    if (was == null) {
      return Optional.of(new Digest.Line(id, Digest.What.NEW, "", now.status()));
    }
    if (!was.status().equals(now.status())) {
      return Optional.of(new Digest.Line(id, Digest.What.STATUS, was.status(), now.status()));
    }
    if (!was.grade().equals(now.grade())) {
      Digest.What what =
          now.grade().equals(Grade.CONTESTED.code()) ? Digest.What.CONTESTED : Digest.What.GRADE;
      return Optional.of(new Digest.Line(id, what, was.grade(), now.grade()));
    }
    return Optional.empty();
  }

  /** How many events answer that were not there at a change. */
  public int since(SavedSearch search) {
    Set<String> added = new HashSet<>();
    store
        .changes()
        .since(
            search.looked(),
            change -> {
              if (change.kind() == Change.Kind.EVENT && change.what() == Change.What.ADDED) {
                added.add(change.id());
              }
            });
    if (added.isEmpty()) {
      return 0;
    }
    return (int) ids(search.query()).stream().filter(added::contains).count();
  }
}
