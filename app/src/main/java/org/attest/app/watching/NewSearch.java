package org.attest.app.watching;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attest.app.search.Exploration;
import org.attest.app.search.ExplorationText;
import org.attest.app.store.SavedSearch;
import org.attest.app.store.SavedSearches.Standing;
import org.attest.app.store.Store;

/**
 * A search to be saved.
 *
 * @param query the part of Explore's address after the question mark
 */
public record NewSearch(String name, String query) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_QUERY = 4000;

  /** How many searches somebody may have. */
  public static final int MOST = 50;

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException if it cannot be saved, saying why
   */
  public NewSearch {
    name = name.strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "Give it a name, of at most " + LONGEST_NAME + " characters.");
    }
    if (query.length() > LONGEST_QUERY || query.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("There is too much chosen to be saved.");
    }
    Map<String, List<String>> values = ExplorationText.parameters(query);
    ExplorationText.read(
        parameter -> values.getOrDefault(parameter, List.of()), new Exploration.Page(0, 1));
  }

  /** Adds it; what answers now is not new any more. */
  public SavedSearch add(Store store, String owner, Map<String, Standing> events, Instant now) {
    if (store.searches().of(owner).size() >= MOST) {
      throw new IllegalArgumentException("You have " + MOST + " saved searches; remove one first.");
    }
    String moment = now.truncatedTo(ChronoUnit.SECONDS).toString();
    SavedSearch search =
        new SavedSearch(
            UUID.randomUUID().toString(),
            owner,
            name,
            query,
            moment,
            store.changes().last(),
            SavedSearch.Every.NEVER,
            7,
            "UTC",
            "",
            moment,
            null,
            null);
    store.searches().add(search, events);
    return search;
  }
}
