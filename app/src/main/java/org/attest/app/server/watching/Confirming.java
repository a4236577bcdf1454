package org.attest.app.server.watching;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.attest.app.server.ServerSettings;
import org.attest.app.server.StorePool;
import org.attest.app.store.MailAddress;
import org.attest.app.store.MailAddresses;
import org.attest.app.store.SavedSearch;
import org.springframework.stereotype.Component;

/**
 * Asks by a first letter whether whoever reads at an address wants digests there. Until they say so
 * nothing else is sent to it.
 */
@Component
public final class Confirming {
  /** How long the link in the letter is good. */
  private static final Duration GOOD = Duration.ofDays(7);

  /** Before that it is not sent again. */
  private static final Duration REST = Duration.ofDays(1);

  /** First letters of one account in a day, so that nobody has strangers written to. */
  private static final int MOST_A_DAY = 5;

  private static final int MOST_TRIES = 5;
  private static final int LONGEST_SECRET = 100;

  private final StorePool pool;
  private final ServerSettings settings;

  Confirming(StorePool pool, ServerSettings settings) {
    this.pool = pool;
    this.settings = settings;
  }

  private record Reader(String owner, String address) {}

  /** Sends the first letters that were not sent yet; {@code isOpen} says whose account is. */
  void run(Mailer mailer, Instant now, java.util.function.Predicate<SavedSearch> isOpen) {
    Set<Reader> readers = new LinkedHashSet<>();
    for (SavedSearch search : pool.read(store -> store.searches().mailed())) {
      if (isOpen.test(search)) {
        readers.add(new Reader(search.owner(), search.mail()));
      }
    }
    for (Reader reader : readers) {
      MailAddress known = of(reader.owner(), reader.address());
      if (isDue(known, now)) {
        ask(mailer, known, now);
      }
    }
  }

  /** Never asked, or asked in vain: again after a quarter of an hour, an hour, and so on. */
  private static boolean isDue(MailAddress known, Instant now) {
    String asked = known.asked();
    if (known.isConfirmed() || known.tries() >= MOST_TRIES) {
      return false;
    }
    return asked == null
        || (known.tries() > 0
            && !now.isBefore(
                Instant.parse(asked)
                    .plus(Duration.ofMinutes(15L * known.tries() * known.tries()))));
  }

  /** Noted before it is sent, so that nobody gets two. */
  private void ask(Mailer mailer, MailAddress known, Instant now) {
    String secret = Secrets.make();
    String at = now.truncatedTo(ChronoUnit.SECONDS).toString();
    if (!take(known, secret, now, at)) {
      return;
    }
    try {
      mailer.send(letter(known, secret));
    } catch (MessagingException e) {
      String why = e.getClass().getSimpleName();
      settings.journal().accept("a first letter was not mailed: " + why);
      keep(
          new MailAddress(
              known.owner(),
              known.address(),
              null,
              at,
              known.tries() + 1,
              "the mail server did not take it (" + why + ")",
              null));
    }
  }

  /** False if another thread was faster, or the account had enough letters sent. */
  private boolean take(MailAddress known, String secret, Instant now, String at) {
    String day = now.minus(Duration.ofDays(1)).toString();
    return pool.write(
        store -> {
          MailAddresses addresses = store.searches().addresses();
          long lately =
              addresses.askedSince(known.owner(), day).stream()
                  .filter(one -> !one.address().equals(known.address()))
                  .count();
          if (lately >= MOST_A_DAY || !isDue(addresses.of(known.owner(), known.address()), now)) {
            return false;
          }
          addresses.keep(
              new MailAddress(
                  known.owner(), known.address(), Secrets.hash(secret), at, 0, "", null));
          return true;
        });
  }

  /** Without a word that somebody else could have chosen but the account's name. */
  private Mailer.Letter letter(MailAddress to, String secret) {
    String address = settings.watching().publicAddress();
    String text =
        """
        Somebody with the account %s at %s asked that digests of what was recorded there be
        mailed to this address, at most once a day.

        If you want them, open this page and say so, within seven days:
        %s/digests/confirm/%s

        If you do not, do nothing. No other letter comes.
        """
            .formatted(to.owner(), address, address, secret);
    return new Mailer.Letter(to.address(), "Attest: digests to this address?", text, "");
  }

  /** Whose address a link is of; empty if it is not good, or not any more. */
  public Optional<MailAddress> of(String secret, Instant now) {
    return secret.length() > LONGEST_SECRET
        ? Optional.empty()
        : pool.read(store -> store.searches().addresses().ofSecret(Secrets.hash(secret)))
            .filter(one -> one.isConfirmed() || isGood(one, now));
  }

  private static boolean isGood(MailAddress one, Instant now) {
    String asked = one.asked();
    return asked != null && now.isBefore(Instant.parse(asked).plus(GOOD));
  }

  /** Notes that whoever reads there wants digests. */
  public void confirm(MailAddress one, Instant now) {
    keep(
        new MailAddress(
            one.owner(),
            one.address(),
            one.hash(),
            one.asked(),
            0,
            "",
            now.truncatedTo(ChronoUnit.SECONDS).toString()));
  }

  /**
   * Has the letter sent again; false if the last one was sent too short ago, or it is confirmed.
   */
  public boolean again(String owner, String address, Instant now) {
    MailAddress known = of(owner, address);
    String asked = known.asked();
    if (known.isConfirmed() || (asked != null && now.isBefore(Instant.parse(asked).plus(REST)))) {
      return false;
    }
    keep(MailAddress.of(owner, address));
    return true;
  }

  /** What is known of somebody's address. */
  public MailAddress of(String owner, String address) {
    return pool.read(store -> store.searches().addresses().of(owner, address));
  }

  /** True if digests of that search may be mailed. */
  boolean mayMail(SavedSearch search) {
    return !search.mail().isEmpty() && of(search.owner(), search.mail()).isConfirmed();
  }

  private void keep(MailAddress address) {
    pool.write(
        store -> {
          store.searches().addresses().keep(address);
          return true;
        });
  }
}
