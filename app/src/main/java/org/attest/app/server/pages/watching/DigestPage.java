package org.attest.app.server.pages.watching;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.app.server.NotFoundException;
import org.attest.app.server.StorePool;
import org.attest.app.server.pages.Frame;
import org.attest.app.server.pages.Pages;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.Visitor;
import org.attest.app.server.watching.Confirming;
import org.attest.app.server.watching.DigestView;
import org.attest.app.server.watching.Digests;
import org.attest.app.server.watching.Secrets;
import org.attest.app.store.MailAddress;
import org.attest.app.store.SavedSearch;
import org.attest.model.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What is open to whoever has its address: a search's digests, and the end of its mail. */
@Controller
class DigestPage {
  private static final int DIGESTS = 30;
  private static final int LONGEST_SECRET = 100;
  private static final Duration KEPT = Duration.ofHours(1);

  private final Pages pages;
  private final StorePool pool;
  private final Digests digests;
  private final Confirming confirming;
  private final AuditTrail audit;

  DigestPage(
      Pages pages, StorePool pool, Digests digests, Confirming confirming, AuditTrail audit) {
    this.confirming = confirming;
    this.audit = audit;
    this.pages = pages;
    this.pool = pool;
    this.digests = digests;
  }

  /** The Atom feed. It has what digests had, so it changes once a day at most. */
  @GetMapping("/digests/{secret}")
  ResponseEntity<String> feed(HttpServletRequest request, @PathVariable String secret) {
    SavedSearch search =
        find(secret).orElseThrow(() -> new NotFoundException("There is no such feed."));
    Visitor reader =
        digests.owner(search).orElseThrow(() -> new NotFoundException("There is no such feed."));
    List<DigestView> views =
        pool.read(
            store ->
                store.searches().digests(search.id(), DIGESTS).stream()
                    .map(digest -> DigestView.of(store, reader, digest))
                    .toList());
    String address = address(request);
    String text = AtomText.of(search, views, address, address + "/digests/" + secret);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
        .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
        .eTag(Sha256.hex(text).substring(0, 32))
        .body(text);
  }

  private String address(HttpServletRequest request) {
    String said = digests.address();
    return said.isEmpty()
        ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
        : said;
  }

  private Optional<SavedSearch> find(String secret) {
    return secret.length() > LONGEST_SECRET
        ? Optional.empty()
        : pool.read(store -> store.searches().ofFeed(Secrets.hash(secret)));
  }

  /** Asks first, as programs that read mail follow links. */
  @GetMapping("/digests/stop/{secret}")
  ModelAndView ask(Frame frame, @PathVariable String secret) {
    return stopping(frame, secret, ofStop(secret).map(SavedSearch::name).orElse(""), false);
  }

  @PostMapping("/digests/stop/{secret}")
  ModelAndView stop(Frame frame, @PathVariable String secret) {
    Optional<SavedSearch> search = ofStop(secret);
    search.ifPresent(
        one ->
            pool.write(
                store -> {
                  store.searches().stopMail(one.id());
                  boolean isUsed =
                      store.searches().of(one.owner()).stream()
                          .anyMatch(other -> other.mail().equals(one.mail()));
                  if (!isUsed) {
                    // Whoever wants some again says so again.
                    store.searches().addresses().forget(one.owner(), one.mail());
                  }
                  return true;
                }));
    return stopping(frame, secret, search.map(SavedSearch::name).orElse(""), search.isPresent());
  }

  /** Asks first here too: a program that follows links must confirm nothing. */
  @GetMapping("/digests/confirm/{secret}")
  ModelAndView askWhether(Frame frame, @PathVariable String secret) {
    return confirming(frame, secret, confirming.of(secret, Instant.now()));
  }

  @PostMapping("/digests/confirm/{secret}")
  ModelAndView confirm(Frame frame, HttpServletRequest request, @PathVariable String secret) {
    Optional<MailAddress> address = confirming.of(secret, Instant.now());
    address
        .filter(one -> !one.isConfirmed())
        .ifPresent(
            one -> {
              confirming.confirm(one, Instant.now());
              audit.note(request, one.owner(), "digest-mail-confirmed", one.address());
            });
    return confirming(frame, secret, confirming.of(secret, Instant.now()));
  }

  private ModelAndView confirming(Frame frame, String secret, Optional<MailAddress> address) {
    return pages.page(
        frame.titled("Digests by mail"),
        "watching/confirm",
        Map.of(
            "secret",
            secret,
            "address",
            address.map(MailAddress::address).orElse(""),
            "owner",
            address.map(MailAddress::owner).orElse(""),
            "isDone",
            address.filter(MailAddress::isConfirmed).isPresent()));
  }

  private ModelAndView stopping(Frame frame, String secret, String name, boolean isDone) {
    return pages.page(
        frame.titled("No more mail"),
        "watching/stop",
        Map.of("secret", secret, "name", name, "isDone", isDone));
  }

  private Optional<SavedSearch> ofStop(String secret) {
    return secret.length() > LONGEST_SECRET
        ? Optional.empty()
        : pool.read(store -> store.searches().ofStop(secret));
  }
}
