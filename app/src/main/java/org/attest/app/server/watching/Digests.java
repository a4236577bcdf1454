package org.attest.app.server.watching;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.app.search.QueryMistake;
import org.attest.app.server.SearchPool;
import org.attest.app.server.ServerSettings;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Account;
import org.attest.app.store.Digest;
import org.attest.app.store.SavedSearch;
import org.attest.app.store.SavedSearches.Standing;
import org.attest.app.watching.DigestChoice;
import org.attest.app.watching.DigestMaker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the digests that are due, and sends them to who wants them by mail. */
@Component
public final class Digests {
  private static final int AT_ONCE = 20;
  private static final int MOST_TRIES = 5;

  private final StorePool pool;
  private final SearchPool index;
  private final ServerSettings settings;
  private final Confirming confirming;
  private final @Nullable Mailer mailer;

  Digests(StorePool pool, SearchPool index, ServerSettings settings, Confirming confirming) {
    this.confirming = confirming;
    this.pool = pool;
    this.index = index;
    this.settings = settings;
    MailSettings mail = settings.watching().mail();
    mailer = mail == null ? null : new Mailer(mail);
  }

  /** True if digests can be sent by mail. */
  public boolean canMail() {
    return mailer != null;
  }

  /**
   * The events that answer a search now.
   *
   * @throws IllegalArgumentException if it cannot be understood
   */
  public List<String> answers(String query) {
    try {
      return index.search(open -> open.explore(DigestMaker.asked(query))).ids();
    } catch (QueryMistake e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * The events that answered a search when the index last followed the store; nobody waits for it.
   *
   * @throws IllegalArgumentException if it cannot be understood
   */
  public List<String> seen(String query) {
    try {
      return index.explore(DigestMaker.asked(query)).ids();
    } catch (QueryMistake e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** How others reach the server, if that was said; empty if not. */
  public String address() {
    return settings.watching().publicAddress();
  }

  /** Whoever a search is of, if they may still look. */
  public Optional<Visitor> owner(SavedSearch search) {
    return pool.read(store -> store.accounts().find(search.owner()))
        .filter(account -> !account.disabled() && !account.oneTime())
        .map(Digests::visitor);
  }

  private static Visitor visitor(Account account) {
    return Visitor.of(account);
  }

  /** Makes what is due, and sends what waits. */
  public void run(Instant now) {
    for (SavedSearch search : pool.read(store -> store.searches().due(now.toString()))) {
      try {
        make(search, now);
      } catch (StorePool.BusyException e) {
        // It is due still, and made at the next look.
        continue;
      } catch (RuntimeException e) {
        settings.journal().accept("a digest was not made: " + e.getClass().getSimpleName());
        put(search, now);
      }
    }
    if (mailer != null) {
      confirming.run(mailer, now, search -> owner(search).isPresent());
      for (Digest digest : pool.read(store -> store.searches().toMail(AT_ONCE))) {
        if (!now.isBefore(tryAt(digest))) {
          mail(mailer, digest);
        }
      }
    }
  }

  /** A quarter of an hour after the first try, then an hour, and so on. */
  private static Instant tryAt(Digest digest) {
    return Instant.parse(digest.at())
        .plus(Duration.ofMinutes(15L * digest.tries() * digest.tries()));
  }

  private void make(SavedSearch search, Instant now) {
    if (owner(search).isEmpty()) {
      put(search, now);
      return;
    }
    List<String> ids = answers(search.query());
    DigestMaker.Made made = pool.read(store -> new DigestMaker(store).make(search, ids, now));
    boolean isMailed = mailer != null && confirming.mayMail(search);
    Digest digest = !isMailed ? made.digest().mailed(Digest.Mail.NONE, "") : made.digest();
    pool.write(
        store -> {
          store.searches().keep(digest, made.events(), DigestChoice.next(search, now));
          return true;
        });
  }

  /** The next one, as this one cannot be made. */
  private void put(SavedSearch search, Instant now) {
    pool.write(
        store -> {
          store
              .searches()
              .schedule(
                  search.with(
                      search.every(),
                      search.hour(),
                      search.zone(),
                      search.mail(),
                      DigestChoice.next(search, now)));
          return true;
        });
  }

  private void mail(Mailer sender, Digest digest) {
    Optional<SavedSearch> found = pool.read(store -> store.searches().find(digest.searchId()));
    Optional<Visitor> reader = found.flatMap(this::owner);
    if (found.isEmpty() || reader.isEmpty() || !confirming.mayMail(found.get())) {
      keep(digest.mailed(Digest.Mail.NONE, ""));
      return;
    }
    SavedSearch search = found.get();
    DigestView view = pool.read(store -> DigestView.of(store, reader.get(), digest));
    try {
      sender.send(DigestLetter.of(search, view, settings.watching().publicAddress(), stop(search)));
      keep(digest.mailed(Digest.Mail.SENT, ""));
    } catch (MessagingException e) {
      boolean isLast = digest.tries() + 1 >= MOST_TRIES;
      settings.journal().accept("a digest was not mailed: " + e.getClass().getSimpleName());
      keep(
          digest.mailed(
              isLast ? Digest.Mail.FAILED : Digest.Mail.WAITING,
              "the mail server did not take it (" + e.getClass().getSimpleName() + ")"));
    }
  }

  private String stop(SavedSearch search) {
    String known = search.stop();
    if (known != null) {
      return known;
    }
    String secret = Secrets.make();
    pool.write(
        store -> {
          store.searches().setStop(search.id(), secret);
          return true;
        });
    return secret;
  }

  private void keep(Digest digest) {
    pool.write(
        store -> {
          store.searches().keepMail(digest);
          return true;
        });
  }

  /** How the events stand that answer a search now. */
  public Map<String, Standing> standing(String query) {
    List<String> ids = answers(query);
    return pool.read(store -> new DigestMaker(store).standing(ids));
  }
}
