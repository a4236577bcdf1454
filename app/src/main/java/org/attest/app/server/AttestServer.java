package org.attest.app.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/** Serves one store over HTTP from {@link #start} until it is closed. */
public final class AttestServer implements AutoCloseable {
  /** Kept, as loggers that nobody holds forget their level. */
  private static final Logger TOMCAT = Logger.getLogger("org.apache");

  private final StorePool pool;
  private final ConfigurableApplicationContext context;

  private AttestServer(StorePool pool, ConfigurableApplicationContext context) {
    this.pool = pool;
    this.context = context;
  }

  /**
   * Opens the store and serves it.
   *
   * @throws IllegalArgumentException if the settings cannot be: no such store, port taken
   */
  public static AttestServer start(ServerSettings settings) {
    // No log of the libraries: what matters goes to the journal.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    TOMCAT.setLevel(Level.OFF);
    StorePool pool = StorePool.open(settings.location());
    try {
      return new AttestServer(pool, application(settings, pool).run());
    } catch (RuntimeException e) {
      pool.close();
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof PortInUseException || cause instanceof java.net.BindException) {
          throw new IllegalArgumentException(
              "Port %d of %s is taken or not to be had; name another with --port."
                  .formatted(settings.port(), settings.address()),
              e);
        }
      }
      throw e;
    }
  }

  private static SpringApplication application(ServerSettings settings, StorePool pool) {
    SpringApplication application = new SpringApplication(ServerConfiguration.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setAddCommandLineProperties(false);
    StandardServletEnvironment environment = new StandardServletEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("attest", properties(settings)));
    application.setEnvironment(environment);
    application.addInitializers(
        context -> {
          if (context instanceof GenericApplicationContext open) {
            open.registerBean(StorePool.class, () -> pool, bean -> bean.setDestroyMethodName(""));
            open.registerBean(ServerSettings.class, () -> settings);
          }
        });
    return application;
  }

  /** First of all sources, so that no file or variable that happens to be there changes them. */
  private static Map<String, Object> properties(ServerSettings settings) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("spring.config.location", "optional:classpath:/org/attest/app/server/none/");
    properties.put("server.address", settings.address());
    properties.put("server.port", settings.port());
    properties.put("server.shutdown", "graceful");
    properties.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
    properties.put("server.forward-headers-strategy", settings.behindProxy() ? "native" : "none");
    properties.put("server.servlet.session.timeout", "30m");
    properties.put("server.servlet.session.tracking-modes", "cookie");
    properties.put("server.servlet.session.cookie.name", "attest-session");
    properties.put("server.servlet.session.cookie.http-only", true);
    properties.put("server.servlet.session.cookie.same-site", "lax");
    properties.put("server.tomcat.threads.max", 64);
    properties.put("server.tomcat.connection-timeout", "10s");
    properties.put("server.tomcat.max-http-form-post-size", "256KB");
    properties.put("server.tomcat.max-swallow-size", "2MB");
    properties.put("server.compression.enabled", true);
    properties.put(
        "server.compression.mime-types",
        "text/html,text/css,text/javascript,text/csv,application/json,application/geo+json");
    properties.put("server.servlet.encoding.charset", "UTF-8");
    properties.put("server.servlet.encoding.force-response", true);
    properties.put("spring.web.resources.add-mappings", false);
    // For lists of feeds; a larger request is refused before, and none is written to the disk.
    properties.put("spring.servlet.multipart.enabled", true);
    properties.put("spring.servlet.multipart.max-file-size", "1MB");
    properties.put("spring.servlet.multipart.max-request-size", "1MB");
    properties.put("spring.servlet.multipart.file-size-threshold", "1MB");
    properties.put("management.endpoints.web.base-path", "/");
    properties.put("management.endpoints.web.exposure.include", "health");
    properties.put("management.endpoints.access.default", "read-only");
    properties.put("management.endpoint.health.probes.enabled", false);
    return properties;
  }

  /** The first start's password of the account {@code admin}; empty at later starts. */
  public Optional<String> firstPassword() {
    return FirstAccount.make(pool);
  }

  /**
   * A new password for an account, good for one login.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  public String newPassword(String name) {
    return FirstAccount.renew(pool, name);
  }

  /** Waits until whoever asks first waits no longer than others, or so many milliseconds. */
  public void awaitWarm(long millis) {
    context.getBean(SearchPool.class).awaitWarm(millis);
  }

  /** The port that is listened on. */
  public int port() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    return server == null ? 0 : server.getPort();
  }

  /** The beans, for tests. */
  ConfigurableApplicationContext context() {
    return context;
  }

  /** Ends once requests under way are answered, ten seconds at most. */
  @Override
  public void close() {
    context.close();
    pool.close();
  }
}
