package org.attest.app.server.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.app.server.StorePool;
import org.attest.app.store.Account;
import org.attest.app.store.Entrance;
import org.attest.app.store.ExternalLogin;
import org.attest.app.store.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** From a token of the login server, whose signature and claims hold, to an account here. */
final class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
  private final OidcSettings settings;
  private final StorePool pool;

  OidcAccounts(OidcSettings settings, StorePool pool) {
    this.settings = settings;
    this.pool = pool;
  }

  /** A login that is refused here; the other server did its part. */
  static final class RefusedException extends OAuth2AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final OidcRefusal refusal;
    private final String name;

    RefusedException(OidcRefusal refusal, String name) {
      super(new OAuth2Error("attest_" + refusal.code()));
      this.refusal = refusal;
      this.name = name;
    }

    OidcRefusal refusal() {
      return refusal;
    }

    /** As the other server has it. */
    String name() {
      return name;
    }
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcIdToken token = request.getIdToken();
    Object given = token.getClaims().get(settings.nameClaim());
    String name = given instanceof String text ? text.strip() : "";
    if (settings.nameClaim().equals("email")
        && !Boolean.TRUE.equals(token.getClaims().get("email_verified"))) {
      throw new RefusedException(OidcRefusal.NO_NAME, name);
    }
    ExternalLogin login = new ExternalLogin(settings.issuer(), token.getSubject(), name);
    Role role = role(token.getClaims()).orElse(settings.defaultRole());
    Entrance entrance = pool.write(store -> store.accounts().enter(login, role));
    Account account =
        entrance.account().orElseThrow(() -> new RefusedException(refusal(entrance.kind()), name));
    return new ExternalUser(Visitor.of(account), token);
  }

  private static OidcRefusal refusal(Entrance.Kind kind) {
    return switch (kind) {
      case OPEN -> OidcRefusal.INVALID;
      case CLOSED -> OidcRefusal.CLOSED;
      case TAKEN -> OidcRefusal.TAKEN;
      case NO_ROLE -> OidcRefusal.NO_ROLE;
      case NO_NAME -> OidcRefusal.NO_NAME;
    };
  }

  /** The most that one of their groups gives. */
  private Optional<Role> role(Map<String, Object> claims) {
    return groups(claims).stream()
        .map(group -> Optional.ofNullable(settings.roles().get(group)))
        .flatMap(Optional::stream)
        .reduce((a, b) -> a.includes(b) ? a : b);
  }

  private List<String> groups(Map<String, Object> claims) {
    Object value = claims.get(settings.roleClaim());
    if (value == null) {
      value = claims;
      for (String part : settings.roleClaim().split("\\.")) {
        value = within(value, part);
      }
    }
    if (value instanceof String one) {
      return List.of(one);
    }
    return value instanceof Collection<?> several
        ? several.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  private static @Nullable Object within(@Nullable Object value, String part) {
    return value instanceof Map<?, ?> map ? map.get(part) : null;
  }
}
