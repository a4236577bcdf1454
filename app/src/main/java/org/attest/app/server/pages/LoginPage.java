package org.attest.app.server.pages;

import java.util.Map;
import java.util.Optional;
import org.attest.app.server.ServerSettings;
import org.attest.app.server.security.OidcRefusal;
import org.attest.app.server.security.OidcSettings;
import org.attest.app.server.security.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where one logs in; the form is answered by Spring Security. */
@Controller
class LoginPage {
  private final Pages pages;
  private final ServerSettings settings;

  LoginPage(Pages pages, ServerSettings settings) {
    this.pages = pages;
    this.settings = settings;
  }

  @GetMapping("/login")
  ModelAndView login(
      Frame frame,
      @RequestParam(required = false) @Nullable String wrong,
      @RequestParam(required = false) @Nullable String left,
      @RequestParam(required = false) @Nullable String changed,
      @RequestParam(required = false) @Nullable String elsewhere) {
    if (Visitors.of().isPresent()) {
      return new ModelAndView("redirect:/");
    }
    String said =
        wrong != null
            ? "That name and password do not go together, or the account is closed."
            : left != null
                ? "You are logged out."
                : changed != null ? "The password is changed. Log in with the new one." : "";
    Optional<OidcRefusal> refusal = Optional.ofNullable(elsewhere).flatMap(OidcRefusal::of);
    OidcSettings oidc = settings.oidc();
    return pages.page(
        frame.titled("Log in"),
        "login",
        Map.of(
            "said",
            refusal.map(OidcRefusal::words).orElse(said),
            "isWrong",
            wrong != null || refusal.isPresent(),
            "elsewhere",
            oidc == null ? "" : oidc.label()));
  }
}
