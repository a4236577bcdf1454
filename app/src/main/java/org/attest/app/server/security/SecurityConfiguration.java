package org.attest.app.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attest.app.server.ServerSettings;
import org.attest.app.server.StorePool;
import org.attest.app.server.TileSettings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** One chain of filters for pages and API. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String PICTURES = "img-src 'self' data:";

  /** Nothing from elsewhere, no script or style within a page; MapLibre makes its worker a blob. */
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; "
          + PICTURES
          + "; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; form-action 'self'; base-uri"
          + " 'none'; frame-ancestors 'none'";

  /** Pictures of a map may come from the one server that is named, and nothing else. */
  private static String contentPolicy(ServerSettings settings) {
    TileSettings tiles = settings.tiles();
    return tiles == null
        ? CONTENT_POLICY
        : CONTENT_POLICY.replace(PICTURES, PICTURES + " " + tiles.origin());
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return Passwords.encoder();
  }

  @Bean
  UserDetailsService accountsOf(StorePool pool) {
    return name ->
        pool.read(store -> store.accounts().findTyped(name.strip()))
            .map(AccountUser::new)
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  /** It is one of Spring Security's filters, and not to run twice. */
  @Bean
  FilterRegistrationBean<LoginLimit> loginLimitIsNoFilterOfTheContainer(LoginLimit limit) {
    FilterRegistrationBean<LoginLimit> registration = new FilterRegistrationBean<>(limit);
    registration.setEnabled(false);
    return registration;
  }

  /** Asked for by Spring Security where people may log in elsewhere. */
  @Bean
  JwtDecoderFactory<ClientRegistration> tokensOfLogins() {
    Map<String, JwtDecoder> kept = new ConcurrentHashMap<>();
    return registration ->
        kept.computeIfAbsent(
            registration.getProviderDetails().getJwkSetUri(),
            keys -> OidcLogin.decoder(registration));
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      StorePool pool,
      TokenKeeper tokens,
      Refusals refusals,
      LoginLimit limit,
      AuditTrail audit,
      ServerSettings settings) {
    http.authorizeHttpRequests(AccessRules::apply)
        .csrf(csrf -> csrf.ignoringRequestMatchers(TokenFilter::hasToken))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(contentPolicy(settings)))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy ->
                            policy.policy(
                                "camera=(), microphone=(), geolocation=(), payment=(), usb=()")))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .requestCache(cache -> cache.disable())
        .formLogin(
            login ->
                login
                    .loginPage("/login")
                    .successHandler(
                        (request, response, who) -> in(request, response, who, limit, audit))
                    .failureHandler((request, response, why) -> out(request, response, why, audit)))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        PathPatternRequestMatcher.withDefaults()
                            .matcher(org.springframework.http.HttpMethod.POST, "/logout"))
                    .addLogoutHandler(
                        (request, response, who) -> {
                          if (who != null) {
                            audit.note(request, who.getName(), "logout", "");
                          }
                        })
                    // Pages that the browser kept, where it comes by TLS.
                    .addLogoutHandler(
                        new HeaderWriterLogoutHandler(
                            new ClearSiteDataHeaderWriter(Directive.CACHE)))
                    .logoutSuccessUrl("/login?left"))
        .addFilterBefore(new BodyLimit(refusals), CsrfFilter.class)
        .addFilterBefore(limit, UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(new TokenFilter(tokens, refusals), AuthorizationFilter.class)
        .addFilterBefore(new SessionCheck(pool, refusals), AuthorizationFilter.class)
        .addFilterBefore(new ApiLimit(refusals), AuthorizationFilter.class);
    OidcSettings oidc = settings.oidc();
    if (oidc != null) {
      new OidcLogin(oidc, settings, pool, audit)
          .apply(http, (request, response, who) -> in(request, response, who, limit, audit));
    }
    return http.build();
  }

  private static void in(
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication who,
      LoginLimit limit,
      AuditTrail audit)
      throws IOException {
    limit.succeeded(request);
    audit.note(
        request,
        who.getName(),
        "login",
        who.getPrincipal() instanceof ExternalUser ? "elsewhere" : "");
    boolean oneTime = who.getPrincipal() instanceof Known user && user.visitor().oneTime();
    redirect(response, oneTime ? "/password" : "/");
  }

  private static void out(
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationException why,
      AuditTrail audit)
      throws IOException {
    audit.note(
        request,
        String.valueOf(request.getParameter("username")),
        "login-refused",
        why.getClass().getSimpleName());
    redirect(response, "/login?wrong");
  }

  private static void redirect(HttpServletResponse response, String where) {
    response.setStatus(303);
    response.setHeader("Location", where);
  }
}
