package org.attest.app.server.security;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the login server says of itself. It is asked when somebody first logs in by it, not at the
 * start, and asked again after a while if it was not there.
 */
final class OidcProvider implements ClientRegistrationRepository {
  static final String ID = "oidc";
  private static final Duration WAIT = Duration.ofSeconds(4);
  private static final long REST_NANOS = Duration.ofSeconds(5).toNanos();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final OidcSettings settings;
  private final String answerAddress;
  private final Consumer<String> journal;
  private final LongSupplier nanoTime;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable ClientRegistration known;
  private @Nullable Long failedAt;

  /**
   * @param answerAddress where it sends people back to
   */
  OidcProvider(
      OidcSettings settings,
      String answerAddress,
      Consumer<String> journal,
      LongSupplier nanoTime) {
    this.settings = settings;
    this.answerAddress = answerAddress;
    this.journal = journal;
    this.nanoTime = nanoTime;
  }

  /** How it is asked: no redirects, and not for longer than somebody waits. */
  static ClientHttpRequestFactory requests() {
    JdkClientHttpRequestFactory factory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .connectTimeout(WAIT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    factory.setReadTimeout(WAIT);
    return factory;
  }

  /** What it says of itself; null if it cannot be asked, or is not who it should be. */
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!id.equals(ID) || known != null) {
      return id.equals(ID) ? known : null;
    }
    try {
      // One asks; no crowd waits for a server that does not answer.
      if (!asking.tryLock(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return null;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
    try {
      return known == null ? find() : known;
    } finally {
      asking.unlock();
    }
  }

  private @Nullable ClientRegistration find() {
    Long failed = failedAt;
    if (failed != null && nanoTime.getAsLong() - failed < REST_NANOS) {
      return null;
    }
    try {
      known = asked();
    } catch (RestClientException | JacksonException | IllegalArgumentException e) {
      failedAt = nanoTime.getAsLong();
      journal.accept("nobody can log in by " + settings.issuer() + " now: " + e.getMessage());
    }
    return known;
  }

  private ClientRegistration asked() {
    String address =
        settings.issuer().replaceFirst("/+$", "") + "/.well-known/openid-configuration";
    String body =
        RestClient.builder()
            .requestFactory(requests())
            .build()
            .get()
            .uri(java.net.URI.create(address))
            .retrieve()
            .body(String.class);
    Map<String, Object> said = JsonMapper.shared().readValue(String.valueOf(body), OBJECT);
    if (said == null || !settings.issuer().equals(said.get("issuer"))) {
      throw new IllegalArgumentException("it calls itself by another name in " + address);
    }
    for (String name : new String[] {"authorization_endpoint", "token_endpoint", "jwks_uri"}) {
      if (!OidcSettings.isSafe(String.valueOf(said.get(name)))) {
        throw new IllegalArgumentException("its " + name + " is no address of https");
      }
    }
    ClientRegistration.Builder builder = ClientRegistrations.fromOidcConfiguration(said);
    return builder
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .clientAuthenticationMethod(method(said))
        .redirectUri(answerAddress)
        .scope("openid", "profile", "email")
        .userInfoUri(null)
        .clientName(settings.label())
        .build();
  }

  private static ClientAuthenticationMethod method(Map<String, Object> said) {
    Object methods = said.get("token_endpoint_auth_methods_supported");
    boolean isPostAlone =
        methods instanceof java.util.List<?> list
            && list.contains("client_secret_post")
            && !list.contains("client_secret_basic");
    return isPostAlone
        ? ClientAuthenticationMethod.CLIENT_SECRET_POST
        : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
  }
}
