package org.attest.app.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attest.app.server.StorePool;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** One chain of filters for pages and API. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  /** Nothing from elsewhere, no script or style within a page; MapLibre makes its worker a blob. */
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; worker-src 'self' blob:; form-action 'self'; base-uri"
          + " 'none'; frame-ancestors 'none'";

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

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      StorePool pool,
      TokenKeeper tokens,
      Refusals refusals,
      LoginLimit limit,
      AuditTrail audit) {
    http.authorizeHttpRequests(AccessRules::apply)
        .csrf(csrf -> csrf.ignoringRequestMatchers(TokenFilter::hasToken))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
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
                    .logoutSuccessUrl("/login?left"))
        .addFilterBefore(new BodyLimit(refusals), CsrfFilter.class)
        .addFilterBefore(limit, UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(new TokenFilter(tokens, refusals), AuthorizationFilter.class)
        .addFilterBefore(new SessionCheck(pool, refusals), AuthorizationFilter.class)
        .addFilterBefore(new ApiLimit(refusals), AuthorizationFilter.class);
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
    audit.note(request, who.getName(), "login", "");
    boolean oneTime = who.getPrincipal() instanceof AccountUser user && user.visitor().oneTime();
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
