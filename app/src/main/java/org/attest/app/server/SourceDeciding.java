package org.attest.app.server;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.sources.KnownSource;
import org.attest.app.store.Role;
import org.attest.app.store.SourceEntries;
import org.attest.app.store.SourceRatings;
import org.attest.app.store.Store;
import org.attest.model.Reliability;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Keeps what leads say of sources, for pages and API. */
@Component
public final class SourceDeciding {
  private final StorePool pool;
  private final SourceCatalogue catalogue;
  private final AuditTrail audit;

  SourceDeciding(StorePool pool, SourceCatalogue catalogue, AuditTrail audit) {
    this.pool = pool;
    this.catalogue = catalogue;
    this.audit = audit;
  }

  /**
   * The source that addresses call so, if the visitor may see it.
   *
   * @throws NotFoundException if there is none
   */
  public KnownSource source(Store store, Visitor visitor, String ref) {
    KnownSource source = catalogue.byRef(store, ref);
    if (NamePolicy.hides(visitor, source)) {
      throw new NotFoundException(
          "There is no source of that id, in the files or in the store's reports.");
    }
    return source;
  }

  /**
   * Keeps a rating.
   *
   * @param letter null or empty to take the rating back that counts
   * @param on from which day it counts; null or empty for today, by UTC
   * @throws IllegalArgumentException if it cannot be kept, saying why
   */
  public void rate(By by, String ref, @Nullable String letter, @Nullable String on, String reason) {
    checkRole(by.visitor());
    String why = Reasons.checked(reason);
    LocalDate day = day(on);
    Reliability given = letter == null || letter.isBlank() ? null : letter(letter.strip());
    KnownSource source =
        pool.write(
            store -> {
              KnownSource rated = source(store, by.visitor(), ref);
              if (given == null
                  && catalogue.ratings(store).of(rated.id(), rated.name()).isEmpty()) {
                throw new IllegalArgumentException(rated.name() + " has no rating to take back.");
              }
              store
                  .ratings()
                  .add(
                      new SourceRatings.Entry(
                          Instant.now().truncatedTo(ChronoUnit.SECONDS),
                          day,
                          by.visitor().name(),
                          rated.id(),
                          named(store, ref).name(),
                          given,
                          why));
              return rated;
            });
    audit.note(
        by.request(),
        by.visitor().name(),
        "source-rated",
        source.ref() + " " + (given == null ? "taken back" : given.name()));
  }

  /**
   * Keeps a correction of an entry.
   *
   * @param values by field; those that differ from what is said now are kept, an empty one for what
   *     the files say
   * @throws IllegalArgumentException if a value cannot be, or nothing differs
   */
  public void describe(By by, String ref, Map<String, String> values, String reason) {
    checkRole(by.visitor());
    String why = Reasons.checked(reason);
    KnownSource source =
        pool.write(
            store -> {
              KnownSource now = source(store, by.visitor(), ref);
              Map<String, String> changes =
                  catalogue.corrections(store).changes(now, values, SourceCatalogue.directory());
              if (changes.isEmpty()) {
                throw new IllegalArgumentException(
                    "Nothing of that differs from what is said now.");
              }
              store
                  .sourceEntries()
                  .add(
                      new SourceEntries.Entry(
                          Instant.now().truncatedTo(ChronoUnit.SECONDS),
                          by.visitor().name(),
                          now.id(),
                          named(store, ref).name(),
                          changes,
                          why));
              return now;
            });
    audit.note(by.request(), by.visitor().name(), "source-described", source.ref());
  }

  /** As the files or the reports call it, by which the log finds it again. */
  private KnownSource named(Store store, String ref) {
    return catalogue.uncorrected(store, ref);
  }

  private static void checkRole(Visitor visitor) {
    if (!visitor.may(Role.LEAD)) {
      throw new AccessDeniedException("sources are for leads to rate and to correct");
    }
  }

  private static Reliability letter(String letter) {
    try {
      return Reliability.valueOf(letter);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("A letter is A, B, C, D, E or F, not " + letter + ".", e);
    }
  }

  private static LocalDate day(@Nullable String on) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    if (on == null || on.isBlank()) {
      return today;
    }
    LocalDate day;
    try {
      day = LocalDate.parse(on.strip());
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("A day is like 2031-03-05, not " + on + ".", e);
    }
    // Whoever sits east of Greenwich may be a day ahead.
    if (day.isAfter(today.plusDays(1)) || day.getYear() < 1900) {
      throw new IllegalArgumentException("A rating counts from today or a day before.");
    }
    return day;
  }
}
