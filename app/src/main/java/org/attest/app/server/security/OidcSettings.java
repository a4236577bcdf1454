package org.attest.app.server.security;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.attest.app.store.Role;
import org.jspecify.annotations.Nullable;

/**
 * The server that people may log in by, with OpenID Connect.
 *
 * @param issuer its name, an address
 * @param clientId by which it knows this server
 * @param clientSecret by which this server shows that it is the one
 * @param label how people call it
 * @param nameClaim what of its token is the name of a new account
 * @param roleClaim what of its token says their groups; a dot leads into it
 * @param roles what a group may do here
 * @param defaultRole of those in none of these groups; null for none
 */
public record OidcSettings(
    String issuer,
    String clientId,
    String clientSecret,
    String label,
    String nameClaim,
    String roleClaim,
    Map<String, Role> roles,
    @Nullable Role defaultRole) {
  /** The variable that may have the secret. */
  public static final String SECRET_VARIABLE = "ATTEST_OIDC_SECRET";

  private static final Set<String> NAMES =
      new TreeSet<>(
          Set.of(
              "issuer",
              "client-id",
              "client-secret",
              "label",
              "name-claim",
              "role-claim",
              "role.reader",
              "role.reviewer",
              "role.lead",
              "role.admin",
              "default-role"));

  public OidcSettings {
    roles = Map.copyOf(roles);
    if (!isSafe(issuer)) {
      throw new IllegalArgumentException(
          "issuer is an address of https, or of this machine, not " + issuer);
    }
    if (clientId.isEmpty() || clientSecret.isEmpty()) {
      throw new IllegalArgumentException(
          "A login elsewhere needs client-id, and client-secret or the variable "
              + SECRET_VARIABLE
              + ".");
    }
    if (roles.isEmpty() && defaultRole == null) {
      throw new IllegalArgumentException(
          "Nobody could come in: say role.reader and the others, or default-role.");
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return issuer + " as " + clientId;
  }

  /** True for an address that others on the network cannot read along: https, or this machine. */
  static boolean isSafe(String address) {
    try {
      URI uri = URI.create(address);
      String host = String.valueOf(uri.getHost());
      return uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme())
                  && (host.equals("127.0.0.1")
                      || host.equals("[::1]")
                      || host.equals("localhost"))));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Reads a file of properties, described in docs/operating.md.
   *
   * @param environment may have the secret, which then stands in no file
   * @throws IllegalArgumentException if it cannot be used, saying why
   */
  public static OidcSettings read(Path file, Map<String, String> environment) {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(reader);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read; check its name and rights.", e);
    }
    for (String name : values.stringPropertyNames()) {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException(
            file + " has " + name + "; there are: " + String.join(", ", NAMES));
      }
    }
    String secret = values.getProperty("client-secret", "").strip();
    if (!secret.isEmpty()) {
      checkRights(file);
    }
    String issuer = values.getProperty("issuer", "").strip();
    String standing = values.getProperty("default-role", "").strip();
    return new OidcSettings(
        issuer,
        values.getProperty("client-id", "").strip(),
        secret.isEmpty() ? environment.getOrDefault(SECRET_VARIABLE, "").strip() : secret,
        values.getProperty("label", isSafe(issuer) ? URI.create(issuer).getHost() : "").strip(),
        values.getProperty("name-claim", "preferred_username").strip(),
        values.getProperty("role-claim", "groups").strip(),
        roles(values),
        standing.isEmpty() ? null : role(standing));
  }

  private static Role role(String name) {
    return Role.find(name)
        .orElseThrow(
            () -> new IllegalArgumentException("A role is reader, reviewer, lead or admin."));
  }

  private static Map<String, Role> roles(Properties values) {
    Map<String, Role> roles = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      Arrays.stream(values.getProperty("role." + role.code(), "").split(","))
          .map(String::strip)
          .filter(group -> !group.isEmpty())
          // Whoever is in several has the most that one of them gives.
          .forEach(group -> roles.merge(group, role, (a, b) -> a.includes(b) ? a : b));
    }
    return roles;
  }

  private static void checkRights(Path file) {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    try {
      if (view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ)) {
        throw new IllegalArgumentException(
            file + " has a secret and can be read by everybody: chmod 600 " + file);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read; check its name and rights.", e);
    }
  }
}
