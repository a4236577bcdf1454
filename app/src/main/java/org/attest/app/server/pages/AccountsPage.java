package org.attest.app.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.AuditTrail;
import org.attest.app.server.security.Passwords;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Account;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where administrators see to accounts. */
@Controller
class AccountsPage {
  private final Pages pages;
  private final StorePool pool;
  private final AuditTrail audit;

  AccountsPage(Pages pages, StorePool pool, AuditTrail audit) {
    this.pages = pages;
    this.pool = pool;
    this.audit = audit;
  }

  @GetMapping("/accounts")
  ModelAndView accounts(Frame frame) {
    return shown(frame, "", "", "");
  }

  private ModelAndView shown(Frame frame, String mistake, String name, String password) {
    List<Account> accounts = pool.read(store -> store.accounts().all());
    return pages.page(
        frame.titled("Accounts"),
        "accounts",
        Map.of("accounts", accounts, "mistake", mistake, "shownFor", name, "password", password));
  }

  @PostMapping("/accounts")
  ModelAndView add(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      @RequestParam String name,
      @RequestParam String role) {
    String trimmed = name.strip();
    String password = Passwords.oneTime();
    String hash = Passwords.hash(password);
    return change(
        frame,
        visitor,
        request,
        new Act("account-added", trimmed + " " + role, trimmed, password),
        store -> store.accounts().add(trimmed, role(role), hash));
  }

  @PostMapping("/accounts/role")
  ModelAndView role(
      Frame frame,
      Visitor visitor,
      HttpServletRequest request,
      @RequestParam String name,
      @RequestParam String role) {
    return change(
        frame,
        visitor,
        request,
        new Act("role-given", name + " " + role, "", ""),
        store -> store.accounts().setRole(known(store, name), role(role)));
  }

  @PostMapping("/accounts/password")
  ModelAndView password(
      Frame frame, Visitor visitor, HttpServletRequest request, @RequestParam String name) {
    String password = Passwords.oneTime();
    String hash = Passwords.hash(password);
    return change(
        frame,
        visitor,
        request,
        new Act("password-renewed", name, name, password),
        store -> store.accounts().setOneTimePassword(known(store, name), hash));
  }

  @PostMapping("/accounts/close")
  ModelAndView close(
      Frame frame, Visitor visitor, HttpServletRequest request, @RequestParam String name) {
    return change(
        frame,
        visitor,
        request,
        new Act("account-closed", name, "", ""),
        store -> store.accounts().disable(known(store, name)));
  }

  @PostMapping("/accounts/open")
  ModelAndView open(
      Frame frame, Visitor visitor, HttpServletRequest request, @RequestParam String name) {
    return change(
        frame,
        visitor,
        request,
        new Act("account-opened", name, "", ""),
        store -> store.accounts().enable(known(store, name)));
  }

  /**
   * @param shownFor whose new password is shown, once; empty if none is
   */
  private record Act(String what, String about, String shownFor, String password) {}

  private ModelAndView change(
      Frame frame, Visitor visitor, HttpServletRequest request, Act act, Consumer<Store> change) {
    try {
      pool.write(
          store -> {
            change.accept(store);
            return true;
          });
    } catch (IllegalArgumentException mistake) {
      return shown(frame, String.valueOf(mistake.getMessage()), "", "");
    }
    audit.note(request, visitor.name(), act.what(), act.about());
    if (act.password().isEmpty()) {
      return new ModelAndView("redirect:/accounts");
    }
    return shown(frame, "", act.shownFor(), act.password());
  }

  private static String known(Store store, String name) {
    return store
        .accounts()
        .find(name)
        .map(Account::name)
        .orElseThrow(() -> new IllegalArgumentException("There is no account of that name."));
  }

  private static Role role(String code) {
    return Role.find(code)
        .orElseThrow(
            () -> new IllegalArgumentException("A role is reader, reviewer, lead or admin."));
  }
}
