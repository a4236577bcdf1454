package org.attest.app.server.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.app.decisions.Sample;
import org.attest.app.server.StorePool;
import org.attest.app.store.Account;
import org.attest.app.store.ReviewItem;
import org.attest.app.store.ReviewRound;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.springframework.stereotype.Component;

/** Has reports coded by two. */
@Component
public final class Rounds {
  /** As many as two people code in some weeks. */
  private static final int MOST = 500;

  private final StorePool pool;
  private final QueueBasis basis;

  Rounds(StorePool pool, QueueBasis basis) {
    this.pool = pool;
    this.basis = basis;
  }

  /** Two people. */
  public record Pair(String coder, String second) {}

  /** A sample that was asked for, and what became of it. */
  public record Drawn(int size, String seed, Pair pair, List<ReviewRound> rounds) {
    public Drawn {
      rounds = List.copyOf(rounds);
    }

    /** How it was drawn, for the audit. */
    public String words() {
      return "%d of %d, seed \"%s\": %s, %s"
          .formatted(rounds.size(), size, seed, pair.coder(), pair.second());
    }
  }

  /** Names of those who may review. */
  public List<String> coders() {
    return pool.read(store -> store.accounts().all()).stream()
        .filter(account -> !account.disabled() && account.role().includes(Role.REVIEWER))
        .map(Account::name)
        .toList();
  }

  /**
   * Two who may code.
   *
   * @throws IllegalArgumentException if they are one, or may not
   */
  public Pair pair(String coder, String second) {
    List<String> known = coders();
    if (!known.contains(coder) || !known.contains(second) || coder.equals(second)) {
      throw new IllegalArgumentException("Name two different people who may review.");
    }
    return new Pair(coder, second);
  }

  /** Asks two people to code reports: all of them, or none if the store fails. */
  public List<ReviewRound> ask(List<String> reports, Pair pair, String by) {
    return pool.write(store -> ask(store, reports, pair, by));
  }

  private static List<ReviewRound> ask(Store store, List<String> reports, Pair pair, String by) {
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    List<ReviewRound> rounds =
        reports.stream()
            .map(
                id ->
                    new ReviewRound(
                        "r-" + UUID.randomUUID(), id, pair.coder(), pair.second(), by, now))
            .toList();
    store.review().add(rounds);
    return rounds;
  }

  /** Reports that nobody has read to the end and nobody was asked to code with another. */
  public List<String> open() {
    List<String> all = basis.now().items().stream().map(ReviewItem::reportId).toList();
    return pool.read(store -> open(store, all));
  }

  private static List<String> open(Store store, List<String> all) {
    Set<String> taken =
        Stream.concat(
                store.review().done().stream(),
                store.review().rounds().stream().map(ReviewRound::reportId))
            .collect(Collectors.toSet());
    return all.stream().filter(id -> !taken.contains(id)).toList();
  }

  /**
   * Asks for a sample of the open reports, drawn by chance.
   *
   * @param size 1 to {@value #MOST}; fewer come if fewer are open
   * @param seed any words; the same draw the same from the same reports
   * @throws IllegalArgumentException if the size is another
   */
  public Drawn drawn(int size, String seed, Pair pair, String by) {
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException("Draw 1 to " + MOST + " reports.");
    }
    List<String> all = basis.now().items().stream().map(ReviewItem::reportId).toList();
    // looked up and taken in one turn, so that two leads do not draw one report twice
    String words = seed.strip();
    return new Drawn(
        size,
        words,
        pair,
        pool.write(store -> ask(store, Sample.of(open(store, all), size, words), pair, by)));
  }
}
