package org.attest.app.server.security;

import java.util.Collection;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * A visitor who logged in elsewhere, as Spring Security knows them.
 *
 * @param token what the other server said of them
 */
record ExternalUser(Visitor visitor, OidcIdToken token) implements OidcUser, Known {

  @Override
  public String getName() {
    return visitor.name();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return AccountUser.authorities(visitor.role());
  }

  @Override
  public Map<String, Object> getAttributes() {
    return token.getClaims();
  }

  @Override
  public Map<String, Object> getClaims() {
    return token.getClaims();
  }

  /** It is not asked for more than its token has. */
  @Override
  public OidcUserInfo getUserInfo() {
    return OidcUserInfo.builder().subject(token.getSubject()).build();
  }

  @Override
  public OidcIdToken getIdToken() {
    return token;
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "ExternalUser[" + visitor.name() + "]";
  }
}
