package org.attest.app.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.attest.app.server.ServerSettings;
import org.attest.app.server.StorePool;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The way in by OpenID Connect: authorization code with PKCE, state and nonce. Nothing of what the
 * login server gives is kept but the name of the account and what it calls its owner.
 */
final class OidcLogin {
  private static final String BEGINS = "/login/with";
  private static final String ENDS = "/login/answer";

  private final OidcSettings oidc;
  private final StorePool pool;
  private final Consumer<String> journal;
  private final AuditTrail audit;
  private final OidcProvider provider;
  private final Throttle throttle = new Throttle(100, 60, System::nanoTime);

  OidcLogin(OidcSettings oidc, ServerSettings settings, StorePool pool, AuditTrail audit) {
    this.oidc = oidc;
    this.pool = pool;
    this.audit = audit;
    journal = settings.journal();
    provider =
        new OidcProvider(
            oidc,
            settings.watching().publicAddress() + ENDS + "/" + OidcProvider.ID,
            journal,
            System::nanoTime);
  }

  void apply(HttpSecurity http, AuthenticationSuccessHandler in) {
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(provider, BEGINS);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(
            login ->
                login
                    .clientRegistrationRepository(provider)
                    .authorizedClientRepository(new KeepsNothing())
                    .loginPage("/login")
                    .loginProcessingUrl(ENDS + "/*")
                    .authorizationEndpoint(
                        endpoint -> endpoint.authorizationRequestResolver(resolver))
                    .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens()))
                    .userInfoEndpoint(
                        endpoint -> endpoint.oidcUserService(new OidcAccounts(oidc, pool)))
                    .successHandler(in)
                    .failureHandler(this::refuse))
        .addFilterBefore(new Door(), OAuth2AuthorizationRequestRedirectFilter.class);
  }

  private static RestClientAuthorizationCodeTokenResponseClient tokens() {
    RestClientAuthorizationCodeTokenResponseClient client =
        new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(OidcProvider.requests())
            .configureMessageConverters(
                converters ->
                    converters
                        .registerDefaults()
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }

  /**
   * Reads tokens of the login server: signed with a key that it publishes, for this server, now.
   */
  static JwtDecoder decoder(ClientRegistration registration) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri())
            .restOperations(new RestTemplate(OidcProvider.requests()))
            .jwsAlgorithms(
                algorithms -> {
                  algorithms.add(SignatureAlgorithm.RS256);
                  algorithms.add(SignatureAlgorithm.PS256);
                  algorithms.add(SignatureAlgorithm.ES256);
                })
            .build();
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
    return decoder;
  }

  /** Says that the login server is not there before somebody is sent to it. */
  private final class Door extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String path = request.getRequestURI();
      boolean isBegin = path.equals(BEGINS + "/" + OidcProvider.ID);
      if (!isBegin && !path.startsWith(ENDS + "/")) {
        chain.doFilter(request, response);
      } else if (throttle.take(request.getRemoteAddr()) > 0) {
        toLogin(response, OidcRefusal.TOO_MANY);
      } else if (provider.findByRegistrationId(OidcProvider.ID) == null) {
        toLogin(response, OidcRefusal.DOWN);
      } else {
        chain.doFilter(request, response);
      }
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    OidcRefusal refusal = refusal(why);
    String name = why instanceof OidcAccounts.RefusedException refused ? refused.name() : "";
    audit.note(
        request,
        name.isEmpty() ? "(by " + oidc.issuer() + ")" : name,
        "login-refused",
        "elsewhere: " + refusal.code());
    if (refusal == OidcRefusal.INVALID || refusal == OidcRefusal.DOWN) {
      journal.accept("a login by " + oidc.issuer() + " did not hold: " + why.getMessage());
    }
    toLogin(response, refusal);
  }

  private static OidcRefusal refusal(AuthenticationException why) {
    if (why instanceof OidcAccounts.RefusedException refused) {
      return refused.refusal();
    }
    for (Throwable cause = why; cause != null; cause = cause.getCause()) {
      if (cause instanceof ResourceAccessException) {
        return OidcRefusal.DOWN;
      }
    }
    String code =
        why instanceof OAuth2AuthenticationException told ? told.getError().getErrorCode() : "";
    return switch (code) {
      case "access_denied" -> OidcRefusal.CANCELLED;
      case "authorization_request_not_found", "invalid_state_parameter" -> OidcRefusal.STALE;
      default -> OidcRefusal.INVALID;
    };
  }

  private static void toLogin(HttpServletResponse response, OidcRefusal refusal) {
    response.setStatus(303);
    response.setHeader("Location", "/login?elsewhere=" + refusal.code());
  }

  /** Nobody is asked for anything in a visitor's name later. */
  private static final class KeepsNothing implements OAuth2AuthorizedClientRepository {
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String id, Authentication who, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
        String id, Authentication who, HttpServletRequest request, HttpServletResponse response) {}
  }
}
