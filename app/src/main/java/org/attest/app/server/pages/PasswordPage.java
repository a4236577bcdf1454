package org.attest.app.server.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.Passwords;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Account;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where people change their own password; all that was open for the account ends with it. */
@Controller
class PasswordPage {
  private final Pages pages;
  private final StorePool pool;
  private final AuditTrail audit;

  PasswordPage(Pages pages, StorePool pool, AuditTrail audit) {
    this.pages = pages;
    this.pool = pool;
    this.audit = audit;
  }

  @GetMapping("/password")
  ModelAndView form(Frame frame, Visitor visitor) {
    return form(frame, visitor, "");
  }

  private ModelAndView form(Frame frame, Visitor visitor, String mistake) {
    boolean isExternal =
        pool.read(
            store -> store.accounts().find(visitor.name()).filter(Account::isExternal).isPresent());
    return pages.page(
        frame.titled(visitor.oneTime() ? "Choose your password" : "Change your password"),
        "password",
        Map.of("mistake", mistake, "isOneTime", visitor.oneTime(), "isExternal", isExternal));
  }

  @PostMapping("/password")
  ModelAndView change(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      @RequestParam String now,
      @RequestParam String next,
      @RequestParam String again)
      throws ServletException {
    try {
      String hash =
          pool.read(store -> store.accounts().find(visitor.name()).orElseThrow().password());
      if (!Passwords.fits(now, hash)) {
        throw new IllegalArgumentException("The present password is another one.");
      }
      if (!next.equals(again)) {
        throw new IllegalArgumentException("The two new passwords are not the same.");
      }
      if (next.equals(now)) {
        throw new IllegalArgumentException("That is the present password; choose another.");
      }
      Passwords.check(next, visitor.name());
    } catch (IllegalArgumentException mistake) {
      return form(frame, visitor, String.valueOf(mistake.getMessage()));
    }
    String hash = Passwords.hash(next);
    pool.write(
        store -> {
          store.accounts().setPassword(visitor.name(), hash);
          return true;
        });
    audit.note(request, visitor.name(), "password-changed", visitor.name());
    request.logout();
    return new ModelAndView("redirect:/login?changed");
  }
}
