package org.attest.app.server.security;

import java.util.List;
import org.attest.app.store.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Which route asks for which role. The first rule that fits counts. What no rule names may be read
 * by whoever is logged in, and written by nobody.
 */
final class AccessRules {

  private AccessRules() {}

  /**
   * @param method null for all
   * @param role null for everybody, logged in or not
   */
  private record Rule(@Nullable HttpMethod method, String path, @Nullable Role role) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(HttpMethod.GET, "/login", null),
          new Rule(HttpMethod.GET, "/assets/**", null),
          new Rule(null, "/error", null),
          new Rule(HttpMethod.POST, "/password", Role.READER),
          new Rule(HttpMethod.POST, "/tokens/**", Role.READER),
          new Rule(HttpMethod.POST, "/explore/export", Role.READER),
          new Rule(HttpMethod.POST, "/searches/**", Role.READER),
          new Rule(HttpMethod.GET, "/digests/**", null),
          new Rule(HttpMethod.POST, "/digests/**", null),
          new Rule(null, "/watching/**", Role.LEAD),
          new Rule(null, "/api/v1/feeds/**", Role.LEAD),
          new Rule(HttpMethod.POST, "/api/v1/searches/**", Role.READER),
          new Rule(HttpMethod.DELETE, "/api/v1/searches/**", Role.READER),
          new Rule(HttpMethod.POST, "/review/rounds", Role.LEAD),
          new Rule(HttpMethod.POST, "/review/sample", Role.LEAD),
          new Rule(null, "/review/**", Role.REVIEWER),
          new Rule(HttpMethod.POST, "/api/v1/review/rounds", Role.LEAD),
          new Rule(HttpMethod.POST, "/api/v1/review/sample", Role.LEAD),
          new Rule(null, "/api/v1/review/**", Role.REVIEWER),
          new Rule(HttpMethod.POST, "/sources/**", Role.LEAD),
          new Rule(HttpMethod.POST, "/api/v1/sources/**", Role.LEAD),
          new Rule(null, "/actors/proposals/**", Role.REVIEWER),
          new Rule(null, "/api/v1/actors/proposals/**", Role.REVIEWER),
          new Rule(null, "/api/v1/actors/accepted", Role.REVIEWER),
          new Rule(HttpMethod.POST, "/actors/**", Role.LEAD),
          new Rule(HttpMethod.POST, "/api/v1/actors/**", Role.LEAD),
          new Rule(null, "/accounts/**", Role.ADMIN),
          new Rule(null, "/audit/**", Role.ADMIN),
          new Rule(HttpMethod.POST, "/api/v1/decisions", Role.REVIEWER));

  static void apply(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
    requests.requestMatchers(new HealthMatcher()).permitAll();
    for (Rule rule : RULES) {
      var matcher =
          rule.method() == null
              ? paths.matcher(rule.path())
              : paths.matcher(rule.method(), rule.path());
      Role role = rule.role();
      if (role == null) {
        requests.requestMatchers(matcher).permitAll();
      } else {
        requests.requestMatchers(matcher).hasRole(role.name());
      }
    }
    requests
        .requestMatchers(paths.matcher("/health/**"))
        .hasRole(Role.ADMIN.name())
        .requestMatchers(paths.matcher(HttpMethod.GET, "/**"))
        .hasRole(Role.READER.name())
        .requestMatchers(paths.matcher(HttpMethod.HEAD, "/**"))
        .hasRole(Role.READER.name())
        .anyRequest()
        .denyAll();
  }
}
