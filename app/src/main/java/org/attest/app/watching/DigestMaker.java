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
import org.attest.app.search.Exploration;
import org.attest.app.search.ExplorationText;
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

  public DigestMaker(Store store) {
    this.store = store;
  }

  /** A digest and what is to be kept with it. */
  public record Made(Digest digest, Map<String, Standing> events) {}

  /** How the events stand now. */
  public Map<String, Standing> standing(List<String> ids) {
    Map<String, Standing> all = store.searches().standing();
    Map<String, Standing> found = new LinkedHashMap<>();
    for (String id : ids) {
      Optional.ofNullable(all.get(id)).ifPresent(how -> found.put(id, how));
    }
    return found;
  }

  /** What is to be asked of the index for a search: the latest, whatever order its page has. */
  public static Exploration asked(String query) {
    Map<String, List<String>> values = new HashMap<>(ExplorationText.parameters(query));
    values.remove("sort");
    values.remove("down");
    Exploration asked =
        ExplorationText.read(
            name -> values.getOrDefault(name, List.of()), new Exploration.Page(0, MOST));
    return new Exploration(
        asked.text(),
        asked.chosen(),
        asked.days(),
        asked.area(),
        new Exploration.Order(Exploration.By.DATE, Exploration.Direction.DOWN),
        asked.page());
  }

  /**
   * What changed since the last digest.
   *
   * @param ids of the events that answer now
   */
  public Made make(SavedSearch search, List<String> ids, Instant now) {
    Map<String, Standing> before = store.searches().events(search.id());
    Map<String, Standing> events = standing(ids);
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

  /** How many of the events that answer now were not there when its owner last looked. */
  public int since(SavedSearch search, List<String> ids) {
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
    return (int) ids.stream().filter(added::contains).count();
  }
}
