package org.attest.app.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.TokenKeeper;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.ApiToken;
import org.attest.app.store.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where people make and revoke their own tokens. */
@Controller
class TokensPage {
  private static final int LONGEST_DAYS = 366;
  private static final int LONGEST_LABEL = 80;
  private static final int MOST = 20;

  private final Pages pages;
  private final StorePool pool;
  private final TokenKeeper keeper;
  private final AuditTrail audit;

  TokensPage(Pages pages, StorePool pool, TokenKeeper keeper, AuditTrail audit) {
    this.pages = pages;
    this.pool = pool;
    this.keeper = keeper;
    this.audit = audit;
  }

  @GetMapping("/tokens")
  ModelAndView tokens(Frame frame, Visitor visitor) {
    return shown(frame, visitor, "", "");
  }

  private ModelAndView shown(Frame frame, Visitor visitor, String mistake, String token) {
    return pages.page(
        frame.titled("Tokens"),
        "tokens",
        Map.of(
            "tokens",
            good(visitor),
            "roles",
            Arrays.stream(Role.values()).filter(visitor::may).toList(),
            "mistake",
            mistake,
            "made",
            token));
  }

  private List<ApiToken> good(Visitor visitor) {
    String now = Instant.now().toString();
    return pool.read(store -> store.tokens().of(visitor.name())).stream()
        .filter(token -> !token.revoked() && token.expires().compareTo(now) > 0)
        .toList();
  }

  @PostMapping("/tokens")
  ModelAndView make(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      @RequestParam String label,
      @RequestParam String role,
      @RequestParam int days) {
    try {
      if (label.isBlank() || label.length() > LONGEST_LABEL) {
        throw new IllegalArgumentException(
            "Say what it is for, in at most " + LONGEST_LABEL + " characters.");
      }
      if (days < 1 || days > LONGEST_DAYS) {
        throw new IllegalArgumentException("A token lasts 1 to " + LONGEST_DAYS + " days.");
      }
      if (good(visitor).size() >= MOST) {
        throw new IllegalArgumentException("You have " + MOST + " tokens; revoke one first.");
      }
      Role most =
          Role.find(role)
              .filter(visitor::may)
              .orElseThrow(
                  () -> new IllegalArgumentException("A token may do no more than you may."));
      String token = keeper.make(visitor, label.strip(), most, Duration.ofDays(days));
      audit.note(request, visitor.name(), "token-made", label.strip() + " " + most.code());
      return shown(frame, visitor, "", token);
    } catch (IllegalArgumentException mistake) {
      return shown(frame, visitor, String.valueOf(mistake.getMessage()), "");
    }
  }

  @PostMapping("/tokens/revoke")
  ModelAndView revoke(Visitor visitor, HttpServletRequest request, @RequestParam String id) {
    if (pool.write(store -> store.tokens().revoke(id, visitor.name()))) {
      audit.note(request, visitor.name(), "token-revoked", id);
    }
    return new ModelAndView("redirect:/tokens");
  }
}
