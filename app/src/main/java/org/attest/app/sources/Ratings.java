package org.attest.app.sources;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.attest.actor.ActorDirectory;
import org.attest.app.store.SourceRatings;
import org.attest.app.store.SourceRatings.Entry;
import org.attest.model.Event;
import org.attest.model.SourceRating;
import org.jspecify.annotations.Nullable;

/**
 * Which rating counts: of one source's, the one of the latest day; of one day's, the one set last.
 */
public final class Ratings {
  private final List<Entry> history;
  private final Supplier<ActorDirectory> files;
  private final Map<String, Entry> latest = new HashMap<>();
  private @Nullable ActorDirectory directory;

  /**
   * @param files asked for once, and only where there are ratings
   */
  public Ratings(SourceRatings ratings, Supplier<ActorDirectory> files) {
    this.history = ratings.history();
    this.files = files;
    for (Entry entry : history) {
      latest.merge(key(entry.sourceId(), entry.name()), entry, Ratings::later);
      if (entry.sourceId() != null) {
        latest.merge(SourceKey.ofName(entry.name()), entry, Ratings::later);
      }
    }
  }

  private static Entry later(Entry one, Entry next) {
    return next.day().isBefore(one.day()) ? one : next;
  }

  private String key(@Nullable String id, String name) {
    if (id != null) {
      return id;
    }
    if (directory == null) {
      directory = files.get();
    }
    return SourceKey.of(null, name, directory);
  }

  /** The rating that counts; empty if there is none or it was withdrawn. */
  public Optional<SourceRating> of(@Nullable String id, String name) {
    if (history.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = latest.get(key(id, name));
    if (entry == null) {
      entry = latest.get(SourceKey.ofName(name));
    }
    return entry == null || entry.letter() == null
        ? Optional.empty()
        : Optional.of(
            new SourceRating(entry.letter(), entry.day(), entry.author(), entry.reason()));
  }

  /** The rating of the source that an origin is. */
  public Optional<SourceRating> of(Event.Origin origin) {
    return of(origin.sourceId(), origin.name());
  }

  /** All ratings and withdrawals of a source, the one that counts first. */
  public List<Entry> history(KnownSource source) {
    return history.reversed().stream()
        .filter(entry -> key(entry.sourceId(), entry.name()).equals(source.key()))
        .sorted(Comparator.comparing(Entry::day).reversed())
        .toList();
  }
}
